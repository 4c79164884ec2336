/** The two languages of the cluster. Polish is the first and the authoritative one. */
export type Language = 'pl' | 'en'

export const languages: readonly Language[] = ['pl', 'en']
