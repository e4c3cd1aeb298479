import type { FunctionComponent } from 'preact';
import type { Geometry } from '../core/contract.ts';

interface FigureSvgProps<G extends Geometry> {
  /** Prefix of the ids inside: unique on the page. */
  id: string;
  heading: string;
  description: string;
  geometry: G;
  Picture: FunctionComponent<{ geometry: G }>;
}

/** The root of every picture: its frame, its accessible name, its description. */
export function FigureSvg<G extends Geometry>({ id, heading, description, geometry, Picture }: FigureSvgProps<G>) {
  const { width, height } = geometry.size;
  return (
    <svg
      class="figure-svg"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{heading}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <Picture geometry={geometry} />
    </svg>
  );
}
