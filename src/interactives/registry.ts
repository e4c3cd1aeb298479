import type { AnyInteractive } from '../kit/core/contract.ts';

/** Every interactive, one line each, in the order of the essay. The keys are the ids that editors write and addresses carry. */
export const registry = {
  opening: () => import('./opening/index.ts'),
  'flow-market': () => import('./flow-market/index.ts'),
  'speech-worth': () => import('./speech-worth/index.ts'),
  'vix-curve': () => import('./vix-curve/index.ts'),
  'gdp-engine': () => import('./gdp-engine/index.ts'),
  'task-shift': () => import('./task-shift/index.ts'),
  generations: () => import('./generations/index.ts'),
  'poverty-line': () => import('./poverty-line/index.ts'),
  'crypto-ticket': () => import('./crypto-ticket/index.ts'),
  'energy-bottleneck': () => import('./energy-bottleneck/index.ts'),
  'lead-times': () => import('./lead-times/index.ts'),
  'two-economies': () => import('./two-economies/index.ts'),
  'five-attributes': () => import('./five-attributes/index.ts'),
  'forecast-ledger': () => import('./forecast-ledger/index.ts'),
  'net-liquidity': () => import('./net-liquidity/index.ts'),
} satisfies Record<string, () => Promise<{ interactive: AnyInteractive }>>;

export type InteractiveId = keyof typeof registry;
export const INTERACTIVE_IDS = Object.keys(registry) as InteractiveId[];

export function isInteractiveId(id: string): id is InteractiveId {
  return id in registry;
}

/** Loads one interactive's code. */
export async function loadInteractive(id: InteractiveId): Promise<AnyInteractive> {
  return (await registry[id]()).interactive;
}
