import { Gridlines } from '../../kit/svg/gridlines.tsx';
import { PencilStroke } from '../../kit/svg/pencil-stroke.tsx';
import { Texts } from '../../kit/svg/texts.tsx';
import type { EnergyGeometry } from './layout.ts';

/** Capacity above, five lanes below; or forecasts as ranges on one axis. */
export function Picture({ geometry }: { geometry: EnergyGeometry }) {
  return (
    <g>
      {geometry.gridlines.map(({ key, x, width, ys }) => (
        <Gridlines key={key} x={x} width={width} ys={ys} />
      ))}
      {geometry.uprights.map(({ key, x, y1, y2 }) => (
        <line key={key} class="gridline" x1={x} x2={x} y1={y1} y2={y2} />
      ))}
      {geometry.areas.map(({ key, tone, path }) => (
        <path key={key} class={`area tone-${tone}`} d={path} />
      ))}
      {geometry.edges.map(({ key, path }) => (
        <path key={key} class="lane-edge" d={path} />
      ))}
      {geometry.binding.map(({ key, path }) => (
        <path key={key} class="binds" d={path} />
      ))}
      {geometry.lines.map(({ key, tone, kind, path }) => (
        <path key={key} class={`line tone-${tone} line-${kind}`} d={path} />
      ))}
      {geometry.spans.map(({ key, tone, kind, x1, x2, y }) => (
        <line key={key} class={`line tone-${tone} line-${kind}`} x1={x1} x2={x2} y1={y} y2={y} />
      ))}
      {geometry.dots.map(({ key, tone, hollow, x, y }) => (
        <g key={key} class={`tone-${tone}`}>
          <circle class={hollow ? 'ring' : 'dot'} cx={x} cy={y} r={5} />
        </g>
      ))}
      {geometry.pencil && <PencilStroke path={geometry.pencil} />}
      <Texts texts={geometry.texts} />
    </g>
  );
}
