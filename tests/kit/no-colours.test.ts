import { interpolateNumber, scaleLinear } from 'd3';
import * as real from 'd3-color';
import { expect, test } from 'vitest';
import * as standIn from '../../src/kit/client/no-colours.ts';

test('what stands in for d3-color in the browser has all its names, and complains when one is used', () => {
  expect(Object.keys(standIn).sort()).toEqual(Object.keys(real).sort());
  for (const blend of Object.values(standIn)) expect(() => blend()).toThrow('a colour in a picture is a tone');
});

test('between numbers a scale does what it does without any colours', () => {
  for (const x of [0, 0.3, 1 / 3, 7, 11.1]) {
    const plain = scaleLinear([0, 11], [40, 600]).interpolate(interpolateNumber);
    expect(scaleLinear([0, 11], [40, 600])(x)).toBe(plain(x));
  }
});
