import type { Interactive } from '../../kit/core/contract.ts';
import { layout, type OpeningGeometry } from './layout.ts';
import { Picture } from './picture.tsx';
import { type OpeningRun, type parameters, spec } from './spec.ts';

export const interactive: Interactive<typeof parameters, OpeningRun, OpeningGeometry> = { spec, layout, Picture };
