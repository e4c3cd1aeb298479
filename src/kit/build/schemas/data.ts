import { z } from 'astro/zod';
import type { Language } from '../../core/language.ts';
import { UNITS, type Unit } from '../../core/units.ts';

/** Units of a column that holds no measured number. */
export const LABEL_UNITS = ['date', 'quarter', 'month', 'year', 'text'] as const;
export type ColumnUnit = Unit | (typeof LABEL_UNITS)[number];
export const COLUMN_UNITS: readonly ColumnUnit[] = [...LABEL_UNITS, ...(Object.keys(UNITS) as Unit[])];

/** How well we know a table, best first. A note may follow the grade: `derived: rebased by us`. */
export const CONFIDENCE = ['exact copy', 'derived', 'transcribed from prose', 'low'] as const;

export const text = z.string().trim().min(1, { error: 'must not be empty' });
export const translated = z.strictObject({ en: text, vi: text });
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a day such as 2026-08-22' });
/** Days, months, quarters or years, which read the same in every language: one, several, or a span. */
const EDITION = /^(\d{4}(-Q[1-4]|-\d\d(-\d\d)?)?)((, | – )\d{4}(-Q[1-4]|-\d\d(-\d\d)?)?)*$/;
/** YAML reads a bare 2026 as a number; a vintage or coverage of one year is still text to us. */
const words = z.union([text, z.number().transform(String)]);

/** `content/data/<series>.yaml`: what a reader needs to know before believing `<series>.csv`. */
export const dataSchema = z.strictObject({
  title: translated,
  source: text,
  publisher: text,
  coverage: words,
  vintage: words.refine((given) => EDITION.test(given), {
    error:
      'must be a day, month, quarter or year (2026-08-20, 2026-08, 2026-Q1, 2026), several joined by ", ", or a span with " – "',
  }),
  retrieved: isoDay,
  licence: z.union([text, translated]),
  processing: translated,
  confidence: z.string().refine((given) => CONFIDENCE.some((grade) => given.startsWith(grade)), {
    error: `must begin with one of ${CONFIDENCE.join(', ')}`,
  }),
  columns: z.record(
    z.string(),
    z.strictObject({
      unit: z.enum(COLUMN_UNITS as [ColumnUnit, ...ColumnUnit[]], {
        error: `must be one of ${COLUMN_UNITS.join(', ')}`,
      }),
      label: translated,
    }),
  ),
});
export type DataDescription = z.infer<typeof dataSchema>;

/** The grade at the head of a table's confidence, without the note that may follow. */
export function gradeOf({ confidence }: DataDescription): (typeof CONFIDENCE)[number] {
  const grade = CONFIDENCE.find((each) => confidence.startsWith(each));
  if (!grade) throw new Error(`confidence "${confidence}" begins with none of ${CONFIDENCE.join(', ')}`);
  return grade;
}

/** A table's licence in the reader's language, where it has been translated. */
export const licenceIn = ({ licence }: DataDescription, language: Language): string =>
  typeof licence === 'string' ? licence : licence[language];

/** Whether a column's cells are measured numbers, as against dates and names. */
export function isNumeric(unit: ColumnUnit): unit is Unit {
  return unit in UNITS;
}
