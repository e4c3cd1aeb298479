import { extent, maxIndex, scaleLinear } from 'd3';
import type { LayoutContext } from '../../kit/core/contract.ts';
import { placedText, round } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import type { Part } from './geometry.ts';
import type { MachineParameters, MachineRun } from './spec.ts';

const TOP = 22;
const AXIS = 34;
const LEFT = 46;
const RADIUS_PX = 2.6;
/** Half way along a year's name left of its point. */
const NAME_PX = 20;
/** Nearer than this the fitted line would run through a name. */
const CLEAR_PX = 14;

/** Each month as a point: growth of liquidity across, growth of shares upwards, and the line through the window's months. */
export function changesPart(run: MachineRun, params: MachineParameters, bottom: number, context: LayoutContext): Part {
  const { size, words, format } = context;
  const { labels } = words;
  const { liquidity, equity, fit, outOfSample, firstRow } = run;
  const x = scaleLinear(extent(liquidity) as [number, number], [LEFT + 6, size.width - 8]);
  const y = scaleLinear(extent(equity) as [number, number], [bottom - AXIS - 4, TOP + 4]);
  const circles = (from: number, to: number) => {
    let path = '';
    for (let row = from; row <= to; row++) path += circle(x(liquidity[row - firstRow]), y(equity[row - firstRow]));
    return path;
  };
  const inside = (v: number) => Math.min(bottom - AXIS, Math.max(TOP, v));
  const [x0, x1] = x.domain();
  const h = format.number(params.changeMonths, 'months');
  // The month furthest to the right, as a rule spring 2020, is named: it may carry the line alone.
  const far = maxIndex(liquidity);
  const farYear = Number(run.table.dates[far + firstRow].slice(0, 4));
  const farX = x(liquidity[far]);
  const farAt = besideLine(farX, y(equity[far]), y(fit.intercept + fit.slope * x.invert(farX - NAME_PX)));
  const yTicks = [y.domain()[0], 0, y.domain()[1]];
  return {
    panel: { x: LEFT, width: round(size.width - LEFT), gridlines: [round(y(0))] },
    lines: [
      {
        ...{ key: 'fit', tone: 'total', kind: 'model' },
        path: `M${round(x(x0))},${round(inside(y(fit.intercept + fit.slope * x0)))}L${round(x(x1))},${round(inside(y(fit.intercept + fit.slope * x1)))}`,
      },
    ],
    points: [
      { key: 'in', kind: 'in', path: circles(run.trainFirstRow, run.trainLastRow) },
      { key: 'after', kind: 'after', path: outOfSample ? circles(outOfSample.firstRow, outOfSample.lastRow) : '' },
    ],
    marks: [{ key: 'no-growth', tone: 'quiet', x1: round(x(0)), x2: round(x(0)), y1: TOP, y2: bottom - AXIS }],
    texts: [
      placedText('y-name', fill(labels.sharesGrowth, { n: h }), 0, 13, { weight: 'semibold' }),
      ...yTicks.map((tick, i) =>
        placedText(`y-${i}`, format.value(tick, 'percent'), LEFT - 6, y(tick) + 4.5, { anchor: 'end', tone: 'quiet' }),
      ),
      ...[x0, x1].map((tick, i) =>
        placedText(`x-${i}`, format.value(tick, 'percent'), i === 0 ? LEFT : size.width, bottom - 18, {
          tone: 'quiet',
          anchor: i === 0 ? 'start' : 'end',
        }),
      ),
      placedText('far', format.value(farYear, 'calendarYear'), farAt.x, farAt.y, { anchor: 'end', tone: 'quiet' }),
      placedText('x-name', labels.liquidityGrowth, size.width, bottom - 2, { anchor: 'end', weight: 'semibold' }),
      placedText('after-name', labels.ringsAfter, size.width, 13, { anchor: 'end', tone: 'quiet' }),
    ],
  };
}

/** Where a point's name ends: left of the point, or off to the side where the fitted line would cross it. */
function besideLine(x: number, y: number, lineY: number): { x: number; y: number } {
  if (Math.abs(lineY - y) > CLEAR_PX) return { x: x - 8, y: y + 4.5 };
  return { x: x - 16, y: y + (lineY <= y ? 18 : -10) };
}

function circle(cx: number, cy: number): string {
  const r = RADIUS_PX;
  return `M${round(cx - r)},${round(cy)}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0`;
}
