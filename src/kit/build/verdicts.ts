import type { Language } from '../core/language.ts';
import { fill } from '../core/template.ts';
import { readClaims, readPageWords } from './content.ts';
import { type Claim, THESES, thesisOf, VERDICTS, type Verdict } from './schemas/claim.ts';

/** Claims by verdict, in the order of the scale; within a verdict in the order of the essay. */
export function claimsByVerdict(claims: readonly Claim[] = readClaims()) {
  return VERDICTS.map((verdict) => ({ verdict, claims: claims.filter((claim) => claim.verdict === verdict) }));
}

/** How many claims have each verdict. */
export function verdictCounts(claims: readonly Claim[] = readClaims()): Record<Verdict, number> {
  const entries = claimsByVerdict(claims).map(({ verdict, claims: those }) => [verdict, those.length]);
  return Object.fromEntries(entries);
}

/** The sentence that the picture of all verdicts shows, with its counts. */
export function verdictSentence(language: Language, claims: readonly Claim[] = readClaims()): string {
  const words = readPageWords('verdicts', language);
  const counts = verdictCounts(claims);
  const form = new Intl.PluralRules(language).select(counts.supported) === 'one' ? 'one' : 'other';
  const numbers = Object.entries(counts).map(([verdict, count]) => [verdict, String(count)]);
  return fill(words[`title-${form}`], { ...Object.fromEntries(numbers), total: String(claims.length) });
}

/** The same as a table: a row per verdict, a number per thesis (the lead first), and the sum. */
export function verdictTable(claims: readonly Claim[] = readClaims()) {
  return claimsByVerdict(claims).map(({ verdict, claims: those }) => ({
    verdict,
    counts: THESES.map((thesis) => those.filter(({ id }) => thesisOf(id) === thesis).length),
    total: those.length,
  }));
}
