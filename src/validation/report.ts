import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Unit } from '../kit/core/units.ts';
import { evaluate, type ModelValidation } from './check.ts';

/** One line of the report that readers see at /models/. Words stand in content/figures/<model>/<language>.yaml. */
export interface ReportLine {
  id: string;
  unit: Unit;
  published: number;
  ours: number;
  tolerance: number;
  /** Set when ours is compared with a value derived anew; `published` is what was printed. */
  rederived?: number;
  source: string;
  pass: boolean;
}

export interface ReportModel {
  model: string;
  lines: ReportLine[];
}

const FOLDER = join(process.cwd(), 'src/validation');
const NOT_MODELS = ['check.ts', 'report.ts'];

/** Results agree to 1e-9 across engines; six digits are the same everywhere and more than anybody printed. */
const SIGNIFICANT_DIGITS = 6;
const rounded = (value: number) => Number(value.toPrecision(SIGNIFICANT_DIGITS));

/** The validations of all models, in alphabetical order. */
export async function loadValidations(): Promise<ModelValidation[]> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts') && !NOT_MODELS.includes(file));
  const modules = files.sort().map((file) => import(pathToFileURL(join(FOLDER, file)).href));
  return (await Promise.all(modules)).map(({ validation }) => validation as ModelValidation);
}

/** Every comparison of every model, computed now. */
export async function buildReport(): Promise<ReportModel[]> {
  return (await loadValidations()).map((validation) => ({
    model: validation.model,
    lines: evaluate(validation).map(({ check, ours, pass }) => ({
      id: check.id,
      unit: check.unit,
      published: check.published,
      ours: rounded(ours),
      tolerance: rounded(check.tolerance),
      ...(check.rederived ? { rederived: check.rederived.value } : {}),
      source: check.source,
      pass,
    })),
  }));
}
