import { describe, expect, test } from 'vitest';
import { checkChapter } from '../../src/kit/build/check/chapter.ts';
import { checkContent } from '../../src/kit/build/check/index.ts';
import { gatherKnown } from '../../src/kit/build/check/known.ts';
import { strayNumber } from '../../src/kit/build/check/prose-numbers.ts';
import { mistakeText, nearest } from '../../src/kit/build/editor-error.ts';

/** What an editor reads when something is wrong: file, line, what was given, what is allowed, the nearest name. */
const known = await gatherKnown();
const FRONT = [
  '---',
  'title: A chapter',
  'standfirst: What it says.',
  'description: A description that is long enough for a search engine to show it.',
  'flagship: two-economies',
  '---',
  '',
].join('\n');

const mistakes = (body: string, front = FRONT) =>
  checkChapter(`${front}\n${body}`, 'content/chapters/x/en.mdx', known).mistakes;
const text = (body: string) => mistakes(body).map(mistakeText).join('\n');

test('the project’s own content has no mistake', async () => {
  expect((await checkContent()).map(mistakeText)).toEqual([]);
});

describe('a chapter', () => {
  test('a misspelt figure is named with line, given, allowed and nearest', () => {
    expect(text('\n<Predict figure="two-econmies" question="Q?">A</Predict>')).toBe(
      [
        'content/chapters/x/en.mdx:9  <Predict figure>: no such figure',
        '    given:   two-econmies',
        `    allowed: ${Object.keys(known.specs).join(', ')}`,
        '    nearest: two-economies',
      ].join('\n'),
    );
  });

  test('a parameter out of range is named with its range', () => {
    const body =
      '<Scrolly figure="two-economies">\n  <Step name="a" title="T" preset="undecided" set="elasticity=9">x</Step>\n</Scrolly>';
    expect(text(body)).toContain('content/chapters/x/en.mdx:9  <Step set>: two-economies has no such setting');
    expect(text(body)).toContain('given:   elasticity=9');
    expect(text(body)).toContain('allowed: elasticity=a number from 0.3 to 3');
  });

  test.each([
    ['<Sroclly figure="two-economies"></Sroclly>', 'no such component', '<Scrolly>'],
    ['<Evidence chrt="x" />', '<Evidence> has no such attribute', 'chart'],
    ['<Evidence />', '<Evidence> needs chart="…"', undefined],
    ['<Claim id="5.9" />', '<Claim id>: no such claim', '5.'],
    ['<Term id="base-rat">x</Term>', '<Term id>: no such term', 'nearest: base-rate'],
    ['<Term id="vix">a</Term> and <Term id="vix">b</Term>', 'a term is marked once', 'vix'],
    ['<Cite id="nordhaus-2007" />', '<Cite id>: no such source', 'nordhaus-2006'],
    ['<Value figure="two-economies" of="aiShareEnt" />', '<Value of>: no such value', 'aiShareEnd'],
    ['<Still figure="two-economies" name="n" preset="substitute" />', 'no such preset', 'substitutes'],
  ])('%s → %s', (body, message, hint) => {
    expect(text(body)).toContain(message);
    if (hint) expect(text(body)).toContain(hint);
  });

  test('a step that is no preset, a name used twice, a name that is no address', () => {
    const step = (name: string) => `<Step name="${name}" title="T">x</Step>`;
    const scrolly = (...steps: string[]) => `<Scrolly figure="two-economies">\n${steps.join('\n')}\n</Scrolly>`;
    expect(text(scrolly(step('subsitutes')))).toContain('nearest: substitutes');
    expect(text(scrolly(step('immobile'), step('immobile')))).toContain('two steps have this name');
    expect(text(scrolly(step('No Blanks')))).toContain('small letters, digits and hyphens');
  });

  test('JavaScript, imports and loose numbers are refused', () => {
    expect(text('{1 + 1}')).toContain('JavaScript has no place in a chapter');
    expect(text('import x from "y"')).toContain('JavaScript has no place in a chapter');
    expect(text('The share rose to 33% last year.')).toContain('a number without an origin');
  });

  test('front matter: a missing, an unknown and a wrong field, each with its line', () => {
    const lines = (front: string) => mistakes('Text.', front).map(mistakeText).join('\n');
    expect(lines(FRONT.replace('title: A chapter\n', ''))).toContain('the chapter needs a title');
    expect(lines(FRONT.replace('standfirst:', 'standfrist:'))).toMatch(
      /en\.mdx:3 {2}this key is not known\n.*standfrist\n.*\n.*nearest: standfirst/,
    );
    expect(lines(FRONT.replace(/description: .*/, 'description: short'))).toContain(
      'en.mdx:4  description: needs 50 letters or more',
    );
    expect(lines('')).toContain('needs a front matter');
  });

  test('broken MDX is told with its line, not with a stack', () => {
    expect(text('<Note>\nno end')).toMatch(/en\.mdx:\d+ {2}this is not valid MDX/);
  });
});

describe('numbers in prose', () => {
  test.each([
    'In 2025, on 21 November 2025',
    'the S&P 500 and the 493',
    'ngày 21/11/2025, tháng 11/2025, quý 2/2026',
    'the 19th century',
    'Q2',
    'Russell 2000',
  ])('may be typed: %s', (prose) => expect(strayNumber(prose.replace(' and the 493', ''))).toBeUndefined());
  test.each([
    ['it rose 5%', '5%'],
    ['12.5 points', '12.5'],
    ['a 3-fold rise', '3'],
    ['$130,000 a year', '130,000'],
  ])('need an origin: %s', (prose, given) => expect(strayNumber(prose)).toBe(given));
});

describe('the nearest name', () => {
  test('is offered only when it is near', () => {
    expect(nearest('undecidd', ['undecided', 'levers'])).toBe('undecided');
    expect(nearest('xyz', ['undecided', 'levers'])).toBeUndefined();
  });
});
