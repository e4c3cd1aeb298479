import { line, scaleLinear } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { labelPair, placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { Part } from './geometry.ts';
import type { MachineParameters, MachineRun } from './spec.ts';

const TOP = 22;
const AXIS = 20;
const TICKS = [0, 200, 400];
const YEARS = [2014, 2018, 2022, 2026];

/** The index, the line that net liquidity draws through it in its window, and where that line goes afterwards. */
export function levelsPart(
  run: MachineRun,
  { liquiditySeries }: MachineParameters,
  bottom: number,
  { size, words, format }: LayoutContext,
): Part {
  const { labels } = words;
  const { fit, outOfSample, table, firstRow } = run;
  const endRow = outOfSample?.lastRow ?? run.trainLastRow;
  const fitted = Array.from(run.liquidity, (value) => fit.intercept + fit.slope * value);
  const at = (row: number) => fitted[row - firstRow];
  const rowsOf = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const drawn = rowsOf(run.trainFirstRow, endRow).map(at);
  const index = (value: number) => format.number(value, 'index');
  // Beside a line that ends earlier the index's last value would be read as a comparison.
  const together = endRow === table.dates.length - 1;
  const sharesName = together ? `${labels.shares} ${index(table.equityIndex[endRow])}` : labels.shares;
  const lineName = `${liquiditySeries === 'random-walk' ? labels.twin : labels.line} ${index(at(endRow))}`;
  const labelRoom = Math.max(...[sharesName, lineName].map((name) => textWidth(name, TEXT_PX, 'semibold'))) + 8;
  const x = scaleLinear([0, table.dates.length - 1], [0, size.width - labelRoom]);
  const top = Math.max(...table.equityIndex, ...drawn) * 1.03;
  const y = scaleLinear([Math.min(0, ...drawn), top], [bottom - AXIS, TOP]);
  const path = (rows: readonly number[], value: (row: number) => number) =>
    line<number>()
      .x((row) => round(x(row)))
      .y((row) => round(y(value(row))))(rows) ?? '';
  const shares = (row: number) => table.equityIndex[row];
  const trained = rowsOf(run.trainFirstRow, run.trainLastRow);
  const tested = rowsOf(run.trainLastRow, endRow);
  const last = table.dates.length - 1;
  const breaks = outOfSample !== null && outOfSample.r2 < 0;
  const [sharesY, lineY] = labelPair(y(shares(last)), y(at(endRow)), TEXT_PX + 4);
  const ticks = TICKS.filter((tick) => tick <= top);
  const left = x(run.trainFirstRow);
  const right = x(run.trainLastRow);
  const lineX = Math.min(x(endRow) + 6, size.width - textWidth(lineName, TEXT_PX, 'semibold'));
  return {
    panel: { x: 0, width: round(x(last)), gridlines: ticks.map((tick) => round(y(tick))) },
    window: { x: round(left), y: TOP, width: round(right - left), height: round(y.range()[0] - TOP) },
    lines: [
      { key: 'shares', tone: 'total', kind: 'data', path: path(rowsOf(0, last), shares) },
      { key: 'fit', tone: 'quiet', kind: 'model', path: path(trained, at) },
      { key: 'after', tone: breaks ? 'accent' : 'quiet', kind: 'model', path: path(tested, at) },
    ],
    texts: [
      ...windowText(labels.window, (left + right) / 2, size.width - labelRoom),
      ...ticks.map((tick) => placedText(`y-${tick}`, index(tick), 0, y(tick) - 4, { tone: 'quiet' })),
      ...YEARS.map((year, i) =>
        placedText(`x-${year}`, format.value(year, 'calendarYear'), x((year - YEARS[0]) * 12), bottom - 4, {
          tone: 'quiet',
          anchor: i === 0 ? 'start' : 'middle',
        }),
      ),
      placedText('shares-name', sharesName, x(last) + 6, sharesY + 4.5, { weight: 'semibold' }),
      placedText('line-name', lineName, lineX, lineY + 4.5, {
        tone: breaks ? 'accent' : 'quiet',
        weight: 'semibold',
      }),
    ],
  };
}

function windowText(text: string, centre: number, width: number): PlacedText[] {
  const half = textWidth(text, TEXT_PX) / 2;
  return [placedText('window', text, Math.min(width - half, Math.max(half, centre)), 13, { anchor: 'middle' })];
}
