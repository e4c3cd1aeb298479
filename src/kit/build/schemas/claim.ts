import { z } from 'astro/zod';

/** The six verdicts, the same words everywhere. */
export const VERDICTS = ['supported', 'partly', 'mixed', 'not-shown', 'contradicted', 'open'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The theses that claims belong to; 0 is the lead, whose claims are L1 to L4. */
export const THESES = [0, 1, 2, 3, 4, 5, 6] as const;

/** The thesis of a claim, from its id: `5.2` → 5, `L3` → 0. */
export const thesisOf = (id: string): number => (id.startsWith('L') ? 0 : Number(id[0]));

export const CLAIM_KINDS = ['empirical', 'mechanism', 'forecast', 'normative'] as const;

const translated = z.strictObject({ en: z.string(), vi: z.string() });

export const claimSchema = z.strictObject({
  id: z.string().regex(/^(L|\d\.)\d$/, { error: 'a claim id is L1 to L4 or chapter.number, such as 5.2' }),
  /** Folder of the chapter that judges it; `about` for the one that the page about the essay answers. */
  chapter: z.string(),
  kinds: z.array(z.enum(CLAIM_KINDS)).min(1),
  verdict: z.enum(VERDICTS),
  /** The claim in our own words; attributed, never quoted at length. */
  claim: translated,
  /** Why this verdict. */
  because: translated,
  /** What observation would settle it. */
  settle: translated,
  /** Ids of evidence charts, figures and sources on either side. */
  evidenceFor: z.array(z.string()),
  evidenceAgainst: z.array(z.string()),
  /** Where both lists are empty: why no source bears on it. */
  noSource: translated.optional(),
});
export type Claim = z.output<typeof claimSchema>;
export const claimsSchema = z.array(claimSchema);
