import type { Interactive } from '../../kit/core/contract.ts';
import { type EnergyGeometry, layout } from './layout.ts';
import { Picture } from './picture.tsx';
import type { FigureRun, parameters } from './run.ts';
import { spec } from './spec.ts';

export const interactive: Interactive<typeof parameters, FigureRun, EnergyGeometry> = { spec, layout, Picture };
