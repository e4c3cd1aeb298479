/**
 * Noise whose size comes in clusters: GARCH(1,1) of Bollerslev (1986, Journal of Econometrics 31/3).
 *
 *   h_t = (1 − α − β) σ² + α ε²_{t−1} + β h_{t−1},   ε_t = √h_t · z_t,   h_0 = σ²
 */
export interface GarchWeights {
  /** α, the weight of the latest squared noise; at least 0. */
  news: number;
  /** β, the weight of the latest variance; at least 0. α + β must stay below 1. */
  memory: number;
}

/**
 * @param normals independent standard normals z_t; not modified
 * @param standardDeviation σ ≥ 0, the unconditional standard deviation
 * @returns ε_t, same length as `normals`
 * @throws RangeError where the weights leave no finite variance, or σ is negative or not a number
 */
export function garchNoise(normals: ArrayLike<number>, standardDeviation: number, weights: GarchWeights): Float64Array {
  const { news, memory } = weights;
  if (!(news >= 0 && memory >= 0 && news + memory < 1)) {
    throw new RangeError(`garch weights: given ${news} and ${memory}; need both at least 0 and their sum below 1`);
  }
  if (!(standardDeviation >= 0)) {
    throw new RangeError(`garch standard deviation: given ${standardDeviation}; needs a number of at least 0`);
  }
  const longRun = standardDeviation ** 2;
  const noise = new Float64Array(normals.length);
  let variance = longRun;
  for (let i = 0; i < normals.length; i++) {
    noise[i] = Math.sqrt(variance) * normals[i];
    variance = (1 - news - memory) * longRun + news * noise[i] ** 2 + memory * variance;
  }
  return noise;
}
