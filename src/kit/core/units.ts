/**
 * The units a parameter, a table column or a quantity can carry.
 *
 * A unit says how the number is STORED (the model's side) and, through `displayFactor`, how it is SHOWN (the reader's
 * side): a `percent` is stored as a fraction (0.12) and shown as 12 %.
 */
export const UNITS = {
  /** Stored as a fraction, shown in percent. Names end in `Frac`. */
  percent: { displayFactor: 100, symbol: '%' },
  /** A growth rate or return per year: stored as a fraction, shown in percent a year. Names end in `Frac`. */
  percentPerYear: { displayFactor: 100, symbol: '%' },
  /** Stored as a fraction per trading day, shown in percent a day. */
  percentPerDay: { displayFactor: 100, symbol: '%' },
  /** A difference of percentages, stored and shown in percentage points. Names end in `Pp`. */
  percentagePoints: { displayFactor: 1, symbol: 'pp' },
  /** Hundredths of a percentage point. Names end in `Bps`. */
  basisPoints: { displayFactor: 1, symbol: 'bp' },
  /** A pure number: an elasticity, a correlation, a standard deviation of something standardised. */
  ratio: { displayFactor: 1, symbol: '' },
  /** How many times something: shown with a multiplication sign. Names end in `Multiple`. */
  multiple: { displayFactor: 1, symbol: '×' },
  /** The same in running text: `2.02 times`. */
  times: { displayFactor: 1, symbol: '' },
  /** An index; the base stands in the name or the column's title. Names end in `Index`. */
  index: { displayFactor: 1, symbol: '' },
  /** Whole things: seeds, paths, filings. */
  count: { displayFactor: 1, symbol: '' },
  /** A calendar year: shown without a thousands separator. */
  calendarYear: { displayFactor: 1, symbol: '' },
  /** A calendar month, stored as whole months after January 2014, as which it stands in addresses; shown by its name. */
  monthFrom2014: { displayFactor: 1, symbol: '' },
  years: { displayFactor: 1, symbol: 'y' },
  months: { displayFactor: 1, symbol: 'mo' },
  days: { displayFactor: 1, symbol: 'd' },
  /** US dollars. Names end in `Usd`, `UsdBn` (10⁹), `UsdTn` (10¹²). */
  usd: { displayFactor: 1, symbol: '$' },
  usdBn: { displayFactor: 1, symbol: '$bn' },
  usdTn: { displayFactor: 1, symbol: '$tn' },
  /** Power (gigawatts), its yearly additions, and energy (terawatt-hours a year). */
  gw: { displayFactor: 1, symbol: 'GW' },
  gwPerYear: { displayFactor: 1, symbol: 'GW/y' },
  twh: { displayFactor: 1, symbol: 'TWh' },
  /** Points of the VIX: annualised implied volatility in percent. Names end in `VolPts`. */
  volPoints: { displayFactor: 1, symbol: 'pts' },
  /** Millions of people or births a year. */
  millions: { displayFactor: 1, symbol: 'm' },
} as const satisfies Record<string, { displayFactor: number; symbol: string }>;

export type Unit = keyof typeof UNITS;

/** The number a reader sees for a stored value: 0.12 percent → 12. Rounded to 12 significant digits so that 0.07 × 100 shows as 7. */
export function toDisplay(stored: number, unit: Unit): number {
  return Number((stored * UNITS[unit].displayFactor).toPrecision(12));
}

/** The stored value of a number a reader typed: 12 percent → 0.12. */
export function fromDisplay(shown: number, unit: Unit): number {
  return Number((shown / UNITS[unit].displayFactor).toPrecision(12));
}
