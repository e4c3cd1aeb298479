import type { LayoutContext } from '../../kit/core/contract.ts';
import type { ForecastLedgerRun } from '../../models/forecast-ledger.ts';
import type { LedgerGeometry, Page } from './geometry.ts';
import { coherencePage } from './layout-coherence.ts';
import { oddsPage } from './layout-odds.ts';
import { sentencesPage } from './layout-sentences.ts';
import { baseRatesPage, scorecardPage } from './layout-tracks.ts';
import type { LedgerParameters } from './spec.ts';

function pageOf(run: ForecastLedgerRun, params: LedgerParameters, context: LayoutContext): Page {
  switch (params.shows) {
    case 'sentences':
      return sentencesPage('sentence', run, context);
    case 'criteria':
      return sentencesPage('criterion', run, context);
    case 'base-rates':
      return baseRatesPage(context);
    case 'odds':
      return oddsPage(run, context);
    case 'coherence':
      return coherencePage(run, params, context);
    case 'scorecard':
      return scorecardPage(run, context);
  }
}

/** Places the open page of the ledger in a frame of `context.size` pixels. */
export function layout(run: ForecastLedgerRun, params: LedgerParameters, context: LayoutContext): LedgerGeometry {
  return { size: context.size, lines: [], bars: [], dots: [], ...pageOf(run, params, context) };
}
