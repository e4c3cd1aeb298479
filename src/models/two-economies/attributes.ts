import type { TwoEconomiesParameters, TwoEconomiesRun } from '../two-economies.ts';

/**
 * Five attributes of the two economies, each an index (today = 100), side by side: what the piece says of the AI economy
 * (productive, profitable, sparing of labour, drawing capital, supported) as far as the model can say it.
 */
export const ATTRIBUTES = ['productivity', 'margin', 'labourAbsorption', 'capitalInflow', 'policySupport'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

export interface AttributePair {
  aiIndex: number;
  restIndex: number;
  /** |ln(AI / rest)|: 0 when the two stand where they stood. */
  gap: number;
}

export interface FiveAttributes {
  attributes: Readonly<Record<Attribute, AttributePair>>;
  /** The mean of the five gaps. Never show it without the five: it weighs profits and policy alike. */
  meanGap: number;
}

/**
 * How strongly investment follows a gap in the growth of after-tax profits (logit slope, per percentage point a year).
 * A judgement: the reference gives the form and no number. At 0 nobody follows.
 */
export const CAPITAL_RESPONSE_PER_PP = 0.1;

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

function pair(aiIndex: number, restIndex: number): AttributePair {
  return { aiIndex, restIndex, gap: Math.abs(Math.log(aiIndex / restIndex)) };
}

/** AI's share of investment: its share of spending today, moved by the gap in profit growth. */
function capitalInflow(run: TwoEconomiesRun, p: TwoEconomiesParameters, year: number): AttributePair {
  if (year === 0) return pair(100, 100);
  const growthPp = (profit: Float64Array, kept: number) => (100 * Math.log((kept * profit[year]) / profit[0])) / year;
  const gapPp = growthPp(run.aiProfit, 1 - p.profitTaxFrac) - growthPp(run.restProfit, 1);
  const share0 = p.aiShareFrac;
  const share = logistic(Math.log(share0 / (1 - share0)) + CAPITAL_RESPONSE_PER_PP * gapPp);
  return pair((100 * share) / share0, (100 * (1 - share)) / (1 - share0));
}

/**
 * The five attributes in one year of a run.
 *
 * - productivity: sales per worker in units of total output today
 * - margin: the part of sales that owners keep after tax (a fixed part before it, so only the tax moves it)
 * - labourAbsorption: workers per unit of output
 * - capitalInflow: share of investment, a logit of the gap in after-tax profit growth (`CAPITAL_RESPONSE_PER_PP`)
 * - policySupport: an input shown as such, not a result: what the tax takes from AI and adds to wages in the rest
 *
 * @param year 0 to the run's last year
 * @throws RangeError for a year outside the run
 */
export function fiveAttributes(run: TwoEconomiesRun, p: TwoEconomiesParameters, year: number): FiveAttributes {
  const last = run.years.length - 1;
  if (!Number.isInteger(year) || year < 0 || year > last) {
    throw new RangeError(`year: given ${year}; allowed: a whole number from 0 to ${last}`);
  }
  const share = run.aiEmploymentFrac;
  const perWorker = (at: number) => ({
    ai: (run.aiSpendingFrac[at] * run.totalOutputIndex[at]) / share[at],
    rest: ((1 - run.aiSpendingFrac[at]) * run.totalOutputIndex[at]) / (1 - share[at]),
  });
  const [now, base] = [perWorker(year), perWorker(0)];
  const restWageBill = run.restWage[year] * (1 - share[year]);
  const attributes = {
    productivity: pair((100 * now.ai) / base.ai, (100 * now.rest) / base.rest),
    margin: pair(100 * (1 - p.profitTaxFrac), 100),
    labourAbsorption: pair(
      (100 * share[year]) / share[0] / run.aiOutputIndex[year],
      (100 * (1 - share[year])) / (1 - share[0]) / run.restOutputIndex[year],
    ),
    capitalInflow: capitalInflow(run, p, year),
    policySupport: pair(100 * (1 - p.profitTaxFrac), 100 * (1 + (p.profitTaxFrac * run.aiProfit[year]) / restWageBill)),
  };
  const gaps = ATTRIBUTES.map((name) => attributes[name].gap);
  return { attributes, meanGap: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length };
}
