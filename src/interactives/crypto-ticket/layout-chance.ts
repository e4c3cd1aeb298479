import { line, scaleLinear } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { keptApart } from '../../kit/core/keep-apart.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { View } from './layout.ts';
import { LOSS_WINDOWS_FRAC } from './record.ts';
import type { Ticket } from './spec.ts';

const TOP = 30;
const AXIS_HEIGHT = 38;
/** Where the curves begin: after the first quarter of a year. */
const TICKS = [0.25, 0.5, 0.75];
/** Where along a line the name under it ends. */
const UNDER_PART = 0.62;
/** The same for the lower of two falling lines that run close. */
const LOW_PART = 0.33;
/** Less than a line of text between two lines. */
const CLOSE_PX = 14;

/** The chance of loss by horizon: the model as lines, the windows of the record as dots. */
export function chanceView({ horizon }: Ticket, { size, words, format }: LayoutContext): View {
  const bottom = size.height - AXIS_HEIGHT;
  const end = horizon.years[horizon.years.length - 1];
  const largest = Math.max(...horizon.lossFrac, ...horizon.belowEquityFrac, ...horizon.equityLossFrac, 0.55);
  const right = textWidth(format.value(0.5, 'percent'), TEXT_PX) + 8;
  const x = scaleLinear([0, end], [0, size.width - right]);
  const y = scaleLinear([0, largest], [bottom, TOP + 6]);
  const path = (series: Float64Array) =>
    line<number>(
      (_, i) => round(x(horizon.years[i])),
      (chance) => round(y(chance)),
    )(series) ?? '';
  const seen = LOSS_WINDOWS_FRAC.flatMap((frac, i) => (i + 1 <= end ? [{ years: i + 1, frac }] : []));
  const ticks = TICKS.filter((tick) => tick <= largest);
  const step = end <= 6 ? 1 : end <= 12 ? 2 : 5;
  const years = Array.from({ length: Math.floor(end / step) }, (_, i) => (i + 1) * step);
  const at = (series: Float64Array, part: number) => {
    const i = Math.round((series.length - 1) * part);
    return { x: x(horizon.years[i]), y: y(series[i]) };
  };
  const name = (key: string, series: Float64Array, part: number, more: Partial<PlacedText>): PlacedText => {
    const place = at(series, part);
    return placedText(key, words.labels[key], place.x, place.y - 8, {
      weight: 'semibold',
      // On the side of the line that the text does not cross.
      anchor: series[series.length - 1] < series[0] ? 'start' : 'end',
      ...more,
    });
  };
  // The lower of the two solid lines is named under itself, to the left, where a falling line has left room.
  const under = at(horizon.equityLossFrac, UNDER_PART).y > at(horizon.lossFrac, UNDER_PART).y;
  const equityAt = at(horizon.equityLossFrac, UNDER_PART);
  const equityName = under
    ? placedText('equityLossName', words.labels.equityLossName, equityAt.x - 4, equityAt.y + 16, {
        tone: 'quiet',
        weight: 'semibold',
        anchor: 'end',
      })
    : name('equityLossName', horizon.equityLossFrac, 0.4, { tone: 'quiet' });
  const usual = name('lossName', horizon.lossFrac, fallsFrom(horizon.lossFrac), { tone: 'rest' });
  const behindY = at(horizon.belowEquityFrac, fallsFrom(horizon.lossFrac)).y;
  const close = behindY < usual.y + 8 && behindY > usual.y - CLOSE_PX;
  const lossEnd = horizon.lossFrac[horizon.lossFrac.length - 1];
  const low = at(horizon.lossFrac, LOW_PART);
  // Where the two lines of crypto run close, the solid one is named under both as they fall, and above both as they rise.
  const lossName: PlacedText = !close
    ? usual
    : lossEnd < horizon.lossFrac[0]
      ? { ...usual, x: round(low.x - 4), y: round(low.y + 16), anchor: 'end' }
      : { ...usual, y: round(behindY - 8) };
  // The number of the heading, at the end of its line and above the dashed one where that is near.
  const endY = y(lossEnd);
  const behindEndY = y(horizon.belowEquityFrac[horizon.belowEquityFrac.length - 1]);
  const numberY = (endY - behindEndY < CLOSE_PX * 1.5 ? Math.min(endY, behindEndY) : endY) - 9;
  return {
    gridlines: [{ x: 0, width: size.width, ys: [bottom, ...ticks.map((tick) => round(y(tick)))] }],
    lines: [
      { key: 'equity', tone: 'quiet', kind: 'model', path: path(horizon.equityLossFrac) },
      { key: 'below-equity', tone: 'rest', kind: 'counterfactual', path: path(horizon.belowEquityFrac) },
      { key: 'crypto', tone: 'rest', kind: 'model', path: path(horizon.lossFrac) },
    ],
    dots: [
      ...seen.map(({ years: after, frac }) => ({
        key: `record-${after}`,
        tone: 'total' as const,
        x: round(x(after)),
        y: round(y(frac)),
      })),
      { key: 'loss-end', tone: 'rest', x: round(x(end)), y: round(endY) },
    ],
    texts: [
      placedText('title', words.labels.chanceTitle, 0, 14, { weight: 'semibold' }),
      ...years.map((year, i) =>
        placedText(
          `year-${year}`,
          i === years.length - 1 ? format.value(year, 'years') : format.number(year, 'years'),
          x(year),
          bottom + 16,
          {
            tone: 'quiet',
            anchor: 'middle',
          },
        ),
      ),
      placedText('dots', words.labels.recordDots, 0, bottom + 33, {}),
      ...keptApart(
        [
          ...ticks.map((tick) =>
            placedText(`tick-${tick}`, format.value(tick, 'percent'), size.width, y(tick) - 4, {
              tone: 'quiet',
              anchor: 'end',
            }),
          ),
          placedText('loss-end', format.value(lossEnd, 'percent'), x(end) + 1, numberY, {
            tone: 'rest',
            weight: 'semibold',
            anchor: 'end',
          }),
          lossName,
          name('belowEquityName', horizon.belowEquityFrac, fallsFrom(horizon.belowEquityFrac), {
            tone: 'rest',
            weight: 'regular',
          }),
          equityName,
        ],
        size,
        [TOP + 4, bottom - 5],
      ),
    ],
  };
}

/** Where along its line a name begins: early where the line falls away under it, late where it rises. */
const fallsFrom = (series: Float64Array) => (series[series.length - 1] < series[0] ? 0.6 : 0.86);
