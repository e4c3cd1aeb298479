import { csvParse } from 'd3';
import { describe, expect, test } from 'vitest';
import { formatterOf, readFigureWords } from '../../src/kit/build/content.ts';
import { sentencesOf } from '../../src/kit/build/render-figure.ts';
import { stateOf } from '../../src/kit/core/contract.ts';
import { csvOf, jsonOf } from '../../src/kit/core/exports.ts';
import { geometryOf, interactives, LANGUAGES, SIZES } from './interactives.ts';

/** One truth: the number in the sentence, in the picture, in the table, in the CSV and in the JSON is one number. */
const interactive = interactives.find(({ spec }) => spec.id === 'two-economies');
if (!interactive) throw new Error('two-economies is not registered');
const { spec } = interactive;

describe.each(Object.keys(spec.presets))('two-economies, %s', (preset) => {
  const params = stateOf(spec, preset);
  const rows = csvParse(csvOf(spec, params));
  const lastRow = rows[rows.length - 1];
  const json = JSON.parse(jsonOf(spec, params, formatterOf('en'), {}));

  test.each(LANGUAGES)('AI’s share at the end is one number in sentence, picture, CSV and JSON (%s)', (language) => {
    const format = formatterOf(language);
    const inCsv = Number(lastRow.aiSpendingPercent);
    const shown = format.value(inCsv / 100, 'percent');
    const { caption } = sentencesOf(interactive, params, language);
    const picture = geometryOf(interactive, params, language, SIZES[1]).texts;
    expect(json.results.aiShareEnd.value).toBe(inCsv);
    expect(caption).toContain(shown);
    expect(picture.find(({ key }) => key === 'share-end')?.text).toBe(shown);
  });

  test('the income of a worker elsewhere is one number in picture, CSV and JSON', () => {
    const first = rows[0];
    const multiple = Number(lastRow.restWorkerIncome) / Number(first.restWorkerIncome);
    const label = geometryOf(interactive, params, 'en', SIZES[1]).texts.find(({ key }) => key === 'restWorker-value');
    expect(label?.text).toBe(formatterOf('en').value(multiple, 'multiple'));
    expect(json.results.restWorkerMultiple.value).toBeCloseTo(multiple, 4);
  });

  test('the words of both languages fill with the same numbers', () => {
    const digits = (text: string) =>
      text
        .replace(/[.,](?=\d)/g, '.')
        .match(/\d+(\.\d+)?/g)
        ?.sort();
    const [english, vietnamese] = LANGUAGES.map((language) => sentencesOf(interactive, params, language).caption);
    expect(digits(vietnamese)).toEqual(digits(english));
    expect(readFigureWords(spec.id, 'vi').captions).not.toEqual(readFigureWords(spec.id, 'en').captions);
  });
});
