import { h, hydrate, render } from 'preact';
import { type AnyInteractive, formattedQuantities, type ReaderMarks, type Size } from '../core/contract.ts';
import { type Formatter, formatter } from '../core/format.ts';
import type { ParameterValues } from '../core/parameters.ts';
import { fill } from '../core/template.ts';
import { FigureSvg } from '../svg/figure-svg.tsx';
import type { FigureData } from './figure-data.ts';

/** Lower than this a layout has no room; the picture is then drawn at this height and scaled down by its frame. */
const LEAST_HEIGHT_PX = 180;

/** One state, as words and numbers, for whoever shows it: caption, live region, downloads. */
export interface Shown {
  heading: string;
  caption: string;
  svg: SVGSVGElement;
}

/** The picture's frame in the page: adopts what the server drew, then draws every later state at the frame's real size. */
export class Stage {
  readonly format: Formatter;
  readonly #box: HTMLElement;
  readonly #mount: HTMLElement;
  readonly #interactive: AnyInteractive;
  readonly #data: FigureData;
  #size: Size = { width: 0, height: 0 };

  /** @param box the element with one `.variant` per size that the server drew, the fitting one visible */
  constructor(box: HTMLElement, interactive: AnyInteractive, data: FigureData, drawnState: ParameterValues) {
    this.#box = box;
    this.#interactive = interactive;
    this.#data = data;
    this.format = formatter(data.language, data.units);
    const variants = [...box.querySelectorAll<HTMLElement>('.variant')];
    this.#mount = variants.find((variant) => variant.offsetParent !== null) ?? variants[0];
    for (const other of variants) if (other !== this.#mount) other.remove();
    const { width, height } = (this.#mount.firstElementChild as SVGSVGElement).viewBox.baseVal;
    const idPrefix = this.#mount.dataset.idPrefix ?? data.idPrefix;
    hydrate(this.#node(drawnState, { width, height }, {}, idPrefix).node, this.#mount);
    this.#mount.classList.add('is-live');
    this.measure();
  }

  /** Takes the frame's present size. Not in every frame of a drag: reading it there would lay the page out once more. */
  measure(): void {
    const { clientWidth, clientHeight } = this.#box;
    this.#size = { width: Math.max(clientWidth, 280), height: Math.max(clientHeight, LEAST_HEIGHT_PX) };
  }

  #node(params: ParameterValues, size: Size, marks: ReaderMarks, idPrefix: string) {
    const { spec, layout, Picture } = this.#interactive;
    const { words } = this.#data;
    const run = spec.run(params);
    const geometry = layout(run, params, { size, words, format: this.format, marks });
    const name = spec.caption(params, run);
    const values = formattedQuantities(spec, run, this.format);
    const heading = fill(words.headings[name], values);
    const caption = fill(words.captions[name], values);
    return { node: h(FigureSvg, { id: idPrefix, heading, description: caption, geometry, Picture }), heading, caption };
  }

  /** Draws states into a box that is not on the page. */
  rehearsal(): (params: ParameterValues) => void {
    const curtain = document.createElement('div');
    return (params) => render(this.#node(params, this.#size, {}, this.#data.idPrefix).node, curtain);
  }

  /** Draws a state at the frame's size as measured last. */
  draw(params: ParameterValues, marks: ReaderMarks): Shown {
    const { node, heading, caption } = this.#node(
      params,
      this.#size,
      marks,
      this.#mount.dataset.idPrefix ?? this.#data.idPrefix,
    );
    render(node, this.#mount);
    return { heading, caption, svg: this.#mount.querySelector('svg') as SVGSVGElement };
  }
}
