/** One measured attribute, as src/tools/attribute-tables.ts derives it from content/data. */
export interface Series {
  /** Observations a year, and the middle of the first in years. */
  readonly perYear: number;
  readonly firstYear: number;
  /** The period moved from and the latest, and the former's place in `values`. */
  readonly base: string;
  readonly latest: string;
  readonly baseIndex: number;
  readonly from: number;
  readonly to: number;
  /** The middle size of earlier changes over as many periods; and (to − from) / usual. */
  readonly usual: number;
  readonly moves: number;
  readonly values: readonly (number | null)[];
}
