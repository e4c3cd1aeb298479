import type { Geometry, LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { textWidth, wrapText } from '../../kit/core/text-width.ts';
import type { TaskShiftParameters, TaskShiftRun } from '../../models/task-shift.ts';
import { type EstimateStrip, estimateStrip, stripHeight } from './layout-estimates.ts';
import { type OutputColumn, outputColumns, type PanelFrame, SHARE_LINE } from './layout-output.ts';
import { type WagePanel, wagePanel } from './layout-wage.ts';

/** The wage along a step of automation; output and who gets it; and, below, how much output is at stake at all. */
export interface TaskShiftGeometry extends Geometry {
  wage: WagePanel & { frame: PanelFrame };
  output: { columns: readonly OutputColumn[]; baseline: number; frame: PanelFrame };
  /** Left out where the frame is too low. */
  estimates?: EstimateStrip;
}

const GAP = 24;
const TITLE_LINE = 16;
const AXIS_HEIGHT = 20;
const STRIP_GAP = 12;
const NARROW = 360;

function titles(key: string, title: string, { left, right }: PanelFrame): PlacedText[] {
  return wrapText(title, right - left, TEXT_PX, 'semibold').map((text, i) =>
    placedText(`${key}-title-${i}`, text, left, 13 + i * TITLE_LINE, { weight: 'semibold' }),
  );
}

/** @returns plain numbers and strings; no arithmetic is left for the picture */
export function layout(run: TaskShiftRun, params: TaskShiftParameters, context: LayoutContext): TaskShiftGeometry {
  const { size, words, format } = context;
  const strip = stripHeight(size.height);
  const bottom = size.height - (strip === 0 ? 0 : strip + STRIP_GAP) - AXIS_HEIGHT;
  // The columns need a little more than half where their names would touch.
  const split = (size.width - GAP) * (size.width < NARROW ? 0.41 : 0.5);
  const across = (left: number, right: number): PanelFrame => ({ left, right, top: 0, bottom });
  const panels = { wage: across(0, split), output: across(split + GAP, size.width) };
  const wageTitles = titles('wage', words.labels.wageTitle, panels.wage);
  const outputTitles = titles('output', words.labels.outputTitle, panels.output);
  const keyY = 13 + outputTitles.length * TITLE_LINE;
  const labourKey = placedText('labour-key', words.labels.labourPart, panels.output.left, keyY, { tone: 'rest' });
  const machinesX = panels.output.left + textWidth(words.labels.labourPart, TEXT_PX) + 12;
  const outputKey = [labourKey, placedText('machines-key', words.labels.machinesPart, machinesX, keyY, { tone: 'ai' })];
  const top = 4 + TITLE_LINE * Math.max(wageTitles.length, outputTitles.length + 1);
  const wageFrame = { ...panels.wage, top };
  const outputFrame = { ...panels.output, top, bottom: bottom - SHARE_LINE };
  const wage = wagePanel(run, params, wageFrame, context);
  const output = outputColumns(run, params, outputFrame, context);
  const estimates = estimateStrip(run, context);
  const horizon = format.value(run.path.newlyAutomatedFrac[run.path.newlyAutomatedFrac.length - 1], 'percent');
  const axis = `${horizon} ${words.labels.ofTasks}`;
  const axisY = bottom + 15;
  const axisTexts = [
    placedText('wage-axis-end', axis, split, axisY, { tone: 'quiet', anchor: 'end' }),
    ...(textWidth(axis, TEXT_PX) + 24 < split ? [placedText('wage-axis-start', '0', 0, axisY, { tone: 'quiet' })] : []),
  ];
  return {
    size,
    wage: { ...wage, frame: rounded(wageFrame) },
    output: { ...output, frame: rounded(outputFrame) },
    estimates,
    texts: [
      ...wageTitles,
      ...outputTitles,
      ...wage.texts,
      ...axisTexts,
      ...outputKey,
      ...output.texts,
      ...(estimates?.texts ?? []),
    ],
  };
}

const rounded = ({ left, right, top, bottom }: PanelFrame): PanelFrame => ({
  left: round(left),
  right: round(right),
  top: round(top),
  bottom: round(bottom),
});
