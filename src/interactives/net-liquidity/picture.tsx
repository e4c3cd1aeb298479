import { Gridlines } from '../../kit/svg/gridlines.tsx';
import { Texts } from '../../kit/svg/texts.tsx';
import type { MachineGeometry } from './geometry.ts';

/** Shares, the line drawn through a window, and how well it did inside and after; or the balance sheet ahead. */
export function Picture({ geometry }: { geometry: MachineGeometry }) {
  const { panel } = geometry;
  return (
    <g>
      {geometry.window && <rect class="ground" {...geometry.window} />}
      <Gridlines x={panel.x} width={panel.width} ys={panel.gridlines} />
      {geometry.marks.map(({ key, tone, ...ends }) => (
        <g key={key} class={`tone-${tone}`}>
          <line class="tick" {...ends} />
        </g>
      ))}
      {geometry.points.map(({ key, kind, path }) => (
        <path key={key} class={`points points-${kind}`} d={path} />
      ))}
      {geometry.lines.map(({ key, tone, kind, path }) => (
        <path key={key} class={`line tone-${tone} line-${kind}`} d={path} />
      ))}
      {geometry.bars.map(({ key, tone, ...box }) => (
        <rect key={key} class={`bar tone-${tone}`} {...box} />
      ))}
      <Texts texts={geometry.texts} />
    </g>
  );
}
