import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { INTERACTIVE_IDS } from '../../src/interactives/registry.ts';
import { readClaims, readSources } from '../../src/kit/build/content.ts';
import { chartIds } from '../../src/kit/build/evidence/index.ts';
import { termsIn } from '../../src/kit/build/glossary.ts';
import { VERDICTS } from '../../src/kit/build/schemas/claim.ts';
import { verdictCounts, verdictSentence, verdictTable } from '../../src/kit/build/verdicts.ts';
import { LANGUAGES } from '../../src/kit/core/language.ts';

/** The claims of the piece: how many the lead and each thesis make. Written here once more, on purpose. */
const MADE = { L: 4, '1.': 8, '2.': 7, '3.': 8, '4.': 3, '5.': 5, '6.': 6 };
const IDS = Object.entries(MADE).flatMap(([prefix, count]) =>
  Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`),
);

const claims = readClaims();
const prose = (language: string) =>
  [...readdirSync('content/chapters').map((folder) => `content/chapters/${folder}`), 'content/about']
    .map((folder) => readFileSync(`${folder}/${language}.mdx`, 'utf8'))
    .join('\n');

test('all 41 claims are there, each once, in the order of the essay', () => {
  expect(IDS).toHaveLength(41);
  expect(claims.map(({ id }) => id)).toEqual(IDS);
});

test.each(claims)('claim $id has one verdict and a source, a chart or a figure, or says why there is none', (claim) => {
  expect(VERDICTS).toContain(claim.verdict);
  const evidence = [...claim.evidenceFor, ...claim.evidenceAgainst];
  const known = [...chartIds(), ...INTERACTIVE_IDS, ...Object.keys(readSources())];
  for (const id of evidence) expect(known).toContain(id);
  if (evidence.length === 0) {
    expect(claim.noSource?.en).toBeTruthy();
    expect(claim.noSource?.vi).toBeTruthy();
  }
});

test.each(LANGUAGES)('each claim is linked from some prose in %s', (language) => {
  const linked = new Set([...prose(language).matchAll(/<(?:Claim|ClaimLink) id="([^"]+)"/g)].map(([, id]) => id));
  expect([...linked].sort()).toEqual([...IDS].sort());
});

describe('the picture of all verdicts', () => {
  test('its counts add up to all claims, in the sentence and in the table', () => {
    const counts = verdictCounts();
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(41);
    for (const { verdict, counts: perThesis, total } of verdictTable()) {
      expect(total).toBe(counts[verdict]);
      expect(perThesis.reduce((sum, count) => sum + count)).toBe(total);
    }
    for (const language of LANGUAGES) {
      const numbers = verdictSentence(language).match(/\d+/g)?.map(Number);
      expect(numbers).toEqual(
        expect.arrayContaining([41, counts.supported, counts.partly, counts.contradicted, counts.open]),
      );
    }
  });
  test('its sentence agrees with its number', () => {
    const one = claims.filter(({ verdict }) => verdict === 'supported').slice(0, 1);
    expect(verdictSentence('en', one)).toMatch(/^1 of 1 claims holds/);
    expect(verdictSentence('en', [])).toMatch(/^0 of 0 claims hold /);
  });
});

test('a chapter marks the same terms in both languages', () => {
  for (const folder of readdirSync('content/chapters')) {
    const [english, vietnamese] = LANGUAGES.map((language) =>
      termsIn(readFileSync(`content/chapters/${folder}/${language}.mdx`, 'utf8')),
    );
    expect([...vietnamese].sort(), folder).toEqual([...english].sort());
  }
});
