import { describe, expect, test } from 'vitest';
import { fromPosition, toPosition } from '../../src/kit/client/controls.ts';
import { resizeMessages, wantedPictureHeight } from '../../src/kit/client/embed-frame.ts';
import { stepAt } from '../../src/kit/client/step-controller.ts';
import { between } from '../../src/kit/client/tween.ts';
import { defaultsOf } from '../../src/kit/core/parameters.ts';
import { parameters } from '../../src/models/two-economies.ts';

describe('which step the reader is at', () => {
  test('is the last whose top has passed the line', () => {
    expect(stepAt([500, 900, 1300], 400)).toBe(-1);
    expect(stepAt([400, 900, 1300], 400)).toBe(0);
    expect(stepAt([-800, -100, 399, 900], 400)).toBe(2);
    expect(stepAt([-3000, -2000, -1000], 400)).toBe(2);
  });
});

describe('between two states', () => {
  const from = { ...defaultsOf(parameters), elasticity: 0.5 };
  const to = { ...from, elasticity: 2, aiGrowthFrac: 0.2, horizonYears: 20 };
  test('starts at the one and ends exactly at the other', () => {
    expect(between(parameters, from, to, 0)).toEqual(from);
    expect(between(parameters, from, to, 1)).toBe(to);
  });
  test('moves along each slider’s own scale, and by whole years', () => {
    const half = between(parameters, from, to, 0.5);
    expect(half.elasticity).toBeCloseTo(1, 12);
    expect(half.aiGrowthFrac).toBeCloseTo(0.15, 12);
    expect(Number.isInteger(half.horizonYears)).toBe(true);
  });
});

describe('a slider', () => {
  test('on a log scale gives back what it was given, snapped to the step', () => {
    const { elasticity } = parameters;
    for (const value of [0.3, 0.6, 1, 1.35, 2.5, 3]) {
      expect(fromPosition(elasticity, toPosition(elasticity, value))).toBe(value);
    }
    expect(fromPosition(elasticity, 99)).toBe(3);
  });
  test('on a linear scale never leaves the range', () => {
    expect(fromPosition(parameters.profitTaxFrac, 0.613)).toBe(0.6);
    expect(fromPosition(parameters.profitTaxFrac, 0.304)).toBe(0.3);
  });
});

describe('what an embed tells its host', () => {
  test('is one height in every dialect, pym only when its id was given', () => {
    expect(resizeMessages('two-economies', 520, null)).toEqual([
      { type: 'one-engine:resize', v: 1, id: 'two-economies', height: 520 },
      { sentinel: 'amp', type: 'embed-size', height: 520 },
      { 'datawrapper-height': { 'two-economies': 520 } },
      { subject: 'lti.frameResize', height: 520 },
    ]);
    expect(resizeMessages('x', 520, 'pym-0')).toContain('pymxPYMxpym-0xPYMxheightxPYMx520');
  });
  test('is a whole number within reason at every width', () => {
    for (const width of [280, 320, 500, 900, 2000]) {
      expect(Number.isInteger(wantedPictureHeight(width))).toBe(true);
      expect(wantedPictureHeight(width)).toBeGreaterThanOrEqual(300);
      expect(wantedPictureHeight(width)).toBeLessThanOrEqual(430);
    }
  });
});
