import { scaleLinear } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { Leader, Line, Panel } from './layout.ts';
import { type Experiment, experimentOf, type PresetName } from './lookup.ts';
import { areaPath, linePath } from './paths.ts';
import type { FigureRun } from './spec.ts';

/** The upper panel: what the news does to the price, with the rules and without, and the states to compare it with. */
export interface FallPanel {
  panel: Panel;
  lines: Line[];
  addedArea: string;
  leaders: Leader[];
  flip?: { x: number; y: number };
  pencil?: string;
  texts: PlacedText[];
}

/** With which other states a state is compared: their paths are drawn thin behind it. */
const BESIDE: Partial<Record<PresetName, readonly PresetName[]>> = {
  'vol-target-calm': ['vol-target-normal'],
  'stop-cluster': ['vol-target-calm'],
  'dealers-short': ['stop-cluster'],
  'size-small': ['size-middle', 'size-large'],
  'size-middle': ['size-small', 'size-large'],
  'size-large': ['size-small', 'size-middle'],
  calm: ['normal', 'stressed'],
  normal: ['calm', 'stressed'],
  stressed: ['calm', 'normal'],
  critics: ['calm'],
  'critics-latent-liquidity': ['calm'],
  'critics-concave-impact': ['calm'],
};

/** The scale stays put over ordinary states, so that two can be compared by eye. */
const ORDINARY_FRAC = -0.04;
const TITLE_PX = 22;
const GAP_PX = TEXT_PX + 3;
/** Room for the pencil's guess even where it is deeper than all else. */
const HEADROOM = 1.04;

interface Mark {
  key: string;
  level: number;
  text: string;
  x: number;
  own: boolean;
  tone: PlacedText['tone'];
}

function marksOf(
  run: FigureRun,
  x: (day: number) => number,
  guess: number | undefined,
  { words, format }: LayoutContext,
): Mark[] {
  const percent = (value: number) => format.value(value, 'percent', 1);
  const mark = (experiment: Experiment, own: boolean): Mark => ({
    key: `mark-${experiment.preset}`,
    level: experiment.troughGapFrac,
    text: `${words.labels[`mark-${experiment.preset}`]} ${percent(experiment.troughGapFrac)}`,
    x: x(experiment.troughDay),
    own,
    tone: own ? 'total' : 'quiet',
  });
  const { experiment, params } = run;
  const shock: Mark = {
    key: 'mark-no-rules',
    level: params.shockFrac,
    text: `${words.labels.noRules} ${percent(params.shockFrac)}`,
    x: x(1),
    own: false,
    tone: 'quiet',
  };
  if (!experiment) return [shock];
  const beside = (BESIDE[experiment.preset] ?? []).map((name) => mark(experimentOf(name) as Experiment, false));
  const own = experiment.troughMultiple === 1 ? [] : [mark(experiment, true)];
  const guessed: Mark[] =
    guess === undefined
      ? []
      : [{ ...shock, key: 'guess', level: guess, text: `${words.labels.guess} ${percent(guess)}`, tone: 'pencil' }];
  return [shock, ...beside, ...own, ...guessed];
}

/** Heights of the names in the margin, moved apart from the top down until none lies on another, then back inside. */
function spread(levels: readonly number[], top: number, bottom: number): number[] {
  const order = levels.map((_, i) => i).sort((a, b) => levels[a] - levels[b]);
  const placed = [...levels];
  let last = top - GAP_PX;
  for (const i of order) {
    placed[i] = Math.max(placed[i], last + GAP_PX);
    last = placed[i];
  }
  let limit = bottom + GAP_PX;
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i], limit - GAP_PX);
    limit = placed[i];
  }
  return placed;
}

function domainOf(run: FigureRun, beside: readonly Experiment[], guess: number | undefined): [number, number] {
  const own = run.experiment ? run.experiment.gapFrac : Array.from(run.gapFrac);
  const values = [...own, ...run.noRulesGapFrac, ...beside.flatMap((each) => each.gapFrac), guess ?? 0];
  const lowest = Math.min(...values) * HEADROOM;
  return [Math.min(lowest, run.params.shockFrac > 0 ? 0 : ORDINARY_FRAC), Math.max(0, ...values)];
}

/** The panel between two heights; `right` is left free for the names of the deepest points. */
export function fallPanel(
  run: FigureRun,
  { top, bottom }: { top: number; bottom: number },
  context: LayoutContext,
): FallPanel {
  const { size, words, format, marks: reader } = context;
  const { experiment } = run;
  const beside = experiment ? (BESIDE[experiment.preset] ?? []).map((name) => experimentOf(name) as Experiment) : [];
  const guess = guessOf(run, reader.guess);
  const widest = Math.max(
    ...marksOf(run, () => 0, guess, context).map(({ text }) => textWidth(text, TEXT_PX, 'semibold')),
  );
  const room = Math.max(widest, size.width * 0.22) + 10;
  const right = size.width - room;
  const frame = { top: top + TITLE_PX, bottom };
  // Ticks stand left of the panel, clear of the leaders to the names at its right.
  const left = textWidth(format.value(-0.1, 'percent'), TEXT_PX) + 4;
  const x = scaleLinear([0, run.gapFrac.length - 1], [left, right]);
  const y = scaleLinear(domainOf(run, beside, guess), [frame.bottom, frame.top]);
  const marks = marksOf(run, x, guess, context);
  const heights = spread(
    marks.map(({ level }) => y(level)),
    frame.top + 4,
    frame.bottom - 2,
  );
  const ticks = y.ticks(4).filter((tick) => tick !== 0);
  // A level close under the title has no name.
  const named = ticks.filter((tick) => y(tick) > frame.top + 8).toReversed();
  const days = experiment?.days ?? Array.from(run.gapFrac, (_, day) => day);
  const gap = experiment?.gapFrac ?? Array.from(run.gapFrac);
  const noRules = days.map((day) => run.noRulesGapFrac[day]);
  const points = (values: readonly number[], at: readonly number[]) =>
    values.map((value, i) => [x(at[i]), y(value)] as const);
  return {
    panel: {
      key: 'fall',
      x: round(left),
      width: round(right - left),
      gridlines: [0, ...ticks].map((tick) => round(y(tick))),
    },
    addedArea: areaPath(points(gap, days), points(noRules, days)),
    lines: [
      ...beside.map(
        (each): Line => ({
          key: `beside-${each.preset}`,
          tone: 'quiet',
          kind: 'ghost',
          path: linePath(points(each.gapFrac, each.days)),
        }),
      ),
      { key: 'no-rules', tone: 'total', kind: 'counterfactual', path: linePath(points(noRules, days)) },
      { key: 'with-rules', tone: 'total', kind: experiment ? 'model' : 'ghost', path: linePath(points(gap, days)) },
    ],
    leaders: marks.map(({ key, x: from }, i) => ({
      key: `leader-${key}`,
      x1: round(from),
      x2: round(right + 4),
      y: round(y(marks[i].level)),
    })),
    flip:
      experiment && experiment.troughMultiple > 1
        ? { x: round(x(experiment.troughDay)), y: round(y(experiment.troughGapFrac)) }
        : undefined,
    pencil: guess === undefined ? undefined : guessStroke(x(2), right, y(guess)),
    texts: [
      placedText('fall-title', words.labels.fallTitle, 0, top + 13, { weight: 'semibold' }),
      ...named.map((tick, i) =>
        placedText(
          `fall-tick-${i}`,
          i === 0 ? format.value(tick, 'percent') : format.number(tick, 'percent'),
          left - 4,
          Math.min(y(tick) + 4, frame.bottom),
          {
            tone: 'quiet',
            anchor: 'end',
          },
        ),
      ),
      ...marks.map(({ key, text, own, tone }, i) =>
        placedText(key, text, right + 8, heights[i] + 4, { tone, weight: own ? 'semibold' : 'regular' }),
      ),
    ],
  };
}

/** The reader guessed how calm compares with panic: drawn where the two stand side by side. */
function guessOf({ experiment }: FigureRun, ratio: number | undefined): number | undefined {
  if (ratio === undefined || !experiment || !['calm', 'normal', 'stressed'].includes(experiment.preset))
    return undefined;
  return ratio * (experimentOf('stressed') as Experiment).troughGapFrac;
}

/** A level that a hand could have drawn. */
function guessStroke(x0: number, x1: number, y: number): string {
  const middle = (x0 + x1) / 2;
  return `M${round(x0)},${round(y - 1)}C${round(x0 + 30)},${round(y + 2)} ${round(middle)},${round(y - 2)} ${round(x1)},${round(y + 1)}`;
}
