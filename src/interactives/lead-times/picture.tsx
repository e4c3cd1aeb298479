import { Gridlines } from '../../kit/svg/gridlines.tsx';
import { Texts } from '../../kit/svg/texts.tsx';
import type { LeadTimesGeometry } from './layout.ts';

/** Quotes above, one order or the whole backlog below. */
export function Picture({ geometry }: { geometry: LeadTimesGeometry }) {
  return (
    <g>
      {geometry.gridlines.map(({ key, x, width, ys }) => (
        <Gridlines key={key} x={x} width={width} ys={ys} />
      ))}
      {geometry.uprights.map(({ key, x, y1, y2 }) => (
        <line key={key} class="gridline" x1={x} x2={x} y1={y1} y2={y2} />
      ))}
      {geometry.lagMark && <line class="lag-mark" {...geometry.lagMark} />}
      {geometry.quotes.map(({ key, tone, x1, x2, y }) => (
        <g key={key} class={`tone-${tone}`}>
          <line class="stem" x1={x1} x2={x2} y1={y} y2={y} />
        </g>
      ))}
      {geometry.arrows.map(({ key, tone, path }) => (
        <path key={key} class={`line line-arrow tone-${tone}`} d={path} />
      ))}
      {geometry.areas.map(({ key, tone, path }) => (
        <path key={key} class={`area tone-${tone}`} d={path} />
      ))}
      {geometry.lines.map(({ key, tone, kind, path }) => (
        <path key={key} class={`line tone-${tone} line-${kind}`} d={path} />
      ))}
      {geometry.dots.map(({ key, tone, hollow, x, y }) => (
        <g key={key} class={`tone-${tone}`}>
          <circle class={hollow ? 'ring' : 'dot'} cx={x} cy={y} r={3.5} />
        </g>
      ))}
      <Texts texts={geometry.texts} />
    </g>
  );
}
