/**
 * Message templates: `{name}` is replaced by a value that was formatted for the language beforehand. Nothing else: no plural
 * rules, no logic. A sentence that changes with the state is a second template, chosen by the figure's spec.
 */
const PLACEHOLDER = /\{([a-zA-Z][\w-]*)\}/g;

/**
 * @param values formatted strings by placeholder name; more than the template needs is fine
 * @throws Error naming the placeholder, the template and the names there are
 */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(PLACEHOLDER, (_, name: string) => {
    const value = values[name];
    if (value === undefined) {
      throw new Error(`"${template}": no value {${name}}; there are ${Object.keys(values).join(', ')}`);
    }
    return value;
  });
}

/** The placeholder names of a template, in order, each once. */
export function placeholders(template: string): string[] {
  return [...new Set([...template.matchAll(PLACEHOLDER)].map((match) => match[1]))];
}
