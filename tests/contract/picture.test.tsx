import { parseHTML } from 'linkedom';
import { h, hydrate, render } from 'preact';
import renderToString from 'preact-render-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AnyInteractive } from '../../src/kit/core/contract.ts';
import type { ParameterValues } from '../../src/kit/core/parameters.ts';
import { FigureSvg } from '../../src/kit/svg/figure-svg.tsx';
import { geometryOf, interactives, SIZES, statesOf } from './interactives.ts';

/** The three laws of a picture: same twice · independent of history · adopts the server's nodes. */
function node(interactive: AnyInteractive, values: ParameterValues) {
  const geometry = geometryOf(interactive, values, 'en', SIZES[1]);
  const words = { id: 'law', heading: 'A heading', description: 'A description' };
  return h(FigureSvg, { ...words, geometry, Picture: interactive.Picture });
}

let document: Document;
beforeAll(() => {
  const window = parseHTML('<html><body></body></html>');
  document = window.document as unknown as Document;
  Object.assign(globalThis, { document });
});

const container = (html = '') => {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element as unknown as HTMLElement;
};

describe.each(interactives.map((interactive) => [interactive.spec.id, interactive] as const))(
  '%s',
  (_, interactive) => {
    const states = statesOf(interactive);

    test('the same geometry gives the same markup twice, with a title, a description, unique ids and no script', () => {
      for (const [, values] of states) {
        const markup = renderToString(node(interactive, values));
        expect(renderToString(node(interactive, values))).toBe(markup);
        expect(markup).toContain('<title id="law-title">');
        expect(markup).toContain('<desc id="law-desc">');
        expect(markup).not.toMatch(/<script|style=|\son\w+=|NaN|undefined/);
        const ids = [...markup.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
        expect(new Set(ids).size).toBe(ids.length);
      }
    });

    // Each state after each other one: for a figure with many states some seconds, on a busy machine many.
    test('drawn after any other state, a state looks as if drawn fresh', { timeout: 120_000 }, () => {
      const fresh = states.map(([, values]) => {
        const box = container();
        render(node(interactive, values), box);
        return box.innerHTML;
      });
      const box = container();
      for (const [, before] of states) {
        states.forEach(([name, values], i) => {
          render(node(interactive, before), box);
          render(node(interactive, values), box);
          expect(box.innerHTML, name).toBe(fresh[i]);
        });
      }
    });

    test('adopts the nodes that the server drew, without touching one', () => {
      for (const [, values] of states) {
        const box = container(renderToString(node(interactive, values)));
        const svg = box.firstElementChild;
        const nodes = [...box.querySelectorAll('*')];
        const before = box.innerHTML;
        hydrate(node(interactive, values), box);
        expect(box.firstElementChild).toBe(svg);
        expect([...box.querySelectorAll('*')].every((element, i) => element === nodes[i])).toBe(true);
        expect(box.innerHTML).toBe(before);
      }
    });
  },
);
