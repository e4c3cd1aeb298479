import { z } from 'astro/zod';
import { UNITS, type Unit } from '../../core/units.ts';

/** `content/interface/units.<language>.yaml`: a pattern for every unit. */
export const unitPatternsSchema = z.strictObject(
  Object.fromEntries(Object.keys(UNITS).map((unit) => [unit, z.string()])) as Record<Unit, z.ZodString>,
);

/** `content/interface/<language>.yaml`: the words of the page itself. Keys are fixed by the English file; a test compares. */
export const interfaceWordsSchema = z.record(z.string(), z.string());
export type InterfaceWords = Readonly<Record<string, string>>;
