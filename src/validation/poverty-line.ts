import { numberColumn, readTable } from '../kit/build/tables.ts';
import { defaultsOf } from '../kit/core/parameters.ts';
import {
  impliedFoodShareFrac,
  type PovertyLineParameters,
  parameters,
  relativeDifferenceFrac,
  run,
  type Trap,
} from '../models/poverty-line.ts';
import type { ModelValidation, ValidationCheck } from './check.ts';

/** The dial's printed lines, the essay's sums as reported, what they are measured against, and the reference cliff. */
type Changes = Partial<PovertyLineParameters>;
const defaults = defaultsOf(parameters);
const runWith = (changes: Changes) => run({ ...defaults, ...changes });

/** One printed figure of content/data/poverty-line-estimates. */
function printed(estimate: string, column = 'valueUsd'): number {
  const rows = readTable('poverty-line-estimates').filter((row) => row.estimate === estimate);
  return numberColumn(rows, column)[0];
}

const BUDGET_LINES = ['childcare', 'housing', 'food', 'transport', 'health', 'other'];
const printedNetUsd = () => BUDGET_LINES.reduce((sum, line) => sum + printed(`green-${line}`), 0);
const lineAt = (foodShareFrac: number) => runWith({ foodShareFrac }).lineUsd;
const netWith = (changes: Changes) => runWith(changes).budget.netUsd;
const grossWith = (changes: Changes) => runWith(changes).budget.grossUsd;
const trap = (index: number, key: keyof Trap) => run(defaults).cliff.traps[index][key];

/**
 * Half a unit of the last printed digit, and not the general 2 %: these are sums and quotients, and 2 % of 136,509 dollars
 * would pass a sum with a whole line left out.
 */
function money(id: string, published: number, digit: number, ours: () => number, source: string): ValidationCheck {
  return { id, unit: 'usd', published, ours, tolerance: digit / 2, source };
}

function share(id: string, published: number, digit: number, ours: () => number, source: string): ValidationCheck {
  return { id, unit: 'percent', published, ours, tolerance: digit / 2, source };
}

const RUN = 'reference-run';
const GREEN = 'green-2025';

// biome-ignore format: a table of published numbers, one line each
const checks: ValidationCheck[] = [
  money('food-budget', 10_400, 1, () => printed('guideline-2024') / 3, 'hhs-poverty-guidelines'),
  money('line-third', 31_200, 1, () => lineAt(1 / 3), 'hhs-poverty-guidelines'),
  money('line-all-food', 80_620, 1, () => lineAt(printed('food-share-all', 'shareFrac')), 'bls-cex-2023'),
  money('line-eight', 130_000, 1, () => lineAt(0.08), RUN),
  money('line-seven', 148_571, 1, () => lineAt(0.07), RUN),
  money('line-six', 173_333, 1, () => lineAt(0.06), RUN),
  money('line-five', 208_000, 1, () => lineAt(0.05), RUN),
  money('line-sixteen-times', 166_400, 1, () => lineAt(1 / 16), RUN),
  { id: 'headline-multiplier', unit: 'multiple', published: 13.5, tolerance: 0.05, source: RUN,
    ours: () => printed('green-headline') / defaults.foodBudgetUsd },
  share('headline-food-share', 0.074, 0.001, () => impliedFoodShareFrac(defaults.foodBudgetUsd, printed('green-headline')), RUN),
  money('budget-net', 118_009, 1, () => netWith({}), GREEN),
  money('budget-net-and-tax', 136_509, 1, () => printedNetUsd() + printed('green-tax'), GREEN),
  money('budget-gross', 136_500, 100, () => grossWith({}), GREEN),
  share('tax-rate', 0.1355, 0.0001, () => printed('green-tax') / printed('green-gross'), GREEN),
  money('no-childcare-net', 85_236, 1, () => netWith({ childcare: 'none' }), RUN),
  money('no-childcare-gross', 98_600, 100, () => grossWith({ childcare: 'none' }), RUN),
  money('national-childcare', 26_256, 1, () => 2 * printed('childcare-one-child'), 'ccaoa-2025'),
  // Lines scaled to the printed total and grossed up at 13.55 %, a rate rounded to four digits: a few dollars apart.
  money('lynchburg-gross', 93_755, 10, () => grossWith({ place: 'lynchburg-va' }), GREEN),
  // Wrong in print: 46 % is how far the first figure lies above the second, not how far the second lies below the first.
  { ...share('lynchburg-below-essex', -0.46, 0.01,
    () => relativeDifferenceFrac(printed('green-lynchburg'), printed('green-gross')), 'rightnewsdigest-2025'),
    rederived: { value: -0.31 } },
  share('essex-above-lynchburg', 0.46, 0.01, () => relativeDifferenceFrac(printed('green-gross'), printed('green-lynchburg')), RUN),
  money('medicaid-cliff-start', 45_000, 1_000, () => trap(0, 'fromGrossUsd'), GREEN),
  money('medicaid-cliff-peak', 38_900, 100, () => trap(0, 'peakNetUsd'), RUN),
  money('medicaid-cliff-regained', 57_000, 1_000, () => trap(0, 'regainedGrossUsd'), RUN),
  money('subsidy-cliff-start', 65_000, 1_000, () => trap(1, 'fromGrossUsd'), GREEN),
  money('subsidy-cliff-regained', 97_000, 1_000, () => trap(1, 'regainedGrossUsd'), RUN),
  { id: 'smooth-falls', unit: 'count', published: 0, tolerance: 0, source: RUN,
    ours: () => runWith({ smooth: true }).cliff.traps.length },
];

export const validation: ModelValidation = {
  model: 'poverty-line',
  checks,
  benchmark: { limitMs: 0.1, run: () => run(defaults) },
};
