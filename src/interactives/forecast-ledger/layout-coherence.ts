import { scaleLinear } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import { textWidth, wrapText } from '../../kit/core/text-width.ts';
import type { ForecastLedgerRun } from '../../models/forecast-ledger.ts';
import type { Page } from './geometry.ts';
import type { LedgerParameters } from './spec.ts';

const TOP = 24;
const BOTTOM = 38;
const LEFT = 40;
const RIGHT = 16;
/** In a lower frame a pair's numbers stand without their names. */
const LOW = 260;

/**
 * Odds of support across, odds of recession upwards. "Else recession" leaves only the triangle; a pair outside it is drawn
 * back to the nearest one inside.
 */
export function coherencePage(run: ForecastLedgerRun, params: LedgerParameters, context: LayoutContext): Page {
  const { size, words, format } = context;
  const { labels } = words;
  const { coherence } = run;
  const x = scaleLinear([0, 1], [LEFT, size.width - RIGHT]);
  const y = scaleLinear([0, 1], [size.height - BOTTOM, TOP]);
  const at = (support: number, recession: number) => ({ x: round(x(support)), y: round(y(recession)) });
  const corner = at(0, params.recessionIfUnsupportedFrac);
  const [low, high] = [at(1, 0), at(1, 1)];
  const given = at(params.aiSupportFrac, params.recessionFrac);
  const nearest = at(coherence.nearestSupportFrac, coherence.nearestRecessionFrac);
  const edgeAt = (px: number) => corner.y + ((low.y - corner.y) * (px - corner.x)) / (low.x - corner.x);
  const pair = (support: number, recession: number) =>
    fill(size.height < LOW ? '{support} · {recession}' : labels.pair, {
      support: format.value(support, 'percent'),
      recession: format.value(recession, 'percent'),
    });
  const clash = !coherence.coherent;
  const pairText = (
    key: string,
    text: string,
    point: { x: number; y: number },
    side: 'under' | 'right' | 'above',
  ): PlacedText => {
    const width = textWidth(text, TEXT_PX, 'semibold');
    const left = side === 'under' ? point.x - width / 2 : point.x + 10;
    const textX = Math.min(size.width - width - 2, Math.max(LEFT + 2, left));
    // The edge comes down from the left: a name pushed leftwards rises with it.
    const above = Math.min(point.y - 10, edgeAt(textX) - 6);
    const textY = { under: point.y + 22, right: point.y - 10, above }[side];
    return placedText(key, text, textX, textY, { weight: 'semibold' });
  };
  const givenText = pair(params.aiSupportFrac, params.recessionFrac);
  const nearText = pair(coherence.nearestSupportFrac, coherence.nearestRecessionFrac);
  const under = given.y < size.height - BOTTOM - 30 ? 'under' : 'right';
  return {
    area: `M${corner.x},${corner.y}L${low.x},${low.y}L${high.x},${high.y}Z`,
    lines: [
      { key: 'axis-x', x1: LEFT, x2: round(x(1)), y1: round(y(0)), y2: round(y(0)), kind: 'track' },
      { key: 'axis-y', x1: LEFT, x2: LEFT, y1: round(y(0)), y2: round(y(1)), kind: 'track' },
      {
        ...{ key: 'edge', x1: corner.x, y1: corner.y, x2: low.x, y2: low.y },
        ...{ kind: 'mark', tone: clash ? 'accent' : 'total' },
      },
      { key: 'way', x1: given.x, y1: given.y, x2: nearest.x, y2: nearest.y, kind: 'gap', tone: 'total' },
    ],
    dots: [
      ...(clash ? [{ key: 'nearest', ...nearest, tone: 'total' as const, hollow: true }] : []),
      { key: 'given', ...given, tone: 'pencil' },
    ],
    texts: [
      placedText('y-name', labels.recessionAxis, 0, 13, { weight: 'semibold' }),
      placedText('x-name', labels.supportAxis, size.width, size.height - 3, { anchor: 'end', weight: 'semibold' }),
      placedText('y-0', format.value(0, 'percent'), LEFT - 6, y(0) + 4, { anchor: 'end', tone: 'quiet' }),
      placedText('y-1', format.value(1, 'percent'), LEFT - 6, y(1) + 10, { anchor: 'end', tone: 'quiet' }),
      placedText('x-0', format.value(0, 'percent'), LEFT, size.height - 20, { tone: 'quiet' }),
      placedText('x-1', format.value(1, 'percent'), size.width, size.height - 20, { anchor: 'end', tone: 'quiet' }),
      ...wrapped('fits', labels.fits, x(0.72), y(0.74), size.width * 0.36, 'middle'),
      ...wrapped('cannot', labels.cannot, LEFT + 8, y(0.32), x(0.34) - LEFT, 'start'),
      { ...pairText('given', givenText, given, under), tone: 'pencil' },
      ...(clash ? [pairText('nearest', nearText, nearest, 'above')] : []),
    ],
  };
}

/** Quiet words in several lines around a height. */
function wrapped(key: string, text: string, x: number, y: number, width: number, anchor: 'start' | 'middle') {
  const lines = wrapText(text, width, TEXT_PX);
  return lines.map((line, i) =>
    placedText(`${key}-${i}`, line, x, y + (i - (lines.length - 1) / 2) * 17, { anchor, tone: 'quiet' }),
  );
}
