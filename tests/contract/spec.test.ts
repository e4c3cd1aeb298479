import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { INTERACTIVE_IDS } from '../../src/interactives/registry.ts';
import { formatterOf, readFigureWords } from '../../src/kit/build/content.ts';
import { readSpecs } from '../../src/kit/build/specs.ts';
import { formattedQuantities } from '../../src/kit/core/contract.ts';
import { csvOf, jsonOf, tableRecords } from '../../src/kit/core/exports.ts';
import { accepts } from '../../src/kit/core/parameters.ts';
import { fill } from '../../src/kit/core/template.ts';
import { decodeQuery, encodeQuery, RESERVED_KEYS } from '../../src/kit/core/url.ts';
import { expectFinite } from '../models/arbitrary.ts';
import { interactives, LANGUAGES, statesOf } from './interactives.ts';

test('the registry, the folders and the specs name the same interactives', async () => {
  const folders = readdirSync('src/interactives', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...INTERACTIVE_IDS].sort());
  expect(Object.keys(await readSpecs()).sort()).toEqual([...INTERACTIVE_IDS].sort());
  for (const { spec } of interactives) expect(INTERACTIVE_IDS).toContain(spec.id);
});

describe.each(interactives.map((interactive) => [interactive.spec.id, interactive] as const))(
  '%s',
  (_, interactive) => {
    const { spec } = interactive;
    const { parameters } = spec;

    test('defaults and presets are valid, and every preset differs from the others', () => {
      for (const [name, values] of statesOf(interactive)) {
        for (const [key, parameter] of Object.entries(parameters)) {
          expect(accepts(parameter, values[key]), `${name}: ${key} = ${values[key]}`).toBe(true);
        }
      }
      const queries = Object.keys(spec.presets).map((name) =>
        encodeQuery(parameters, { ...statesOf(interactive).find(([n]) => n === name)?.[1] }),
      );
      expect(new Set(queries).size, 'two presets show the same state').toBe(queries.length);
      expect(Object.keys(spec.presets)).toContain(spec.tellingPreset);
    });

    test('shows at most five controls at once, each a parameter, none twice', () => {
      const { visible, more } = spec.controls;
      expect(visible.length).toBeLessThanOrEqual(5);
      const all = [...visible, ...more];
      expect(new Set(all).size).toBe(all.length);
      for (const key of all) expect(Object.keys(parameters)).toContain(key);
    });

    test('only what chooses a view is marked so: no number is', () => {
      for (const [key, { kind, type }] of Object.entries(parameters)) {
        if (kind === 'view') expect(type, key).not.toBe('number');
      }
    });

    test('addresses are unique, spelt in small letters, and take no reserved name', () => {
      const names = Object.values(parameters).map(({ url }) => url);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) {
        expect(name).toMatch(/^[a-z][a-z0-9-]*$/);
        expect(RESERVED_KEYS).not.toContain(name);
      }
    });

    test('runs the same twice on frozen input, and every number is finite', () => {
      for (const [, values] of statesOf(interactive)) {
        const frozen = Object.freeze({ ...values });
        const run = spec.run(frozen);
        expect(spec.run(frozen)).toEqual(run);
        for (const [name, { of }] of Object.entries(spec.quantities)) {
          expect(Number.isFinite(of(run)), `${name} is ${of(run)}`).toBe(true);
        }
        expectFinite(tableRecords(spec, values));
      }
    });

    test.each(LANGUAGES)('says a sentence with a number in every state (%s)', (language) => {
      const words = readFigureWords(spec.id, language);
      for (const [name, values] of statesOf(interactive)) {
        const run = spec.run(values);
        const caption = words.captions[spec.caption(values, run)];
        const sentence = fill(caption, formattedQuantities(spec, run, formatterOf(language)));
        expect(sentence, name).toMatch(/\d/);
        expect(sentence).not.toMatch(/NaN|undefined|Infinity|\{/);
      }
    });

    test('every state comes back from its address', () => {
      for (const [, values] of statesOf(interactive)) {
        const decoded = decodeQuery(parameters, encodeQuery(parameters, values));
        expect(decoded.values).toEqual(values);
        expect(decoded.notices).toEqual([]);
      }
    });

    test('the CSV has the table’s columns and rows, the JSON the same numbers', () => {
      const [, values] = statesOf(interactive)[0];
      const lines = csvOf(spec, values).trim().split('\n');
      expect(lines[0]).toBe(spec.table.columns.map(({ key }) => key).join(','));
      const rows = tableRecords(spec, values);
      expect(lines.length).toBe(rows.length + 1);
      expect(JSON.parse(jsonOf(spec, values, formatterOf('en'), {})).table).toEqual(JSON.parse(JSON.stringify(rows)));
    });
  },
);
