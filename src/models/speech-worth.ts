import type { Diagnostics } from '../kit/core/diagnostics.ts';
import { assertValues, type ParameterSchema, type ValuesOf } from '../kit/core/parameters.ts';

/**
 * What is a speech worth? (M1b): how much a stock index should move when the odds of one rate cut move.
 *
 * Two answers. Discounting: a rate path lower by s for n years raises a price by s·n, so a cut that may only come a meeting
 * later is worth next to nothing. Empirical: Bernanke and Kuttner (2005, Journal of Finance 60/3) measured that a surprise
 * cut of 25 basis points goes with a rise of about one per cent, 1989–2002. They put most of that response down to expected
 * excess returns and not to rates, so it is no pure discounting effect either.
 */
// biome-ignore format: a table, one parameter in three lines
export const parameters = {
  fromOddsFrac: {
    type: 'number', symbol: 'π₀', url: 'odds-before', unit: 'percent',
    default: 0.9, min: 0, max: 1, step: 0.01,
    kind: 'published', source: 'cme-fedwatch-2025',
  },
  toOddsFrac: {
    type: 'number', symbol: 'π₁', url: 'odds-after', unit: 'percent',
    default: 0.35, min: 0, max: 1, step: 0.01,
    kind: 'published', source: 'cme-fedwatch-2025',
  },
  cutBps: {
    type: 'number', symbol: 's', url: 'cut', unit: 'basisPoints',
    default: 25, min: 5, max: 100, step: 5,
    kind: 'published', source: 'cme-fedwatch-2025',
  },
  mode: {
    type: 'choice', symbol: 'm', url: 'mode',
    choices: ['discounting', 'bernanke-kuttner'], default: 'bernanke-kuttner',
    kind: 'published', source: 'bernanke-kuttner-2005',
  },
  persistenceYears: {
    type: 'number', symbol: 'n', url: 'persistence', unit: 'years', scale: 'log',
    default: 1, min: 0.1, max: 25, step: 0.1,
    kind: 'assumption', source: 'editors',
  },
  observedChangeFrac: {
    type: 'number', symbol: 'r', url: 'observed', unit: 'percent',
    default: -0.0511, min: -0.3, max: 0.3, step: 0.0001,
    kind: 'computed', source: 'sp500-closes',
  },
} as const satisfies ParameterSchema;

export type SpeechWorthParameters = ValuesOf<typeof parameters>;

/** Ready-made states. Odds and index moves are those of content/data/cut-odds-december-2025, day by day. */
export const presets = {
  'as-recorded': {},
  'as-the-piece-says': { fromOddsFrac: 0.8, toOddsFrac: 0.3 },
  'press-conference': { fromOddsFrac: 0.9, toOddsFrac: 0.71, observedChangeFrac: 0 },
  'one-speech': { fromOddsFrac: 0.391, toOddsFrac: 0.709, observedChangeFrac: 0.0098 },
  'cancelled-report': { fromOddsFrac: 0.5, toOddsFrac: 0.33, observedChangeFrac: 0.0038 },
} as const satisfies Readonly<Record<string, Partial<SpeechWorthParameters>>>;

/** Bernanke and Kuttner's estimate: the log change of the index per unit of surprise in the policy rate, 1 % for 25 bp. */
export const EMPIRICAL_YEARS = 0.01 / 0.0025;

const BPS = 1e-4;
/** Smaller than this, a change of odds or of the index counts as none: nothing is divided by it. */
const NO_MOVE_FRAC = 1e-6;
const CURVE_POINTS = 61;

export interface SpeechWorthRun {
  /** Change of the odds, π₁ − π₀, a fraction. */
  oddsChangeFrac: number;
  /** Change of the expected policy rate, −s·Δπ, basis points: falling odds of a cut raise it. */
  expectedRateChangeBps: number;
  /** Log change of the index that discounting over n years gives. */
  discountingLogChange: number;
  /** Log change of the index by Bernanke and Kuttner's estimate; does not depend on n. */
  empiricalLogChange: number;
  /** The one of the two that `mode` asks for. */
  worthLogChange: number;
  /** ln(1 + r): what the index did. */
  observedLogChange: number;
  /** `worthLogChange` over `observedLogChange`: negative where the index moved the other way. null where it did not move. */
  explainedFrac: number | null;
  /** For how long rates would have to differ for discounting to give the observed size, years. null where odds did not move. */
  impliedPersistenceYears: number | null;
  /** Discounting's answer over the whole range of n (a log grid): `persistenceYears` against `discountingLogChange`. */
  curve: { persistenceYears: Float64Array; discountingLogChange: Float64Array };
  diagnostics: Diagnostics;
}

/** The log change of a price when a rate path is lower by `cutFrac · oddsChangeFrac` for `years` years: s·n·Δπ. */
export function discountingLogChange(cutFrac: number, oddsChangeFrac: number, years: number): number {
  return cutFrac * years * oddsChangeFrac;
}

function persistenceCurve(cutFrac: number, oddsChangeFrac: number): SpeechWorthRun['curve'] {
  const { min, max } = parameters.persistenceYears;
  const persistenceYears = Float64Array.from(
    { length: CURVE_POINTS },
    (_, i) => min * (max / min) ** (i / (CURVE_POINTS - 1)),
  );
  return {
    persistenceYears,
    discountingLogChange: persistenceYears.map((years) => discountingLogChange(cutFrac, oddsChangeFrac, years)),
  };
}

/**
 * What a swing in the odds of one cut is worth, by discounting and by estimate, beside what the index did.
 * @returns plain numbers; `diagnostics.residuals.impliedPersistence` is how far discounting over the implied persistence
 *   misses the size of the observed move, which it should hit exactly
 * @throws ParameterError on any value outside its range
 */
export function run(p: SpeechWorthParameters): SpeechWorthRun {
  assertValues(parameters, p);
  const cutFrac = p.cutBps * BPS;
  const oddsChangeFrac = p.toOddsFrac - p.fromOddsFrac;
  const discounting = discountingLogChange(cutFrac, oddsChangeFrac, p.persistenceYears);
  const empirical = discountingLogChange(cutFrac, oddsChangeFrac, EMPIRICAL_YEARS);
  const worth = p.mode === 'discounting' ? discounting : empirical;
  const observed = Math.log1p(p.observedChangeFrac);
  const implied =
    Math.abs(oddsChangeFrac) < NO_MOVE_FRAC ? null : Math.abs(observed) / (cutFrac * Math.abs(oddsChangeFrac));
  const recovered = implied === null ? null : Math.abs(discountingLogChange(cutFrac, oddsChangeFrac, implied));
  return {
    oddsChangeFrac,
    expectedRateChangeBps: -p.cutBps * oddsChangeFrac,
    discountingLogChange: discounting,
    empiricalLogChange: empirical,
    worthLogChange: worth,
    observedLogChange: observed,
    explainedFrac: Math.abs(observed) < NO_MOVE_FRAC ? null : worth / observed,
    impliedPersistenceYears: implied,
    curve: persistenceCurve(cutFrac, oddsChangeFrac),
    diagnostics: {
      residuals: { impliedPersistence: recovered === null ? 0 : Math.abs(recovered - Math.abs(observed)) },
      clamps: [],
    },
  };
}
