import { formatterOf, readFigureWords } from '../../src/kit/build/content.ts';

/** A figure's English words with their formatter, for tests of layouts. */
export const figureWordsOf = (id: string) => ({ words: readFigureWords(id, 'en'), format: formatterOf('en') });
