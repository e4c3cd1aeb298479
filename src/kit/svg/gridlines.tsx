/** Hairlines across a panel, the lowest first drawn as the baseline. */
export function Gridlines({ x, width, ys }: { x: number; width: number; ys: readonly number[] }) {
  return (
    <g class="gridlines">
      {ys.map((y, i) => (
        <line key={i} class={i === 0 ? 'baseline' : 'gridline'} x1={x} x2={x + width} y1={y} y2={y} />
      ))}
    </g>
  );
}
