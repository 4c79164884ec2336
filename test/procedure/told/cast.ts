import { addOrganisation } from '#organisations/commands.ts'
import { organisationFields } from '#organisations/model.ts'
import { aCast as everybody, letOfficesEnd } from '#test/procedure/permissions/cast.ts'
import { systemParty } from '#shared/workflow.ts'
import { aCluster } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { aPerson, must, theCouncil } from '#test/support/cluster.ts'

/** A cluster in which everybody may be told, and what each of them is called in the tables. */
export type ToldCast = {
  readonly cluster: Cluster
  /** Names of people by id. */
  readonly names: ReadonlyMap<string, string>
}

/**
 * Groups of people as the tables name them. On the ordinary road `lab` proposes and leads, `clinic` and `university` are
 * first candidates and then partners, `stranger` is the fourth where a row wants one; the others have no part in the case.
 */
const groups: Readonly<Record<string, readonly string[]>> = {
  author: ['lab'],
  lead: ['lab'],
  candidates: ['clinic', 'university'],
  partners: ['clinic', 'university'],
  members: ['member', 'member 2', 'member 3'],
  presidium: ['chair', 'deputy', 'member', 'member 2', 'member 3'],
  heads: ['chair', 'deputy'],
  // Of the Presidium too, and tied to the lead: of a sitting they hear, of the case nothing.
  tied: ['recused', 'sided'],
  colleagues: ['deputy', 'member', 'member 2', 'member 3'],
  councillors: ['councillor', 'councillor 2', 'councillor 3'],
  council: ['councilChair', 'councillor', 'councillor 2', 'councillor 3']
}

/** The people behind the words of a table; a word that nobody goes by is a mistake in the table. */
export const namesOf = (words: string, known: ReadonlySet<string>): readonly string[] =>
  words.split(', ').flatMap((word) => {
    const group = groups[word] ?? [word]
    const stranger = group.find((name) => !known.has(name))
    if (stranger !== undefined) throw new Error(`Nobody is called ${stranger}`)
    return group
  })

/** A member whose competences fit every proposal of the tests, and who has no part in any. */
const aMatchingMember = async ({ core }: Cluster) => {
  const fields = organisationFields.parse({
    name: 'Gentle Care',
    type: 'hospital',
    competences: ['intensive care']
  })
  const { id } = must(await addOrganisation(core.organisations, fields, systemParty))
  return aPerson(core, 'Maja Matching', [['signatory', id]])
}

/**
 * Everybody: the parties, the office and the bodies, and people who must hear nothing: members without a part, former
 * representatives and members of the Presidium, those tied to the lead, experts whom nobody asked, an observer.
 */
export const aToldCast = async (url = ':memory:'): Promise<ToldCast> => {
  const cluster = await aCluster(url)
  const cast = await everybody(cluster)
  const matching = await aMatchingMember(cluster)
  await letOfficesEnd(cast)
  const council = await theCouncil(cluster)
  const { presidium } = cluster
  const { council: councilChair, ...people } = cluster.people
  const all = {
    ...cast.of,
    ...people,
    matching,
    councilChair: councilChair,
    councillor: council[1]!,
    'councillor 2': council[2]!,
    'councillor 3': council[3]!,
    chair: presidium[0],
    deputy: presidium[1],
    member: presidium[2],
    'member 2': presidium[3],
    'member 3': presidium[4]
  }
  const names = new Map(Object.entries(all).map(([name, { person }]) => [person ?? '', name]))
  // One person goes by the name that the tables use.
  for (const [name, { person }] of Object.entries(people)) names.set(person ?? '', name)
  return { cluster, names }
}
