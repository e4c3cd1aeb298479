import { expect, test } from 'vitest';
import { boxOf, keptApart, meet } from '../../src/kit/core/keep-apart.ts';
import { placedText } from '../../src/kit/core/placing.ts';

const SIZE = { width: 200, height: 100 };

test('labels at one place end up apart, inside the range, the first where it was', () => {
  const texts = ['one', 'two', 'three'].map((text) => placedText(text, text, 50, 50));
  const apart = keptApart(texts, SIZE, [14, 96]);
  expect(apart[0].y).toBe(50);
  for (const [i, a] of apart.entries()) {
    expect(a.y).toBeGreaterThanOrEqual(14);
    expect(a.y).toBeLessThanOrEqual(96);
    for (const b of apart.slice(0, i)) expect(meet(boxOf(a), boxOf(b))).toBe(false);
  }
});

test('a label that reaches outside is pushed in sideways, and far ones stay where they are', () => {
  const [left, right, far] = keptApart(
    [
      placedText('left', 'wide words', -30, 20),
      placedText('right', 'wide words', 195, 50),
      placedText('far', 'x', 20, 90),
    ],
    SIZE,
    [14, 96],
  );
  expect(boxOf(left).left).toBeGreaterThanOrEqual(-0.1);
  expect(boxOf(right).right).toBeLessThanOrEqual(200.1);
  expect(far.y).toBe(90);
});
