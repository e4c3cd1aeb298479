import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { entryMistakes } from '../../src/kit/build/check/forecasts.ts';
import { mistakeText } from '../../src/kit/build/editor-error.ts';
import { forecastFeed } from '../../src/kit/build/forecast-feed.ts';
import {
  baseScores,
  formatDay,
  paidScores,
  readForecasts,
  readForecastWords,
  stateOfForecast,
} from '../../src/kit/build/forecasts.ts';
import { CONTENT_FOLDER } from '../../src/kit/build/paths.ts';
import { forecastsSchema } from '../../src/kit/build/schemas/forecast.ts';
import { lineInYaml, parseYaml } from '../../src/kit/build/yaml.ts';
import { LANGUAGES } from '../../src/kit/core/language.ts';
import { FORECAST_PARAMETERS } from '../../src/models/forecast-ledger/parameters.ts';

/** The scoreboard's data, its schema and its feed. */
const forecasts = readForecasts();

test('the six forecasts are those that the ledger gives odds to, in order', () => {
  expect(forecasts.map(({ id }) => id)).toEqual(Object.keys(FORECAST_PARAMETERS));
});

describe('the schema', () => {
  const [first] = forecasts;
  const parsed = (changes: object) => () =>
    parseYaml(JSON.stringify([{ ...first, ...changes }]), forecastsSchema, 'content/forecasts.yaml');

  test('takes a forecast as it stands', () => {
    expect(parsed({})).not.toThrow();
  });

  test.each([
    [{ articleProbabilityFrac: 0.8 }, /articleProbabilityFrac/],
    [{ baseRateFrac: 24 }, /a probability is 0 to 1/],
    [{ outcome: 1 }, /stands exactly where there is an outcome/],
    [{ opens: '2028-01-01' }, /must lie after opens/],
    [{ closes: 'May 2027' }, /must be a day such as/],
    [{ criterion: { en: 'only English' } }, /criterion/],
  ])('refuses %o', (changes, message) => {
    expect(parsed(changes)).toThrow(message);
  });

  test('a settled forecast has its day, and keeps its place whether right or wrong', () => {
    expect(parsed({ outcome: 0, resolvedOn: '2026-12-31' })).not.toThrow();
    expect(stateOfForecast({ outcome: 0 })).toBe('did-not');
    expect(stateOfForecast({ outcome: 1 })).toBe('came-true');
    expect(stateOfForecast({ outcome: null })).toBe('open');
  });
});

test('a base rate is scored both ways, and pays one of the two when the forecast settles', () => {
  expect(baseScores({ baseRateFrac: 0.24 })).toMatchObject({ brierIfTrue: 0.76 ** 2, brierIfFalse: 0.24 ** 2 });
  expect(paidScores({ baseRateFrac: 0.24, outcome: 0 })).toEqual({ brier: 0.24 ** 2, log: -Math.log(0.76) });
  expect(paidScores({ baseRateFrac: 0.24, outcome: null })).toBeNull();
  expect(paidScores({ baseRateFrac: null, outcome: 1 })).toBeNull();
});

describe('the check of the scoreboard', () => {
  const known = {
    claims: ['6.1', '6.2', '2.7', 'L3'],
    sources: [
      ...forecasts[0].sources,
      ...forecasts[0].status.sources,
      ...forecasts[1].sources,
      ...forecasts[1].status.sources,
    ],
  };
  const complaints = (changes: object) =>
    entryMistakes([forecasts[0], { ...forecasts[1], ...changes }], known, ([i, key]) =>
      i === 1 && key === 'claim' ? 42 : 7,
    );

  test('finds nothing wrong where all names exist', () => {
    expect(complaints({})).toEqual([]);
  });

  test('a claim that is none names file, line, what was given, what is allowed, and the nearest', () => {
    const [mistake] = complaints({ claim: '6.22' });
    expect(mistakeText(mistake)).toBe(
      'content/forecasts.yaml:42  no such claim\n    given:   6.22\n    allowed: 6.1, 6.2, 2.7, L3\n    nearest: 6.2',
    );
  });

  test('a source that is none, and an id that stands twice', () => {
    expect(complaints({ sources: ['nber-cycles'], id: 'ai-supported' })).toMatchObject([
      { message: 'this id stands twice', given: 'ai-supported' },
      { message: 'no such source', given: 'nber-cycles', allowed: known.sources },
    ]);
  });

  test('what a status was read in must exist too', () => {
    const status = { ...forecasts[1].status, sources: ['fed-h42'] };
    expect(complaints({ status })).toMatchObject([{ message: 'no such source', given: 'fed-h42' }]);
  });

  test('a claim it bears on must exist too', () => {
    expect(complaints({ bearsOn: ['L9'] })).toMatchObject([{ message: 'no such claim', given: 'L9' }]);
  });

  test('lines are those of the file', () => {
    const path = join(CONTENT_FOLDER, 'forecasts.yaml');
    const lines = readFileSync(path, 'utf8').split('\n');
    expect(lines[lineInYaml(path, [1, 'claim']) - 1]).toBe("  claim: '6.2'");
    expect(lines[lineInYaml(path, [4, 'sources']) - 1]).toBe('  sources: [sp500-rebased]');
  });
});

test('days are written as each language writes them', () => {
  expect(formatDay('2027-05-28', 'en')).toBe('28 May 2027');
  expect(formatDay('2027-05-28', 'vi')).toBe('ngày 28/5/2027');
});

describe.each(LANGUAGES)('the feed in %s', (language) => {
  const words = readForecastWords(language);
  const xml = forecastFeed(forecasts, language, words);
  const feed = new DOMParser().parseFromString(xml, 'text/xml');
  const all = (name: string) => [...feed.querySelectorAll(name)];

  test('is Atom: id, title, update, author, and an entry for each forecast with its own', () => {
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/);
    const entries = all('entry');
    expect(entries).toHaveLength(forecasts.length);
    for (const entry of entries) {
      for (const name of ['id', 'title', 'updated', 'summary']) {
        expect(entry.querySelector(name)?.textContent, name).toBeTruthy();
      }
      expect(entry.querySelector('updated')?.textContent).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
    }
    const ids = entries.map((entry) => entry.querySelector('id')?.textContent);
    expect(new Set(ids).size).toBe(forecasts.length);
    for (const id of ids) expect(id).toMatch(language === 'vi' ? /\/vi\/forecasts\/#/ : /\/forecasts\/#/);
  });

  test('escapes what XML cannot hold', () => {
    const [first] = forecasts;
    const wild = { ...first, statement: { en: 'A < B & "C"', vi: 'A < B & "C"' } };
    expect(forecastFeed([wild], language, words)).toContain('A &lt; B &amp; &quot;C&quot;');
    expect(xml).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
  });

  test('the latest change stands first', () => {
    const settled = { ...forecasts[5], outcome: 1 as const, resolvedOn: '2027-01-05' };
    const later = forecastFeed([...forecasts.slice(0, 5), settled], language, words);
    expect(later.match(/<updated>(\d{4}-\d{2}-\d{2})/)?.[1]).toBe('2027-01-05');
    expect(later.indexOf(`#${settled.id}`)).toBeLessThan(later.indexOf(`#${forecasts[0].id}`));
  });
});
