import type { Language } from '../../core/language.ts';
import type { ColumnUnit } from '../schemas/data.ts';

/** Units of the cells that stand for a moment. A quarter or a month may also be written as its first day. */
export const TIME_UNITS = ['date', 'quarter', 'month', 'year'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

export function isTime(unit: ColumnUnit): unit is TimeUnit {
  return (TIME_UNITS as readonly string[]).includes(unit);
}

const SHAPES: Readonly<Record<TimeUnit, { pattern: RegExp; example: string }>> = {
  date: { pattern: /^(\d{4})-(\d{2})-(\d{2})$/, example: '2025-12-31' },
  month: { pattern: /^(\d{4})-(\d{2})(?:-(\d{2}))?$/, example: '2025-12' },
  quarter: { pattern: /^(\d{4})-(?:Q([1-4])|(\d{2})-\d{2})$/, example: '2025-Q4' },
  year: { pattern: /^(\d{4})$/, example: '2025' },
};

interface Moment {
  year: number;
  /** 1 to 12: the first month of a quarter, January of a year. */
  month: number;
  day: number;
}

function parts(cell: string, unit: TimeUnit): Moment {
  const found = SHAPES[unit].pattern.exec(cell);
  if (!found) throw new Error(`"${cell}" is no ${unit}; write it as ${SHAPES[unit].example}`);
  const year = Number(found[1]);
  if (unit === 'quarter') return { year, month: found[2] ? Number(found[2]) * 3 - 2 : Number(found[3]), day: 1 };
  return { year, month: Number(found[2] ?? 1), day: Number(found[3] ?? 1) };
}

/** A cell's moment in milliseconds, UTC. @throws if the cell is not written as its unit demands */
export function toTime(cell: string, unit: TimeUnit): number {
  const { year, month, day } = parts(cell, unit);
  return Date.UTC(year, month - 1, day);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** The same on an axis, where there is no room for words: `Q4/2025` in Vietnamese, as newspapers there write it. */
export function formatTick(cell: string, unit: TimeUnit, language: Language): string {
  return formatTime(cell, unit, language).replace('quý ', 'Q');
}

/** A cell as a reader sees it: `31 Dec 2025`, `Q4 2025`; in Vietnamese `31/12/2025`, `quý 4/2025`. */
export function formatTime(cell: string, unit: TimeUnit, language: Language): string {
  const { year, month, day } = parts(cell, unit);
  if (unit === 'year') return String(year);
  const quarter = Math.ceil(month / 3);
  if (unit === 'quarter') return language === 'vi' ? `quý ${quarter}/${year}` : `Q${quarter} ${year}`;
  if (language === 'vi') return `${unit === 'date' ? `${day}/` : ''}${month}/${year}`;
  return `${unit === 'date' ? `${day} ` : ''}${MONTHS[month - 1]} ${year}`;
}
