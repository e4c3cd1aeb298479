import type { LayoutContext } from '../../kit/core/contract.ts';
import type { FiveAttributesGeometry, View } from './geometry.ts';
import { leversView } from './layout-levers.ts';
import { modelView } from './layout-model.ts';
import { movesView } from './layout-moves.ts';
import { recordView } from './layout-record.ts';
import type { FigureRun, Parameters } from './spec.ts';

export type { FiveAttributesGeometry } from './geometry.ts';

function viewOf(run: FigureRun, params: Parameters, context: LayoutContext): View {
  switch (params.shows) {
    case 'moves':
      return movesView(context);
    case 'model':
      return modelView(run, context);
    case 'levers':
      return leversView(run, context);
    default:
      return recordView(params.shows, context);
  }
}

/** Places the open view in a frame of `context.size` pixels. */
export function layout(run: FigureRun, params: Parameters, context: LayoutContext): FiveAttributesGeometry {
  return { size: context.size, rules: [], paths: [], strokes: [], dots: [], ...viewOf(run, params, context) };
}
