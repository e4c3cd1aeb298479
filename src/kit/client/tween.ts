import type { ParameterSchema, ParameterValues } from '../core/parameters.ts';

/** A change of state that nobody dragged is shown as a motion of this length. */
const DURATION_MS = 450;

/** Whether the reader wants things to move: the system's setting, and the switch in the page's header. */
export function wantsMotion(): boolean {
  const choice = document.documentElement.dataset.motion;
  return choice ? choice === 'on' : !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * The state part of the way from one to another. Numbers move (along their slider's scale); choices and switches jump at
 * once. Exactly `to` at 1.
 */
export function between(
  schema: ParameterSchema,
  from: ParameterValues,
  to: ParameterValues,
  share: number,
): ParameterValues {
  if (share >= 1) return to;
  const values: Record<string, ParameterValues[string]> = { ...to };
  for (const [key, parameter] of Object.entries(schema)) {
    const start = from[key];
    const end = to[key];
    if (parameter.type !== 'number' || typeof start !== 'number' || typeof end !== 'number' || start === end) continue;
    const moved = parameter.scale === 'log' ? start * (end / start) ** share : start + (end - start) * share;
    values[key] = parameter.integer ? Math.round(moved) : Math.min(parameter.max, Math.max(parameter.min, moved));
  }
  return values;
}

const easeInOut = (share: number) => (share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) * (1 - share));

/** Animates the inputs, never the picture: each frame is a state of its own. A new call ends the one before. */
export class Tween {
  #frame = 0;

  run(onShare: (easedShare: number) => void): void {
    this.stop();
    if (!wantsMotion()) {
      onShare(1);
      return;
    }
    const start = performance.now();
    const tick = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - start) / DURATION_MS));
      onShare(share === 1 ? 1 : easeInOut(share));
      if (share < 1) this.#frame = requestAnimationFrame(tick);
    };
    this.#frame = requestAnimationFrame(tick);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }
}
