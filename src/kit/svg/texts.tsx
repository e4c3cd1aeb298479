import type { PlacedText } from '../core/contract.ts';

/** Placed texts, each with a halo in the colour of the paper so that lines may pass behind. */
export function Texts({ texts }: { texts: readonly PlacedText[] }) {
  return (
    <g class="texts">
      {texts.map(({ key, text, x, y, size, anchor, weight, tone }) => (
        <text
          key={key}
          class={`label${weight === 'semibold' ? ' strong' : ''}${tone ? ` tone-${tone}` : ''}`}
          x={x}
          y={y}
          font-size={size}
          text-anchor={anchor}
        >
          {text}
        </text>
      ))}
    </g>
  );
}
