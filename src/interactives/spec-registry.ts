import type { AnyInteractive } from '../kit/core/contract.ts';

/**
 * Where a page needs an interactive's numbers and never its picture: the spec alone, without layout, picture and d3. Apart
 * from the registry, so that pages with figures do not carry it.
 */
const specs = {
  'forecast-ledger': () => import('./forecast-ledger/spec.ts'),
} satisfies Record<string, () => Promise<{ spec: AnyInteractive['spec'] }>>;

/** Loads one interactive's spec. */
export async function loadSpec(id: keyof typeof specs): Promise<AnyInteractive['spec']> {
  return (await specs[id]()).spec;
}
