import { Gridlines } from '../../kit/svg/gridlines.tsx';
import { Texts } from '../../kit/svg/texts.tsx';
import type { CryptoGeometry } from './layout.ts';

/** The crypto ticket: chances as lines, the record as an area below zero, shares as bars. */
export function Picture({ geometry }: { geometry: CryptoGeometry }) {
  return (
    <g>
      {geometry.areas.map(({ key, tone, path }) => (
        <path key={key} class={`area tone-${tone}`} d={path} />
      ))}
      {geometry.gridlines.map((grid, i) => (
        <Gridlines key={i} {...grid} />
      ))}
      {geometry.bars.map(({ key, tone, soft, ...box }) => (
        <rect key={key} class={`bar tone-${tone}${soft ? ' bar-soft' : ''}`} {...box} />
      ))}
      {geometry.lines.map(({ key, tone, kind, path }) => (
        <path key={key} class={`line tone-${tone} line-${kind}`} d={path} />
      ))}
      {geometry.dots.map(({ key, tone, x, y }) => (
        <g key={key} class={`tone-${tone}`}>
          <circle class="dot" cx={x} cy={y} r={5} />
        </g>
      ))}
      <Texts texts={geometry.texts} />
    </g>
  );
}
