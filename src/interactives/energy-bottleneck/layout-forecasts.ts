import { scaleLinear } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { EnergyGeometry } from './layout.ts';
import { perGw } from './layout-capacity.ts';
import { forecastsOn } from './published.ts';
import type { FigureRun, Parameters } from './run.ts';

/** One row: somebody's figure for a year, or the model's futures. */
interface Row {
  key: string;
  year: number;
  /** In the unit of the axis. */
  ends: number[];
  asPrinted: boolean;
  model: boolean;
}

const TITLE_HEIGHT = 42;
const VALUE_ROOM = 66;
/** GW that the axis spans at least, so that it stays put while a load factor is dragged. */
const ORDINARY_GW = 175;
/** The years for which the model's futures stand beside what others say. */
const MODEL_YEARS = [2028, 2030];

function allRows({ futures }: FigureRun, p: Parameters): Row[] {
  const scale = perGw(p);
  const published = forecastsOn(p.axis, p).map(({ source, ...row }) => ({ ...row, key: source, model: false }));
  const model = MODEL_YEARS.map((year) => {
    const at = futures.years.indexOf(year);
    const ends = [futures.lowGw[at] * scale, futures.highGw[at] * scale];
    return { key: `model-${year}`, year, ends, asPrinted: true, model: true };
  });
  return [...model, ...published].sort((a, b) => a.year - b.year || a.ends[0] - b.ends[0]);
}

/** Every published US forecast on one axis, by the year it speaks of, with the model's futures among them. */
export function forecastRows(run: FigureRun, p: Parameters, context: LayoutContext): EnergyGeometry {
  const { size, words, format } = context;
  const rows = allRows(run, p);
  const names = rows.map((row) => rowName(row, context));
  const left = Math.max(...names.map((name) => textWidth(name, TEXT_PX, 'semibold'))) + 12;
  const right = size.width - VALUE_ROOM;
  const most = Math.max(ORDINARY_GW * perGw(p), ...rows.flatMap(({ ends }) => ends));
  const x = scaleLinear([0, most], [left, right]);
  const rowHeight = (size.height - TITLE_HEIGHT - 4) / rows.length;
  const middle = (i: number) => TITLE_HEIGHT + rowHeight * (i + 0.5);
  const ticks = x.ticks(size.width < 480 ? 2 : 4).slice(1);
  return {
    size,
    gridlines: [],
    uprights: [0, ...ticks].map((tick) => ({
      key: `tick-${tick}`,
      x: round(x(tick)),
      y1: TITLE_HEIGHT,
      y2: size.height - 2,
    })),
    areas: [],
    lines: [],
    edges: [],
    binding: [],
    spans: rows.map(({ key, ends, model }, i) => ({
      key,
      tone: model ? ('ai' as const) : ('total' as const),
      kind: model ? ('model' as const) : ('data' as const),
      x1: round(x(ends[0])),
      x2: round(x(ends[ends.length - 1])),
      y: round(middle(i)),
    })),
    dots: rows.flatMap(({ key, ends, asPrinted, model }, i) =>
      ends.map((end, side) => ({
        key: `${key}-${side}`,
        tone: model ? ('ai' as const) : ('total' as const),
        hollow: !asPrinted,
        x: round(x(end)),
        y: round(middle(i)),
      })),
    ),
    texts: [
      placedText('forecasts-title', words.labels.forecastsTitle, 0, 13, { weight: 'semibold' }),
      placedText('x-0', format.number(0, p.axis), x(0), TITLE_HEIGHT - 6, { tone: 'quiet', anchor: 'middle' }),
      ...ticks.map((tick, i) =>
        placedText(
          `x-${tick}`,
          i === 0 ? format.value(tick, p.axis) : format.number(tick, p.axis),
          x(tick),
          TITLE_HEIGHT - 6,
          { tone: 'quiet', anchor: 'middle' },
        ),
      ),
      ...rows.flatMap((row, i) => rowTexts(row, names[i], x(row.ends[row.ends.length - 1]), middle(i), p, context)),
    ],
  };
}

function rowName({ key, year, model }: Row, { words, format }: LayoutContext): string {
  return `${format.value(year, 'calendarYear')} ${model ? words.labels.modelRow : words.labels[key]}`;
}

function rowTexts(
  row: Row,
  name: string,
  end: number,
  y: number,
  p: Parameters,
  { format }: LayoutContext,
): PlacedText[] {
  const tone = row.model ? ('ai' as const) : undefined;
  const value = row.ends.map((end) => format.number(end, p.axis)).join('–');
  return [
    placedText(`${row.key}-${row.year}-name`, name, 0, y + 4, { tone, weight: row.model ? 'semibold' : undefined }),
    placedText(`${row.key}-${row.year}-value`, row.asPrinted ? value : `≈${value}`, end + 10, y + 4, {
      tone,
      weight: 'semibold',
    }),
  ];
}
