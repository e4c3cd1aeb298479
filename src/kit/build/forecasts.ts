import { join } from 'node:path';
import { z } from 'astro/zod';
import { brierScore, logScore } from '../../models/lib/scores.ts';
import type { Language } from '../core/language.ts';
import { CONTENT_FOLDER } from './paths.ts';
import { type Forecast, forecastsSchema } from './schemas/forecast.ts';
import { readYaml } from './yaml.ts';

/** The scoreboard's data and words: `content/forecasts.yaml` and `content/pages/forecasts.<language>.yaml`. */

const PARTS = ['year', 'month', 'day'] as const;

export const readForecasts = (): Forecast[] => readYaml(join(CONTENT_FOLDER, 'forecasts.yaml'), forecastsSchema);

export type PageWords = Readonly<Record<string, string>>;
export const readForecastWords = (language: Language): PageWords =>
  readYaml(join(CONTENT_FOLDER, 'pages', `forecasts.${language}.yaml`), z.record(z.string(), z.string()));

/** `2027-05-28` → `28 May 2027`, `ngày 28/5/2027`. */
export function formatDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  if (language === 'vi') return `ngày ${date}/${month}/${year}`;
  const options = Object.fromEntries(PARTS.map((part) => [part, part === 'month' ? 'long' : 'numeric']));
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(Date.UTC(year, month - 1, date));
}

/** What whoever has no opinion says; the score to compare with where no base rate is. */
export const NO_OPINION_FRAC = 0.5;

/** Odds scored both ways: what whoever says them will pay if it comes true, and if not. */
export function baseScores({ baseRateFrac }: { baseRateFrac: number }) {
  return {
    brierIfTrue: brierScore(baseRateFrac, 1),
    brierIfFalse: brierScore(baseRateFrac, 0),
    logIfTrue: logScore(baseRateFrac, 1),
    logIfFalse: logScore(baseRateFrac, 0),
  };
}

/** What the base rate paid, once a forecast is settled. Null while it is open, or where there is no base rate. */
export function paidScores({ baseRateFrac, outcome }: Pick<Forecast, 'baseRateFrac' | 'outcome'>) {
  if (baseRateFrac === null || outcome === null) return null;
  return { brier: brierScore(baseRateFrac, outcome), log: logScore(baseRateFrac, outcome) };
}

/** The status word of a forecast: an open one stays open until its day, a wrong one stays visible as wrong. */
export function stateOfForecast({ outcome }: Pick<Forecast, 'outcome'>): 'open' | 'came-true' | 'did-not' {
  return outcome === null ? 'open' : outcome === 1 ? 'came-true' : 'did-not';
}
