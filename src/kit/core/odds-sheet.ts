import { type AnyInteractive, stateOf } from './contract.ts';
import type { Formatter } from './format.ts';
import { keyOfUrlName } from './parameter-text.ts';
import type { ParameterValues } from './parameters.ts';
import { encodeQuery } from './url.ts';

/** What the sheet of odds says of one forecast: the odds as text, and what they will have scored either way. */
export interface SheetRow {
  /** The schema's key of these odds. */
  key: string;
  oddsFrac: number;
  odds: string;
  ifTrue: string;
  ifFalse: string;
}

/** Everything that the sheet of odds says of one state: the server writes it for no opinion, the browser for the reader's. */
export interface Sheet {
  rows: SheetRow[];
  /** The chance that all hold if independent, and the bounds that no link between them can pass. */
  all: string;
  lower: string;
  upper: string;
  /** The state as an address's query. */
  query: string;
}

/**
 * @param spec the ledger's: its table has one row for each forecast
 * @param ids the forecasts' public names, in the order of that table
 * @param odds single values over the defaults
 */
export function sheetOf(
  spec: AnyInteractive['spec'],
  ids: readonly string[],
  odds: ParameterValues,
  format: Formatter,
): Sheet {
  const state = stateOf(spec, undefined, odds);
  const run = spec.run(state);
  const scores = spec.table.rows(run);
  const quantity = (name: string) => format.value(spec.quantities[name].of(run), spec.quantities[name].unit);
  const rows = ids.map((id, i) => {
    const key = keyOfUrlName(spec.parameters, id) ?? '';
    const oddsFrac = state[key] as number;
    return {
      key,
      oddsFrac,
      odds: format.value(oddsFrac, 'percent'),
      ifTrue: format.value(scores[i].brierIfTrue as number, 'ratio'),
      ifFalse: format.value(scores[i].brierIfFalse as number, 'ratio'),
    };
  });
  return {
    rows,
    all: quantity('allIndependentFrac'),
    lower: quantity('allLowerFrac'),
    upper: quantity('allUpperFrac'),
    query: encodeQuery(spec.parameters, state),
  };
}
