import { Texts } from '../../kit/svg/texts.tsx';
import type { OpeningGeometry } from './layout.ts';

/** Growth in ink, growth with the engine off in dashes, and between them what the engine gave. */
export function Picture({ geometry }: { geometry: OpeningGeometry }) {
  const { band, off, ghost, flips, x1, x2 } = geometry;
  return (
    <g>
      {band && <rect class="ground" {...band} />}
      {geometry.gridlines.map(({ y, isZero }) => (
        <line key={y} class={isZero ? 'baseline' : 'gridline'} x1={x1} x2={x2} y1={y} y2={y} />
      ))}
      {off && <path class="area tone-ai" d={off.area} />}
      {ghost && <path class="line line-counterfactual line-ghost tone-quiet" d={ghost} />}
      {off && <path class="line line-counterfactual tone-rest" d={off.path} />}
      <path class="line tone-total" d={geometry.growth} />
      <g class="tone-total">
        {geometry.dots.map(({ x, y }) => (
          <circle key={x} class="dot" cx={x} cy={y} r={2.5} />
        ))}
      </g>
      {flips.map(({ x, y }) => (
        <circle key={x} class="flip" cx={x} cy={y} r={5} />
      ))}
      <Texts texts={geometry.texts} />
    </g>
  );
}
