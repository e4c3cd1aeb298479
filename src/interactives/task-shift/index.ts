import type { Interactive } from '../../kit/core/contract.ts';
import type { parameters, TaskShiftRun } from '../../models/task-shift.ts';
import { layout, type TaskShiftGeometry } from './layout.ts';
import { Picture } from './picture.tsx';
import { spec } from './spec.ts';

export const interactive: Interactive<typeof parameters, TaskShiftRun, TaskShiftGeometry> = { spec, layout, Picture };
