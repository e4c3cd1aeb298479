import { parameters, RESOURCES, type Resource } from '../../models/energy-bottleneck.ts';
import { DEBITS, FUTURE_YEARS, FUTURES } from './tables.ts';

/**
 * The 3,000 futures, read from a table made at build (src/tools/energy-tables.ts). In them every uncertain order, share and
 * lag is drawn, so only what is not drawn can change them: who gets the plants, what others claim, and the base.
 */
export interface FutureSeries {
  /** Januaries that the table holds. */
  years: readonly number[];
  /** The part of futures in which a resource binds, by year. */
  bindingFrac: Readonly<Record<Resource, readonly number[]>>;
  /** The 5th, 50th and 95th of a hundred futures, GW, by year. */
  lowGw: readonly number[];
  middleGw: readonly number[];
  highGw: readonly number[];
  /** The part of futures below LBNL's low end for 2028, and below McKinsey's level for 2030, both at the default base. */
  belowLbnlFrac: number;
  belowMcKinseyFrac: number;
}

/**
 * @param debitGwPerYear other claims on generation; between two debits of the table it is interpolated
 * @param baseGw moves every future alike: what is new does not depend on what stands
 */
export function futuresAt(accounting: 'shares' | 'whole-pool', debitGwPerYear: number, baseGw: number): FutureSeries {
  const debit = Math.min(debitGwPerYear, DEBITS[DEBITS.length - 1]);
  const after = Math.max(
    1,
    DEBITS.findIndex((one) => one >= debit),
  );
  const [low, high] = [DEBITS[after - 1], DEBITS[after]];
  const part = (debit - low) / (high - low);
  const [first, second] = [FUTURES[accounting][after - 1], FUTURES[accounting][after]];
  const mix = (a: readonly number[], b: readonly number[], scale: number, shift = 0) =>
    a.map((value, i) => (value + part * (b[i] - value)) / scale + shift);
  const shift = baseGw - parameters.baseCapacityGw.default;
  const capacity = first.capacity.map((series, i) => mix(series, second.capacity[i], 10, shift));
  const binding = RESOURCES.map((resource, i) => [resource, mix(first.binding[i], second.binding[i], 1000)] as const);
  const [belowLbnlFrac, belowMcKinseyFrac] = mix(first.below, second.below, 1000);
  return {
    years: FUTURE_YEARS,
    bindingFrac: Object.fromEntries(binding) as Record<Resource, number[]>,
    lowGw: capacity[0],
    middleGw: capacity[1],
    highGw: capacity[2],
    belowLbnlFrac,
    belowMcKinseyFrac,
  };
}

/** The part of futures in which what stops a data centre is its delivery: site, transformers or connection. */
export function deliveryFrac({ bindingFrac }: FutureSeries, at: number): number {
  return bindingFrac.sites[at] + bindingFrac.transformers[at] + bindingFrac.interconnection[at];
}
