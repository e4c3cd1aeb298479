import type { Interactive } from '../../kit/core/contract.ts';
import type { parameters, TwoEconomiesRun } from '../../models/two-economies.ts';
import { layout, type TwoEconomiesGeometry } from './layout.ts';
import { Picture } from './picture.tsx';
import { spec } from './spec.ts';

export const interactive: Interactive<typeof parameters, TwoEconomiesRun, TwoEconomiesGeometry> = {
  spec,
  layout,
  Picture,
};
