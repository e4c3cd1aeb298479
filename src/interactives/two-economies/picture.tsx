import { Gridlines } from '../../kit/svg/gridlines.tsx';
import { PencilStroke } from '../../kit/svg/pencil-stroke.tsx';
import { Texts } from '../../kit/svg/texts.tsx';
import type { TwoEconomiesGeometry } from './layout.ts';

/** Two sectors: lines for what they make and take, strokes for what three people earn. */
export function Picture({ geometry }: { geometry: TwoEconomiesGeometry }) {
  return (
    <g>
      {geometry.panels.map((panel) => (
        <Gridlines key={panel.key} x={panel.x} width={panel.width} ys={panel.gridlines} />
      ))}
      <path class="area tone-ai" d={geometry.movedArea} />
      {geometry.lines.map(({ key, tone, kind, path }) => (
        <path key={key} class={`line tone-${tone} line-${kind}`} d={path} />
      ))}
      {geometry.incomes.map(({ key, tone, y, xStart, xEnd }) => (
        <g key={key} class={`tone-${tone}`}>
          <line class="stem" x1={xStart} x2={xEnd} y1={y} y2={y} />
          <line class="tick" x1={xStart} x2={xStart} y1={y - 5} y2={y + 5} />
          <circle class="dot" cx={xEnd} cy={y} r={5} />
        </g>
      ))}
      {geometry.pencil && <PencilStroke path={geometry.pencil} />}
      {geometry.flip && <circle class="flip" cx={geometry.flip.x} cy={geometry.flip.y} r={6} />}
      <Texts texts={geometry.texts} />
    </g>
  );
}
