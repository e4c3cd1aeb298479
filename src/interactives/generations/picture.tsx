import { Gridlines } from '../../kit/svg/gridlines.tsx';
import { PencilStroke } from '../../kit/svg/pencil-stroke.tsx';
import { Texts } from '../../kit/svg/texts.tsx';
import type { GenerationsGeometry } from './layout.ts';

/** Generations: lines and dots over time, bars for one year, strokes to compare with. */
export function Picture({ geometry }: { geometry: GenerationsGeometry }) {
  return (
    <g>
      {geometry.panels.map(({ key, x, width, gridlines }) => (
        <Gridlines key={key} x={x} width={width} ys={gridlines} />
      ))}
      {geometry.areas.map(({ key, tone, path }) => (
        <path key={key} class={`area tone-${tone}`} d={path} />
      ))}
      {geometry.bars.map(({ key, tone, soft, ...box }) => (
        <rect key={key} class={`bar tone-${tone}${soft ? ' bar-soft' : ''}`} {...box} />
      ))}
      {geometry.marks.map(({ key, quiet, ...ends }) => (
        <g key={key}>
          {!quiet && <line class="mark-halo" {...ends} />}
          <line class={quiet ? 'mark-quiet' : 'mark'} {...ends} />
        </g>
      ))}
      {geometry.dots.map(({ key, tone, path }) => (
        <path key={key} class={`dots tone-${tone}`} d={path} />
      ))}
      {geometry.lines.map(({ key, tone, kind, path }) => (
        <path key={key} class={`line tone-${tone} line-${kind}`} d={path} />
      ))}
      {geometry.pencil && <PencilStroke path={geometry.pencil} />}
      {geometry.flips.map(({ key, x, y }) => (
        <circle key={key} class="flip" cx={x} cy={y} r={6} />
      ))}
      <Texts texts={geometry.texts} />
    </g>
  );
}
