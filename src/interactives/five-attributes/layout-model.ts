import { scaleLog } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { placedText, round } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import { ATTRIBUTES } from '../../models/two-economies/attributes.ts';
import type { Dot, Rule, Stroke, View } from './geometry.ts';
import type { FigureRun } from './spec.ts';

const HEADER_HEIGHT = 22;
const AXIS_HEIGHT = 18;
const LOW = 260;
/** Room on both sides for a name and an index. */
const LABEL_ROOM = 88;
/** Indices outside this range widen the scale; inside it the scale stays put. */
const ORDINARY = [20, 420] as const;
const TODAY = 100;

/** Five rows, in each the two economies as dots on one scale of indices: together, or apart, and by how much. */
export function modelView(run: FigureRun, context: LayoutContext): View {
  const { size, words, format } = context;
  const bottom = size.height - (size.height < LOW ? 0 : AXIS_HEIGHT);
  const pitch = (bottom - HEADER_HEIGHT) / ATTRIBUTES.length;
  const all = ATTRIBUTES.flatMap((name) => [run.attributes[name].aiIndex, run.attributes[name].restIndex]);
  const x = scaleLog(
    [Math.min(ORDINARY[0], ...all), Math.max(ORDINARY[1], ...all)],
    [LABEL_ROOM, size.width - LABEL_ROOM],
  );
  const today = round(x(TODAY));
  const rules: Rule[] = [
    { key: 'today', kind: 'baseline', x1: today, x2: today, y1: HEADER_HEIGHT, y2: round(bottom) },
  ];
  const strokes: Stroke[] = [];
  const dots: Dot[] = [];
  const texts: PlacedText[] = [
    placedText('title', fill(words.labels.modelTitle, { horizon: format.value(run.horizonYears, 'years') }), 0, 13, {
      tone: 'quiet',
    }),
  ];
  ATTRIBUTES.forEach((name, i) => {
    const top = HEADER_HEIGHT + pitch * i;
    const y = round(top + Math.max(26, pitch * 0.62));
    const { aiIndex, restIndex } = run.attributes[name];
    const ends = { ai: round(x(aiIndex)), rest: round(x(restIndex)) };
    // The lower of the two is named before its dot, the higher behind.
    const aiFirst = aiIndex <= restIndex;
    const label = (tone: 'ai' | 'rest', index: number, first: boolean) =>
      placedText(
        `${name}-${tone}`,
        `${words.labels[tone]} ${format.number(index, 'index')}`,
        ends[tone] + (first ? -9 : 9),
        y + 4,
        {
          tone,
          weight: 'semibold',
          anchor: first ? 'end' : 'start',
        },
      );
    rules.push({ key: `${name}-between`, kind: 'gridline', x1: ends.ai, x2: ends.rest, y1: y, y2: y });
    dots.push({ key: `${name}-rest`, tone: 'rest', hollow: false, x: ends.rest, y });
    dots.push({ key: `${name}-ai`, tone: 'ai', hollow: ends.ai === ends.rest, x: ends.ai, y });
    texts.push(
      placedText(`${name}-name`, words.labels[`${name}Model`], 0, top + 14, { weight: 'semibold' }),
      label('ai', aiIndex, aiFirst),
      label('rest', restIndex, !aiFirst),
    );
  });
  if (size.height >= LOW)
    texts.push(
      placedText('axis', words.labels.todayIndex, today, size.height - 4, { tone: 'quiet', anchor: 'middle' }),
    );
  return { rules, strokes, dots, texts };
}
