import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Spec } from '../core/contract.ts';
import type { ParameterSchema } from '../core/parameters.ts';

// biome-ignore lint/suspicious/noExplicitAny: specs of every run type
export type AnySpec = Spec<ParameterSchema, any>;

const INTERACTIVES_FOLDER = join(process.cwd(), 'src/interactives');

/**
 * The spec of every interactive, without its picture: what the content check needs, in plain Node, where JSX cannot be
 * loaded. Folders are the list; a test holds the registry to it.
 */
export async function readSpecs(): Promise<Record<string, AnySpec>> {
  const ids = readdirSync(INTERACTIVES_FOLDER).filter((id) => existsSync(join(INTERACTIVES_FOLDER, id, 'spec.ts')));
  const entries = ids.map(async (id) => {
    const path = pathToFileURL(join(INTERACTIVES_FOLDER, id, 'spec.ts')).href;
    const { spec } = (await import(/* @vite-ignore */ path)) as { spec: AnySpec };
    return [id, spec] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
