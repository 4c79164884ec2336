/** How evidence is weighed; `...Much` is the amount from which on more of it adds little. */
export type Weights = {
  /** Words in the written profile, of all that are asked; `fullness` is BM25's b for it. */
  readonly profile: number
  readonly fullness: number
  /** Terms of the vocabulary, of all that are asked. */
  readonly terms: number
  readonly type: number
  readonly projects: number
  readonly projectsMuch: number
  readonly circle: number
  readonly circleMuch: number
  readonly together: number
  readonly togetherMuch: number
  readonly partners: number
  readonly partnersMuch: number
  readonly experience: number
  readonly experienceMuch: number
  readonly country: number
  /** A past project counts less by this share a year. */
  readonly forgetting: number
}

/** What one more of the same says: ever less, and something still. */
export const bend = (amount: number, much: number): number => Math.log1p((10 * amount) / much)

/** A bent amount as a share: 1 from `much` on. */
export const shareOf = (bent: number): number => Math.min(1, bent / Math.log(11))

/**
 * Fit on real projects: consortia of the EU's seventh framework programme that began in March and April 2008, guessed from
 * those before, by `npm run bench:partners -- FILE --fit`. So are `profile` (there a name is all of it), `projects`,
 * `circle`, `together`, `partners`, `experience` and `country`. `together` came out as nothing, because who worked with the
 * lead is also reached through the lead's partners. Which evidence is used at all, and how it is bent, was chosen on the
 * same months; `...Much` of projects, circle, together and partners is what nine in ten amounts stay below there.
 *
 * Set by hand, as those projects neither name competences nor seek a kind of organisation: `terms` to what a written profile
 * weighs, `type` to decide between equals; and `fullness`, `experienceMuch` and `forgetting` to usual values.
 */
export const weights: Weights = {
  profile: 7.85,
  fullness: 0.75,
  terms: 8,
  type: 0.5,
  projects: 0.07,
  projectsMuch: 0.05,
  circle: 0.43,
  circleMuch: 0.15,
  together: 0,
  togetherMuch: 1,
  partners: 0.18,
  partnersMuch: 0.15,
  experience: 1.08,
  experienceMuch: 10,
  country: 0.24,
  forgetting: 0.1
}

/** The version of the ranking, noted with every list that somebody acts on; a change of any weight or rule changes it. */
export const rankingVersion = '2026-11.1'
