/**
 * Keeps a computation's last answer and gives it again while the values it depends on stay as they are: a slider moves one
 * value, and what does not hang on it need not be worked out anew for each frame.
 * @param keys the values that decide the answer; the computation is given no others
 * @param compute a pure function; its answer is shared between callers, who must not write to it
 */
export function keepLast<const Keys extends readonly string[], Answer>(
  keys: Keys,
  compute: (values: Readonly<Record<Keys[number], number>>) => Answer,
): (values: Readonly<Record<Keys[number], number>>) => Answer {
  let last: { values: readonly number[]; answer: Answer } | undefined;
  return (given) => {
    const values = keys.map((key) => given[key as Keys[number]]);
    if (!last || values.some((value, i) => value !== last?.values[i])) last = { values, answer: compute(given) };
    return last.answer;
  };
}
