import type { Interactive } from '../../kit/core/contract.ts';
import { attach } from './attach.ts';
import { type CryptoGeometry, layout } from './layout.ts';
import { Picture } from './picture.tsx';
import { type parameters, spec, type Ticket } from './spec.ts';

export const interactive: Interactive<typeof parameters, Ticket, CryptoGeometry> = { spec, layout, Picture, attach };
