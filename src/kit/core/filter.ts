/**
 * Which entries of a list a reader asked to see. A choice has a value per group, empty for all; an entry has, per group, the
 * values it answers to, with blanks between them.
 */
export type Choice = Readonly<Record<string, string>>;

/** Whether an entry answers to every group in which something was chosen. */
export function answers(entry: Readonly<Record<string, string | undefined>>, choice: Choice): boolean {
  return Object.entries(choice).every(
    ([group, value]) => value === '' || (entry[group] ?? '').split(' ').includes(value),
  );
}

/** The choice that an address asks for. What is not allowed, or not there, means all. */
export function choiceOfQuery(search: string, allowed: Readonly<Record<string, readonly string[]>>): Choice {
  const query = new URLSearchParams(search);
  const asked = (group: string) => query.get(group) ?? '';
  return Object.fromEntries(
    Object.entries(allowed).map(([group, values]) => [group, values.includes(asked(group)) ? asked(group) : '']),
  );
}

/** An address's query with a choice in it: only what was chosen; other keys stay. */
export function queryOfChoice(choice: Choice, search: string): string {
  const query = new URLSearchParams(search);
  for (const [group, value] of Object.entries(choice)) {
    if (value) query.set(group, value);
    else query.delete(group);
  }
  const text = query.toString();
  return text ? `?${text}` : '';
}
