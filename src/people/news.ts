import type { LetterItem } from '#shared/letter.ts'

import type { Body } from './body.ts'
import type { WatchedChange } from './register-change.ts'
import type { InterestKind, Interest } from './interest.ts'
import type { Role } from './model.ts'

/** What is to be told of one change: what it is, and whom it is about. */
export type News = {
  /** The change of the register that it tells. */
  readonly change: string
  readonly by: string | null
  readonly item: LetterItem
  readonly people: readonly string[]
  /** Coordinators are told too. */
  readonly forOffice: boolean
}

/** What the register holds of the records that changed. */
export type Records = {
  readonly roles: ReadonlyMap<string, Role>
  readonly deputations: ReadonlyMap<
    string,
    {
      readonly id: string
      readonly body: Body
      readonly member: string
      readonly substitute: string
      readonly fromOn: string
      readonly untilOn: string | null
    }
  >
  readonly interests: ReadonlyMap<
    string,
    Pick<Interest, 'id' | 'person' | 'organisation' | 'fromOn' | 'untilOn'> & { readonly kind: InterestKind }
  >
  /** Who acts for an organisation, by its id. */
  readonly representatives: ReadonlyMap<string, readonly string[]>
  readonly organisations: ReadonlyMap<string, { readonly leftOn: string | null }>
  /** When each person was taken into the register. */
  readonly since: ReadonlyMap<string, string>
}

/** Fields of an organisation whose change is news for its people. */
const standing = ['name', 'type', 'group', 'status', 'leftOn']

const ofRole = (change: WatchedChange, role: Role): News => {
  const variants = {
    added: 'roleGranted',
    changed: 'roleMoved',
    ended: 'roleEnded',
    erased: 'roleEnded'
  } as const
  const { kind, organisation, fromOn, untilOn, person } = role
  return {
    change: change.id,
    by: change.by,
    item: { variant: variants[change.change], data: { person, role: kind, organisation, fromOn, untilOn } },
    people: [person],
    forOffice: true
  }
}

/** Somebody just taken in need not be told what they are told with the invitation to sign in. */
const isNewcomer = (change: WatchedChange, person: string, records: Records): boolean =>
  change.change === 'added' && records.since.get(person) === change.at

/** Puts the changes of the register into news, in their order. What the system itself did is none. Source: procedure.md 1.7, N47. */
export const newsOf = (changes: readonly WatchedChange[], records: Records): readonly News[] =>
  changes.flatMap((change): readonly News[] => {
    if (change.by === null) return []
    const common = { change: change.id, by: change.by, forOffice: true }
    switch (change.subject) {
      case 'role': {
        const role = records.roles.get(change.subjectId)
        if (role === undefined) return []
        const told = ofRole(change, role)
        return [isNewcomer(change, role.person, records) ? { ...told, people: [] } : told]
      }
      case 'deputation': {
        const found = records.deputations.get(change.subjectId)
        if (found === undefined) return []
        const { body, member, substitute, fromOn, untilOn } = found
        const variant = change.change === 'added' ? 'deputed' : 'deputationEnded'
        const data = { body, member, substitute, fromOn, untilOn }
        return [{ ...common, item: { variant, data }, people: [member, substitute] }]
      }
      case 'interest': {
        const found = records.interests.get(change.subjectId)
        if (found === undefined) return []
        const { person, organisation, kind, untilOn } = found
        const variant = change.change === 'added' ? 'interestNoted' : 'interestEnded'
        return [
          {
            ...common,
            item: { variant, data: { person, organisation, tie: kind, untilOn } },
            people: [person]
          }
        ]
      }
      case 'organisation': {
        const found = records.organisations.get(change.subjectId)
        const fields = change.fields.filter((field) => standing.includes(field))
        if (found === undefined || change.change !== 'changed' || fields.length === 0) return []
        const leaves = change.fields.includes('leftOn') && found.leftOn !== null
        const variant = leaves ? 'organisationLeaves' : 'organisationChanged'
        const data = { organisation: change.subjectId, untilOn: found.leftOn }
        return [
          { ...common, item: { variant, data }, people: records.representatives.get(change.subjectId) ?? [] }
        ]
      }
      case 'link': {
        const variant = change.change === 'added' ? 'linkNoted' : 'linkEnded'
        const people = records.representatives.get(change.subjectId) ?? []
        return [{ ...common, item: { variant, data: { organisation: change.subjectId } }, people }]
      }
      case 'person':
      case 'partnerFeed':
        return []
    }
  })

/** One letter to each person whom the news is for, with all of it; nobody is told what they did themselves. */
export const lettersOf = (
  news: readonly News[],
  coordinators: readonly string[]
): readonly {
  readonly person: string
  readonly occasion: string
  readonly items: readonly LetterItem[]
}[] => {
  const letters = new Map<string, { readonly occasion: string; readonly items: LetterItem[] }>()
  for (const { change, by, item, people, forOffice } of news)
    for (const person of new Set([...people, ...(forOffice ? coordinators : [])])) {
      if (person === by) continue
      const letter = letters.get(person) ?? { occasion: `${change}:${person}`, items: [] }
      letter.items.push(item)
      letters.set(person, letter)
    }
  return [...letters].map(([person, letter]) => ({ person, ...letter }))
}
