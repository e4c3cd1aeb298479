import { drawLuck, keepLuck, type Luck, luckOf, MONTHS_PER_YEAR, pairsOf } from './luck.ts';
import type { CryptoTicketParameters } from './parameters.ts';

/** One month's shocks on one asset: the factors e^(σ z) for every pair of paths. */
type Shocks = Float64Array;

/** What one asset makes of a month's luck: its shock is `volatility` × (`common` z + `own` z′). */
interface Exposure {
  volatility: number;
  common: number;
  own: number;
}

type Asset = 'equity' | 'crypto';

function exposureOf(p: CryptoTicketParameters, asset: Asset): Exposure {
  const monthly = (volatilityFrac: number) => volatilityFrac / Math.sqrt(MONTHS_PER_YEAR);
  if (asset === 'equity') return { volatility: monthly(p.equityVolatilityFrac), common: 1, own: 0 };
  const { volatilityFrac, correlation } = p;
  return { volatility: monthly(volatilityFrac), common: correlation, own: Math.sqrt(1 - correlation ** 2) };
}

const keyOf = ({ seed, paths }: CryptoTicketParameters, { volatility, common, own }: Exposure) =>
  [seed, pairsOf(paths), volatility, common, own].join(' ');

/** Writes the shock of each pair of draws. */
function shake(shocks: Shocks, draws: Float64Array, { volatility, common, own }: Exposure): void {
  for (let i = 0; i < shocks.length; i++) {
    shocks[i] = Math.exp(volatility * (common * draws[2 * i] + own * draws[2 * i + 1]));
  }
}

/** One asset's shocks so far. The first `filled` months hold for `key`; later arrays wait to be written to again. */
interface Shaken {
  key: string;
  filled: number;
  months: Shocks[];
}
const shaken: Record<Asset, Shaken> = {
  equity: { key: '', filled: 0, months: [] },
  crypto: { key: '', filled: 0, months: [] },
};

/**
 * One asset's shocks over a plan's months, kept while its volatility and correlation stay: exponentials are what a run costs
 * most, and drift, horizon, stake and the other asset's volatility are dragged over the same ones.
 */
export function shocksOf(p: CryptoTicketParameters, asset: Asset): readonly Shocks[] {
  const months = p.horizonYears * MONTHS_PER_YEAR;
  const pairs = pairsOf(p.paths);
  const exposure = exposureOf(p, asset);
  const key = keyOf(p, exposure);
  if (shaken[asset].key !== key) shaken[asset] = { key, filled: 0, months: shaken[asset].months };
  const kept = shaken[asset];
  if (kept.filled >= months) return kept.months;
  const luck = luckOf(p.seed, pairs, months);
  for (; kept.filled < months; kept.filled++) {
    if (kept.months[kept.filled]?.length !== pairs) kept.months[kept.filled] = new Float64Array(pairs);
    shake(kept.months[kept.filled], luck[kept.filled], exposure);
  }
  return kept.months;
}

/** What a plan's run costs most, worked out: its luck, and both assets' shocks, all months one after the other. */
export interface PreparedPlan {
  p: CryptoTicketParameters;
  luck: Luck;
  equity: Float64Array;
  crypto: Float64Array;
}

/** Works it out for all months of the horizon: a million normals and as many exponentials for 3,000 paths of 30 years. */
export function preparePlan(p: CryptoTicketParameters): PreparedPlan {
  const luck = drawLuck({ seed: p.seed, paths: p.paths, years: p.horizonYears });
  const shocks = (asset: Asset) => {
    const block = new Float64Array(luck.draws.length / 2);
    shake(block, luck.draws, exposureOf(p, asset));
    return block;
  };
  return { p, luck, equity: shocks('equity'), crypto: shocks('crypto') };
}

/**
 * Takes what `preparePlan` worked out elsewhere, in a worker. It changes no number, only where they are worked out.
 * @throws RangeError for luck that is not whole months
 */
export function keepPlan({ p, luck, ...blocks }: PreparedPlan): void {
  keepLuck(luck);
  const { pairs } = luck;
  for (const asset of ['equity', 'crypto'] as const) {
    const filled = blocks[asset].length / pairs;
    const months = Array.from({ length: filled }, (_, i) => blocks[asset].subarray(i * pairs, (i + 1) * pairs));
    shaken[asset] = { key: keyOf(p, exposureOf(p, asset)), filled, months };
  }
}
