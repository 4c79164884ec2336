/** A need in one language and the profile of the organisation that should be found for it in the other. */
export type Pair = readonly [need: string, profile: string]
