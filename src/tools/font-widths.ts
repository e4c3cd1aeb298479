import { writeFileSync } from 'node:fs';
import { type Font, openSync } from 'fontkit';

/** `npm run font-widths`: reads the interface font's own table and writes src/kit/core/font-widths.ts anew. */
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
const CHARACTERS = [...ASCII, ...'đĐƠƯ×−–—…·’‘“”≈≤≥→←°εχψτμρ₀₁²½'];

const fontFile = (style: string) => `node_modules/@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`;

/** Characters grouped by width, in the order of the widths. */
function record(style: string): string {
  const font = openSync(fontFile(style)) as Font;
  const groups = new Map<number, string>();
  for (const character of CHARACTERS) {
    const codePoint = character.codePointAt(0) as number;
    if (!font.hasGlyphForCodePoint(codePoint)) continue;
    const width = Math.round((font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm) * 1000);
    groups.set(width, (groups.get(width) ?? '') + character);
  }
  const lines = [...groups]
    .sort(([a], [b]) => a - b)
    .map(([width, characters]) => `  ${width}: ${JSON.stringify(characters)},`);
  return `{\n${lines.join('\n')}\n}`;
}

writeFileSync(
  'src/kit/core/font-widths.ts',
  `/** Advance widths of Source Sans 3 in thousandths of an em: width → characters. Written by src/tools/font-widths.ts. */
export type WidthTable = Readonly<Record<number, string>>;

export const REGULAR: WidthTable = ${record('400Regular')};

export const SEMIBOLD: WidthTable = ${record('600SemiBold')};
`,
);
