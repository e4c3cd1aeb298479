import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { defaultsOf } from '../../kit/core/parameters.ts';
import { placedText, round } from '../../kit/core/placing.ts';
import { type GdpEngineParameters, parameters, presets, shareOfGrowth } from '../../models/gdp-engine.ts';
import { type Frame, type Piece, piece, tagOf } from './layout-frame.ts';
import type { Published } from './published.ts';

export interface PublishedRows {
  pieces: Piece[];
  /** Numbers without published inputs: a mark each, the earlier and the later of one house. */
  marks: { key: string; x: number; y: number }[];
  texts: PlacedText[];
  /** Where the strip begins. */
  top: number;
}

const BAR_PX = 9;

/** The share a row prints: as published, or worked out where only contribution and growth were. */
const shareIn = ({ estimate }: Published) =>
  estimate.shareFrac ??
  (estimate.growthFrac === null ? null : shareOfGrowth(estimate.contributionPp, estimate.growthFrac));

/** Without published inputs there is no state of the model that reproduces a number: it is a mark, never a bar. */
const isMark = ({ estimate }: Published) => estimate.preset === null;

function piecesOf(row: Published, y: number, frame: Frame): Piece[] {
  const { contributionPp, growthFrac } = row.estimate;
  if (isMark(row) || growthFrac === null) return [];
  const band = [y - BAR_PX / 2, BAR_PX] as const;
  return [
    piece(frame, `${row.key}-rest`, [contributionPp, 100 * growthFrac], band, 'rest'),
    piece(frame, `${row.key}-ai`, [0, contributionPp], band, 'ai'),
  ];
}

/** Whether the state at hand is this very reading: near to it in points is not enough, its share may be another. */
function isReading({ estimate: { preset } }: Published, params: GdpEngineParameters): boolean {
  if (preset === null) return false;
  const reading = { ...defaultsOf(parameters), ...presets[preset as keyof typeof presets] };
  return (Object.keys(parameters) as (keyof GdpEngineParameters)[]).every((key) => params[key] === reading[key]);
}

/** The strip of published headlines on the scale of the reading, in bold the one that the reading is. */
export function publishedRows(params: GdpEngineParameters, frame: Frame, context: LayoutContext): PublishedRows {
  const { words, format, size } = context;
  const rows = frame.published.map((row, i) => ({ row, y: frame.publishedTop + frame.publishedPitch * (i + 0.5) }));
  const texts = rows.flatMap(({ row, y }) => {
    const share = shareIn(row);
    const weight = isReading(row, params) ? ('semibold' as const) : undefined;
    const named = placedText(`${row.key}-name`, words.labels[row.key], 0, y + 4, { weight });
    const tag = placedText(`${row.key}-tag`, tagOf(row, context), frame.tagX, y + 4, { tone: 'quiet' });
    const value = share === null ? words.labels.noShare : format.value(share, 'percent');
    return [named, tag, placedText(`${row.key}-share`, value, size.width, y + 4, { anchor: 'end', weight })];
  });
  const marks = rows.flatMap(({ row, y }) =>
    [isMark(row) ? row.estimate.contributionPp : undefined, row.laterPp].flatMap((pp, i) =>
      pp === undefined ? [] : [{ key: `${row.key}-${i}`, x: round(frame.x(pp)), y: round(y) }],
    ),
  );
  const title = placedText('published-title', words.labels.publishedTitle, 0, frame.publishedTop - 7, {
    weight: 'semibold',
  });
  return {
    pieces: rows.flatMap(({ row, y }) => piecesOf(row, y, frame)),
    marks,
    texts: [title, ...texts],
    top: round(frame.publishedTop),
  };
}
