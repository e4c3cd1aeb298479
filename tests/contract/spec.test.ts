import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { INTERACTIVE_IDS } from '../../src/interactives/registry.ts';
import { formatterOf, readFigureWords } from '../../src/kit/build/content.ts';
import { readSpecs } from '../../src/kit/build/specs.ts';
import { formattedQuantities } from '../../src/kit/core/contract.ts';
import { csvOf, jsonOf, tableRecords } from '../../src/kit/core/exports.ts';
import { accepts } from '../../src/kit/core/parameters.ts';
import { privateKeys, withoutPrivate } from '../../src/kit/core/private.ts';
import { fill } from '../../src/kit/core/template.ts';
import { decodeQuery, encodeQuery, RESERVED_KEYS } from '../../src/kit/core/url.ts';
import { expectFinite } from '../models/arbitrary.ts';
import { interactives, LANGUAGES, ownStatesOf, statesOf } from './interactives.ts';

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
      const { visible, more, alike = [] } = spec.controls;
      expect(visible.length - alike.length + Math.min(1, alike.length)).toBeLessThanOrEqual(5);
      const all = [...visible, ...more];
      expect(new Set(all).size).toBe(all.length);
      for (const key of all) expect(Object.keys(parameters)).toContain(key);
    });

    test('controls that count as one ask one question: the same kind of answer, in words of their own', () => {
      const { visible, alike = [] } = spec.controls;
      const answers = alike.map((key) => {
        const { symbol: _, url: __, ...answer } = parameters[key];
        return answer;
      });
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(alike.length).toBeLessThanOrEqual(6);
      for (const key of alike) expect(visible).toContain(key);
      for (const language of LANGUAGES) {
        expect(Boolean(readFigureWords(spec.id, language).alike)).toBe(alike.length > 0);
      }
    });

    test('private parameters stand under one switch that is off, and no preset sets one', () => {
      const own: readonly string[] = spec.controls.own ?? [];
      expect([...own].sort()).toEqual(privateKeys(parameters).sort());
      if (own.length > 0) expect(parameters[own[0]]).toMatchObject({ type: 'toggle', default: false });
      for (const preset of Object.values(spec.presets)) {
        for (const key of own) expect(Object.keys(preset)).not.toContain(key);
      }
    });

    test('a reader’s own numbers are in no address, and in no file of anybody else', () => {
      for (const [, values] of ownStatesOf(interactive)) {
        const open = withoutPrivate(parameters, values);
        expect(encodeQuery(parameters, values)).toBe(encodeQuery(parameters, open));
        const about = JSON.parse(jsonOf(spec, open, formatterOf('en'), {}));
        for (const key of privateKeys(parameters)) expect(about.inputs).not.toHaveProperty(parameters[key].url);
      }
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
      for (const [, values] of [...statesOf(interactive), ...ownStatesOf(interactive)]) {
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
      for (const [name, values] of [...statesOf(interactive), ...ownStatesOf(interactive)]) {
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
