import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CryptoFigureParameters } from '../../src/interactives/crypto-ticket/spec.ts';
import type { CryptoTicketParameters } from '../../src/models/crypto-ticket/parameters.ts';
import { type PreparedPlan, preparePlan } from '../../src/models/crypto-ticket/shocks.ts';

/** The figure lets a worker prepare its plan, and comes to life without one too. */
const MONTHS = 12 * 30;
const withoutLuck = (p: CryptoTicketParameters): PreparedPlan => ({
  p,
  luck: { seed: 1, pairs: 1500, draws: new Float64Array(2 * 1500 * MONTHS) },
  equity: new Float64Array(1500 * MONTHS).fill(1),
  crypto: new Float64Array(1500 * MONTHS).fill(1),
});

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
  onmessage(event: { data: PreparedPlan }): void;
  onerror(): void;
}

/** A worker that does as it is told when it gets its message. */
function stubWorker(act: (wanted: CryptoTicketParameters, worker: Fake) => void) {
  const started: { url: string; options: WorkerOptions }[] = [];
  class FakeWorker implements Fake {
    onmessage: Fake['onmessage'] = () => {};
    onerror: Fake['onerror'] = () => {};
    constructor(url: URL, options: WorkerOptions) {
      started.push({ url: url.href, options });
    }
    postMessage(wanted: CryptoTicketParameters) {
      queueMicrotask(() => act(wanted, this));
    }
  }
  vi.stubGlobal('Worker', FakeWorker);
  return started;
}

describe('what the savings plan needs', () => {
  test('is what the worker hands over', async () => {
    const started = stubWorker((wanted, worker) => worker.onmessage({ data: withoutLuck(wanted) }));
    await attach(params);
    expect(started).toEqual([
      { url: expect.stringMatching(/crypto-ticket\/plan-worker\.ts$/), options: { type: 'module' } },
    ]);
    // Nobody loses without luck: the drift is above zero.
    expect(planLossFrac()).toBe(0);
  });

  test('is asked for the state at hand, over the longest horizon that a reader can set', async () => {
    const asked: CryptoTicketParameters[] = [];
    stubWorker((wanted, worker) => {
      asked.push(wanted);
      worker.onmessage({ data: preparePlan(wanted) });
    });
    await attach({ ...params, seed: 7, paths: 400 });
    const { show: _, ...plan } = params;
    expect(asked).toEqual([{ ...plan, seed: 7, paths: 400, horizonYears: 30 }]);
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
  ])('is worked out on the spot where %s', async (_, stub) => {
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

test('the worker answers with the plan asked for, hands its blocks over, and ends', async () => {
  let listener: (event: { data: CryptoTicketParameters }) => void = () => {};
  const answers: unknown[] = [];
  const close = vi.fn();
  vi.stubGlobal('addEventListener', (_: string, listen: typeof listener) => {
    listener = listen;
  });
  vi.stubGlobal('postMessage', (...answer: unknown[]) => answers.push(answer));
  vi.stubGlobal('close', close);
  await import('../../src/interactives/crypto-ticket/plan-worker.ts');
  const { show: _, ...plan } = params;
  const wanted = { ...plan, seed: 3, paths: 201, horizonYears: 2 };
  listener({ data: wanted });
  const answer = preparePlan(wanted);
  const transfer = [answer.luck.draws.buffer, answer.equity.buffer, answer.crypto.buffer];
  expect(answers).toEqual([[answer, { transfer }]]);
  expect(close).toHaveBeenCalledOnce();
});
