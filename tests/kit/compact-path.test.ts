import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compactPath } from '../../src/kit/build/evidence/compact-path.ts';

test('steps stand in place of points, moves stay', () => {
  expect(compactPath('M1.5,2L3,4.1L3,4M0,0L1,1Z')).toBe('M1.5,2l1.5,2.1l0,-0.1M0,0l1,1Z');
});

test('arcs and curves are left alone', () => {
  for (const path of ['M1,2A3,3 0 0 1 4,5', 'M0,0C1,1 2,2 3,3', '']) expect(compactPath(path)).toBe(path);
});

test('walking the steps leads through the same points, to the tenth', () => {
  const tenth = fc.integer({ min: -9_000, max: 9_000 }).map((n) => n / 10);
  fc.assert(
    fc.property(fc.array(fc.tuple(tenth, tenth), { minLength: 2, maxLength: 200 }), (points) => {
      const path = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x},${y}`).join('');
      let at = [0, 0];
      const walked = [...compactPath(path).matchAll(/([Ml])([^,]+),([^Ml]+)/g)].map(([, command, x, y]) => {
        const step = [Number(x), Number(y)];
        at = command === 'M' ? step : at.map((each, i) => Math.round((each + step[i]) * 10) / 10);
        return at;
      });
      expect(walked).toEqual(points.map((point) => point.map((each) => each + 0)));
    }),
    { numRuns: 200 },
  );
});
