import { describe, expect, test } from 'vitest';
import { type Page, sites } from './site.ts';

const links = (page: Page, where: string) =>
  [...page.document.querySelectorAll(`${where} a`)].map((link) => link.getAttribute('href') ?? '');

/** Pages beside the chapters that every page leads to. */
const BESIDE = ['claims/', 'forecasts/', 'charts/', 'models/', 'sources/', 'glossary/', 'about/'];

describe.each(sites)('the $name build', (site) => {
  const chapters = site.pages.filter(({ document }) => document.querySelector('article.chapter'));
  const withFrame = site.pages.filter(({ isEmbed, path }) => !isEmbed && path !== '404.html');

  test.each(withFrame)('leads from every page to all chapters and ledgers of its language: /$path', (page) => {
    const language = page.path.startsWith('vi/') ? 'vi/' : '';
    const wanted = [
      ...chapters.filter(({ path }) => path.startsWith('vi/') === (language === 'vi/')).map(({ path }) => path),
      ...BESIDE.map((path) => language + path),
    ].map((path) => site.base + path);
    for (const where of ['.masthead .contents', '.footer']) expect(links(page, where).sort()).toEqual(wanted.sort());
  });

  test.each(chapters)('leads from a chapter to the one before and the one after: /$path', (page) => {
    const [previous, next] = [...page.document.querySelectorAll('.onward a')];
    expect(previous.getAttribute('rel')).toBe('prev');
    expect(next.getAttribute('rel')).toBe('next');
    const backAgain = site.pages.find(({ path }) => site.base + path === next.getAttribute('href'));
    const back = backAgain?.document.querySelector('.onward [rel=prev]')?.getAttribute('href');
    if (back) expect(back).toBe(site.base + page.path);
  });

  test('offers the six chapters in both languages where an address leads nowhere', () => {
    const page = site.pages.find(({ path }) => path === '404.html');
    for (const { path } of chapters) expect(links(page as Page, 'main')).toContain(site.base + path);
    expect(chapters).toHaveLength(12);
  });
});

describe.each(['', 'vi/'])('the opening /%s', (path) => {
  const page = sites[0].pages.find((each) => each.path === path) as Page;

  test('has six theses, each with its figure, its tally and one link', () => {
    const theses = [...page.document.querySelectorAll('.theses > li')];
    expect(theses).toHaveLength(6);
    for (const thesis of theses) {
      expect(thesis.querySelectorAll('a')).toHaveLength(1);
      expect(thesis.querySelector('.thesis-picture')?.getAttribute('aria-hidden')).toBe('true');
      expect(thesis.querySelectorAll('svg path, svg rect, svg line').length).toBeGreaterThan(5);
      const [total, ...parts] = (thesis.querySelector('.tally')?.textContent?.match(/\d+/g) ?? []).map(Number);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
    }
  });

  test('shows all claims with their verdicts', () => {
    expect(page.document.querySelectorAll('.verdict-picture .claim-mark')).toHaveLength(41);
  });
});
