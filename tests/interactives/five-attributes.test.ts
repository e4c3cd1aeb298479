import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layout } from '../../src/interactives/five-attributes/layout.ts';
import { ATTRIBUTES, COUNTS, MEASURED, stepsAsSaid } from '../../src/interactives/five-attributes/records.ts';
import { SERIES } from '../../src/interactives/five-attributes/series.ts';
import { closingLever, type Parameters, spec } from '../../src/interactives/five-attributes/spec.ts';
import { formatterOf, readClaims, readFigureWords } from '../../src/kit/build/content.ts';
import { readTable } from '../../src/kit/build/tables.ts';
import { stateOf } from '../../src/kit/core/contract.ts';
import { boxOf, meet } from '../../src/kit/core/keep-apart.ts';
import { LANGUAGES } from '../../src/kit/core/language.ts';
import { allSeries } from '../../src/tools/attribute-tables.ts';
import { arbitraryValues } from '../models/arbitrary.ts';

const state = (preset: keyof typeof spec.presets, changes: Partial<Parameters> = {}) => stateOf(spec, preset, changes);
const quantity = (
  name: string,
  preset: keyof typeof spec.presets = 'ten-unaveraged',
  changes: Partial<Parameters> = {},
) => spec.quantities[name].of(spec.run(state(preset, changes)));
const steps = (id: string) => {
  const attribute = MEASURED.find((each) => each.id === id);
  return attribute ? stepsAsSaid(attribute) : Number.NaN;
};

describe('the record', () => {
  test('the module says what content says; otherwise: node src/tools/attribute-tables.ts', () => {
    expect(SERIES).toEqual(allSeries());
  });

  test('by hand: computing investment moved 0.479 points where 0.0805 is usual, car loans 0.58 where 0.17 is', () => {
    const cell = (table: string, column: string, quarter: string) =>
      Number(readTable(table).find((row) => row.quarter === quarter)?.[column]);
    const share = (quarter: string) => cell('computing-investment-share', 'shareFrac', quarter);
    expect(share('2026-Q2') - share('2025-Q3')).toBeCloseTo(0.00479, 10);
    expect(steps('capital')).toBeCloseTo(0.00479 / 0.000805, 3);
    expect(steps('arrears')).toBeCloseTo((0.056 - 0.0502) / 0.0017, 3);
  });

  test('ten attributes, five for each economy; nine are measured and counted once each', () => {
    expect(ATTRIBUTES.map(({ economy }) => economy)).toEqual([...Array(5).fill('ai'), ...Array(5).fill('rest')]);
    expect(MEASURED.length).toBe(9);
    expect(COUNTS.asSaid + COUNTS.against + COUNTS.ordinary).toBe(9);
  });

  test('a fall counts as said where the piece says that it falls', () => {
    // Fewer jobs in computing: as said. More net liquidity, where it should thin: against.
    expect(SERIES.techJobs.to).toBeLessThan(SERIES.techJobs.from);
    expect(steps('techJobs')).toBeGreaterThan(0);
    expect(SERIES.liquidity.to).toBeGreaterThan(SERIES.liquidity.from);
    expect(steps('liquidity')).toBeLessThan(0);
  });

  // What headings, captions, the chapter and the claims say in words.
  test('the directions that the words lean on hold', () => {
    expect(steps('capital')).toBe(Math.max(...MEASURED.map(stepsAsSaid)));
    expect(MEASURED.filter((each) => stepsAsSaid(each) >= 1).map(({ id }) => id)).toEqual([
      'margins',
      'capital',
      'arrears',
    ]);
    expect(COUNTS.against).toBe(0);
    expect(SERIES.productivity.to).toBeLessThan(SERIES.productivity.from);
    expect(SERIES.inflation.to).toBeGreaterThan(SERIES.inflation.from);
    expect(SERIES.hiring.from).toBeLessThan(SERIES.hiring.to);
    expect(SERIES.hiring.to).toBeLessThan(0);
    expect(Math.abs(steps('concentration'))).toBeLessThan(0.1);
  });

  test('the table shows the ten, the unmeasured one with dashes', () => {
    const rows = spec.table.rows(spec.run(state('ten-unaveraged')));
    expect(rows.map(({ item }) => item)).toEqual(ATTRIBUTES.map(({ id }) => id));
    expect(rows.find(({ item }) => item === 'protection')).toMatchObject({ before: '–', after: '–', usualSteps: '–' });
    expect(rows.find(({ item }) => item === 'techJobs')).toMatchObject({ unit: 'inThousands', before: -84.7 });
    expect(spec.table.rows(spec.run(state('rest-five'))).length).toBe(5);
  });

  test('every claim of the figure names it as evidence, for or against, but the one that is context', () => {
    for (const { id, evidenceFor, evidenceAgainst } of readClaims()) {
      if (['5.2', '5.3', '5.4'].includes(id))
        expect([...evidenceFor, ...evidenceAgainst], id).toContain('five-attributes');
    }
  });
});

describe('the model and the levers', () => {
  test('the published ends: a tax of 30 % keeps owners where they are today, broad ownership reaches furthest', () => {
    expect(quantity('ownerEnd', 'what-closes-it')).toBeCloseTo(0.381, 3);
    expect(quantity('ownerEnd', 'what-closes-it', { profitTaxFrac: 0.3 })).toBeCloseTo(0.327, 3);
    expect(quantity('ownerToday', 'what-closes-it')).toBeCloseTo(0.328, 3);
    expect(quantity('closingEnd', 'what-closes-it')).toBeCloseTo(0.224, 3);
    expect(closingLever(spec.run(state('what-closes-it'))).lever).toBe('ownershipBreadthFrac');
  });

  test('the sentence follows the elasticity: apart above one, still at one, together below', () => {
    const said = (elasticity: number) => {
      const params = state('if-it-replaces', { elasticity });
      return spec.caption(params, spec.run(params));
    };
    expect([2.5, 1, 0.6].map(said)).toEqual(['model-apart', 'model-still', 'model-together']);
  });

  test('freer movement raises the owners’ share among substitutes, as the chapter says', () => {
    const { levers } = spec.run(state('what-closes-it'));
    const mobility = levers.find(({ lever }) => lever === 'mobilityFrac');
    expect(mobility?.highFrac).toBeGreaterThan(mobility?.lowFrac ?? 1);
  });
});

describe('the picture', () => {
  test('a share in the picture has the digits that it has in words', () => {
    const { texts } = layout(spec.run(state('your-levers')), state('your-levers'), contextOf('en', 400, 350));
    const end = formatterOf('en').value(quantity('ownerEnd', 'your-levers'), 'percent', 1);
    expect(texts.find(({ key }) => key === 'axis-end')?.text).toContain(end);
  });

  test.each(['if-it-replaces', 'if-it-does-not', 'what-closes-it'] as const)(
    '%s: no upright strikes a text',
    (preset) => {
      for (const [width, height] of [
        [354, 340],
        [800, 380],
      ]) {
        const { rules, texts } = layout(spec.run(state(preset)), state(preset), contextOf('en', width, height));
        const uprights = rules.filter(({ key }) => /^(today|end)-/.test(key));
        expect(uprights.length).toBeGreaterThan(0);
        for (const { left, right, top, bottom } of texts.map(boxOf))
          for (const { x1, y1, y2, key } of uprights)
            expect(left < x1 && x1 < right && y1 < bottom - 1 && y2 > top + 1, key).toBe(false);
      }
    },
  );

  test.each(LANGUAGES)('on a phone every kind of mark has its key (%s)', (language) => {
    const textsOf = (preset: keyof typeof spec.presets) =>
      layout(spec.run(state(preset)), state(preset), contextOf(language, 354, 340)).texts;
    const { band } = readFigureWords('five-attributes', language).labels;
    expect(textsOf('ten-unaveraged').some(({ text }) => text.includes(band))).toBe(true);
    const levers = textsOf('what-closes-it').map(({ key }) => key);
    expect(levers).toEqual(expect.arrayContaining(['key-low-name', 'key-high-name']));
  });

  test('what reads the same before and after is called unchanged', () => {
    const { texts } = layout(spec.run(state('rest-five')), state('rest-five'), contextOf('en', 400, 350));
    expect(texts.find(({ key }) => key === 'concentration-value')?.text).toBe('31.6%, unchanged');
  });

  test('the dot of a record stands at its latest value, the ring where it stood at the piece', () => {
    const geometry = layout(spec.run(state('ai-five')), state('ai-five'), contextOf('en', 640, 420));
    const at = (key: string) => geometry.dots.find((dot) => dot.key === key);
    expect(at('capital-from')?.hollow).toBe(true);
    expect(at('capital-to')?.hollow).toBe(false);
    // Higher on the page and later.
    expect(at('capital-to')?.y).toBeLessThan(at('capital-from')?.y ?? 0);
    expect(at('capital-to')?.x).toBeGreaterThan(at('capital-from')?.x ?? 0);
    expect(geometry.dots.some(({ key }) => key.startsWith('protection'))).toBe(false);
  });

  test.each(LANGUAGES)('wherever the sliders stand, texts stay inside and apart (%s)', (language) => {
    const sizes = [
      [320, 210],
      [320, 380],
      [640, 420],
      [960, 460],
    ] as const;
    fc.assert(
      fc.property(arbitraryValues(spec.parameters), fc.constantFrom(...sizes), (params, [width, height]) => {
        const { texts } = layout(spec.run(params), params, contextOf(language, width, height));
        const boxes = texts.map(boxOf);
        for (const { left, right, top, bottom } of boxes) {
          expect(left).toBeGreaterThanOrEqual(-3);
          expect(right).toBeLessThanOrEqual(width + 3);
          expect(top).toBeGreaterThanOrEqual(-1);
          expect(bottom).toBeLessThanOrEqual(height + 1);
        }
        boxes.forEach((box, i) => {
          for (const [n, other] of boxes.slice(i + 1).entries()) {
            const inner = {
              ...box,
              left: box.left + 2,
              right: box.right - 2,
              top: box.top + 2,
              bottom: box.bottom - 2,
            };
            expect(meet(inner, other), `${texts[i].key} on ${texts[i + 1 + n].key} in ${params.shows}`).toBe(false);
          }
        });
      }),
      { numRuns: 120 },
    );
  });
});

function contextOf(language: (typeof LANGUAGES)[number], width: number, height: number) {
  return {
    size: { width, height },
    words: readFigureWords('five-attributes', language),
    format: formatterOf(language),
    marks: {},
  };
}
