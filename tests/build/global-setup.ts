import { ensureBuilt } from './built-sites.ts';

/** Before any build test: both builds stand. */
export default function setup(): void {
  ensureBuilt();
}
