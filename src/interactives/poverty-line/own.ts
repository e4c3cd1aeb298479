import type { NumberParameter, ParameterSchema, ValuesOf } from '../../kit/core/parameters.ts';
import { parameters as model, type PovertyLineParameters } from '../../models/poverty-line.ts';

/** The budget lines that a reader can put in the place of the essay's. */
const LINES = {
  ownChildcareUsd: 'childcareUsd',
  ownHousingUsd: 'housingUsd',
  ownFoodUsd: 'foodUsd',
  ownTransportUsd: 'transportUsd',
  ownHealthUsd: 'healthUsd',
  ownOtherUsd: 'otherUsd',
} as const satisfies Record<string, keyof PovertyLineParameters>;

/** A line of the reader's own, with the range and the start of the essay's. */
const ownLine = (key: keyof typeof LINES, url: string): NumberParameter => ({
  ...model[LINES[key]],
  symbol: '',
  url,
  kind: 'assumption',
  source: 'editors',
  private: true,
});

/** A reader's own household, dollars a year. Private: see docs/decisions/0013. It starts from the essay's lines. */
export const ownParameters = {
  ownNumbers: {
    type: 'toggle',
    symbol: '',
    url: 'own-numbers',
    default: false,
    kind: 'assumption',
    source: 'editors',
    private: true,
  },
  ownIncomeUsd: {
    type: 'number',
    symbol: '',
    url: 'own-income',
    unit: 'usd',
    default: 83_730,
    min: 0,
    max: 400_000,
    step: 1,
    kind: 'assumption',
    source: 'editors',
    private: true,
  },
  ownHousingUsd: ownLine('ownHousingUsd', 'own-housing'),
  ownFoodUsd: ownLine('ownFoodUsd', 'own-food'),
  ownChildcareUsd: ownLine('ownChildcareUsd', 'own-childcare'),
  ownTransportUsd: ownLine('ownTransportUsd', 'own-transport'),
  ownHealthUsd: ownLine('ownHealthUsd', 'own-health'),
  ownOtherUsd: ownLine('ownOtherUsd', 'own-other'),
} as const satisfies ParameterSchema;

type OwnParameters = ValuesOf<typeof ownParameters>;

/** What the pictures mark for a reader who gave their own numbers. */
export interface Own {
  incomeUsd: number;
  /** Food's share of the lines they gave; 0 where they gave none. */
  foodShareFrac: number;
}

/** The model's parameters with the reader's lines in them. The prices of a place are in the reader's own figures already. */
export function ownHousehold(
  own: OwnParameters,
  published: PovertyLineParameters,
): { values: PovertyLineParameters; own?: Own } {
  if (!own.ownNumbers) return { values: published };
  const lines = Object.fromEntries(
    Object.entries(LINES).map(([key, line]) => [line, own[key as keyof typeof LINES]]),
  ) as Pick<PovertyLineParameters, (typeof LINES)[keyof typeof LINES]>;
  const net = Object.values(lines).reduce((sum, usd) => sum + usd, 0);
  return {
    values: { ...published, ...lines, place: 'essex-nj', childcare: 'as-printed' },
    own: { incomeUsd: own.ownIncomeUsd, foodShareFrac: net > 0 ? lines.foodUsd / net : 0 },
  };
}
