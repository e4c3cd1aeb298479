import * as Plot from '@observablehq/plot';
import type { PlacedText } from '../../core/contract.ts';
import * as draw from './drawing.ts';
import type { ChartRow, EvidenceChart } from './load.ts';

/** How far the rule of an event rises above the top of the frame, for its words. */
export const EVENT_PX = 34;

/** A moment that the chart marks: its name in the words, and the row that it happens at. */
export interface Event {
  label: string;
  row: ChartRow;
}

/** The chart's events with their rows. @throws where no row stands at the moment */
export function eventsOf({ id, definition, rows }: EvidenceChart): Event[] {
  return definition.events.map(({ at, label }) => {
    const row = rows.find((each) => each.cell === at);
    if (row) return { label, row };
    throw new Error(`content/charts/${id}/chart.yaml: events: ${label}: no row at "${at}"`);
  });
}

/** Thin rules from above the frame down to what stands at the moment. */
export function eventMark(rules: readonly { x: number; from: number; to: number }[]): Plot.Markish {
  return Plot.ruleX(rules, {
    x: 'x',
    y1: 'from',
    y2: 'to',
    insetTop: -EVENT_PX,
    className: 'evidence-event',
    stroke: 'currentColor',
  });
}

/** The words of each event beside its rule: to the right where there is room, else to the left. @param x in pixels */
export function eventTexts(
  { words }: EvidenceChart,
  events: readonly Event[],
  x: (row: ChartRow) => number,
  frame: { top: number; right: number },
): PlacedText[] {
  return events.map(({ label, row }) => {
    const right = draw.placed(`event-${label}`, words.events[label], x(row) + 6, frame.top - EVENT_PX + 10, 'start');
    const fits = draw.boxOf(right).right <= frame.right + 8;
    return fits ? right : { ...right, x: x(row) - 6, anchor: 'end' };
  });
}
