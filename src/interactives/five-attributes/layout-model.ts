import { scaleLog } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { placedText, round } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import { ATTRIBUTES } from '../../models/two-economies/attributes.ts';
import type { Dot, Rule, View } from './geometry.ts';
import { rowsOf } from './layout-rows.ts';
import type { FigureRun } from './spec.ts';

/** Room on both sides for a name and an index. */
const LABEL_ROOM = 88;
/** Indices outside this range widen the scale; inside it the scale stays put. */
const ORDINARY = [20, 420] as const;
const TODAY = 100;

/** Five rows, in each the two economies as dots on one scale of indices: together, or apart, and by how much. */
export function modelView(run: FigureRun, context: LayoutContext): View {
  const { size, words, format } = context;
  const rows = rowsOf(
    ATTRIBUTES.map((name) => words.labels[`${name}Model`]),
    LABEL_ROOM,
    context,
  );
  const all = ATTRIBUTES.flatMap((name) => [run.attributes[name].aiIndex, run.attributes[name].restIndex]);
  const x = scaleLog([Math.min(ORDINARY[0], ...all), Math.max(ORDINARY[1], ...all)], rows.range);
  const rules: Rule[] = [];
  const dots: Dot[] = [];
  const title = fill(words.labels.modelTitle, { horizon: format.value(run.horizonYears, 'years') });
  const texts: PlacedText[] = [placedText('title', title, 0, 13, { tone: 'quiet' })];
  ATTRIBUTES.forEach((name, i) => {
    const y = rows.y(i);
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
        { tone, weight: 'semibold', anchor: first ? 'end' : 'start' },
      );
    rules.push({ key: `${name}-between`, kind: 'baseline', x1: ends.ai, x2: ends.rest, y1: y, y2: y });
    dots.push({ key: `${name}-rest`, tone: 'rest', hollow: false, x: ends.rest, y });
    // Where the two stand together the one is a ring around the other.
    dots.push({ key: `${name}-ai`, tone: 'ai', hollow: ends.ai === ends.rest, x: ends.ai, y });
    texts.push(...rows.name(i, name), label('ai', aiIndex, aiFirst), label('rest', restIndex, !aiFirst));
  });
  if (rows.hasAxis) {
    texts.push(
      placedText('axis', words.labels.todayIndex, x(TODAY), size.height - 4, { tone: 'quiet', anchor: 'middle' }),
    );
  }
  return { rules: [...rows.upright('today', x(TODAY), 'baseline', texts), ...rules], dots, texts };
}
