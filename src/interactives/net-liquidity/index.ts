import type { Interactive } from '../../kit/core/contract.ts';
import type { MachineGeometry } from './geometry.ts';
import { layout } from './layout.ts';
import { Picture } from './picture.tsx';
import { type MachineRun, type parameters, spec } from './spec.ts';

export const interactive: Interactive<typeof parameters, MachineRun, MachineGeometry> = { spec, layout, Picture };
