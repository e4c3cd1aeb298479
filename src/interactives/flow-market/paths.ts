import { round } from '../../kit/core/placing.ts';

/**
 * Straight runs through points, and the area between two such runs, as SVG paths. d3 has both, but nothing else on this
 * figure's pages needs its shapes, and they weigh as much as the model.
 */
export type Points = readonly (readonly [x: number, y: number])[];

export const linePath = (points: Points): string => `M${points.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}`;

/** @param upper and `lower` run the same way */
export const areaPath = (upper: Points, lower: Points): string => `${linePath([...upper, ...lower.toReversed()])}Z`;
