import type { Interactive } from '../../kit/core/contract.ts';
import { layout, type PovertyLineGeometry } from './layout.ts';
import { Picture } from './picture.tsx';
import { type PovertyLineFigureRun, type parameters, spec } from './spec.ts';

export const interactive: Interactive<typeof parameters, PovertyLineFigureRun, PovertyLineGeometry> = {
  spec,
  layout,
  Picture,
};
