/**
 * Nine measured attributes of the two economies. Written by src/tools/attribute-tables.ts from content/data; do not edit.
 * A missing month is null.
 */
// biome-ignore-all format: a table
export interface Series {
  /** Observations a year, and the middle of the first in years. */
  readonly perYear: number;
  readonly firstYear: number;
  /** The period moved from and the latest, and the former's place in `values`. */
  readonly base: string;
  readonly latest: string;
  readonly baseIndex: number;
  readonly from: number;
  readonly to: number;
  /** The middle size of earlier changes over as many periods; and (to − from) / usual. */
  readonly usual: number;
  readonly moves: number;
  readonly values: readonly (number | null)[];
}

export const SERIES = {
  productivity: {"perYear":4,"firstYear":2024.125,"base":"2025-Q3","latest":"2026-Q2","baseIndex":6,"from":0.0246,"to":0.0224,"usual":0.01175,"moves":-0.1872,"values":[0.0331,0.0322,0.0288,0.0225,0.0197,0.0208,0.0246,0.0249,0.0293,0.0224]},
  margins: {"perYear":4,"firstYear":2024.125,"base":"2025-Q3","latest":"2026-Q1","baseIndex":6,"from":0.388,"to":0.4053,"usual":0.0153,"moves":1.1307,"values":[0.3739,0.3723,0.393,0.4009,0.3956,0.3904,0.388,0.3881,0.4053]},
  techJobs: {"perYear":12,"firstYear":2024.0417,"base":"2025-11","latest":"2026-07","baseIndex":22,"from":-84700,"to":-110300,"usual":111850,"moves":-0.2289,"values":[-129700,-126700,-141700,-144400,-141600,-119200,-112100,-101800,-90900,-84600,-98900,-86400,-106600,-109900,-114900,-104700,-96300,-111800,-102900,-92200,-94000,-87700,-84700,-103800,-114100,-121600,-113300,-119800,-122300,-124700,-110300]},
  capital: {"perYear":4,"firstYear":2024.125,"base":"2025-Q3","latest":"2026-Q2","baseIndex":6,"from":0.04487,"to":0.04966,"usual":0.000805,"moves":5.9503,"values":[0.0401,0.04054,0.04123,0.04114,0.04365,0.04436,0.04487,0.04667,0.04884,0.04966]},
  hiring: {"perYear":12,"firstYear":2024.0417,"base":"2025-11","latest":"2026-07","baseIndex":22,"from":-344100,"to":-236100,"usual":1674400,"moves":0.0645,"values":[1264000,1150900,1296300,1105200,910800,785500,739700,586000,583100,453400,489800,576300,371200,254900,111600,162200,97600,-800,-24200,-81200,-128600,null,-344100,-570100,-410000,-529700,-407700,-348800,-268600,-209100,-236100]},
  arrears: {"perYear":4,"firstYear":2024.125,"base":"2025-Q3","latest":"2026-Q1","baseIndex":6,"from":0.0502,"to":0.056,"usual":0.0017,"moves":3.4118,"values":[0.0441,0.0443,0.045864,0.0483,0.049866,0.049909,0.0502,0.052076,0.056]},
  liquidity: {"perYear":12,"firstYear":2024.0417,"base":"2025-11","latest":"2026-08","baseIndex":22,"from":5650.5,"to":5809,"usual":212.2,"moves":0.7469,"values":[6149.3,6230.3,6194.1,6031.8,6109,5996.8,5911.2,5977.3,5885,5937.4,5952.6,5969.9,5884.8,6071.5,6182.9,5781,6063,6116.7,6067.7,5972.8,5821.3,5583.7,5650.5,5661.8,5633.8,5773.7,5819,5711.1,5859.9,5829.3,5765.2,5809]},
  concentration: {"perYear":4,"firstYear":2024.125,"base":"2025-Q3","latest":"2026-Q1","baseIndex":6,"from":0.3162,"to":0.3163,"usual":0.0023,"moves":0.0435,"values":[0.3056,0.3049,0.309,0.3104,0.309,0.3114,0.3162,0.3181,0.3163]},
  inflation: {"perYear":12,"firstYear":2024.0417,"base":"2025-11","latest":"2026-07","baseIndex":22,"from":0.027,"to":0.033,"usual":0.0079,"moves":0.7595,"values":[0.0309,0.0316,0.0349,0.0336,0.0324,0.0297,0.0294,0.0261,0.0243,0.0258,0.0272,0.0287,0.0299,0.028,0.0238,0.0233,0.0238,0.0268,0.0274,0.0294,0.0302,null,0.027,0.0265,0.0239,0.0243,0.0329,0.0378,0.0417,0.0346,0.033]},
} as const satisfies Readonly<Record<string, Series>>;
