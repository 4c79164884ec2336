import type { Person } from '#api/acting.ts'
import type { Side } from '#api/waiting.ts'
import type { Relation } from '#shared/workflow.ts'
import { eventText, relationName } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { Awaited } from '#templates/pages/proposal/stage.tsx'

import { actsOfSignatories } from './signatories.ts'

/** A term of a case; `due_at` is null until the notices that start it have been delivered. */
type TermRow = { readonly actor_id: string; readonly due_at: string | null }

export type WaitLine = {
  readonly act: string
  readonly actor: string
  readonly relation: string | null
  readonly person: string | null
  readonly person_name: string | null
  readonly organisation: string | null
  readonly organisation_name: string | null
  readonly until_at: string | null
  readonly side: Side | null
}

const whoOf = (
  wording: Wording,
  { relation, person, person_name, organisation, organisation_name, side }: WaitLine
): string => {
  if (person !== null) return person_name ?? wording.t('case.erased')
  if (organisation !== null) return organisation_name ?? organisation
  const whose = side ?? relation
  if (whose === null) return wording.t('case.somebody')
  return wording.lookUp(`case.bodies.${whose}`) ?? relationName(wording, whose as Relation)
}

/** What is awaited, as the object of `Czekamy na`. */
export const awaitedAct = (wording: Wording, act: string): string =>
  wording.lookUp(`case.awaits.${act}`) ?? eventText(wording, act, 'label')

/** An act that commits an organisation waits for those of its people who may. */
const whoSigns = (wording: Wording, act: string, who: string): string =>
  actsOfSignatories.has(act) ? wording.t('acts.bySignatory', { who }) : who

/** Whom a case waits for, one line per act: names together, with the date, or that its notice is not delivered yet. */
export const awaitedOf = (
  wording: Wording,
  waits: readonly WaitLine[],
  terms: readonly TermRow[]
): readonly Awaited[] => {
  const lines = new Map<string, WaitLine[]>()
  for (const wait of waits) {
    const key = `${wait.act} ${wait.until_at ?? ''}`
    lines.set(key, [...(lines.get(key) ?? []), wait])
  }
  return [...lines.values()].map((group) => {
    const [first] = group as [WaitLine]
    return {
      who: whoSigns(
        wording,
        first.act,
        wording.list([...new Set(group.map((wait) => whoOf(wording, wait)))])
      ),
      act: awaitedAct(wording, first.act),
      until: first.until_at,
      undelivered: terms.some(({ actor_id, due_at }) => actor_id === first.actor && due_at === null)
    }
  })
}

/** True when this very reader is awaited: by name, for an organisation of theirs, or as everybody who stands so to the case. */
export const isAwaitedOf = (
  wait: WaitLine,
  me: Person,
  relations: readonly Relation[],
  organisations: ReadonlySet<string> = new Set()
): boolean => {
  if (wait.person !== null) return wait.person === me.person
  if (wait.organisation !== null) return organisations.has(wait.organisation)
  // Any member may come forward; that is nobody's duty.
  return wait.relation !== 'member' && relations.some((relation) => relation === wait.relation)
}
