import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { interactive } from '../../src/interactives/opening/index.ts';
import { spec } from '../../src/interactives/opening/spec.ts';
import { speakerOf } from '../../src/kit/build/content.ts';
import { sentencesOf } from '../../src/kit/build/render-figure.ts';
import { stateOf } from '../../src/kit/core/contract.ts';
import { defaultsOf } from '../../src/kit/core/parameters.ts';
import {
  parameters as engineParameters,
  presets as enginePresets,
  run as engineRun,
} from '../../src/models/gdp-engine.ts';
import { QUARTERS_FILE, quartersModule } from '../../src/tools/opening-quarters.ts';

type PresetName = keyof typeof spec.presets;
type QuantityName = keyof typeof spec.quantities;

const runOf = (preset: PresetName, changes = {}) => spec.run(stateOf(spec, preset, changes));
const read = (preset: PresetName, quantity: QuantityName, changes = {}) =>
  spec.quantities[quantity].of(runOf(preset, changes));

const geometryOf = (preset: PresetName, changes = {}) => {
  const params = stateOf(spec, preset, changes);
  const size = { width: 660, height: 420 };
  return interactive.layout(spec.run(params), params, { size, ...speakerOf(interactive, 'en'), marks: {} });
};

it('carries the quarters of the table, from 2023 on', () => {
  expect(readFileSync(QUARTERS_FILE, 'utf8')).toBe(quartersModule());
});

describe('the argument', () => {
  it.each([
    ['engine-on', 'gone', 0],
    ['engine-off', 'gone', 0.658],
    ['engine-off', 'goneFirstPrint', 0.919],
    ['imports-counted', 'gone', 0.165],
    ['imports-counted', 'goneFirstPrint', 0.23],
    ['only-machines-leak', 'gone', 0.411],
    ['engine-off', 'firstHalfGrowth', 0.016],
    ['engine-off', 'firstHalfWithout', 0.0055],
  ] as const)('%s: %s is %f', (preset, quantity, expected) => {
    expect(read(preset, quantity)).toBeCloseTo(expected, 3);
  });

  it('has the shares of the engine’s own figure', () => {
    const share = (preset: keyof typeof enginePresets) =>
      engineRun({ ...defaultsOf(engineParameters), ...enginePresets[preset] }).headlineShareFrac;
    expect(read('engine-off', 'goneFirstPrint')).toBe(share('first-half-as-published'));
    expect(read('engine-off', 'gone')).toBeCloseTo(share('first-half-as-revised') ?? 0, 3);
  });

  it('one assumption takes most of the effect away, and every quarter moves with it', () => {
    const [gross, net] = [runOf('engine-off'), runOf('imports-counted')];
    gross.off.growthFrac.forEach((growth, i) => {
      expect(growth - net.withoutFrac[i]).toBeCloseTo((growth - gross.withoutFrac[i]) / 4, 10);
    });
  });

  it('half a switch takes half', () => {
    expect(read('engine-off', 'gone', { removedFrac: 0.5 })).toBeCloseTo(read('engine-off', 'gone') / 2, 10);
  });

  it.each(['en', 'vi'] as const)('says 92 as first published with 66 on today’s data (%s)', (language) => {
    const { heading, caption } = sentencesOf(interactive, stateOf(spec, 'engine-off'), language);
    for (const sentence of [heading, caption]) {
      expect(sentence).toContain('92%');
      expect(sentence).toContain('66%');
    }
  });
});

describe('the picture', () => {
  it('is one line while the engine is on', () => {
    const { off, ghost, band, flips } = geometryOf('engine-on');
    expect([off, ghost, band, flips]).toEqual([undefined, undefined, undefined, []]);
  });

  it('marks the one quarter that would shrink, and no longer once imports are counted', () => {
    const { dates } = runOf('engine-off').off;
    expect(runOf('engine-off').flips.map((i) => dates[i])).toEqual(['2025-10-01']);
    expect(geometryOf('engine-off').flips).toHaveLength(1);
    expect(geometryOf('imports-counted').flips).toHaveLength(0);
  });

  it('keeps the whole subtraction in sight when an assumption takes part of it back', () => {
    expect(geometryOf('engine-off').ghost).toBeUndefined();
    expect(geometryOf('imports-counted').ghost).toBe(geometryOf('engine-off').off?.path);
  });

  it('prints the share that the sentence says', () => {
    const text = (key: string) => geometryOf('engine-off').texts.find((placed) => placed.key === key)?.text;
    expect(text('share')).toBe('66% of growth gone');
    expect(text('first-print')).toBe('92% as first published');
  });
});
