import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CryptoFigureParameters } from '../../src/interactives/crypto-ticket/spec.ts';
import { drawLuck, type Luck, type LuckWanted } from '../../src/models/crypto-ticket/luck.ts';

/** The figure lets a worker draw the luck of its plan, and comes to life without one too. */
const NO_LUCK = { seed: 1, pairs: 1500, draws: new Float64Array(2 * 1500 * 12 * 30) };

let attach: (params: CryptoFigureParameters) => Promise<void>;
let params: CryptoFigureParameters;
let planLossFrac: () => number;
beforeEach(async () => {
  vi.resetModules();
  const { interactive } = await import('../../src/interactives/crypto-ticket/index.ts');
  const { stateOf } = await import('../../src/kit/core/contract.ts');
  attach = interactive.attach as typeof attach;
  params = stateOf(interactive.spec, 'monthly');
  planLossFrac = () => interactive.spec.run(params).plan.lossFrac;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

interface Fake {
  onmessage(event: { data: Luck }): void;
  onerror(): void;
}

/** A worker that does as it is told when it gets its message. */
function stubWorker(act: (wanted: LuckWanted, worker: Fake) => void) {
  const started: { url: string; options: WorkerOptions }[] = [];
  class FakeWorker implements Fake {
    onmessage: Fake['onmessage'] = () => {};
    onerror: Fake['onerror'] = () => {};
    constructor(url: URL, options: WorkerOptions) {
      started.push({ url: url.href, options });
    }
    postMessage(wanted: LuckWanted) {
      queueMicrotask(() => act(wanted, this));
    }
  }
  vi.stubGlobal('Worker', FakeWorker);
  return started;
}

describe('the luck of the savings plan', () => {
  test('is what the worker hands over', async () => {
    const started = stubWorker((_, worker) => worker.onmessage({ data: NO_LUCK }));
    await attach(params);
    expect(started).toEqual([
      { url: expect.stringMatching(/crypto-ticket\/luck-worker\.ts$/), options: { type: 'module' } },
    ]);
    // Nobody loses without luck: the drift is above zero.
    expect(planLossFrac()).toBe(0);
  });

  test('is asked for the state at hand, over the longest horizon that a reader can set', async () => {
    const asked: LuckWanted[] = [];
    stubWorker((wanted, worker) => {
      asked.push(wanted);
      worker.onmessage({ data: drawLuck(wanted) });
    });
    await attach({ ...params, seed: 7, paths: 400 });
    expect(asked).toEqual([{ seed: 7, paths: 400, years: 30 }]);
  });

  test.each([
    ['there is no worker', () => vi.stubGlobal('Worker', undefined)],
    [
      'a policy forbids it',
      () =>
        vi.stubGlobal('Worker', () => {
          throw new DOMException('denied', 'SecurityError');
        }),
    ],
    ['its file does not come', () => stubWorker((_, worker) => worker.onerror())],
  ])('is drawn on the spot where %s', async (_, stub) => {
    stub();
    await attach(params);
    expect(planLossFrac()).toBeCloseTo(0.21, 2);
  });

  test('is waited for, but not for ever', async () => {
    vi.useFakeTimers();
    stubWorker(() => {});
    let live = false;
    void attach(params).then(() => {
      live = true;
    });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(live).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(live).toBe(true);
    expect(planLossFrac()).toBeCloseTo(0.21, 2);
  });
});

test('the worker answers with the luck asked for, hands its block over, and ends', async () => {
  let listener: (event: { data: LuckWanted }) => void = () => {};
  const answers: unknown[] = [];
  const close = vi.fn();
  vi.stubGlobal('addEventListener', (_: string, listen: typeof listener) => {
    listener = listen;
  });
  vi.stubGlobal('postMessage', (...answer: unknown[]) => answers.push(answer));
  vi.stubGlobal('close', close);
  await import('../../src/interactives/crypto-ticket/luck-worker.ts');
  const wanted = { seed: 3, paths: 201, years: 2 };
  listener({ data: wanted });
  const luck = drawLuck(wanted);
  expect(answers).toEqual([[luck, { transfer: [luck.draws.buffer] }]]);
  expect(close).toHaveBeenCalledOnce();
});
