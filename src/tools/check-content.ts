import { checkContent } from '../kit/build/check/index.ts';
import { mistakeText } from '../kit/build/editor-error.ts';

/** `npm run check`: every mistake in content/, with file, line, what was given and what is allowed. */
const mistakes = await checkContent();
for (const mistake of mistakes) console.error(mistakeText(mistake), '\n');
console.log(mistakes.length === 0 ? 'content: no mistakes' : `content: ${mistakes.length} mistakes`);
process.exitCode = mistakes.length === 0 ? 0 : 1;
