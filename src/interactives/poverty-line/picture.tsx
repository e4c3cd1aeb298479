import { Gridlines } from '../../kit/svg/gridlines.tsx';
import { Texts } from '../../kit/svg/texts.tsx';
import type { PovertyLineGeometry } from './layout.ts';

/** The poverty line: a curve with one point on it, a staircase of bars, or a line that falls. */
export function Picture({ geometry }: { geometry: PovertyLineGeometry }) {
  return (
    <g>
      {geometry.gridlines.map((grid, i) => (
        <Gridlines key={i} {...grid} />
      ))}
      {geometry.bars.map(({ key, tone, ...box }) => (
        <rect key={key} class={`bar tone-${tone}`} {...box} />
      ))}
      {geometry.marks.map(({ key, own, ...ends }) => (
        <line key={key} class={own ? 'pencil-line' : 'mark-quiet'} {...ends} />
      ))}
      {geometry.lines.map(({ key, tone, kind, path }) => (
        <path key={key} class={`line tone-${tone} line-${kind}`} d={path} />
      ))}
      {geometry.dots.map(({ key, tone, x, y }) => (
        <g key={key} class={`tone-${tone}`}>
          <circle class="dot" cx={x} cy={y} r={6} />
        </g>
      ))}
      <Texts texts={geometry.texts} />
    </g>
  );
}
