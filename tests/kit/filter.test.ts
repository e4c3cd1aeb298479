import { describe, expect, test } from 'vitest';
import { answers, choiceOfQuery, queryOfChoice } from '../../src/kit/core/filter.ts';

const ALLOWED = { verdict: ['', 'partly', 'open'], thesis: ['', '1', '2'] };

describe('an entry answers', () => {
  const entry = { verdict: 'open', thesis: '1 5' };
  test.each([
    [{ verdict: '', thesis: '' }, true],
    [{ verdict: 'open', thesis: '' }, true],
    [{ verdict: 'open', thesis: '5' }, true],
    [{ verdict: 'open', thesis: '2' }, false],
    [{ verdict: 'partly', thesis: '1' }, false],
    // A value is a whole word: chapter 1 is not in chapter 15.
    [{ thesis: '', verdict: 'ope' }, false],
  ])('to %j: %s', (choice, wanted) => expect(answers(entry, choice)).toBe(wanted));
  test('to nothing that it has no value for', () => expect(answers({}, { theme: 'crypto' })).toBe(false));
});

describe('an address', () => {
  test('gives the choice that it names, and all for what makes no sense', () => {
    expect(choiceOfQuery('?verdict=open&thesis=9&x=1', ALLOWED)).toEqual({ verdict: 'open', thesis: '' });
    expect(choiceOfQuery('', ALLOWED)).toEqual({ verdict: '', thesis: '' });
  });
  test('holds only what was chosen, and keeps what is not the filter’s', () => {
    expect(queryOfChoice({ verdict: 'open', thesis: '' }, '?thesis=1&x=1')).toBe('?x=1&verdict=open');
    expect(queryOfChoice({ verdict: '', thesis: '' }, '?verdict=open')).toBe('');
  });
  test('gives back every choice put into it', () => {
    for (const verdict of ALLOWED.verdict)
      for (const thesis of ALLOWED.thesis)
        expect(choiceOfQuery(queryOfChoice({ verdict, thesis }, ''), ALLOWED)).toEqual({ verdict, thesis });
  });
});
