import { ensureBuilt } from '../build/built-sites.ts';

/** Before the test files are read (they list the built pages): both builds stand. */
export default function setup(): void {
  ensureBuilt();
}
