import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The two builds that build and browser tests look at: as it stands at an origin's root, and under a base path. A folder
 * that the environment names (SITE_DIST, ESSAY_DIST) is taken as it is, and both are with SITES_ARE_BUILT=1; otherwise,
 * and where there is none, it is built anew.
 */
export interface BuiltSite {
  folder: string;
  origin: string;
  /** The path under which it stands: `/` or `/essay/`. */
  base: string;
}

const ROOT = resolve(import.meta.dirname, '../..');
const given = (name: string) => process.env[name] && resolve(ROOT, process.env[name]);

export const rootSite = (): BuiltSite => ({
  folder: given('SITE_DIST') ?? join(ROOT, 'dist'),
  origin: process.env.SITE_ORIGIN ?? 'https://one-engine.example',
  base: '/',
});

export const essaySite = (): BuiltSite => ({
  folder: given('ESSAY_DIST') ?? join(ROOT, 'dist-essay'),
  origin: 'https://school.example',
  base: '/essay/',
});

function build({ folder, origin, base }: BuiltSite): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, OUT_DIR: folder, SITE_ORIGIN: origin, BASE_PATH: base, NODE_ENV: 'production' },
    },
  );
  if (status !== 0) throw new Error(`astro build of ${folder} failed\n${stdout}\n${stderr}`);
}

const isBuilt = ({ folder }: BuiltSite) => existsSync(join(folder, 'index.html'));

/** Builds what is not named by the environment or is not there; one after the other, they share caches. */
export function ensureBuilt(): void {
  const keep = process.env.SITES_ARE_BUILT === '1';
  if (!(keep || given('SITE_DIST')) || !isBuilt(rootSite())) build(rootSite());
  if (!(keep || given('ESSAY_DIST')) || !isBuilt(essaySite())) build(essaySite());
  // Whoever runs next in this process tree (workers, the browser tests) takes the same folders.
  process.env.SITE_DIST = rootSite().folder;
  process.env.ESSAY_DIST = essaySite().folder;
}
