import { ticks as linearTicks, precisionFixed, scaleLinear } from 'd3';
import type { Formatter } from '../../core/format.ts';
import { textWidth } from '../../core/text-width.ts';
import { fromDisplay, toDisplay, type Unit } from '../../core/units.ts';
import { formatTick, type TimeUnit } from './dates.ts';
import { TEXT_PX } from './drawing.ts';

/**
 * Middles of blocks moved apart by the least possible amount until none overlap, kept between two bounds.
 * @param blocks wanted middle and height of each
 * @returns the middles, in the order given
 */
export function spread(blocks: readonly { middle: number; height: number }[], top: number, bottom: number): number[] {
  const order = blocks.map((_, i) => i).sort((a, b) => blocks[a].middle - blocks[b].middle || a - b);
  // Groups of touching blocks; a group stands where the mean of its members would like it.
  const groups: { members: number[]; start: number; height: number }[] = [];
  const settle = (members: number[]) => {
    const height = members.reduce((sum, i) => sum + blocks[i].height, 0);
    let above = 0;
    const wanted = members.map((i) => {
      const start = blocks[i].middle - blocks[i].height / 2 - above;
      above += blocks[i].height;
      return start;
    });
    const mean = wanted.reduce((sum, start) => sum + start, 0) / members.length;
    return { members, height, start: Math.max(top, Math.min(mean, bottom - height)) };
  };
  for (const i of order) {
    let group = settle([i]);
    for (let last = groups.at(-1); last && last.start + last.height > group.start; last = groups.at(-1)) {
      groups.pop();
      group = settle([...last.members, ...group.members]);
    }
    groups.push(group);
  }
  const middles: number[] = [];
  for (const { members, start } of groups) {
    let y = start;
    for (const i of members) {
      middles[i] = y + blocks[i].height / 2;
      y += blocks[i].height;
    }
  }
  return middles;
}

/** A value axis: its domain in stored units and its ticks, lowest first. */
export interface ValueAxis {
  domain: [number, number];
  ticks: number[];
  label(tick: number, withUnit: boolean): string;
}

/** Steps tried on a logarithmic axis, densest first: the first that gives few enough ticks is taken. */
const LOG_STEPS = [[1, 1.5, 2, 3, 4, 5, 6, 8], [1, 2, 3, 5], [1, 2, 5], [1]];
const MAX_TICKS = 6;

function logTicks(low: number, high: number): number[] {
  const from = Math.floor(Math.log10(low));
  const decades = Array.from({ length: Math.ceil(Math.log10(high)) - from + 1 }, (_, i) => 10 ** (from + i));
  const candidates = LOG_STEPS.map((steps) => {
    const all = decades.flatMap((decade) => steps.map((step) => step * decade)).sort((a, b) => a - b);
    const top = all.find((tick) => tick >= high) ?? high;
    return all.filter((tick) => tick >= low * 0.999 && tick <= top);
  });
  return candidates.find((ticks) => ticks.length <= MAX_TICKS) ?? [low, high];
}

/** The axis that holds all numbers. @param count about how many ticks */
export function valueAxis(
  numbers: readonly number[],
  unit: Unit,
  format: Formatter,
  { scale = 'linear', zero = true, count = 5 }: { scale?: 'linear' | 'log'; zero?: boolean; count?: number } = {},
): ValueAxis {
  const shown = numbers.filter((n) => !Number.isNaN(n)).map((n) => toDisplay(n, unit));
  const [low, high] = [Math.min(...shown, ...(zero && scale === 'linear' ? [0] : [])), Math.max(...shown)];
  const linear = () => {
    const [from, to] = scaleLinear([low, high], [0, 1]).nice(count).domain();
    return linearTicks(from, to, count);
  };
  const ticks = scale === 'log' ? logTicks(low, high) : linear();
  const digits = Math.max(
    0,
    ...ticks.slice(1).map((tick, i) => (scale === 'log' ? 0 : precisionFixed(tick - ticks[i]))),
  );
  const stored = ticks.map((tick) => fromDisplay(tick, unit));
  return {
    domain: [Math.min(fromDisplay(low, unit), stored[0]), Math.max(fromDisplay(high, unit), stored[stored.length - 1])],
    ticks: stored,
    label: (tick, withUnit) => (withUnit ? format.value(tick, unit, digits) : format.number(tick, unit, digits)),
  };
}

const YEAR_STEPS = [1, 2, 5, 10, 20];
const MONTH_STEPS = [1, 2, 3, 6];
/** Clear space between two labels of the time axis. */
const TICK_GAP = 14;

/** Where the time axis is labelled: whole years where there are at least two and a half, else months or quarters. */
export function timeTicks(from: number, to: number, width: number, unit: TimeUnit, language: Formatter['language']) {
  const [first, last] = [new Date(from), new Date(to)];
  const months = (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth();
  const byYear = unit === 'year' || months >= 30;
  const label = (time: number) => {
    const cell = new Date(time).toISOString();
    if (byYear) return cell.slice(0, 4);
    return unit === 'quarter'
      ? formatTick(cell.slice(0, 10), 'quarter', language)
      : formatTick(cell.slice(0, 7), 'month', language);
  };
  const at = (step: number) => {
    const year = first.getUTCFullYear();
    const times = byYear
      ? Array.from({ length: months / 12 + 2 }, (_, i) => Date.UTC(year + i, 0, 1)).filter(
          (t) => new Date(t).getUTCFullYear() % step === 0,
        )
      : Array.from({ length: months + 2 }, (_, i) => Date.UTC(year, first.getUTCMonth() + i, 1)).filter(
          (t) => new Date(t).getUTCMonth() % step === 0,
        );
    return times.filter((time) => time >= from && time <= to);
  };
  const steps = byYear ? YEAR_STEPS : unit === 'quarter' ? MONTH_STEPS.slice(2) : MONTH_STEPS;
  const room = (step: number) => ((byYear ? step * 12 : step) / Math.max(months, 1)) * width;
  const needed = textWidth(label(to), TEXT_PX) + TICK_GAP;
  const step = steps.find((each) => room(each) >= needed) ?? steps[steps.length - 1];
  return at(step).map((time) => ({ time, label: label(time) }));
}
