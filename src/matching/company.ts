import type { Knowledge } from './knowledge.ts'
import type { Search } from './search.ts'
import { freshness, toMembers, toProjects } from './walk.ts'
import { bend } from './weights.ts'
import type { Weights } from './weights.ts'

/** What speaks for each organisation beside its fit: whom it knows and how often it was taken as a partner. By numbers. */
export type Company = {
  /** How much each worked with the lead, of everybody also where the rest is of one organisation alone. */
  readonly met: Float64Array
  /** Worked with the lead. */
  readonly together: Float64Array
  /** Worked with those that worked with the lead. */
  readonly partners: Float64Array
  readonly experience: Float64Array
  /** How much rather than by chance the lead's country works with the organisation's; around 0. */
  readonly country: Float64Array
  readonly score: Float64Array
}

/** So many partners by chance stand beside those that were counted, so that a rare pair of countries says little. */
const partnersByChance = 20

/** How often leads of one country took partners of each other one, against how often anybody did; as logarithms. */
const affinityOf = (known: Knowledge, country: string): ReadonlyMap<string, number> => {
  const before = known.affinities.get(country)
  if (before) return before
  const found = countAffinity(known, country)
  known.affinities.set(country, found)
  return found
}

const countAffinity = (known: Knowledge, country: string): ReadonlyMap<string, number> => {
  const anybody = new Map<string, number>()
  const theirs = new Map<string, number>()
  let [all, own] = [0, 0]
  const countryOf = (number: number | undefined): string | undefined =>
    number === undefined ? undefined : known.candidates.get(number)?.country
  for (const { lead, members } of known.projects.all()) {
    const first = known.organisations.find(lead)
    const isTheirs = countryOf(first) === country
    for (const member of members) {
      const other = member === first ? undefined : countryOf(member)
      if (other === undefined) continue
      all += 1
      anybody.set(other, (anybody.get(other) ?? 0) + 1)
      if (!isTheirs) continue
      own += 1
      theirs.set(other, (theirs.get(other) ?? 0) + 1)
    }
  }
  return new Map(
    [...anybody].map(([other, count]) => {
      const chance = count / all
      const share = ((theirs.get(other) ?? 0) + partnersByChance * chance) / (own + partnersByChance)
      return [other, Math.log(share / chance)]
    })
  )
}

/** The company of a proposal's lead; without a lead, experience alone. With `only`, for that organisation. */
export const companyOf = (known: Knowledge, search: Search, weights: Weights, only?: number): Company => {
  const { projects, organisations, candidates } = known
  const count = organisations.count()
  const lead = search.lead === null ? undefined : organisations.find(search.lead)
  const own = new Float64Array(projects.count())
  if (lead !== undefined)
    for (const number of projects.projectsOf(lead))
      own[number] = freshness(projects.at(number)?.on ?? search.on, search.on, weights.forgetting)
  const met = toMembers(projects, own, false, count)
  if (lead !== undefined) met[lead] = 0
  const theirs = toMembers(projects, toProjects(projects, met), true, count, only)
  const country = lead === undefined ? undefined : candidates.get(lead)?.country
  const affinity = country === undefined ? new Map<string, number>() : affinityOf(known, country)
  const [together, partners, experience, near, score] = Array.from(
    { length: 5 },
    () => new Float64Array(count)
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array]
  for (const number of only === undefined ? candidates.keys() : [only]) {
    const home = candidates.get(number)?.country
    together[number] = bend(met[number] ?? 0, weights.togetherMuch)
    partners[number] = number === lead ? 0 : bend(theirs[number] ?? 0, weights.partnersMuch)
    experience[number] = bend(projects.partnershipsOf(number), weights.experienceMuch)
    near[number] = home === undefined ? 0 : (affinity.get(home) ?? 0)
    score[number] =
      weights.together * together[number] +
      weights.partners * partners[number] +
      weights.experience * experience[number] +
      weights.country * near[number]
  }
  return { met, together, partners, experience, country: near, score }
}
