import { TWH_PER_GW_YEAR } from './supply.ts';

/**
 * Published forecasts count data centres in three ways: power in GW, electricity in TWh a year, and a share of a
 * country's electricity. Much of their spread goes once they stand on one axis; what it takes to put them there is
 * assumed here in the open.
 */
export interface PublishedForecast {
  /** As published; NaN for a basis the publisher did not print. At least one is a number. */
  capacityGw: number;
  energyTwh: number;
  shareFrac: number;
}

/** What turns one basis into another where the publisher left it out. */
export interface AxisAssumptions {
  /** Average over peak power, above 0 to 1. */
  loadFactorFrac: number;
  /** Electricity of the whole country, TWh a year, that shares are taken of. */
  denominatorTwh: number;
}

/** A level that others are divided by or grow from: NaN (not printed) and 0 have no ratio. */
function assertLevel(name: string, value: number): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${name}: given ${value}; allowed: a number above 0`);
  }
}

/**
 * The load factor at which a power and an electricity figure agree: TWh a year over 8.76 × GW.
 * @throws RangeError for a figure that is missing or not above 0
 */
export function impliedLoadFactorFrac(energyTwh: number, capacityGw: number): number {
  assertLevel('energyTwh', energyTwh);
  assertLevel('capacityGw', capacityGw);
  return energyTwh / (TWH_PER_GW_YEAR * capacityGw);
}

/**
 * The whole that a figure and its printed share imply, TWh a year.
 * @throws RangeError for a figure or a share that is missing or not above 0
 */
export function impliedDenominatorTwh(energyTwh: number, shareFrac: number): number {
  assertLevel('energyTwh', energyTwh);
  assertLevel('shareFrac', shareFrac);
  return energyTwh / shareFrac;
}

/**
 * Growth a year that leads from one level to another: 0.147 is 14.7 % a year.
 * @throws RangeError for a level or a number of years that is not above 0
 */
export function growthPerYearFrac(from: number, to: number, years: number): number {
  assertLevel('from', from);
  assertLevel('to', to);
  assertLevel('years', years);
  return (to / from) ** (1 / years) - 1;
}

function assertAssumptions({ loadFactorFrac, denominatorTwh }: AxisAssumptions): void {
  if (!(loadFactorFrac > 0 && loadFactorFrac <= 1)) {
    throw new RangeError(`loadFactorFrac: given ${loadFactorFrac}; allowed: above 0 to 1`);
  }
  if (!(denominatorTwh > 0 && Number.isFinite(denominatorTwh))) {
    throw new RangeError(`denominatorTwh: given ${denominatorTwh}; allowed: a number above 0`);
  }
}

/**
 * A forecast in TWh a year: as printed, else from its power, else from its share.
 * @throws RangeError for assumptions out of range, or a forecast that has no figure at all
 */
export function forecastTwh(forecast: PublishedForecast, assumptions: AxisAssumptions): number {
  assertAssumptions(assumptions);
  if (!Number.isNaN(forecast.energyTwh)) return forecast.energyTwh;
  if (!Number.isNaN(forecast.capacityGw)) {
    return TWH_PER_GW_YEAR * assumptions.loadFactorFrac * forecast.capacityGw;
  }
  if (!Number.isNaN(forecast.shareFrac)) return forecast.shareFrac * assumptions.denominatorTwh;
  throw new RangeError('forecast: given no figure; needs one of capacityGw, energyTwh, shareFrac');
}

/** A forecast in GW: as printed, else its electricity at the assumed load factor. Errors as `forecastTwh`. */
export function forecastGw(forecast: PublishedForecast, assumptions: AxisAssumptions): number {
  assertAssumptions(assumptions);
  if (!Number.isNaN(forecast.capacityGw)) return forecast.capacityGw;
  return forecastTwh(forecast, assumptions) / (TWH_PER_GW_YEAR * assumptions.loadFactorFrac);
}
