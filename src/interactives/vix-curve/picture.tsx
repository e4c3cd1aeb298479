import { Texts } from '../../kit/svg/texts.tsx';
import type { VixCurveGeometry } from './layout.ts';

/** Strokes from a hollow point to a filled one: the model in grey, the record in ink, an accent where they disagree. */
export function Picture({ geometry }: { geometry: VixCurveGeometry }) {
  return (
    <g>
      {geometry.rules.map(({ key, x1, x2, y }) => (
        <line key={key} class="gridline" x1={x1} x2={x2} y1={y} y2={y} />
      ))}
      {geometry.strokes.map(({ key, tone, y, xFrom, xTo, against, hollow }) => (
        <g key={key} class={`tone-${tone}`}>
          <line class="stem" x1={xFrom} x2={xTo} y1={y} y2={y} />
          {against && <circle class="flip" cx={xTo} cy={y} r={9} />}
          <circle class="ring" cx={xFrom} cy={y} r={5} />
          {!hollow && <circle class="dot" cx={xTo} cy={y} r={5} />}
        </g>
      ))}
      <Texts texts={geometry.texts} />
    </g>
  );
}
