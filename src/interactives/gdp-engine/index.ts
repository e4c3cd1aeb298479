import type { Interactive } from '../../kit/core/contract.ts';
import type { parameters } from '../../models/gdp-engine.ts';
import { type GdpEngineGeometry, layout } from './layout.ts';
import { Picture } from './picture.tsx';
import { type ReadingRun, spec } from './spec.ts';

export const interactive: Interactive<typeof parameters, ReadingRun, GdpEngineGeometry> = { spec, layout, Picture };
