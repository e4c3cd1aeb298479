import { z } from 'astro/zod';
import { UNITS, type Unit } from '../../core/units.ts';

/** One printed number with its source: `content/facts/*.yaml`, id → fact. */
export const factSchema = z.strictObject({
  /** In stored units: 0.492 for 49.2 %. */
  value: z.number(),
  unit: z.enum(Object.keys(UNITS) as [Unit, ...Unit[]]),
  digits: z.number().int().min(0).max(6).optional(),
  /** The date or period it speaks of. */
  period: z.string(),
  /** Id in content/sources. */
  source: z.string(),
});
export type Fact = z.output<typeof factSchema>;
export const factsSchema = z.record(z.string(), factSchema);
