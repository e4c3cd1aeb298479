import type { PovertyLineParameters } from './parameters.ts';

/** The chart's range of gross income and its spacing, dollars a year. */
export const MAX_GROSS_USD = 150_000;
export const STEP_USD = 500;
/** The raise that the marginal rate is measured over: the one of the official studies of the United States. */
export const RAISE_USD = 2_000;

/** A stretch in which more gross income leaves the family no better off than it was before the stretch. */
export interface Trap {
  /** Where net income stops rising. */
  fromGrossUsd: number;
  peakNetUsd: number;
  lowestNetUsd: number;
  /** The gross income at which the peak is reached again. */
  regainedGrossUsd: number;
}

/** Net income against gross, on a grid from 0 to `MAX_GROSS_USD`, every `STEP_USD`. */
export interface Cliff {
  grossUsd: Float64Array;
  taxUsd: Float64Array;
  /** What each benefit is still worth at that income. */
  medicaidUsd: Float64Array;
  subsidyUsd: Float64Array;
  /** Gross less tax less the benefits lost. */
  netUsd: Float64Array;
  /** The part of a raise of `RAISE_USD` that tax and lost benefits take; above 1 the raise makes the family poorer. */
  marginalRateFrac: Float64Array;
  traps: Trap[];
}

/** A benefit worth `valueUsd` that goes between two incomes: at once where they are the same. */
interface Benefit {
  valueUsd: number;
  startUsd: number;
  endUsd: number;
}

/** What is left of a benefit at a gross income. On the edge of a cliff it is gone. */
function remainingUsd({ valueUsd, startUsd, endUsd }: Benefit, grossUsd: number): number {
  if (grossUsd >= endUsd) return 0;
  if (grossUsd <= startUsd) return valueUsd;
  // A part of the value first: rounded, a part is never above one and never grows, a product may.
  return valueUsd * ((endUsd - grossUsd) / (endUsd - startUsd));
}

function benefitsOf(p: PovertyLineParameters): { medicaid: Benefit; subsidy: Benefit } {
  const [medicaidStart, medicaidEnd] = p.smooth
    ? [p.medicaidPhaseStartUsd, p.medicaidPhaseEndUsd]
    : [p.medicaidCliffUsd, p.medicaidCliffUsd];
  const [subsidyStart, subsidyEnd] = p.smooth
    ? [p.subsidyPhaseStartUsd, p.subsidyPhaseEndUsd]
    : [p.subsidyCliffUsd, p.subsidyCliffUsd];
  return {
    medicaid: { valueUsd: p.medicaidValueUsd, startUsd: medicaidStart, endUsd: medicaidEnd },
    subsidy: { valueUsd: p.subsidyValueUsd, startUsd: subsidyStart, endUsd: subsidyEnd },
  };
}

interface Point {
  grossUsd: number;
  netUsd: number;
}

/** The corners of the net-income line, a jump as two points at one income: the line is straight in between. */
function corners(benefits: readonly Benefit[], taxRateFrac: number): Point[] {
  const total = benefits.reduce((sum, { valueUsd }) => sum + valueUsd, 0);
  const netAt = (grossUsd: number) =>
    grossUsd * (1 - taxRateFrac) - total + benefits.reduce((sum, benefit) => sum + remainingUsd(benefit, grossUsd), 0);
  const edges = new Set(benefits.flatMap(({ startUsd, endUsd }) => [startUsd, endUsd]));
  const points = [{ grossUsd: 0, netUsd: netAt(0) }];
  for (const edge of [...edges].sort((a, b) => a - b)) {
    const jump = benefits.reduce(
      (sum, { valueUsd, startUsd, endUsd }) => sum + (startUsd === endUsd && startUsd === edge ? valueUsd : 0),
      0,
    );
    if (jump > 0) points.push({ grossUsd: edge, netUsd: netAt(edge) + jump });
    points.push({ grossUsd: edge, netUsd: netAt(edge) });
  }
  return points;
}

/** Rounding of a cent's millionth is no fall. */
const LEVEL_USD = 1e-8;

/** Every trap of a piecewise straight line that rises at `finalSlope` > 0 beyond its last corner. */
function trapsOf(points: readonly Point[], finalSlope: number): Trap[] {
  const traps: Trap[] = [];
  let open: Trap | undefined;
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1], points[i]];
    if (!open) {
      if (to.netUsd >= from.netUsd - LEVEL_USD) continue;
      open = { fromGrossUsd: from.grossUsd, peakNetUsd: from.netUsd, lowestNetUsd: to.netUsd, regainedGrossUsd: 0 };
    } else if (to.netUsd >= open.peakNetUsd) {
      const slope = (to.netUsd - from.netUsd) / (to.grossUsd - from.grossUsd);
      traps.push({ ...open, regainedGrossUsd: from.grossUsd + (open.peakNetUsd - from.netUsd) / slope });
      open = undefined;
    } else {
      open.lowestNetUsd = Math.min(open.lowestNetUsd, to.netUsd);
    }
  }
  if (open) {
    const last = points[points.length - 1];
    traps.push({ ...open, regainedGrossUsd: last.grossUsd + (open.peakNetUsd - last.netUsd) / finalSlope });
  }
  return traps;
}

/**
 * Net income against gross where two benefits are lost on the way: at a step each, or (`smooth`) along a straight line.
 * The tax is flat; the real one is progressive.
 */
export function benefitCliff(p: PovertyLineParameters): Cliff {
  const { medicaid, subsidy } = benefitsOf(p);
  const total = medicaid.valueUsd + subsidy.valueUsd;
  const netAt = (grossUsd: number) =>
    grossUsd * (1 - p.taxRateFrac) - total + remainingUsd(medicaid, grossUsd) + remainingUsd(subsidy, grossUsd);
  const grossUsd = Float64Array.from({ length: MAX_GROSS_USD / STEP_USD + 1 }, (_, i) => i * STEP_USD);
  return {
    grossUsd,
    taxUsd: grossUsd.map((gross) => p.taxRateFrac * gross),
    medicaidUsd: grossUsd.map((gross) => remainingUsd(medicaid, gross)),
    subsidyUsd: grossUsd.map((gross) => remainingUsd(subsidy, gross)),
    netUsd: grossUsd.map(netAt),
    marginalRateFrac: grossUsd.map((gross) => 1 - (netAt(gross + RAISE_USD) - netAt(gross)) / RAISE_USD),
    traps: trapsOf(corners([medicaid, subsidy], p.taxRateFrac), 1 - p.taxRateFrac),
  };
}
