import { loadValidations } from '../validation/report.ts';

/**
 * `npm run bench`: the median time of one run of each model, as a reader's drag makes it, against its limit. A benchmark,
 * not a test: it says what it measured and never fails a build on a busy machine.
 */
const RUNS = 200;
const ROUNDS = 5;

function medianOf(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Median of five rounds, each the median of 200 runs, in milliseconds. */
function measure(run: () => void): number {
  for (let i = 0; i < RUNS; i++) run(); // warm up: the reader's browser is warm after the first drag too
  const rounds = Array.from({ length: ROUNDS }, () =>
    medianOf(
      Array.from({ length: RUNS }, () => {
        const start = performance.now();
        run();
        return performance.now() - start;
      }),
    ),
  );
  return medianOf(rounds);
}

console.log('model'.padEnd(20), 'median ms'.padStart(10), 'limit ms'.padStart(10), 'of limit'.padStart(9));
for (const { model, benchmark } of await loadValidations()) {
  const median = measure(benchmark.run);
  const ratio = median / benchmark.limitMs;
  console.log(
    model.padEnd(20),
    median.toFixed(4).padStart(10),
    benchmark.limitMs.toFixed(2).padStart(10),
    `${(100 * ratio).toFixed(0)}%`.padStart(9),
    ratio > 1 ? 'OVER' : '',
  );
}
