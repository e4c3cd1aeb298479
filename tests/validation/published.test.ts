import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluate, type ModelValidation } from '../../src/validation/check.ts';

/** Every published number of every model, from the same list that the validation report prints. */
const folder = new URL('../../src/validation/', import.meta.url);
const NOT_MODELS = ['check.ts', 'report.ts'];
const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !NOT_MODELS.includes(file));

for (const file of files) {
  const { validation } = (await import(new URL(file, folder).href)) as { validation: ModelValidation };
  describe(`${validation.model} reproduces`, () => {
    test.each(evaluate(validation))('$check.id', ({ check, ours, pass }) => {
      const reference = check.rederived?.value ?? check.published;
      expect(pass, `ours ${ours}, reference ${reference}, tolerance ${check.tolerance}`).toBe(true);
    });
    test('check ids are unique', () => {
      const ids = validation.checks.map((check) => check.id);
      expect(new Set(ids).size).toBe(ids.length);
    });
  });
}
