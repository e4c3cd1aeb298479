import { type CryptoTicketParameters, simulateContributions } from '../../models/crypto-ticket.ts';

export { keepPlan, type PreparedPlan } from '../../models/crypto-ticket.ts';

/** Ends of the outcome classes, multiples of what was paid in; the last class is open. */
const EDGES = [0.5, 1, 2, 4] as const;

/** Keys of the classes from the worst to the best: their names are `labels` of the figure's words. */
export const OUTCOMES = ['belowHalf', 'belowPaid', 'toDouble', 'toFourfold', 'beyond'] as const;

/** Monthly saving over the horizon, simulated: how many paths end in each class, and the ends that sentences name. */
export interface Plan {
  stakeFrac: number;
  /** One share for each of `OUTCOMES`: the plan, and the same contributions in shares alone. */
  planFrac: readonly number[];
  equityFrac: readonly number[];
  lossFrac: number;
  equityLossFrac: number;
  belowEquityFrac: number;
  medianMultiple: number;
  highMultiple: number;
}

function classShares(multiples: Float64Array): number[] {
  const counts = new Array<number>(OUTCOMES.length).fill(0);
  for (const multiple of multiples) {
    const i = EDGES.findIndex((edge) => multiple < edge);
    counts[i < 0 ? EDGES.length : i] += 1;
  }
  return counts.map((count) => count / multiples.length);
}

/** What equal monthly contributions become, in the split that the parameters name and in shares alone. */
export function planOf(p: CryptoTicketParameters): Plan {
  const run = simulateContributions(p);
  return {
    stakeFrac: p.stakeFrac,
    planFrac: classShares(run.planMultiple),
    equityFrac: classShares(run.equityMultiple),
    lossFrac: run.belowContributionsFrac,
    equityLossFrac: run.equityBelowContributionsFrac,
    belowEquityFrac: run.belowEquityFrac,
    medianMultiple: run.medianMultiple,
    highMultiple: run.highMultiple,
  };
}
