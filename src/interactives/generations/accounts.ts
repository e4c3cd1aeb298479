// Written by src/tools/chapter-three-tables.ts from content/data: do not edit.
/** Share of household wealth at the end of each year from 1989 in the Federal Reserve's accounts, in thousandths. */
// biome-ignore format: a table
export const ACCOUNTS_PERMILLE = {
  silent: [798, 794, 774, 755, 731, 719, 687, 668, 639, 604, 566, 544, 527, 520, 495, 470, 444, 420, 402, 398, 370, 345, 329, 309, 282, 267, 252, 234, 208, 184, 166, 156, 149, 142, 134, 125, 118],
  boomers: [198, 200, 216, 234, 254, 266, 292, 307, 328, 353, 379, 401, 417, 427, 441, 458, 470, 484, 500, 527, 538, 551, 552, 550, 548, 560, 571, 574, 562, 560, 548, 535, 521, 518, 518, 516, 512],
  genX: [4, 6, 10, 11, 14, 14, 21, 24, 33, 43, 55, 55, 56, 52, 63, 70, 82, 91, 93, 71, 86, 97, 112, 134, 155, 155, 154, 165, 198, 224, 246, 251, 254, 254, 256, 259, 264],
  millennials: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 4, 5, 5, 4, 6, 8, 7, 7, 14, 18, 22, 27, 31, 32, 40, 58, 77, 86, 92, 100, 107],
} as const;
/** The newest quarter: its last day, shares of wealth and of households, in thousandths. */
export const NEWEST_DATE = '2026-03-31';
export const NEWEST_WEALTH_PERMILLE = {
  silent: 113,
  boomers: 516,
  genX: 261,
  millennials: 110,
} as const;
export const NEWEST_HOUSEHOLDS_PERMILLE = {
  silent: 71,
  boomers: 299,
  genX: 260,
  millennials: 370,
} as const;
