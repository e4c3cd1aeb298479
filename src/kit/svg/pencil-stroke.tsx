/** The reader's own guess: drawn twice, a little apart, as a pencil would. Used for nothing else. */
export function PencilStroke({ path }: { path: string }) {
  return (
    <g class="pencil">
      <path class="pencil-line" d={path} />
      <path class="pencil-line pencil-line-second" d={path} transform="translate(0.6 1.4)" />
    </g>
  );
}
