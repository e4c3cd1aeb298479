import type { Interactive } from '../../kit/core/contract.ts';
import { type GenerationsGeometry, layout } from './layout.ts';
import { Picture } from './picture.tsx';
import { spec } from './spec.ts';
import type { parameters, World } from './world.ts';

export const interactive: Interactive<typeof parameters, World, GenerationsGeometry> = { spec, layout, Picture };
