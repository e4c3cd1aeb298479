/**
 * What others print on the two questions, as marks beside the model. None is an input; fractions a year where growth.
 */
export interface ProductivityMark {
  id: string;
  source: string;
  lowYearlyFrac: number;
  highYearlyFrac: number;
}

/** AI's addition to productivity growth, a year. Acemoglu's are ten-year totals spread evenly. */
export const productivityMarks: readonly ProductivityMark[] = [
  { id: 'acemoglu', source: 'acemoglu-2025', lowYearlyFrac: 0.0053 / 10, highYearlyFrac: 0.0066 / 10 },
  { id: 'mckinsey', source: 'mckinsey-2023', lowYearlyFrac: 0.001, highYearlyFrac: 0.006 },
  { id: 'oecd', source: 'oecd-2024', lowYearlyFrac: 0.0025, highYearlyFrac: 0.006 },
  { id: 'goldman', source: 'goldman-2023', lowYearlyFrac: 0.015, highYearlyFrac: 0.015 },
];

/** Acemoglu (2025): gains in ten years, fractions. The 1.40 and 1.56 go with a large boom of investment. */
export const acemoglu = {
  productivity: 0.0066,
  productivityHardTasks: 0.0053,
  output: { low: 0.0093, high: 0.0116 },
  outputInBoom: { low: 0.014, high: 0.0156 },
  /** The April 2024 draft's numbers, which some still quote. */
  draft: { productivity: 0.0071, productivityHardTasks: 0.0055 },
} as const;

/** Goldman Sachs (2023): 1.5 points a year, and a quarter of work automated. */
export const goldman = { productivityYearlyFrac: 0.015, automatedWorkFrac: 0.25 } as const;

/** One measured fact about work, for the strip of evidence. */
export interface LabourFact {
  id: string;
  source: string;
  unit: 'percent' | 'percentPerYear' | 'index';
  value: number;
  /** What it is compared with, same unit; null where it stands alone. */
  comparison: number | null;
}

export const labourFacts: readonly LabourFact[] = [
  // Lowest since 1947; a share of output, not the index of the same name.
  { id: 'labour-share-2025-q3', source: 'bls-productivity-2026', unit: 'percent', value: 0.538, comparison: null },
  {
    id: 'productivity-quarter-2025-q3',
    source: 'bls-productivity-2026',
    unit: 'percentPerYear',
    value: 0.049,
    comparison: null,
  },
  {
    id: 'productivity-year-2025-q3',
    source: 'bls-productivity-2026',
    unit: 'percentPerYear',
    value: 0.019,
    comparison: null,
  },
  // Workers of 22 to 25 in the most exposed jobs, relative to others, since late 2022.
  { id: 'young-exposed-employment', source: 'canaries-2025', unit: 'percent', value: -0.13, comparison: null },
  // The part of the change in US wage structure, 1980 to 2016, due to displaced tasks: from 50 to 70 %.
  { id: 'wage-structure-from-tasks', source: 'acemoglu-restrepo-2022', unit: 'percent', value: 0.5, comparison: 0.7 },
  // Shares of employment, November 2022 = 100, in June 2026: the most exposed fifth of jobs beside the least exposed.
  {
    id: 'employment-most-and-least-exposed',
    source: 'econvitals-exposure-2026',
    unit: 'index',
    value: 99.18,
    comparison: 97.23,
  },
];
