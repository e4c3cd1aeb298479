// Written by src/tools/flow-tables.ts. Do not edit by hand.
export const HISTORIES = {
  'no-hedging': {
    withHedging: {
      invertedFrac: 0.0813,
      lowStartFrac: 0,
      startVolPts: 29.8528,
      realisedOverNear: 0.883,
    },
    withoutHedging: {
      invertedFrac: 0.0813,
      lowStartFrac: 0,
      startVolPts: 29.8528,
      realisedOverNear: 0.883,
    },
  },
  'hedging-swings': {
    withHedging: {
      invertedFrac: 0.0927,
      lowStartFrac: 0.0003,
      startVolPts: 28.6759,
      realisedOverNear: 0.866,
    },
    withoutHedging: {
      invertedFrac: 0.0813,
      lowStartFrac: 0,
      startVolPts: 29.8528,
      realisedOverNear: 0.883,
    },
  },
  'wide-hedging-swings': {
    withHedging: {
      invertedFrac: 0.1206,
      lowStartFrac: 0.0191,
      startVolPts: 26.5627,
      realisedOverNear: 0.8258,
    },
    withoutHedging: {
      invertedFrac: 0.0813,
      lowStartFrac: 0,
      startVolPts: 29.8528,
      realisedOverNear: 0.883,
    },
  },
  'standing-hedging': {
    withHedging: {
      invertedFrac: 0.1571,
      lowStartFrac: 0,
      startVolPts: 26.3724,
      realisedOverNear: 0.8387,
    },
    withoutHedging: {
      invertedFrac: 0.0813,
      lowStartFrac: 0,
      startVolPts: 29.8528,
      realisedOverNear: 0.883,
    },
  },
} as const;
export const RECORD = {
  'to-2019': {
    invertedFrac: 0.0796,
    lowStartFrac: 0.2917,
    startVolPts: 22,
    realisedOverNear: 0.7383,
    episodes: 72,
    days: 206,
  },
  '2020-2022': {
    invertedFrac: 0.0926,
    lowStartFrac: 0.125,
    startVolPts: 31,
    realisedOverNear: 0.7631,
    episodes: 16,
    days: 70,
  },
  'from-2023': {
    invertedFrac: 0.0527,
    lowStartFrac: 0,
    startVolPts: 24,
    realisedOverNear: 0.6864,
    episodes: 17,
    days: 48,
  },
} as const;
