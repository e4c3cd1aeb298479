import type { Diagnostics } from '../kit/core/diagnostics.ts';
import { assertValues, type ParameterSchema, type ValuesOf } from '../kit/core/parameters.ts';
import { keepLast } from './lib/keep-last.ts';
import { cachedNormals } from './lib/rng.ts';
import { type CurveSummary, summarise } from './vol-term/summary.ts';
import { FAR_YEARS, inversionThreshold, NEAR_YEARS, todayWeight } from './vol-term/term-structure.ts';

/**
 * Two explanations of an upside-down VIX (M1c): expected variance that reverts to its mean, and hedging that presses on the
 * near end.
 *
 * Variance follows a square-root process (Cox, Ingersoll and Ross 1985) in daily steps, reflected at zero. The two indices
 * are the volatility expected over 30 and 93 days, each times a premium, plus hedging pressure q: whole at the near end,
 * three tenths of it at the far end. q is a first-order autoregression, the daily form of an Ornstein–Uhlenbeck process.
 *
 * The daily process is the model. The step matters near zero: reflected each day, variance averages a little more than θ²
 * (the continuous process has 7.3 % of its days inverted where this one has 7.85 %).
 */
// biome-ignore format: a table, one parameter in three lines
export const parameters = {
  reversionPerYear: {
    type: 'number', symbol: 'k', url: 'reversion', unit: 'ratio',
    default: 6, min: 0.5, max: 15, step: 0.5,
    kind: 'assumption', source: 'editors',
  },
  longRunVolFrac: {
    type: 'number', symbol: 'θ', url: 'long-run-volatility', unit: 'percent',
    default: 0.165, min: 0.08, max: 0.35, step: 0.005,
    kind: 'assumption', source: 'editors',
  },
  volOfVol: {
    type: 'number', symbol: 'ξ', url: 'volatility-of-volatility', unit: 'ratio',
    default: 0.7, min: 0.1, max: 1.5, step: 0.05,
    kind: 'assumption', source: 'editors',
  },
  nearPremiumMultiple: {
    type: 'number', symbol: 'π₁', url: 'near-premium', unit: 'multiple',
    default: 1.1, min: 0.9, max: 1.6, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  farPremiumMultiple: {
    type: 'number', symbol: 'π₃', url: 'far-premium', unit: 'multiple',
    default: 1.24, min: 0.9, max: 1.6, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  hedgingMeanVolPts: {
    type: 'number', symbol: 'q̄', url: 'hedging', unit: 'volPoints',
    default: 0, min: 0, max: 4, step: 0.1,
    kind: 'assumption', source: 'editors',
  },
  hedgingSdVolPts: {
    type: 'number', symbol: 'σ_q', url: 'hedging-swings', unit: 'volPoints',
    default: 0, min: 0, max: 4, step: 0.1,
    kind: 'assumption', source: 'editors',
  },
  hedgingHalfLifeDays: {
    type: 'number', symbol: 'h', url: 'hedging-half-life', unit: 'days',
    default: 5, min: 1, max: 63, step: 1,
    kind: 'assumption', source: 'editors',
  },
  horizonYears: {
    type: 'number', symbol: 'T', url: 'years', unit: 'years', integer: true,
    default: 5, min: 1, max: 20, step: 1,
    kind: 'assumption', source: 'editors',
  },
  seed: {
    type: 'number', symbol: 'seed', url: 'seed', unit: 'count', integer: true,
    default: 1, min: 1, max: 1000, step: 1,
    kind: 'assumption', source: 'editors',
  },
} as const satisfies ParameterSchema;

export type VolTermParameters = ValuesOf<typeof parameters>;

/** How hard hedging presses on the near end, from not at all to always. */
export const presets = {
  'no-hedging': {},
  'hedging-swings': { hedgingSdVolPts: 1 },
  'wide-hedging-swings': { hedgingSdVolPts: 2 },
  'standing-hedging': { hedgingMeanVolPts: 1, hedgingSdVolPts: 1 },
} as const satisfies Readonly<Record<string, Partial<VolTermParameters>>>;

export const TRADING_DAYS = 252;
/** Days run and thrown away first, so that the path does not remember where it started. */
const BURN_IN_DAYS = 252;
/** Realised volatility looks this far ahead, days. */
const FORWARD_DAYS = 21;
/** The part of the hedging pressure that reaches the three-month index. */
const FAR_HEDGING_FRAC = 0.3;
/** An index cannot stand below this, volatility points; reported when it would. */
const LEAST_INDEX_VOL_PTS = 1;
/** Keeps the noise of hedging apart from that of variance for every seed that a slider can give. */
const HEDGING_SEED_OFFSET = 1_000_003;

/** One value per trading day, length 252 · `horizonYears`; volatility points unless said otherwise. */
export interface VolTermRun {
  /** Today's variance v, a fraction squared a year. */
  variance: Float64Array;
  /** Hedging pressure q. */
  hedgingVolPts: Float64Array;
  /** The model's VIX and VIX3M. */
  nearVolPts: Float64Array;
  farVolPts: Float64Array;
  /** Volatility over the next 21 days, from the variance itself: no noise of daily returns in it. */
  realisedVolPts: Float64Array;
  /** The run summed up, and the same variance path with hedging switched off. */
  withHedging: CurveSummary;
  withoutHedging: CurveSummary;
  /** Without hedging the curve is inverted above this volatility today, points; null where no variance inverts it. */
  thresholdVolPts: number | null;
  diagnostics: Diagnostics;
}

// Paths are filled in plain loops: a callback a day costs as much as the day's arithmetic, and a slider runs seventeen years
// of days for every frame.

/** Daily variance: one Euler step a day, reflected at zero. Returns the path after burn-in and how often it was reflected. */
function variancePath(p: CalmParameters, days: number): { variance: Float64Array; reflections: number } {
  const noise = cachedNormals(p.seed, BURN_IN_DAYS + days);
  const longRun = p.longRunVolFrac ** 2;
  const step = 1 / TRADING_DAYS;
  const pull = p.reversionPerYear * step;
  const swing = p.volOfVol * Math.sqrt(step);
  const variance = new Float64Array(days);
  let v = longRun;
  let reflections = 0;
  for (let day = 0; day < BURN_IN_DAYS + days; day++) {
    v += pull * (longRun - v) + swing * Math.sqrt(v) * noise[day];
    if (v < 0) {
      v = -v;
      reflections++;
    }
    if (day >= BURN_IN_DAYS) variance[day - BURN_IN_DAYS] = v;
  }
  return { variance, reflections };
}

type HedgingParameters = Pick<VolTermParameters, (typeof HEDGING_KEYS)[number]>;
const HEDGING_KEYS = ['hedgingMeanVolPts', 'hedgingSdVolPts', 'hedgingHalfLifeDays', 'horizonYears', 'seed'] as const;

/** Hedging pressure day by day, started from its own long-run spread. */
function hedgingPath(p: HedgingParameters): Float64Array {
  const days = TRADING_DAYS * p.horizonYears;
  const noise = cachedNormals(p.seed + HEDGING_SEED_OFFSET, days);
  const persistence = 0.5 ** (1 / p.hedgingHalfLifeDays);
  const swing = p.hedgingSdVolPts * Math.sqrt(1 - persistence ** 2);
  const hedging = new Float64Array(days);
  let deviation = p.hedgingSdVolPts * noise[0];
  hedging[0] = p.hedgingMeanVolPts + deviation;
  for (let day = 1; day < days; day++) {
    deviation = persistence * deviation + swing * noise[day];
    hedging[day] = p.hedgingMeanVolPts + deviation;
  }
  return hedging;
}

/** One index: the premium times the volatility expected over the horizon, in points, before hedging. */
function indexWithoutHedging(p: CalmParameters, variance: Float64Array, far: boolean): Float64Array {
  const longRun = p.longRunVolFrac ** 2;
  const weight = todayWeight(p.reversionPerYear, far ? FAR_YEARS : NEAR_YEARS);
  const premium = far ? p.farPremiumMultiple : p.nearPremiumMultiple;
  const index = new Float64Array(variance.length);
  for (let day = 0; day < index.length; day++) {
    index[day] = 100 * premium * Math.sqrt(longRun + (variance[day] - longRun) * weight);
  }
  return index;
}

function addHedging(
  index: Float64Array,
  hedging: Float64Array,
  part: number,
): { index: Float64Array; floored: number } {
  const pressed = new Float64Array(index.length);
  let floored = 0;
  for (let day = 0; day < pressed.length; day++) {
    const points = index[day] + part * hedging[day];
    if (points < LEAST_INDEX_VOL_PTS) floored++;
    pressed[day] = Math.max(points, LEAST_INDEX_VOL_PTS);
  }
  return { index: pressed, floored };
}

/** Volatility over the `FORWARD_DAYS` after each day, points, for all but the last that many days of the path. */
function realisedAhead(variance: Float64Array): Float64Array {
  const days = variance.length - FORWARD_DAYS;
  const realised = new Float64Array(days);
  let sum = 0;
  for (let day = 1; day <= FORWARD_DAYS; day++) sum += variance[day];
  for (let day = 0; day < days; day++) {
    realised[day] = 100 * Math.sqrt(Math.max(sum, 0) / FORWARD_DAYS);
    sum += (variance[day + FORWARD_DAYS + 1] ?? 0) - variance[day + 1];
  }
  return realised;
}

/** Days on which the curve without hedging is inverted although variance is not above the closed-form threshold, or the reverse. */
function thresholdMismatches(variance: Float64Array, near: Float64Array, far: Float64Array, threshold: number | null) {
  const limit = threshold ?? Number.POSITIVE_INFINITY;
  let mismatches = 0;
  for (let day = 0; day < variance.length; day++) {
    const agrees = near[day] > far[day] === variance[day] > limit;
    // Within rounding of the threshold either answer is right.
    if (!agrees && Math.abs(near[day] - far[day]) > 1e-9) mismatches++;
  }
  return mismatches;
}

type CalmParameters = Pick<VolTermParameters, (typeof CALM_KEYS)[number]>;
// biome-ignore format: a list
const CALM_KEYS = [
  'reversionPerYear', 'longRunVolFrac', 'volOfVol', 'nearPremiumMultiple', 'farPremiumMultiple', 'horizonYears', 'seed',
] as const;

/** Everything that hedging does not touch: the variance path, both indices without hedging, and what followed. */
function calmCurve(p: CalmParameters) {
  const days = TRADING_DAYS * p.horizonYears;
  const { variance: path, reflections } = variancePath(p, days + FORWARD_DAYS);
  const variance = path.subarray(0, days);
  const near = indexWithoutHedging(p, variance, false);
  const far = indexWithoutHedging(p, variance, true);
  const realisedVolPts = realisedAhead(path);
  const threshold = inversionThreshold(p);
  return {
    variance,
    reflections,
    near,
    far,
    realisedVolPts,
    summary: summarise(near, far, realisedVolPts),
    threshold,
    thresholdMismatchDays: thresholdMismatches(variance, near, far, threshold),
  };
}

const keptCalmCurve = keepLast(CALM_KEYS, calmCurve);
const keptHedgingPath = keepLast(HEDGING_KEYS, hedgingPath);

/**
 * Runs the two indices day by day, with hedging and, on the same noise, without.
 * @returns daily series and both summaries; what hedging does not touch is shared between runs that differ in hedging only, so
 *   do not write to it. `diagnostics.residuals.thresholdMismatchDays` counts days without hedging that disagree with the
 *   closed-form threshold; reflections at zero and floors hit are among the clamps
 * @throws ParameterError on any value outside its range
 */
export function run(p: VolTermParameters): VolTermRun {
  assertValues(parameters, p);
  const calm = keptCalmCurve(p);
  const hedgingVolPts = keptHedgingPath(p);
  const near = addHedging(calm.near, hedgingVolPts, 1);
  const far = addHedging(calm.far, hedgingVolPts, FAR_HEDGING_FRAC);
  const hedged = p.hedgingMeanVolPts > 0 || p.hedgingSdVolPts > 0;

  const clamps: string[] = [];
  if (calm.reflections > 0) {
    clamps.push(`variance: reflected at zero on ${calm.reflections} days, burn-in included`);
  }
  if (near.floored > 0) clamps.push(`near index: held at ${LEAST_INDEX_VOL_PTS} point on ${near.floored} days`);
  if (far.floored > 0) clamps.push(`far index: held at ${LEAST_INDEX_VOL_PTS} point on ${far.floored} days`);
  return {
    variance: calm.variance,
    hedgingVolPts,
    nearVolPts: near.index,
    farVolPts: far.index,
    realisedVolPts: calm.realisedVolPts,
    withHedging: hedged ? summarise(near.index, far.index, calm.realisedVolPts) : calm.summary,
    withoutHedging: calm.summary,
    thresholdVolPts: calm.threshold === null ? null : 100 * Math.sqrt(calm.threshold),
    diagnostics: { residuals: { thresholdMismatchDays: calm.thresholdMismatchDays }, clamps },
  };
}
