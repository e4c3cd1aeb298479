import { Texts } from '../../kit/svg/texts.tsx';
import type { TaskShiftGeometry } from './layout.ts';
import type { EstimateStrip } from './layout-estimates.ts';

function Estimates({ estimates, width }: { estimates: EstimateStrip; width: number }) {
  const { rules, rows, separator } = estimates;
  return (
    <g>
      <g class="gridlines">
        <line class="gridline" x1={0} x2={width} y1={separator} y2={separator} />
        {rules.xs.map((x) => (
          <line key={x} class="gridline" x1={x} x2={x} y1={rules.y1} y2={rules.y2} />
        ))}
      </g>
      {rows.map(({ key, tone, y, xLow, xHigh, point }) => (
        <g key={key} class={`tone-${tone}`}>
          {point ? (
            <circle class="dot" cx={xHigh} cy={y} r={4.5} />
          ) : (
            <line class="stem" x1={xLow} x2={xHigh} y1={y} y2={y} />
          )}
        </g>
      ))}
    </g>
  );
}

/** Wages as lines, output as columns of labour's and machines' parts, published estimates as strokes. */
export function Picture({ geometry }: { geometry: TaskShiftGeometry }) {
  const { wage, output, estimates, size } = geometry;
  return (
    <g>
      <g class="gridlines">
        {wage.rules.map((y) => (
          <line key={y} class="gridline" x1={wage.frame.left} x2={wage.frame.right} y1={y} y2={y} />
        ))}
        <line class="baseline" x1={wage.frame.left} x2={wage.frame.right} y1={wage.zero} y2={wage.zero} />
        <line
          class="baseline"
          x1={output.frame.left}
          x2={output.frame.right}
          y1={output.baseline}
          y2={output.baseline}
        />
      </g>
      <line class="guide" x1={wage.guide} x2={wage.guide} y1={wage.frame.top} y2={wage.frame.bottom} />
      {wage.lines.map(({ key, kind, path }) => (
        <path key={key} class={`line tone-rest line-${kind}`} d={path} />
      ))}
      {wage.lines.map(({ key, dot }) => (
        <g key={key} class="tone-rest">
          <circle class="dot" cx={dot.x} cy={dot.y} r={4.5} />
        </g>
      ))}
      {wage.stop && <circle class="flip" cx={wage.stop.x} cy={wage.stop.y} r={6} />}
      {output.columns.map(({ key, x, width, labour, machines }) => (
        <g key={key}>
          <rect class="bar bar-joined tone-ai" x={x} y={machines.y} width={width} height={machines.height} />
          <rect class="bar bar-joined tone-rest" x={x} y={labour.y} width={width} height={labour.height} />
        </g>
      ))}
      {estimates && <Estimates estimates={estimates} width={size.width} />}
      <Texts texts={geometry.texts} />
    </g>
  );
}
