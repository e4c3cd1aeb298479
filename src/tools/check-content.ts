import { checkContent } from '../kit/build/check/index.ts';
import { mistakeText } from '../kit/build/editor-error.ts';

/** `npm run check`: every mistake in content/, with file, line, what was given and what is allowed. */
const mistakes = await checkContent();
for (const mistake of mistakes) console.error(mistakeText(mistake), '\n');
const count = mistakes.length === 1 ? '1 mistake' : `${mistakes.length || 'no'} mistakes`;
console.log(`content: ${count}`);
process.exitCode = mistakes.length === 0 ? 0 : 1;
