import type { Interactive } from '../../kit/core/contract.ts';
import { type FiveAttributesGeometry, layout } from './layout.ts';
import { Picture } from './picture.tsx';
import { type FigureRun, type parameters, spec } from './spec.ts';

export const interactive: Interactive<typeof parameters, FigureRun, FiveAttributesGeometry> = { spec, layout, Picture };
