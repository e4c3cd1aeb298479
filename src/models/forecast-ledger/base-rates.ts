/**
 * How often something happened in windows of the past: the base rate that stands before any opinion. Windows overlap, so
 * `windows` flatters the sample; `separateWindows` is what a sceptic counts.
 */
export interface BaseRate {
  hits: number;
  windows: number;
  /** Windows that share no step: the whole part of the steps over the window. */
  separateWindows: number;
  frequencyFrac: number;
}

type Series = ArrayLike<number>;

function assertSeries(name: string, series: Series, windowSteps: number): void {
  if (!Number.isInteger(windowSteps) || windowSteps < 1) {
    throw new RangeError(`windowSteps: given ${windowSteps}; allowed: a whole number from 1`);
  }
  if (series.length <= windowSteps) {
    throw new RangeError(`${name}: given ${series.length} values; a window of ${windowSteps} steps needs more`);
  }
  for (let i = 0; i < series.length; i++) {
    if (!Number.isFinite(series[i]))
      throw new RangeError(`${name}, ${i + 1}: given ${series[i]}; allowed: finite numbers`);
  }
}

function count(windows: number, windowSteps: number, steps: number, hit: (start: number) => boolean): BaseRate {
  let hits = 0;
  for (let start = 0; start < windows; start++) if (hit(start)) hits++;
  return { hits, windows, separateWindows: Math.floor(steps / windowSteps), frequencyFrac: hits / windows };
}

/**
 * Windows in which a price falls by at least `fallFrac` from its highest close since the window opened.
 * @param closes above 0, evenly spaced (trading days)
 * @param windowSteps steps after the opening close: a window holds windowSteps + 1 closes
 * @param fallFrac 0 to 1, 0.1 for 10 %
 */
export function fallWindows(closes: Series, windowSteps: number, fallFrac: number): BaseRate {
  assertSeries('closes', closes, windowSteps);
  if (!(fallFrac > 0 && fallFrac < 1)) throw new RangeError(`fallFrac: given ${fallFrac}; allowed: between 0 and 1`);
  return count(closes.length - windowSteps, windowSteps, closes.length - 1, (start) => {
    let peak = closes[start];
    for (let i = start + 1; i <= start + windowSteps; i++) {
      peak = Math.max(peak, closes[i]);
      if (closes[i] / peak - 1 <= -fallFrac) return true;
    }
    return false;
  });
}

/** Windows whose last value exceeds the first by more than `by` (or by at least `by` where `by` is not 0). */
export function riseWindows(values: Series, windowSteps: number, by = 0): BaseRate {
  assertSeries('values', values, windowSteps);
  if (!Number.isFinite(by)) throw new RangeError(`by: given ${by}; allowed: finite numbers`);
  return count(values.length - windowSteps, windowSteps, values.length - 1, (start) => {
    const rise = values[start + windowSteps] - values[start];
    return by === 0 ? rise > 0 : rise >= by;
  });
}

/** Windows of `windowSteps` days holding at least `least` marked ones (1 marked, 0 not). */
export function markedWindows(marks: Series, windowSteps: number, least: number): BaseRate {
  assertSeries('marks', marks, windowSteps);
  const before = new Float64Array(marks.length + 1);
  for (let i = 0; i < marks.length; i++) before[i + 1] = before[i] + marks[i];
  return count(marks.length - windowSteps + 1, windowSteps, marks.length, (start) => {
    return before[start + windowSteps] - before[start] >= least;
  });
}

/**
 * A series with its mean step taken out: the same ups and downs, no drift.
 * @param values finite numbers (logarithms of a price), at least two
 */
export function withoutDrift(values: Series): Float64Array {
  assertSeries('values', values, 1);
  const drift = (values[values.length - 1] - values[0]) / (values.length - 1);
  return Float64Array.from(values, (value, i) => value - drift * i);
}

/**
 * Probability of at least one event in a window when events come at a constant rate: 1 − exp(−window/interval).
 * @param windowMonths,meanIntervalMonths above 0
 */
export function poissonBaseRate(windowMonths: number, meanIntervalMonths: number): number {
  if (!(windowMonths > 0 && meanIntervalMonths > 0 && Number.isFinite(windowMonths + meanIntervalMonths))) {
    throw new RangeError(`poissonBaseRate: given ${windowMonths} and ${meanIntervalMonths} months; allowed: above 0`);
  }
  return -Math.expm1(-windowMonths / meanIntervalMonths);
}
