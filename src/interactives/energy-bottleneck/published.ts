import { forecastGw, forecastTwh } from '../../models/energy-bottleneck/forecasts.ts';
import { TWH_PER_GW_YEAR } from '../../models/energy-bottleneck/supply.ts';
import { DENOMINATOR_TWH, PUBLISHED } from './tables.ts';

/** What turns one unit into the other: the reader's load factor, and the base that additions stand on. */
export interface Basis {
  loadFactorFrac: number;
  baseCapacityGw: number;
}

/** A published figure on one axis: its ends in GW or TWh, and whether its publisher printed them so. */
export interface AxisRow {
  source: string;
  year: number;
  ends: number[];
  asPrinted: boolean;
}

const number = (value: number | null | undefined) => value ?? Number.NaN;

/** Every published US forecast on one axis. What was not printed in its unit is converted, and marked so. */
export function forecastsOn(axis: 'gw' | 'twh', basis: Basis): AxisRow[] {
  const assumptions = { loadFactorFrac: basis.loadFactorFrac, denominatorTwh: DENOMINATOR_TWH };
  const base = basis.baseCapacityGw * (axis === 'gw' ? 1 : TWH_PER_GW_YEAR * basis.loadFactorFrac);
  const convert = axis === 'gw' ? forecastGw : forecastTwh;
  return PUBLISHED.map(({ source, year, added, gw, twh, share }) => ({
    source,
    year,
    ends: gw.map((_, i) => {
      const printed = { capacityGw: number(gw[i]), energyTwh: number(twh[i]), shareFrac: number(share[i]) };
      return convert(printed, assumptions) + (added ? base : 0);
    }),
    asPrinted: !added && (axis === 'gw' ? gw : twh)[0] !== null,
  }));
}

/** The lowest and the highest end of the forecasts for a year, TWh a year. */
export function forecastExtentTwh(year: number, basis: Basis): [number, number] {
  const ends = forecastsOn('twh', basis).flatMap((row) => (row.year === year ? row.ends : []));
  return [Math.min(...ends), Math.max(...ends)];
}
