import { normalCdf, normalQuantile } from '../lib/normal.ts';
import type { CryptoTicketParameters } from './parameters.ts';

/** How a lump sum stands after each horizon, every quarter of a year up to `horizonYears`. Multiples are of the sum put in. */
export interface HorizonCurves {
  years: Float64Array;
  /** Chance of standing below the sum put in: crypto, equity. */
  lossFrac: Float64Array;
  equityLossFrac: Float64Array;
  /** Chance of standing below the same sum in equity. */
  belowEquityFrac: Float64Array;
  /** The middle outcome, the average (pulled up by rare great gains), and the ends of the middle nine tenths. */
  medianMultiple: Float64Array;
  meanMultiple: Float64Array;
  lowMultiple: Float64Array;
  highMultiple: Float64Array;
}

const STEPS_PER_YEAR = 4;
export const LOW_PROBABILITY = 0.05;

/**
 * Chance that a lognormal price stands below its start: Φ(−m √h / σ), for ln S ~ N(m h, σ² h).
 * @param driftFrac m, mean log return a year
 * @param volatilityFrac σ > 0, a year
 * @param years h > 0
 * @throws RangeError for a volatility or a horizon that is not above 0
 */
export function chanceOfLoss(driftFrac: number, volatilityFrac: number, years: number): number {
  if (!(volatilityFrac > 0)) throw new RangeError(`volatilityFrac: given ${volatilityFrac}; needs a number above 0`);
  if (!(years > 0)) throw new RangeError(`years: given ${years}; needs a number above 0`);
  return normalCdf((-driftFrac * Math.sqrt(years)) / volatilityFrac);
}

/** Volatility of the log ratio of crypto to equity: √(σ² + σ_E² − 2 ρ σ σ_E); above zero as ρ stays below one. */
export function relativeVolatilityFrac(p: CryptoTicketParameters): number {
  const { volatilityFrac: crypto, equityVolatilityFrac: equity, correlation } = p;
  return Math.sqrt(crypto ** 2 + equity ** 2 - 2 * correlation * crypto * equity);
}

/**
 * The multiple that a lump sum in crypto stays below with the given probability after `years`.
 * @throws RangeError for a horizon below 0, or a probability at or outside 0 and 1
 */
export function multipleAt(p: CryptoTicketParameters, years: number, probability: number): number {
  if (!(years >= 0)) throw new RangeError(`years: given ${years}; needs a number from 0`);
  return Math.exp(p.driftFrac * years + p.volatilityFrac * Math.sqrt(years) * normalQuantile(probability));
}

/** Chances and multiples by horizon, all in closed form, for parameters already checked by `run`. */
export function horizonCurves(p: CryptoTicketParameters): HorizonCurves {
  const years = Float64Array.from({ length: p.horizonYears * STEPS_PER_YEAR }, (_, i) => (i + 1) / STEPS_PER_YEAR);
  const relativeDrift = p.driftFrac - p.equityDriftFrac;
  const relativeVolatility = relativeVolatilityFrac(p);
  const spread = p.volatilityFrac * normalQuantile(1 - LOW_PROBABILITY);
  return {
    years,
    lossFrac: years.map((h) => chanceOfLoss(p.driftFrac, p.volatilityFrac, h)),
    equityLossFrac: years.map((h) => chanceOfLoss(p.equityDriftFrac, p.equityVolatilityFrac, h)),
    belowEquityFrac: years.map((h) => chanceOfLoss(relativeDrift, relativeVolatility, h)),
    medianMultiple: years.map((h) => Math.exp(p.driftFrac * h)),
    meanMultiple: years.map((h) => Math.exp((p.driftFrac + p.volatilityFrac ** 2 / 2) * h)),
    lowMultiple: years.map((h) => Math.exp(p.driftFrac * h - spread * Math.sqrt(h))),
    highMultiple: years.map((h) => Math.exp(p.driftFrac * h + spread * Math.sqrt(h))),
  };
}
