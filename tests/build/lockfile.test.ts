import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface LockedPackage {
  optionalDependencies?: Record<string, string>;
}

/** Where npm would look for a package that another one names: in its own folder, then in each folder above. */
function isLocked(packages: Record<string, LockedPackage>, from: string, name: string): boolean {
  const parts = from.split('/node_modules/');
  for (let depth = parts.length; depth >= 0; depth--) {
    const folder = parts.slice(0, depth).join('/node_modules/');
    if (`${folder ? `${folder}/` : ''}node_modules/${name}` in packages) return true;
  }
  return false;
}

test('the lockfile holds every optional package, so that other machines than ours can install', () => {
  const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'));
  const packages = lock.packages as Record<string, LockedPackage>;
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(packages, from, name))
      .map((name) => `${name} (wanted by ${from || 'the project'})`),
  );
  expect(missing).toEqual([]);
});
