import { run, type TwoEconomiesParameters } from '../two-economies.ts';

/** What could close the gap: one lever at a time, pulled to either end, everything else left alone. */
export const LEVERS = {
  elasticity: [0.6, 2.5],
  profitTaxFrac: [0, 0.3],
  ownershipBreadthFrac: [0.15, 0.5],
  spilloverFrac: [0.05, 0.15],
  mobilityFrac: [0, 1],
} as const satisfies Partial<Record<keyof TwoEconomiesParameters, readonly [number, number]>>;
export type Lever = keyof typeof LEVERS;

export interface LeverEffect {
  lever: Lever;
  /** Owners' share of income in the last year with the lever at its low and its high end, fractions. */
  lowFrac: number;
  highFrac: number;
  /** The same today: taxes and broad ownership move the level at once, not only where it goes. */
  lowTodayFrac: number;
  highTodayFrac: number;
}

function ownerShare(p: TwoEconomiesParameters): { today: number; end: number } {
  const { ownerShareFrac } = run(p);
  return { today: ownerShareFrac[0], end: ownerShareFrac[ownerShareFrac.length - 1] };
}

function leverEffect(p: TwoEconomiesParameters, lever: Lever): LeverEffect {
  const [low, high] = LEVERS[lever].map((value) => ownerShare({ ...p, [lever]: value }));
  return { lever, lowFrac: low.end, highFrac: high.end, lowTodayFrac: low.today, highTodayFrac: high.today };
}

/**
 * A tornado: the owners' share of income at the end, by lever, the largest swing first.
 * @param p the state around which the levers are pulled
 */
export function leverEffects(p: TwoEconomiesParameters): LeverEffect[] {
  return (Object.keys(LEVERS) as Lever[])
    .map((lever) => leverEffect(p, lever))
    .sort((a, b) => Math.abs(b.highFrac - b.lowFrac) - Math.abs(a.highFrac - a.lowFrac));
}
