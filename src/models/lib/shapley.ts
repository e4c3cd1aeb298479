/** More players than this means more than a million coalitions: a mistake, not a question. */
const MOST_PLAYERS = 20;

/**
 * What each player of a cooperative game adds, averaged over every order in which the players could have joined (Shapley
 * 1953, A Value for n-Person Games). The one division of a total that adds up exactly (efficiency), treats equals equally
 * (symmetry), gives nothing to a player who never changes anything (null player) and is additive over games.
 *
 * Here a player is a switch of a model and the total is what the model gives with all switches on rather than off: the
 * effect of each cause, without a choice of which to switch first.
 *
 * @param players how many, a whole number from 1 to 20
 * @param value what a coalition is worth; bit i of its argument is set when player i is in. Called once per coalition, 2ⁿ
 *   times, in the order 0, 1, 2, …
 * @returns one number per player, in the units of `value`; they sum to value(all) − value(none)
 * @throws RangeError for a number of players outside 1–20 or a coalition whose value is not a finite number
 */
export function shapleyValues(players: number, value: (coalition: number) => number): Float64Array {
  if (!Number.isInteger(players) || players < 1 || players > MOST_PLAYERS) {
    throw new RangeError(`players: given ${players}; allowed: a whole number from 1 to ${MOST_PLAYERS}`);
  }
  const worth = Float64Array.from({ length: 1 << players }, (_, coalition) => finiteValue(value, coalition));
  const weights = orderWeights(players);
  const shares = new Float64Array(players);
  for (let coalition = 0; coalition < worth.length; coalition++) {
    const weight = weights[countBits(coalition)];
    for (let player = 0; player < players; player++) {
      const joined = coalition | (1 << player);
      if (joined !== coalition) shares[player] += weight * (worth[joined] - worth[coalition]);
    }
  }
  return shares;
}

function finiteValue(value: (coalition: number) => number, coalition: number): number {
  const worth = value(coalition);
  if (!Number.isFinite(worth)) throw new RangeError(`coalition ${coalition}: value ${worth}; allowed: a finite number`);
  return worth;
}

/** The part of all orders in which exactly a given coalition of `size` stands before one player: size! (n − size − 1)! / n! */
function orderWeights(players: number): Float64Array {
  const weights = new Float64Array(players);
  weights[0] = 1 / players;
  for (let size = 1; size < players; size++) weights[size] = (weights[size - 1] * size) / (players - size);
  return weights;
}

function countBits(coalition: number): number {
  let count = 0;
  for (let rest = coalition; rest > 0; rest &= rest - 1) count++;
  return count;
}
