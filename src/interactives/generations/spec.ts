import type { Quantity, Spec } from '../../kit/core/contract.ts';
import { type Cause, cohortParameters, GENERATIONS, type Generation } from '../../models/generations.ts';
import { ACCOUNTS_PERMILLE, NEWEST_HOUSEHOLDS_PERMILLE, NEWEST_WEALTH_PERMILLE } from './accounts.ts';
import { type GenerationsFigureParameters, NOW, parameters, run, type World } from './world.ts';

/** Shares of the boomers this near to the accounts count as the same half. */
const SAME_SHARE_FRAC = 0.015;
/** How much more a generation has than another at one age before the two are told apart. */
const SAME_AGE_FRAC = 0.05;

const now = (name: Generation) => (world: World) => world.sharesFrac[name][NOW];
const in2045 = (name: Generation) => (world: World) => world.sharesFrac[name][world.years.length - 1];
const cause = (name: Generation, of: Cause) => (world: World) => 100 * world.causes[name].causesFrac[of];
/** Wealth of the middle cohort at an age, in yearly earnings of the time. */
const atAge = (name: Generation, age: number) => (world: World) => {
  const { ages, wealthToEarningsMultiple } = world.lifeLines[name];
  return wealthToEarningsMultiple[age - ages[0]];
};
/** Net worth of the twin who bought at 30 less the other's, at an age. */
const twinGap = (age: number) => (world: World) =>
  world.house.early.netWorthUsd[age - 30] - world.house.late.netWorthUsd[age - 30];

// The house's dollars are whole thousands: nothing in an assumed price and rent is known to the dollar.
// biome-ignore format: a table
const quantities = {
  silent2025: { unit: 'percent', digits: 1, of: now('silent') },
  boomers2025: { unit: 'percent', digits: 1, of: now('boomers') },
  genX2025: { unit: 'percent', digits: 1, of: now('genX') },
  millennials2025: { unit: 'percent', digits: 1, of: now('millennials') },
  silent2000: { unit: 'percent', of: (world) => world.sharesFrac.silent[2000 - 1989] },
  boomers2045: { unit: 'percent', of: in2045('boomers') },
  millennials2045: { unit: 'percent', of: in2045('millennials') },
  silentAccounts2000: { unit: 'percent', of: () => ACCOUNTS_PERMILLE.silent[2000 - 1989] / 1000 },
  boomersAccounts: { unit: 'percent', digits: 1, of: () => ACCOUNTS_PERMILLE.boomers[NOW] / 1000 },
  millennialsAccounts: { unit: 'percent', digits: 1, of: () => ACCOUNTS_PERMILLE.millennials[NOW] / 1000 },
  boomersNewest: { unit: 'percent', digits: 1, of: () => NEWEST_WEALTH_PERMILLE.boomers / 1000 },
  boomersHouseholds: { unit: 'percent', digits: 1, of: () => NEWEST_HOUSEHOLDS_PERMILLE.boomers / 1000 },
  millennialsNewest: { unit: 'percent', digits: 1, of: () => NEWEST_WEALTH_PERMILLE.millennials / 1000 },
  millennialsHouseholds: { unit: 'percent', digits: 1, of: () => NEWEST_HOUSEHOLDS_PERMILLE.millennials / 1000 },
  misfit: { unit: 'percentagePoints', digits: 1, of: (world) => world.misfitPp },
  ageAlone: { unit: 'percent', digits: 1, of: (world) => world.causes.boomers.ageAloneFrac },
  causeSize: { unit: 'percentagePoints', digits: 1, of: cause('boomers', 'cohortSize') },
  causePrices: { unit: 'percentagePoints', digits: 1, of: cause('boomers', 'assetPrices') },
  causeThrift: { unit: 'percentagePoints', digits: 1, of: cause('boomers', 'thrift') },
  causeInheritance: { unit: 'percentagePoints', digits: 1, of: cause('boomers', 'inheritance') },
  boomersAt35: { unit: 'times', digits: 2, of: atAge('boomers', 35) },
  millennialsAt35: { unit: 'times', digits: 2, of: atAge('millennials', 35) },
  boomersAt55: { unit: 'times', digits: 1, of: atAge('boomers', 55) },
  millennialsAt55: { unit: 'times', digits: 1, of: atAge('millennials', 55) },
  priceRise: { unit: 'percent', of: (world) => world.ledger.priceDeviationFrac[NOW] },
  boomersPaper: { unit: 'percent', of: (world) => world.ledger.paperGainFrac.boomers },
  millennialsPaper: { unit: 'percent', of: (world) => world.ledger.paperGainFrac.millennials },
  silentTraded: { unit: 'percent', of: (world) => world.ledger.tradingGainFrac.silent[NOW] },
  boomersTraded: { unit: 'percent', of: (world) => world.ledger.tradingGainFrac.boomers[NOW] },
  boomersTraded2045: { unit: 'percent', of: (world) => last(world.ledger.tradingGainFrac.boomers) },
  millennialsTraded: { unit: 'percent', of: (world) => world.ledger.tradingGainFrac.millennials[NOW] },
  millennialsTraded2045: { unit: 'percent', of: (world) => last(world.ledger.tradingGainFrac.millennials) },
  houseGap40: { unit: 'usd', digits: -3, of: twinGap(40) },
  houseGap70: { unit: 'usd', digits: -3, of: twinGap(70) },
  houseEquity40: { unit: 'usd', digits: -3, of: (world) => world.house.early.equityUsd[10] },
  houseWait: { unit: 'years', of: (world) => world.house.late.equityUsd.findIndex((equity) => equity !== 0) },
} as const satisfies Record<string, Quantity<World>>;

const last = (series: Float64Array) => series[series.length - 1];

type CohortKey = keyof typeof cohortParameters;
const BIRTHS: readonly CohortKey[] = ['silentBirthsM', 'boomerBirthsM', 'genXBirthsM', 'millennialBirthsM'];

/** The one cause in which a world differs from the fair one, where there is one and it has a sentence. */
function singleCause(params: GenerationsFigureParameters, changed: readonly CohortKey[]): string | undefined {
  const sameBirths = BIRTHS.every((key) => params[key] === params.silentBirthsM);
  const others = changed.filter((key) => !BIRTHS.includes(key));
  const more = (key: CohortKey) => params[key] > cohortParameters[key].default;
  if (sameBirths && others.length === 0) return 'same-births';
  if (sameBirths && params.returnFrac === params.growthFrac && params.inheritedFrac === 0 && others.length === 2)
    return 'only-age';
  if (changed.length !== 1) return undefined;
  switch (changed[0]) {
    case 'returnFrac':
      return more('returnFrac') ? 'higher-return' : 'lower-return';
    case 'boostFrac':
      return more('boostFrac') ? 'boom' : undefined;
    case 'youngSavingFrac':
      return more('youngSavingFrac') ? 'young-save-more' : undefined;
    case 'inheritedFrac':
      return more('inheritedFrac') ? 'more-inherited' : undefined;
    default:
      return undefined;
  }
}

function worldCaption(params: GenerationsFigureParameters, world: World): string {
  const changed = (Object.keys(cohortParameters) as CohortKey[]).filter(
    (key) => params[key] !== cohortParameters[key].default,
  );
  if (changed.length === 0) return 'fair';
  const cause = singleCause(params, changed);
  if (cause) return cause;
  const above = quantities.boomers2025.of(world) - quantities.boomersAccounts.of();
  if (Math.abs(above) <= SAME_SHARE_FRAC) return 'close';
  return above > 0 ? 'above' : 'below';
}

function sellersCaption(world: World): string {
  if (quantities.priceRise.of(world) === 0) return 'no-boom';
  return quantities.boomersTraded.of(world) < 0 ? 'boomers-bought' : 'boomers-sold';
}

function sameAgeCaption(world: World): string {
  const lead = quantities.boomersAt55.of(world) / quantities.millennialsAt55.of(world) - 1;
  if (Math.abs(lead) <= SAME_AGE_FRAC) return 'same-age-alike';
  return lead > 0 ? 'same-age-boomers' : 'same-age-millennials';
}

/** Which sentence tells this state: what is shown decides first, then what it shows. */
function caption(params: GenerationsFigureParameters, world: World): string {
  switch (params.show) {
    case 'accounts':
      return 'accounts';
    case 'causes':
      return world.causes.boomers.ageAloneFrac > world.causes.boomers.shareFrac / 2 ? 'mostly-age' : 'not-mostly-age';
    case 'same-age':
      return sameAgeCaption(world);
    case 'sellers':
      return sellersCaption(world);
    case 'house':
      return quantities.houseGap40.of(world) >= 0 ? 'house-pays' : 'house-costs';
    default:
      return worldCaption(params, world);
  }
}

/** What a reader may set of the cohorts and of the two house buyers: neither moves the other's views, nor any the accounts'. */
const COHORTS_VISIBLE = ['returnFrac', 'boostFrac', 'youngSavingFrac', 'inheritedFrac'] as const;
const COHORTS_MORE = [
  'boomerThriftMultiple',
  'savingFrac',
  'growthFrac',
  'dissavingFrac',
  'deathAgeYears',
  ...BIRTHS,
] as const;
const HOUSE = [
  'houseDelayYears',
  'housePriceUsd',
  'houseDownFrac',
  'mortgageRateFrac',
  'houseGrowthFrac',
  'rentYieldFrac',
  'ownerCostFrac',
  'sideReturnFrac',
] as const;
const COHORTS = [...COHORTS_VISIBLE, ...COHORTS_MORE];
const ALL = [...COHORTS, ...HOUSE];

function idle({ show }: GenerationsFigureParameters) {
  if (show === 'accounts') return ALL;
  return show === 'house' ? COHORTS : HOUSE;
}

/** Any common number gives the same shares. */
const flatBirths = { silentBirthsM: 3.4, boomerBirthsM: 3.4, genXBirthsM: 3.4, millennialBirthsM: 3.4 };
const boom = { boostFrac: 0.02 };

export const spec = {
  id: 'generations',
  parameters,
  // The story in order: the chapter's steps, the other causes one by one, the critic.
  presets: {
    accounts: { show: 'accounts' },
    'fair-world': {},
    'flat-births': flatBirths,
    'high-return': { returnFrac: 0.06 },
    'returns-equal-growth': { returnFrac: 0.018 },
    'no-return': { returnFrac: 0 },
    'asset-boom': boom,
    'who-sold': { ...boom, show: 'sellers' },
    causes: { ...boom, show: 'causes' },
    'age-alone': { ...flatBirths, returnFrac: 0.018, inheritedFrac: 0 },
    'same-age': { show: 'same-age' },
    'young-save-more': { youngSavingFrac: 0.15 },
    'more-inherited': { inheritedFrac: 0.6 },
    'later-house': { show: 'house' },
    // Found on a grid of 960 worlds with a boom: as near to 2025 as the fair world, and nearer to the years before.
    critic: { boostFrac: 0.025, returnFrac: 0.02, dissavingFrac: 0.06, inheritedFrac: 0, deathAgeYears: 92 },
    'your-turn': { ...boom, youngSavingFrac: 0.15 },
  },
  tellingPreset: 'fair-world',
  controls: {
    visible: ['show', ...COHORTS_VISIBLE],
    more: [...COHORTS_MORE, ...HOUSE],
    idle,
  },
  run,
  quantities,
  table: {
    columns: [
      { key: 'year', unit: 'calendarYear' },
      ...GENERATIONS.map((name) => ({ key: `${name}Percent`, unit: 'percent' as const, digits: 1 })),
      ...GENERATIONS.map((name) => ({ key: `${name}AccountsPercent`, unit: 'percent' as const, digits: 1 })),
      ...GENERATIONS.map((name) => ({ key: `${name}TradedPercent`, unit: 'percent' as const, digits: 1 })),
    ],
    rows: (world: World) =>
      Array.from(world.years, (year, i) => ({
        year,
        ...Object.fromEntries(
          GENERATIONS.flatMap((name) => [
            [`${name}Percent`, world.sharesFrac[name][i]],
            // The accounts end in 2025; what lies ahead is left empty.
            [`${name}AccountsPercent`, i < ACCOUNTS_PERMILLE[name].length ? ACCOUNTS_PERMILLE[name][i] / 1000 : ''],
            [`${name}TradedPercent`, world.ledger.tradingGainFrac[name][i]],
          ]),
        ),
      })),
  },
  prediction: { quantity: 'boomers2025', min: 0.1, max: 0.8, step: 0.01, start: 0.3 },
  caption,
} satisfies Spec<typeof parameters, World>;
