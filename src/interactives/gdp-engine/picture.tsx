import { PencilStroke } from '../../kit/svg/pencil-stroke.tsx';
import { Texts } from '../../kit/svg/texts.tsx';
import type { GdpEngineGeometry } from './layout.ts';
import type { Piece } from './layout-frame.ts';

const CLASS_OF = { counted: 'bar bar-joined', soft: 'area', outline: 'line line-counterfactual' } as const;

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <g>
      {pieces.map(({ key, tone, kind, x, y, width, height }) => (
        <rect key={key} class={`${CLASS_OF[kind]} tone-${tone}`} x={x} y={y} width={width} height={height} />
      ))}
    </g>
  );
}

/** Growth as one bar, AI's part in it, and what others printed, all on one scale. */
export function Picture({ geometry }: { geometry: GdpEngineGeometry }) {
  const { rules, guide, growthEnd, published, size } = geometry;
  return (
    <g>
      <g class="gridlines">
        {rules.xs.map((x) => (
          <line key={x} class="gridline" x1={x} x2={x} y1={rules.y1} y2={rules.y2} />
        ))}
        <line class="gridline" x1={0} x2={size.width} y1={published.top} y2={published.top} />
      </g>
      <Pieces pieces={geometry.pieces} />
      <Pieces pieces={published.pieces} />
      {published.marks.map(({ key, x, y }) => (
        <circle key={key} class="ring tone-ai" cx={x} cy={y} r={4.5} />
      ))}
      <line class="guide" x1={guide.x} x2={guide.x} y1={guide.y1} y2={guide.y2} />
      <g class="tone-total">
        <line class="tick" x1={growthEnd.x} x2={growthEnd.x} y1={growthEnd.y1} y2={growthEnd.y2} />
      </g>
      {geometry.pencil && <PencilStroke path={geometry.pencil} />}
      <Texts texts={geometry.texts} />
    </g>
  );
}
