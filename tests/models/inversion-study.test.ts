import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/kit/build/tables.ts';
import { defaultsOf, ParameterError } from '../../src/kit/core/parameters.ts';
import { type DailyCloses, ratioBinsFromDaily, recordsFromDaily } from '../../src/models/inversion-study/from-daily.ts';
import { medianRatio } from '../../src/models/inversion-study/records.ts';
import { dayCells, monthCells, recordsFromTables } from '../../src/models/inversion-study/tables.ts';
import { type InversionStudyParameters, parameters, presets, run } from '../../src/models/inversion-study.ts';
import { random } from '../../src/models/lib/rng.ts';
import { median } from '../../src/models/lib/statistics.ts';
import { arbitraryValues, expectFinite, RANDOM_RUNS } from './arbitrary.ts';

const defaults = defaultsOf(parameters);
const published = recordsFromTables(readTable('vix-inversion-days'), readTable('vix-inversion-months'));
const runWith = (changes: Partial<InversionStudyParameters>) => run({ ...defaults, ...changes }, published);

/** `length` ISO dates from 2 January 2012, every calendar day: the study counts rows, not weekdays. */
const dates = (length: number) =>
  Array.from({ length }, (_, i) => new Date(Date.UTC(2012, 0, 2 + i)).toISOString().slice(0, 10));

/** Prices that grow by a tenth of a per cent a day, a VIX that is inverted on the days named. */
function steadyCloses(length: number, inverted: readonly number[]): DailyCloses {
  const days = dates(length);
  const of = (value: (i: number) => number) => ({ dates: days, values: days.map((_, i) => value(i)) });
  return {
    price: of((i) => 100 * 1.001 ** i),
    vix: { dates: days.slice(30), values: days.slice(30).map((_, i) => (inverted.includes(i + 30) ? 22.5 : 16)) },
    vix3m: of(() => 18),
  };
}

/** Random prices and a random curve, `length` days, for invariants. */
function randomCloses(seed: number, length: number): DailyCloses {
  const source = random(seed);
  const days = dates(length);
  let price = 100;
  const series = (value: () => number) => ({ dates: days, values: days.map(value) });
  const walk = series(() => {
    price *= Math.exp(0.01 * source.normal());
    return price;
  });
  const later = (value: () => number) => ({ dates: days.slice(21), values: days.slice(21).map(value) });
  return { price: walk, vix: later(() => 20 * Math.exp(0.2 * source.normal())), vix3m: later(() => 21) };
}

describe('inversion-study, closed forms and limiting cases', () => {
  const closes = steadyCloses(200, [50, 51, 60]);
  const records = recordsFromDaily(closes);

  test('at a tenth of a per cent a day, 21 days later is 1.001²¹ − 1 after any day', () => {
    const r = run(defaults, records);
    expect(r.forward.month.inverted.meanFrac).toBeCloseTo(1.001 ** 21 - 1, 12);
    expect(r.forward.month.calm.meanFrac).toBeCloseTo(1.001 ** 21 - 1, 12);
    expect(r.forward.month.differenceFrac).toBeCloseTo(0, 12);
    expect(r.prior.invertedFrac).toBeCloseTo(1.001 ** 21 - 1, 12);
  });

  test('its realised volatility is ln(1.001) · √252, over the VIX of the day', () => {
    const volatility = 100 * Math.log(1.001) * Math.sqrt(252);
    const r = run(defaults, records);
    expect(r.realised.calmVolPts).toBeCloseTo(volatility, 9);
    expect(r.realisedOverVix).toBeCloseTo(volatility / 22.5, 9);
  });

  test('three inverted days in two runs are two episodes', () => {
    const r = run(defaults, records);
    expect(r.episodes.map(({ startDate, days, startVixBandVolPts }) => [startDate, days, startVixBandVolPts])).toEqual([
      ['2012-02-21', 2, 22],
      ['2012-03-02', 1, 22],
    ]);
    expect(r.invertedFrac).toBeCloseTo(3 / 170, 12);
    expect(r.meanVixVolPts).toBeCloseTo((3 * 22.5 + 167 * 16) / 170, 12);
  });

  test('a window that the data cut off is missing, not zero', () => {
    const late = recordsFromDaily(steadyCloses(200, [198]));
    expect(late.inverted[0].forwardFrac).toEqual({ week: null, month: null, quarter: null });
    const r = run(defaults, late);
    expect(r.invertedDays).toBe(1);
    expect(r.forward.month.inverted).toEqual({ days: 0, meanFrac: null, positiveFrac: null });
    expect(r.interval).toBeNull();
    expect(r.diagnostics.clamps).toContain('bootstrap: 1000 of 1000 draws lacked one kind of day and were left out');
  });

  test('a record without any inversion has a share of zero and nothing else to say of inverted days', () => {
    const r = run(defaults, recordsFromDaily(steadyCloses(200, [])));
    expect(r.invertedFrac).toBe(0);
    expect([r.lowStartFrac, r.realisedOverVix, r.prior.invertedFrac]).toEqual([null, null, null]);
    expectFinite(r);
  });

  test('a cut date splits its month and loses no day', () => {
    const cut = recordsFromDaily(closes, ['2012-03-15']);
    const march = cut.months.filter((month) => month.firstDate.startsWith('2012-03'));
    expect(march.map(({ firstDate, lastDate }) => [firstDate, lastDate])).toEqual([
      ['2012-03-01', '2012-03-15'],
      ['2012-03-16', '2012-03-31'],
    ]);
    expect(run(defaults, cut).forward).toEqual(run(defaults, records).forward);
  });

  test('the median of the ratio comes back from its bins to within half a bin', () => {
    const daily = randomCloses(5, 600);
    const ratios = daily.vix.dates.map((_, i) => daily.vix.values[i] / daily.vix3m.values[i]);
    expect(Math.abs(medianRatio(ratioBinsFromDaily(daily)) - median(ratios))).toBeLessThan(0.0025);
  });
});

describe('inversion-study, invariants over random parameters and data', () => {
  test('on the published record every day is counted once and every number is finite', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const r = run({ ...values, draws: 200 }, published);
        expectFinite(r);
        expect(r.diagnostics.residuals.uncountedDays).toBe(0);
        expect(r.episodes.reduce((days, episode) => days + episode.days, 0)).toBe(r.invertedDays);
        expect(r.byYear.tradingDays.reduce((a, b) => a + b, 0)).toBe(r.tradingDays);
        if (r.interval) expect(r.interval.lowFrac).toBeLessThanOrEqual(r.interval.highFrac);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  // 200 runs over 300 random days each: the smallest number the layers of tests ask for, for the sake of time.
  test('records and their tables give the same study, to the rounding of the tables', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const records = recordsFromDaily(randomCloses(seed, 300));
        const tables = recordsFromTables(records.inverted.map(dayCells), records.months.map(monthCells));
        const exact = run({ ...defaults, draws: 200 }, records);
        const rounded = run({ ...defaults, draws: 200 }, tables);
        expect(rounded.invertedDays).toBe(exact.invertedDays);
        expect(rounded.episodes.length).toBe(exact.episodes.length);
        const difference = (r: typeof exact) => r.forward.month.differenceFrac ?? 0;
        expect(Math.abs(difference(rounded) - difference(exact))).toBeLessThan(1e-4);
        expect(Math.abs((rounded.realised.calmVolPts ?? 0) - (exact.realised.calmVolPts ?? 0))).toBeLessThan(1e-3);
      }),
      { numRuns: 200 },
    );
  });

  test('the mean after all days is the mean after inverted and calm days, weighted by their number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const closes = randomCloses(seed, 150);
        const { inverted, calm } = run({ ...defaults, draws: 200 }, recordsFromDaily(closes)).forward.week;
        const prices = closes.price.values;
        let sum = 0;
        for (let i = 21; i + 5 < 150; i++) sum += prices[i + 5] / prices[i] - 1;
        const pooled = inverted.days * (inverted.meanFrac ?? 0) + calm.days * (calm.meanFrac ?? 0);
        expect(inverted.days + calm.days).toBe(124);
        expect(pooled).toBeCloseTo(sum, 9);
      }),
      { numRuns: 200 },
    );
  });
});

describe('inversion-study, directions', () => {
  test('the higher the level that counts as low, the more episodes start below it', () => {
    const share = (lowVixVolPts: number) => runWith({ lowVixVolPts }).lowStartFrac ?? Number.NaN;
    for (let level = 15; level < 40; level++) expect(share(level + 1)).toBeGreaterThanOrEqual(share(level));
  });

  test('the periods add up to the whole', () => {
    const days = (period: InversionStudyParameters['period']) => runWith({ period }).invertedDays;
    expect(days('to-2019') + days('2020-2022') + days('from-2023')).toBe(days('all'));
  });

  test('a longer sample holds at least as many days', () => {
    expect(runWith({ sample: 'latest' }).tradingDays).toBeGreaterThan(runWith({ sample: 'to-june-2026' }).tradingDays);
  });

  test('inversions came after falls and before volatile months in every period', () => {
    for (const period of parameters.period.choices) {
      const { prior, realised } = runWith({ period });
      expect(prior.invertedFrac).toBeLessThan(prior.calmFrac ?? Number.NaN);
      expect(realised.invertedVolPts).toBeGreaterThan(realised.calmVolPts ?? Number.NaN);
    }
  });
});

describe('inversion-study, bad input and the default run', () => {
  const good = steadyCloses(100, [50]);

  test('names parameter, value and range', () => {
    expect(() => runWith({ blockMonths: 0 })).toThrow(
      'parameter blockMonths: given 0; allowed: a whole number from 1 to 12',
    );
    expect(() => runWith({ horizon: 'year' as 'month' })).toThrow('one of week, month, quarter');
    expect(() => runWith({ draws: Number.NaN })).toThrow(ParameterError);
  });

  test('refuses empty records, records out of order and a period without data', () => {
    expect(() => run(defaults, { inverted: [], months: [] })).toThrow('months: given no month');
    const backwards = { ...published, months: [...published.months].reverse() };
    expect(() => run(defaults, backwards)).toThrow('is out of order; dates must ascend');
    const shuffled = { ...published, inverted: [...published.inverted].reverse() };
    expect(() => run(defaults, shuffled)).toThrow('dates must ascend');
    expect(() => run({ ...defaults, period: 'from-2023' }, recordsFromDaily(good))).toThrow(
      'the data hold no such month',
    );
  });

  test('refuses records with a number that is none, and names day or month, figure and value', () => {
    const [day, ...days] = published.inverted;
    const [month, ...months] = published.months;
    const withDay = (changes: object) => () =>
      run(defaults, { ...published, inverted: [{ ...day, ...changes }, ...days] });
    expect(withDay({ priorFrac: Number.NaN })).toThrow(
      `inverted day ${day.date}: priorFrac given NaN; allowed: a finite number`,
    );
    expect(withDay({ forwardFrac: { week: 0, month: Number.POSITIVE_INFINITY, quarter: null } })).toThrow(
      'forwardFrac.month given Infinity',
    );
    expect(withDay({ ratio: 0 })).toThrow('ratio given 0; allowed: above 0');
    const broken = { ...published, months: [{ ...month, vixMeanVolPts: Number.NaN }, ...months] };
    expect(() => run(defaults, broken)).toThrow(`month from ${month.firstDate}: vixMeanVolPts given NaN`);
  });

  test('refuses daily series that cannot be studied', () => {
    const withPrice = (price: DailyCloses['price']) => () => recordsFromDaily({ ...good, price });
    expect(withPrice({ dates: [], values: [] })).toThrow('price: given no day');
    expect(withPrice({ dates: ['2012-01-02'], values: [] })).toThrow('1 dates for 0 values');
    expect(withPrice({ dates: ['2012-01-02'], values: [0] })).toThrow(
      'price on 2012-01-02: given 0; allowed: a number above 0',
    );
    expect(withPrice({ dates: ['2012-01-03', '2012-01-02'], values: [1, 1] })).toThrow('dates must ascend');
    expect(withPrice({ dates: ['1999-01-04'], values: [1] })).toThrow('no day stands in all three');
    const late = { dates: good.price.dates.slice(25), values: Array.from(good.price.values).slice(25) };
    expect(withPrice(late)).toThrow('needs 21 for the return before it');
  });

  test('refuses tables with a missing column, a missing number or a word for a number', () => {
    const [day] = recordsFromDaily(good).inverted.map(dayCells);
    expect(() => recordsFromTables([{ date: '2012-02-21' }], [])).toThrow('no column episode; there are date');
    expect(() => recordsFromTables([{ ...day, prior21Frac: '' }], [])).toThrow(
      'column prior21Frac: an empty cell in row 2012-02-21',
    );
    expect(() => recordsFromTables([{ ...day, vixOverVix3m: 'high' }], [])).toThrow('high is no number');
    expect(() => medianRatio([])).toThrow('given no day');
  });

  test('a block longer than the record is held at its length and reported', () => {
    const r = run({ ...defaults, blockMonths: 12 }, recordsFromDaily(good));
    expect(r.diagnostics.clamps[0]).toBe('blockMonths: held at the 3 months there are');
  });

  test('every preset is a valid state', () => {
    for (const preset of Object.values(presets)) expectFinite(runWith(preset));
  });

  test('golden default run', () => {
    const r = run(defaults, published);
    const round = (value: number | null) => (value === null ? null : Number(value.toPrecision(9)));
    expect({
      span: [r.firstDate, r.lastDate, r.tradingDays, r.invertedDays, r.episodes.length],
      month: [r.forward.month.inverted.meanFrac, r.forward.month.calm.meanFrac].map(round),
      interval: r.interval && [r.interval.lowFrac, r.interval.highFrac].map(round),
      before: [r.prior.invertedFrac, r.prior.calmFrac].map(round),
      after: [r.realised.invertedVolPts, r.realised.calmVolPts, r.realisedOverVix].map(round),
      byYear: Array.from(r.byYear.invertedDays),
      clamps: r.diagnostics.clamps,
    }).toMatchSnapshot();
  });

  test('same input, same output', () => {
    expect(run(defaults, published)).toEqual(run({ ...defaults }, published));
  });
});
