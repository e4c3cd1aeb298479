import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { type EditorError, mistakeText } from '../../src/kit/build/editor-error.ts';
import { claimsSchema } from '../../src/kit/build/schemas/claim.ts';
import { parseYaml } from '../../src/kit/build/yaml.ts';

function messages(yaml: string, schema: z.ZodType): string {
  try {
    parseYaml(yaml, schema, 'content/x.yaml');
    return '';
  } catch (error) {
    return (error as EditorError).mistakes.map(mistakeText).join('\n');
  }
}

const claim = `- id: '5.1'
  chapter: 05-two-economies
  kinds: [empirical]
  verdict: partly
  claim: { en: a, vi: b }
  because: { en: a, vi: b }
  settle: { en: a, vi: b }
  evidenceFor: []
  evidenceAgainst: []
`;

describe('a mistake in a YAML file', () => {
  test('there is none in a good one', () => {
    expect(messages(claim, claimsSchema)).toBe('');
  });
  test('a wrong word is told with its line, the words allowed and the nearest', () => {
    const told = messages(claim.replace('partly', 'partley'), claimsSchema);
    expect(told).toContain('content/x.yaml:4  0.verdict: not one of the allowed values');
    expect(told).toContain('given:   partley');
    expect(told).toContain('allowed: supported, partly, mixed, not-shown, contradicted, open');
    expect(told).toContain('nearest: partly');
  });
  test('a missing translation is told at the place where it should stand', () => {
    expect(messages(claim.replace('because: { en: a, vi: b }', 'because: { en: a }'), claimsSchema)).toContain(
      'content/x.yaml:6  0.because.vi is missing',
    );
  });
  test('a claim id of the wrong form is told in words', () => {
    expect(messages(claim.replace("'5.1'", 'five'), claimsSchema)).toContain(
      'a claim id is L1 to L4 or chapter.number, such as 5.2',
    );
  });
  test('a key of an entry in a list is told with the keys there are', () => {
    const told = messages(claim.replace('settle:', 'setle:'), claimsSchema);
    expect(told).toContain('content/x.yaml:7  0: this key is not known');
    expect(told).toContain('nearest: settle');
    expect(told).toContain('content/x.yaml:1  0.settle is missing');
    expect(told).toContain('with the names en, vi');
  });
  test('an id that YAML reads as a number: quotes are asked for', () => {
    expect(messages(claim.replace("'5.1'", '5.1'), claimsSchema)).toContain(
      'put one that looks like a number in quotes',
    );
  });
  test('one tab is one mistake, and its line is told once', () => {
    expect(messages(claim.replace('  chapter', '\tchapter'), claimsSchema).split('\n')).toEqual([
      'content/x.yaml:2  this is not valid YAML: Unexpected scalar at node end',
    ]);
  });
  test('YAML that is no YAML is told with its line', () => {
    expect(messages('a: [1, 2\nb: 3', z.any())).toMatch(/content\/x\.yaml:\d+ {2}this is not valid YAML/);
  });
  test('a key twice in one file is a mistake', () => {
    expect(messages('a: 1\na: 2', z.any())).toContain('not valid YAML');
  });
});
