import { Texts } from '../../kit/svg/texts.tsx';
import type { FiveAttributesGeometry } from './geometry.ts';

/** Ten records as lines or as steps moved, the model's pairs of dots, or levers as strokes from one end to the other. */
export function Picture({ geometry }: { geometry: FiveAttributesGeometry }) {
  return (
    <g>
      {geometry.ground && <rect class="ground" {...geometry.ground} />}
      {geometry.rules.map(({ key, kind, ...ends }) => (
        <line key={key} class={kind} {...ends} />
      ))}
      {geometry.paths.map(({ key, tone, thin, path }) => (
        <path key={key} class={`line tone-${tone}${thin ? ' line-ghost' : ''}`} d={path} />
      ))}
      {geometry.strokes.map(({ key, tone, kind, ...ends }) => (
        <g key={key} class={`tone-${tone}`}>
          <line class={kind} {...ends} />
        </g>
      ))}
      {geometry.dots.map(({ key, tone, hollow, x, y }) => (
        <g key={key} class={`tone-${tone}`}>
          <circle class={`${hollow ? 'ring' : 'dot'} tone-${tone}`} cx={x} cy={y} r={hollow ? 4.5 : 5} />
        </g>
      ))}
      <Texts texts={geometry.texts} />
    </g>
  );
}
