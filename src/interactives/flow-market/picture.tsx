import { Gridlines } from '../../kit/svg/gridlines.tsx';
import { PencilStroke } from '../../kit/svg/pencil-stroke.tsx';
import { Texts } from '../../kit/svg/texts.tsx';
import type { FlowMarketGeometry } from './layout.ts';

/** Paths of the price and of what the rules trade; or ordinary days in statistics, model beside record. */
export function Picture({ geometry }: { geometry: FlowMarketGeometry }) {
  return (
    <g>
      {geometry.panels.map((panel) => (
        <Gridlines key={panel.key} x={panel.x} width={panel.width} ys={panel.gridlines} />
      ))}
      {geometry.addedArea && <path class="area tone-total" d={geometry.addedArea} />}
      {geometry.leaders.map(({ key, x1, x2, y }) => (
        <line key={key} class="leader" x1={x1} x2={x2} y1={y} y2={y} />
      ))}
      {geometry.lines.map(({ key, tone, kind, path }) => (
        <path key={key} class={`line tone-${tone} line-${kind}`} d={path} />
      ))}
      {geometry.pencil && <PencilStroke path={geometry.pencil} />}
      {geometry.statistics.map(({ key, y, x1, x2, zero, record, points }) => (
        <g key={key} class="tone-total">
          <line class="gridline" x1={x1} x2={x2} y1={y} y2={y} />
          <line class="baseline" x1={zero} x2={zero} y1={y - 8} y2={y + 8} />
          <line class="stem stem-range" x1={record.low} x2={record.high} y1={y} y2={y} />
          <line class="tick" x1={record.x} x2={record.x} y1={y - 9} y2={y + 9} />
          {points.map((point) => (
            <circle key={point.key} class={point.hollow ? 'ring' : 'dot'} cx={point.x} cy={y} r={5} />
          ))}
        </g>
      ))}
      {geometry.flip && <circle class="flip" cx={geometry.flip.x} cy={geometry.flip.y} r={5.5} />}
      <Texts texts={geometry.texts} />
    </g>
  );
}
