import { describe, expect, test } from 'vitest';
import { readModelWords, readSources } from '../../src/kit/build/content.ts';
import { readReport } from '../../src/kit/build/validation-report.ts';
import { LANGUAGES } from '../../src/kit/core/language.ts';
import type { ParameterSchema } from '../../src/kit/core/parameters.ts';
import { buildReport } from '../../src/validation/report.ts';

/** What readers see at /models/ is what the models give now, in words of both languages. */
const report = await buildReport();
const sources = readSources();

test('content/validation.json is what `npm run validate` would write now', () => {
  expect(readReport()).toEqual(report);
});

test('the file keeps no comparison that fails', () => {
  expect(readReport().flatMap(({ lines }) => lines.filter(({ pass }) => !pass))).toEqual([]);
});

describe.each(report.map(({ model, lines }) => [model, lines] as const))('%s', (model, lines) => {
  test.each(LANGUAGES)('has a label for every comparison, and none too many (%s)', (language) => {
    const { validation } = readModelWords(model, language);
    expect(Object.keys(validation).sort()).toEqual(lines.map(({ id }) => id).sort());
  });

  test('names a source for every printed number', () => {
    for (const { id, source } of lines) {
      expect(source === 'reference-run' || source in sources, `${id}: ${source}`).toBe(true);
    }
  });

  test.each(LANGUAGES)('explains every parameter (%s)', async (language) => {
    const module = (await import(`../../src/models/${model}.ts`)) as { parameters?: ParameterSchema };
    const { parameters } = readModelWords(model, language);
    for (const [key, parameter] of Object.entries(module.parameters ?? {})) {
      expect(parameters[key]?.name, key).toBeTruthy();
      expect(parameters[key]?.why, key).toBeTruthy();
      expect(parameter.source === 'editors' || parameter.source in sources, `${key}: ${parameter.source}`).toBe(true);
      if (parameter.kind === 'assumption' || parameter.kind === 'computed') continue;
      expect(parameter.source, `${key} is called published`).not.toBe('editors');
    }
  });
});
