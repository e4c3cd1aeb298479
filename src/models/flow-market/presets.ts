import type { FlowMarketParameters } from './parameters.ts';

type Changes = Partial<FlowMarketParameters>;

/** The three weathers of the shock experiment: quiet markets drift up, panicky ones do not. */
export const CALM = { noiseFrac: 0.005, driftFrac: 0.0006 } as const;
export const NORMAL = { noiseFrac: 0.008, driftFrac: 0.0003 } as const;
export const STRESSED = { noiseFrac: 0.02, driftFrac: 0 } as const;

const NO_FLOWS = { volTargetAumUsdBn: 0, trendPositionUsdBn: 0, dealerGammaUsdBn: 0, buybackUsdBn: 0 } as const;
const VOL_TARGET_ONLY = { ...NO_FLOWS, volTargetAumUsdBn: 400 } as const;
const STOPS = { stopShareFrac: 0.5, stopDepthFrac: 0.02 } as const;

/** Named states in the order of the chapter's story; each is a change to the defaults. Names are public. */
export const presets = {
  'flat-world': { ...NORMAL, ...NO_FLOWS },
  'vol-target-normal': { ...NORMAL, ...VOL_TARGET_ONLY },
  'vol-target-calm': { ...CALM, ...VOL_TARGET_ONLY },
  'stop-cluster': { ...CALM, ...STOPS, gammaMode: 'constant', dealerGammaUsdBn: 5 },
  'dealers-short': { ...CALM, ...STOPS, gammaMode: 'constant', dealerGammaUsdBn: -5 },
  'size-small': { ...CALM, volTargetAumUsdBn: 70 },
  'size-middle': { ...CALM, volTargetAumUsdBn: 500 },
  'size-large': { ...CALM, volTargetAumUsdBn: 2000 },
  calm: { ...CALM },
  normal: { ...NORMAL },
  stressed: { ...STRESSED },
  critics: { ...CALM, impactMultiple: 1.5 },
  'critics-latent-liquidity': { ...CALM, impactMultiple: 1 },
  'critics-concave-impact': { ...CALM, impactShape: 'concave' },
  'critics-no-blackout': { ...CALM, blackoutOn: false },
  'clustered-news': { ...NORMAL, noiseKind: 'clustered' },
  'your-turn': {},
} as const satisfies Readonly<Record<string, Changes>>;
