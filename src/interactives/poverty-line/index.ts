import type { Interactive } from '../../kit/core/contract.ts';
import type { PovertyLineRun } from '../../models/poverty-line.ts';
import { layout, type PovertyLineGeometry } from './layout.ts';
import { Picture } from './picture.tsx';
import { type parameters, spec } from './spec.ts';

export const interactive: Interactive<typeof parameters, PovertyLineRun, PovertyLineGeometry> = {
  spec,
  layout,
  Picture,
};
