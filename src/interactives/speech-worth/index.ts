import type { Interactive } from '../../kit/core/contract.ts';
import type { parameters } from '../../models/speech-worth.ts';
import { layout, type SpeechWorthGeometry } from './layout.ts';
import { Picture } from './picture.tsx';
import { type FigureRun, spec } from './spec.ts';

export const interactive: Interactive<typeof parameters, FigureRun, SpeechWorthGeometry> = { spec, layout, Picture };
