import type { Language } from './language.ts';
import { fill } from './template.ts';
import { toDisplay, type Unit } from './units.ts';

/**
 * How a language writes each unit: `{n}` stands for the number. Where one is written otherwise, its pattern stands first,
 * before a bar: `{n} year | {n} years`. Lives in content/interface/units.<language>.yaml.
 */
export type UnitPatterns = Readonly<Record<Unit, string>>;

// biome-ignore format: a table
/** Decimals shown where nobody asks for others. */
const DIGITS: Readonly<Record<Unit, number>> = {
  percent: 0, percentPerYear: 1, percentPerDay: 1, percentagePoints: 2, basisPoints: 0, ratio: 2, multiple: 2, times: 1, index: 0,
  count: 0, calendarYear: 0, monthFrom2014: 0, years: 0, months: 0, days: 0, usd: 0, usdBn: 0, usdTn: 1, gw: 0, gwPerYear: 0, twh: 0,
  volPoints: 1, millions: 1,
};

export interface Formatter {
  language: Language;
  /** The number with its unit: `33%`, `×4.75`, `$180bn`. @param digits decimals, −3 for whole thousands; the unit's own when left out */
  value(stored: number, unit: Unit, digits?: number): string;
  /** The bare number in display units, for axis ticks after the first and table cells under a unit in the header. */
  number(stored: number, unit: Unit, digits?: number): string;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', vi: 'vi-VN' };
/** `July 2020`; Vietnamese months are numbers: `7/2020`, to which the pattern adds `tháng`. */
const MONTH_NAMES: Readonly<Record<Language, 'long' | 'numeric'>> = { en: 'long', vi: 'numeric' };

/**
 * A formatter for one language. Typographic minus, no thousands separator in calendar years; months by their names.
 * @param patterns the language's unit patterns; a unit that is missing shows the bare number
 */
export function formatter(language: Language, patterns: UnitPatterns): Formatter {
  const cache = new Map<string, Intl.NumberFormat>();
  let months: Intl.DateTimeFormat | undefined;
  const month = (since2014: number) => {
    months ??= new Intl.DateTimeFormat(LOCALES[language], {
      month: MONTH_NAMES[language],
      year: 'numeric',
      timeZone: 'UTC',
    });
    return months.format(Date.UTC(2014, Math.round(since2014)));
  };
  const number = (stored: number, unit: Unit, digits = DIGITS[unit]) => {
    if (unit === 'monthFrom2014') return month(stored);
    const key = `${digits}:${unit === 'calendarYear'}`;
    let intl = cache.get(key);
    if (!intl) {
      intl = new Intl.NumberFormat(LOCALES[language], {
        minimumFractionDigits: Math.max(0, digits),
        maximumFractionDigits: Math.max(0, digits),
        useGrouping: unit !== 'calendarYear',
      });
      cache.set(key, intl);
    }
    // Adding zero turns −0 into 0, and a value that rounds to zero must not keep its sign.
    const rounded = roundedTo(toDisplay(stored, unit), digits) + 0;
    return intl.format(rounded).replace('-', '−');
  };
  return {
    language,
    number,
    value: (stored, unit, digits) => {
      const n = number(stored, unit, digits);
      const [one, many = one] = (patterns[unit] ?? '{n}').split(' | ');
      // No line ends between a number and its unit.
      const pattern = (n === '1' ? one : many).replace('{n} ', '{n}\u00a0');
      // The sign stands before a currency's: −$36.7bn.
      const [sign, size] = n.startsWith('−') && pattern.startsWith('$') ? ['−', n.slice(1)] : ['', n];
      return `${sign}${fill(pattern, { n: size })}`;
    },
  };
}

/** @param digits decimals; below zero it rounds to tens, hundreds and so on */
function roundedTo(shown: number, digits: number): number {
  if (digits >= 0) return Number(shown.toFixed(digits));
  const whole = 10 ** -digits;
  return Math.round(shown / whole) * whole;
}

/** As many decimals as a number needs in display units, up to three: 0.008 of a `percent` needs one (0.8%). */
export function digitsNeeded(stored: number, unit: Unit): number {
  const decimals = String(Number(toDisplay(stored, unit).toFixed(3))).split('.')[1];
  return decimals?.length ?? 0;
}

/**
 * Decimals in which a control shows its value: as many as its steps have, so that every step can be seen and heard (2.5 years
 * are not 3, 0.85% a day is not 0.9%), and no fewer than the unit's own.
 * @returns undefined where the unit's own decimals do
 */
export function controlDigits({ unit, step }: { unit: Unit; step: number }): number | undefined {
  const needed = digitsNeeded(step, unit);
  return needed > DIGITS[unit] ? needed : undefined;
}

/** Decimals that show about four significant digits in display units: for tables whose rows differ in size. */
export function significantDigits(stored: number, unit: Unit, significant = 4): number {
  const shown = Math.abs(toDisplay(stored, unit));
  if (shown === 0 || Number.isInteger(shown)) return 0;
  const decimals = significant - 1 - Math.floor(Math.log10(shown));
  const needed = String(Number(shown.toPrecision(significant))).split('.')[1]?.length ?? 0;
  return Math.max(0, Math.min(decimals, needed, 9));
}
