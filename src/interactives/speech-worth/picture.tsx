import { Gridlines } from '../../kit/svg/gridlines.tsx';
import { Texts } from '../../kit/svg/texts.tsx';
import type { SpeechWorthGeometry } from './layout.ts';

type OddsProps = NonNullable<SpeechWorthGeometry['odds']>;

function Odds({ width, levelsFrom, gridlines, levels, swing, quotes }: OddsProps) {
  return (
    <g class="tone-total">
      <Gridlines x={0} width={width} ys={gridlines} />
      {levels.map(({ key, y }) => (
        <line key={key} class="leader" x1={levelsFrom} x2={width + 4} y1={y} y2={y} />
      ))}
      <line class="stem" x1={swing.x} x2={swing.x} y1={swing.y1} y2={swing.y2} />
      <circle class="ring" cx={swing.x} cy={swing.y1} r={4.5} />
      <circle class="dot" cx={swing.x} cy={swing.y2} r={5} />
      {quotes.map(({ key, x, y }) => (
        <circle key={key} class="dot" cx={x} cy={y} r={3.5} />
      ))}
    </g>
  );
}

/** Quotes of the odds as points, the swing between two levels; below, a stroke for each answer and for the record. */
export function Picture({ geometry }: { geometry: SpeechWorthGeometry }) {
  const { odds, zeros } = geometry;
  return (
    <g>
      {odds && <Odds {...odds} />}
      {zeros.map(({ key, x, y1, y2 }) => (
        <line key={key} class="baseline" x1={x} x2={x} y1={y1} y2={y2} />
      ))}
      {geometry.answers.map(({ key, tone, y, x1, x2 }) => (
        <g key={key} class={`tone-${tone}`}>
          <line class="stem" x1={x1} x2={x2} y1={y} y2={y} />
          <circle class="dot" cx={x2} cy={y} r={5} />
        </g>
      ))}
      <Texts texts={geometry.texts} />
    </g>
  );
}
