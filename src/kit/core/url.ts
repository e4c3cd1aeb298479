import { keyOfUrlName, type Notice, readLeniently, valueToText } from './parameter-text.ts';
import { defaultsOf, type ParameterSchema, type ParameterValues } from './parameters.ts';

/** The version written into every address. Older versions are migrated on reading; see `MIGRATIONS`. */
export const URL_VERSION = 1;

/**
 * From version n to n + 1: a function from the address's own pairs to newer ones. Empty while there is one version; a change
 * of any parameter's `url` name, unit or meaning adds an entry and a test.
 */
const MIGRATIONS: Readonly<Record<number, (pairs: URLSearchParams) => URLSearchParams>> = {};

/** Keys of an address that belong to the page, the embed's frame or the host around it, never to a figure. */
export const RESERVED_KEYS = [
  ...['v', 'step', 'lang', 'theme', 'motion', 'controls', 'lock', 'plain', 'transparent'],
  ...['childId', 'initialWidth', 'parentTitle', 'parentUrl'], // what pym adds to a frame's address
  ...['fbclid', 'gclid', 'ref'],
];
const isForeign = (key: string) => RESERVED_KEYS.includes(key) || key.startsWith('utm_');

/**
 * The state as an address's query: `v=1` and then only what differs from the defaults, in the schema's order. The default
 * state is `v=1` alone: an address with a version always means the whole state, whatever the figure starts with. Private
 * parameters are never written.
 */
export function encodeQuery(schema: ParameterSchema, values: ParameterValues): string {
  const pairs = new URLSearchParams();
  for (const [key, parameter] of Object.entries(schema)) {
    if (parameter.private) continue;
    if (values[key] !== parameter.default) pairs.set(parameter.url, valueToText(parameter, values[key]));
  }
  return new URLSearchParams([['v', String(URL_VERSION)], ...pairs]).toString();
}

/** The version an address was written in. One that there never was, or not yet, is read as this one, with a notice. */
function versionOf(pairs: URLSearchParams): { version: number; notices: Notice[] } {
  const given = pairs.get('v');
  const version = given === null ? URL_VERSION : Number(given);
  if (Number.isInteger(version) && version >= 1 && version <= URL_VERSION) return { version, notices: [] };
  return { version: URL_VERSION, notices: [{ kind: 'version', urlName: 'v', given: given ?? '', used: '' }] };
}

function migrated(pairs: URLSearchParams, from: number): URLSearchParams {
  let current = pairs;
  for (let version = from; version < URL_VERSION; version++) current = MIGRATIONS[version]?.(current) ?? current;
  return current;
}

/**
 * The state that an address asks for. Never throws: what is out of range is clamped, what makes no sense or is private is
 * ignored, of a name that stands twice the first counts; each gives a notice. `changed` tells whether the address speaks of a
 * state at all.
 * @param base the values that hold where the address says nothing; the schema's defaults when left out
 */
export function decodeQuery(
  schema: ParameterSchema,
  query: string | URLSearchParams,
  base: ParameterValues = defaultsOf(schema),
): { values: ParameterValues; notices: Notice[]; changed: boolean } {
  const values: Record<string, ParameterValues[string]> = { ...base };
  const given = new URLSearchParams(query);
  const { version, notices } = versionOf(given);
  const pairs = migrated(given, version);
  const seen = new Set<string>();
  let changed = pairs.has('v');
  for (const [urlName, text] of pairs) {
    if (isForeign(urlName)) continue;
    if (seen.has(urlName)) {
      notices.push({ kind: 'repeated', urlName, given: text, used: '' });
      continue;
    }
    seen.add(urlName);
    const key = keyOfUrlName(schema, urlName);
    if (!key) {
      notices.push({ kind: 'ignored', urlName, given: text, used: '' });
      continue;
    }
    if (schema[key].private) {
      // What it carries is not repeated either, not even in the notice.
      notices.push({ kind: 'private', urlName, given: '', used: '' });
      continue;
    }
    const { value, notice } = readLeniently(schema[key], text);
    if (notice) notices.push(notice);
    if (value === undefined) continue;
    values[key] = value;
    changed = true;
  }
  return { values, notices, changed };
}

/** A query less the private parameters that it carries, for an address that brought some. */
export function withoutPrivateKeys(schema: ParameterSchema, query: string): string {
  const kept = [...new URLSearchParams(query)].filter(([urlName]) => {
    const key = keyOfUrlName(schema, urlName);
    return !key || !schema[key].private;
  });
  return new URLSearchParams(kept).toString();
}
