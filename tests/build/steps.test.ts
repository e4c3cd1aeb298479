import { describe, expect, test } from 'vitest';
import { pageAt, sites } from './site.ts';

/** Least steps that a figure's scrolly must have to tell anything: the issue asks for five to seven. */
const LEAST_STEPS = 5;

const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe.each(sites)('the $name build', (site) => {
  const scrollies = site.pages.filter(({ document }) => document.querySelector('one-figure.scrolly'));

  test.each(scrollies)('has words and a picture in the markup for every step: /$path', ({ document }) => {
    for (const figure of document.querySelectorAll('one-figure.scrolly')) {
      const steps = [...figure.querySelectorAll('[data-step]')];
      expect(steps.length).toBeGreaterThanOrEqual(LEAST_STEPS);
      for (const step of steps) {
        const name = step.getAttribute('data-step');
        expect(step.id).toBe(`step-${name}`);
        expect(text(step.querySelector('.step-words-column')).length, `words of ${name}`).toBeGreaterThan(40);
        const svg = step.querySelector('.step-picture svg');
        expect(svg?.querySelectorAll('path, line, circle, rect').length, `marks of ${name}`).toBeGreaterThan(3);
        expect(svg?.getAttribute('role')).toBe('img');
        const [title, description] = [svg?.querySelector('title'), svg?.querySelector('desc')];
        expect(svg?.getAttribute('aria-labelledby')).toBe(title?.id);
        expect(svg?.getAttribute('aria-describedby')).toBe(description?.id);
        expect(text(title)).toBe(text(step.querySelector('.figure-heading')));
        expect(text(description)).toBe(text(step.querySelector('.figure-caption')));
        expect(text(description), `a number in the description of ${name}`).toMatch(/\d/);
      }
    }
  });

  test.each(scrollies)('has a different picture for each step: /$path', ({ document }) => {
    const pictures = [...document.querySelectorAll('.step-picture svg')].map((svg) =>
      svg.innerHTML.replace(/step-[\w-]+/g, ''),
    );
    expect(new Set(pictures).size).toBe(pictures.length);
  });

  test('draws every picture with title and description in the page’s language', () => {
    for (const { path, document } of site.pages) {
      for (const svg of document.querySelectorAll('svg[role=img]')) {
        expect(text(svg.querySelector('title')), path).toBeTruthy();
        expect(text(svg.querySelector('desc')), path).toBeTruthy();
      }
      const unnamed = [...document.querySelectorAll('svg')].filter(
        (svg) =>
          svg.getAttribute('role') !== 'img' &&
          !svg.closest('[aria-hidden=true]') &&
          !svg.parentElement?.closest('svg'),
      );
      expect(unnamed, `${path}: pictures without a role`).toHaveLength(0);
    }
  });

  test('has the same steps in both languages', () => {
    for (const page of scrollies.filter(({ path }) => !path.startsWith('vi/'))) {
      const steps = (document: Document) =>
        [...document.querySelectorAll('[data-step]')].map((step) =>
          ['data-step', 'data-preset', 'data-set'].map((name) => step.getAttribute(name)),
        );
      expect(steps(pageAt(site, `vi/${page.path}`).document)).toEqual(steps(page.document));
    }
  });
});
