import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Language } from '../core/language.ts';
import { CONTENT_FOLDER } from './paths.ts';
import { readYaml } from './yaml.ts';

/** A theme of the gallery, with the ids of its figures and evidence charts. */
const themesSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z]+$/, { error: 'a theme id is small letters: it stands in addresses' }),
    name: z.strictObject({ en: z.string(), vi: z.string() }) satisfies z.ZodType<Record<Language, string>>,
    charts: z.array(z.string()).min(1),
  }),
);

/** The themes of `content/themes.yaml`, in the order of the filter. */
export const readThemes = () => readYaml(join(CONTENT_FOLDER, 'themes.yaml'), themesSchema);

/** The themes that a figure or chart stands in. */
export const themesOf = (chart: string): string[] =>
  readThemes()
    .filter(({ charts }) => charts.includes(chart))
    .map(({ id }) => id);
