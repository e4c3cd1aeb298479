import { keepPlan, type PreparedPlan } from './plan.ts';
import { type CryptoFigureParameters, parameters } from './spec.ts';

/** A worker that has not answered by then may never do so; the figure does not wait for it any longer. */
const PATIENCE_MS = 3_000;

/**
 * Has the savings plan prepared in a worker, for the longest horizon that can be set: a million normals and as many
 * exponentials, which on the page would hold up the first look at the plan. Where no worker is to be had, the model works
 * them out when it needs them.
 */
export function attach({ show: _, ...plan }: CryptoFigureParameters): Promise<void> {
  return new Promise((done) => {
    let worker: Worker;
    try {
      worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' });
    } catch {
      done();
      return;
    }
    worker.onmessage = ({ data }: MessageEvent<PreparedPlan>) => {
      keepPlan(data);
      done();
    };
    // A file that does not come, or a policy that forbids it: the browser says so in its console.
    worker.onerror = () => done();
    setTimeout(done, PATIENCE_MS);
    worker.postMessage({ ...plan, horizonYears: parameters.horizonYears.max });
  });
}
