import { type Estimate, parameters, presets } from '../../models/gdp-engine.ts';
import { headlines } from './headlines.ts';

/** One row of the strip: a published headline, or today's data. */
export interface Published {
  /** Its name is `labels.<key>`. */
  key: string;
  /** Whole months of 2025 that it covers. */
  months: number;
  estimate: Estimate;
  /** A later number of the same house for the same year, where there is one. */
  laterPp?: number;
}

const found = (id: string): Estimate => {
  const estimate = headlines.find((headline) => headline.id === id);
  if (!estimate) throw new RangeError(`headlines: no estimate ${id}`);
  return estimate;
};

function published(key: string, id: string, laterId?: string): Published {
  const estimate = found(id);
  return {
    key,
    months: Number(estimate.periodEnd.slice(5, 7)) - Number(estimate.periodStart.slice(5, 7)) + 1,
    estimate,
    laterPp: laterId ? found(laterId).contributionPp : undefined,
  };
}

const { growthFrac, grossContributionPp } = presets['first-half-as-revised'];

/** The first headline's items and half-year in the vintage of August 2026. */
const revised: Published = {
  key: 'revised',
  months: 6,
  estimate: {
    ...found('furman-first-half'),
    id: 'revised',
    source: parameters.gdpUsdBn.source,
    contributionPp: grossContributionPp,
    growthFrac,
    shareFrac: null,
    preset: 'first-half-as-revised',
  },
};

/**
 * Six headlines, today's data, and Pantheon's number, which made none: neither what it counts nor whether imports are taken off
 * is published. The largest contribution first.
 */
export const PUBLISHED: readonly Published[] = [
  published('furman', 'furman-first-half'),
  revised,
  published('stLouisFed', 'st-louis-fed-nine-months'),
  published('barclays', 'barclays-first-half-net'),
  published('barrons', 'barrons-nine-months'),
  published('jpmorgan', 'jpmorgan-first-half-net'),
  published('pantheon', 'pantheon-nine-months'),
  published('goldman', 'goldman-year-december', 'goldman-year-february'),
];
