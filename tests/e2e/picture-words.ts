import type { Page } from '@playwright/test';

const LEAST_PX = 11;

/** Words in the page's visible pictures that are too small to read or stand outside their picture. */
export const badWords = (page: Page, selector = 'svg[role=img]') =>
  page.evaluate(
    ({ least, pictures }) =>
      [...document.querySelectorAll<SVGSVGElement>(pictures)]
        .filter((svg) => svg.checkVisibility() && svg.getBoundingClientRect().width > 0)
        .flatMap((svg) => {
          const frame = svg.getBoundingClientRect();
          return [...svg.querySelectorAll<SVGTextElement>('text')].flatMap((text) => {
            const box = text.getBoundingClientRect();
            const size = Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.d ?? 0);
            // The box of a text is its line, taller than its letters.
            const slack = 1 + 0.15 * size;
            const inside =
              box.left >= frame.left - slack &&
              box.right <= frame.right + slack &&
              box.top >= frame.top - slack &&
              box.bottom <= frame.bottom + slack;
            const words = `"${text.textContent}" in ${svg.getAttribute('aria-labelledby')}`;
            return [
              ...(size < least - 0.01 ? [`${words}: ${size.toFixed(1)} px`] : []),
              ...(inside
                ? []
                : [
                    `${words}: outside by ${[frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom].map(Math.round).join('/')}`,
                  ]),
            ];
          });
        }),
    { least: LEAST_PX, pictures: selector },
  );
