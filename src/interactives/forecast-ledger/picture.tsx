import { PencilStroke } from '../../kit/svg/pencil-stroke.tsx';
import { Texts } from '../../kit/svg/texts.tsx';
import type { LedgerGeometry, Segment } from './geometry.ts';

const CLASSES: Readonly<Record<Segment['kind'], string>> = {
  rule: 'gridline',
  track: 'baseline',
  mark: 'tick',
  gap: 'baseline line-counterfactual',
};

/** One page of the ledger: words, tracks with marks, columns, or the triangle of odds that fit. */
export function Picture({ geometry }: { geometry: LedgerGeometry }) {
  return (
    <g>
      {geometry.area && <path class="ground" d={geometry.area} />}
      {geometry.bars.map(({ key, tone, ...box }) => (
        <rect key={key} class={`bar tone-${tone}`} {...box} />
      ))}
      {geometry.lines.map(({ key, kind, tone, ...ends }) => (
        <g key={key} class={tone && `tone-${tone}`}>
          <line class={CLASSES[kind]} {...ends} />
        </g>
      ))}
      {geometry.dots.map(({ key, x, y, tone, hollow }) => (
        <g key={key} class={`tone-${tone}`}>
          <circle class={hollow ? 'ring' : 'dot'} cx={x} cy={y} r={5.5} />
        </g>
      ))}
      {geometry.pencil && <PencilStroke path={geometry.pencil} />}
      <Texts texts={geometry.texts} />
    </g>
  );
}
