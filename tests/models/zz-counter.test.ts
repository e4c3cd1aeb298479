import fc from 'fast-check';
import { test } from 'vitest';
import { parameters, run } from '/work/wt-merge/src/models/generations.ts';
import { arbitraryValues } from '/work/wt-merge/tests/models/arbitrary.ts';
test('x', () => {
  const worst: [number, string, unknown][] = [];
  fc.assert(fc.property(arbitraryValues(parameters), (values) => {
    for (const [k, lo, hi] of [['boomerBirthsM', 3, 4], ['boomerThriftMultiple', 1, 1.3]] as const) {
      const s = (v: number) => { const r = run({ ...values, [k]: v }); const i = r.years.indexOf(2025); return r.sharesFrac.boomers[i]; };
      const d = s(hi) - s(lo);
      if (d < -1e-9) worst.push([d, k, values]);
    }
  }), { numRuns: 40000 });
  worst.sort((a, b) => a[0] - b[0]);
  console.log(worst.length, JSON.stringify(worst.slice(0, 3)));
}, 1200000);
