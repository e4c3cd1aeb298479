// Written by src/tools/chapter-three-tables.ts from content/data: do not edit.
export const FIRST_MONTH = '2014-09';
/** Bitcoin at its lowest close of each month, below the highest close so far, in thousandths. */
// biome-ignore format: a table
export const WORST_DRAWDOWN_PERMILLE = [-179, -299, -288, -320, -611, -525, -469, -521, -498, -513, -441, -540, -503, -481, -320, -215, -217, -205, -139, -102, -59, -222, -185, -286, -253, -204, -101, -28, -326, -144, -265, -152, -166, -167, -348, -86, -355, -135, -202, -336, -482, -643, -647, -660, -634, -697, -680, -683, -681, -679, -806, -834, -823, -826, -807, -787, -723, -606, -514, -512, -584, -616, -638, -659, -642, -559, -745, -661, -559, -536, -535, -433, -480, -459, -305, -80, -254, -215, -159, -228, -455, -502, -531, -399, -359, -249, -207, -316, -481, -453, -440, -442, -576, -718, -715, -710, -725, -718, -766, -757, -754, -680, -701, -596, -610, -628, -568, -616, -628, -604, -486, -427, -415, -370, -153, -170, -203, -175, -236, -261, -262, -175, -72, -127, -129, -205, -260, -281, -111, -96, -53, -122, -116, -147, -321, -315, -370, -497, -473, -464, -412, -531, -519, -497] as const;
/** Share of all windows of 1 to 5 years in the daily record to 20 August 2026 that ended in a loss. */
export const LOSS_WINDOWS_FRAC = [0.2721, 0.174, 0.0021, 0, 0.0036] as const;
export const DEEPEST_FRAC = -0.834;
export const HALF_UNDER_FRAC = 0.3182;
