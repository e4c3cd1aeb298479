import type { Interactive } from '../../kit/core/contract.ts';
import type { ForecastLedgerRun } from '../../models/forecast-ledger.ts';
import type { LedgerGeometry } from './geometry.ts';
import { layout } from './layout.ts';
import { Picture } from './picture.tsx';
import { type parameters, spec } from './spec.ts';

export const interactive: Interactive<typeof parameters, ForecastLedgerRun, LedgerGeometry> = {
  spec,
  layout,
  Picture,
};
