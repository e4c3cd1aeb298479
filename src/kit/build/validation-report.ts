import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportModel } from '../../validation/report.ts';
import { CONTENT_FOLDER } from './paths.ts';

/** The report that `npm run validate` last wrote; a test holds it to what the models give now. */
export const readReport = (): ReportModel[] =>
  JSON.parse(readFileSync(join(CONTENT_FOLDER, 'validation.json'), 'utf8')) as ReportModel[];
