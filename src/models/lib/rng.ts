/**
 * Seeded randomness. Every random number in the project comes from here, so that the same seed gives the same run on every
 * machine and a slider moves a curve only through its parameter (common random numbers), never through fresh noise.
 */
export interface Random {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Standard normal, by Marsaglia's polar method; both values of a pair are used. */
  normal(): number;
}

/**
 * Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, full period, fast.
 * @param seed any integer; taken modulo 2³²
 */
export function random(seed: number): Random {
  let state = seed >>> 0;
  let spare = Number.NaN;

  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };

  const normal = () => {
    if (!Number.isNaN(spare)) {
      const value = spare;
      spare = Number.NaN;
      return value;
    }
    let u: number;
    let v: number;
    let radius: number;
    do {
      u = 2 * uniform() - 1;
      v = 2 * uniform() - 1;
      radius = u * u + v * v;
    } while (radius >= 1 || radius === 0);
    const factor = Math.sqrt((-2 * Math.log(radius)) / radius);
    spare = v * factor;
    return u * factor;
  };

  return { uniform, normal };
}

/** The next `length` normals of a source. A plain loop: `Float64Array.from` with a function takes several times as long. */
export function drawNormals(source: Random, length: number): Float64Array {
  const normals = new Float64Array(length);
  for (let i = 0; i < length; i++) normals[i] = source.normal();
  return normals;
}

const CACHE_LIMIT = 256;
const normalsCache = new Map<string, Float64Array>();

/**
 * The first `length` normals of a seed, computed once and kept: dragging a slider reuses the same noise.
 * The array is shared; do not write to it.
 */
export function cachedNormals(seed: number, length: number): Float64Array {
  const key = `${seed}:${length}`;
  let normals = normalsCache.get(key);
  if (!normals) {
    normals = drawNormals(random(seed), length);
    if (normalsCache.size >= CACHE_LIMIT) normalsCache.delete(normalsCache.keys().next().value as string);
    normalsCache.set(key, normals);
  }
  return normals;
}
