/**
 * Stands in for d3-color in the browser (astro.config.mjs). d3's scales bring it along to blend colours, four kilobytes on
 * every page with a figure; ours only ever map numbers to numbers, for a colour in a picture is a tone with a name
 * (docs/decisions/0003). Whoever asks for one all the same is told at once.
 */
export function color(): never {
  throw new Error('d3-color is not in the browser: a colour in a picture is a tone (docs/decisions/0003)');
}
export { color as cubehelix, color as gray, color as hcl, color as hsl, color as lab, color as lch, color as rgb };
