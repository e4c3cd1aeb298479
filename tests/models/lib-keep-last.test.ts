import { describe, expect, it } from 'vitest';
import { keepLast } from '../../src/models/lib/keep-last.ts';
import { parameters, run, type VolTermParameters } from '../../src/models/vol-term.ts';

describe('keepLast', () => {
  it('computes again when a value that decides changes, and only then', () => {
    let computed = 0;
    const sum = keepLast(['a', 'b'], ({ a, b }) => {
      computed++;
      return a + b;
    });
    const asked = (a: number, b: number) => [sum({ a, b }), computed];
    expect(asked(1, 2)).toEqual([3, 1]);
    expect(asked(1, 2)).toEqual([3, 1]);
    expect(asked(1, 3)).toEqual([4, 2]);
    // Only the last answer is kept.
    expect(asked(1, 2)).toEqual([3, 3]);
  });

  it('gives a model the answer it gives when nothing is kept, whichever value moved', () => {
    const base = Object.fromEntries(
      Object.entries(parameters).map(([key, { default: value }]) => [key, value]),
    ) as unknown as VolTermParameters;
    const hedged = { ...base, hedgingSdVolPts: 1 };
    for (const key of Object.keys(parameters) as (keyof VolTermParameters)[]) {
      const moved = { ...hedged, [key]: parameters[key].min };
      run(hedged);
      const afterAnother = run(moved);
      // A run that differs in every path empties what is kept.
      run({ ...moved, seed: moved.seed + 1 });
      const fresh = run(moved);
      expect(afterAnother, key).toEqual(fresh);
    }
  });
});
