import { scaleLinear } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { Dot, Rule, Stroke, View } from './geometry.ts';
import { ATTRIBUTES, type MeasuredAttribute, stepsAsSaid } from './records.ts';

/** Room for all that has moved, in usual steps: the record is one, so the scale stands still. */
const DOMAIN = [-2.4, 6.2] as const;
const TICKS = [-1, 0, 1, 3, 5];
const HEADER_HEIGHT = 22;
const AXIS_HEIGHT = 18;
/** In a lower frame the scale's numbers make way for the rows. */
const LOW = 260;
const VALUE_ROOM = 34;

/** Ten rows on one scale, none averaged: how many usual steps each has moved, and whether the way the piece says. */
export function movesView(context: LayoutContext): View {
  const { size, words, format } = context;
  const axisHeight = size.height < LOW ? 2 : AXIS_HEIGHT;
  const names = ATTRIBUTES.map(({ id }) => textWidth(words.labels[id], TEXT_PX, 'semibold'));
  const gap = size.height < LOW ? 2 : 10;
  const pitch = (size.height - HEADER_HEIGHT - axisHeight - gap) / ATTRIBUTES.length;
  const x = scaleLinear(DOMAIN, [Math.ceil(Math.max(...names)) + 8, size.width - VALUE_ROOM]);
  const bottom = size.height - axisHeight;
  const strokes: Stroke[] = [];
  const dots: Dot[] = [];
  const texts: PlacedText[] = [];
  ATTRIBUTES.forEach((attribute, i) => {
    const { id, economy } = attribute;
    const y = round(HEADER_HEIGHT + pitch * (i + 0.5) + (economy === 'rest' ? gap : 0));
    texts.push(placedText(`${id}-name`, words.labels[id], 0, y + 4, { tone: economy, weight: 'semibold' }));
    if (!('series' in attribute)) {
      texts.push(placedText(`${id}-value`, words.labels.unmeasured, x(0) + 8, y + 4, { tone: 'quiet' }));
      return;
    }
    const steps = stepsAsSaid(attribute as MeasuredAttribute);
    const end = round(x(steps));
    strokes.push({ key: id, tone: economy, kind: 'stem', x1: round(x(0)), x2: end, y1: y, y2: y });
    dots.push({ key: id, tone: economy, hollow: false, x: end, y });
    texts.push(
      placedText(
        `${id}-value`,
        signed(steps, format.number(Math.abs(steps), 'ratio', 1)),
        end + (steps < 0 ? -9 : 9),
        y + 4,
        {
          tone: economy,
          weight: 'semibold',
          anchor: steps < 0 ? 'end' : 'start',
        },
      ),
    );
  });
  return {
    ground: {
      x: round(x(-1)),
      y: HEADER_HEIGHT - 4,
      width: round(x(1) - x(-1)),
      height: round(bottom - HEADER_HEIGHT + 4),
    },
    rules: rules(x, bottom, size.height < LOW),
    strokes,
    dots,
    texts: [...texts, ...headerTexts(x(0), context), ...(size.height < LOW ? [] : axisTexts(x, context))],
  };
}

const signed = (value: number, number: string) =>
  Number(value.toFixed(1)) === 0 ? number : `${value < 0 ? '−' : '+'}${number}`;

function rules(x: (steps: number) => number, bottom: number, low: boolean): Rule[] {
  const rule = (at: number, kind: Rule['kind']): Rule => ({
    key: `rule-${at}`,
    kind,
    x1: round(x(at)),
    x2: round(x(at)),
    y1: HEADER_HEIGHT - 4,
    y2: round(bottom),
  });
  // The band's own edges are the ordinary step either way.
  const ruled = TICKS.filter((tick) => Math.abs(tick) !== 1);
  return (low ? [0] : ruled).map((tick) => rule(tick, tick === 0 ? 'baseline' : 'gridline'));
}

/** Whether what the band is can be said at the head, right of the names of both directions. */
const bandFitsHead = (zero: number, { asSaid, band }: Record<string, string>, width: number) =>
  zero + 6 + textWidth(asSaid, TEXT_PX) + 12 + textWidth(band, TEXT_PX) <= width;

/** Which way is which, over the zero, and what the band is, where there is room. */
function headerTexts(zero: number, { size, words }: LayoutContext): PlacedText[] {
  const { against, asSaid, band } = words.labels;
  return [
    placedText('against', against, zero - 6, 13, { tone: 'quiet', anchor: 'end' }),
    placedText('as-said', asSaid, zero + 6, 13, { tone: 'quiet' }),
    ...(bandFitsHead(zero, words.labels, size.width)
      ? [placedText('band', band, size.width, 13, { tone: 'quiet', anchor: 'end' })]
      : []),
  ];
}

function axisTexts(x: (steps: number) => number, { size, words, format }: LayoutContext): PlacedText[] {
  const y = size.height - 4;
  const { usualSteps, band } = words.labels;
  // On a narrow screen the foot says what the head has no room for.
  const name = bandFitsHead(x(0), words.labels, size.width) ? usualSteps : `${usualSteps} (${band})`;
  const unit = placedText('unit', name, size.width, y, { tone: 'quiet', anchor: 'end' });
  const unitStart = size.width - textWidth(unit.text, TEXT_PX) - 8;
  const ticks = TICKS.map((tick) =>
    placedText(`tick-${tick}`, format.number(tick, 'ratio', 0), x(tick), y, { tone: 'quiet', anchor: 'middle' }),
  );
  return [...ticks.filter((tick) => tick.x + textWidth(tick.text, TEXT_PX) / 2 < unitStart), unit];
}
