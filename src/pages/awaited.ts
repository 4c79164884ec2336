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
  readonly workflow: string
  readonly relation: string | null
  readonly person: string | null
  readonly person_name: string | null
  readonly organisation: string | null
  readonly organisation_name: string | null
  readonly until_at: string | null
  readonly side: Side | null
  /** 1 when its term waits for a notice to be delivered. */
  readonly unserved?: number
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

/** What a page knows of its reader: which lines are theirs, and where they do the act. */
export type OfReader = {
  readonly isMine: (wait: WaitLine) => boolean
  /** The page of the act, or the place on this page when it is to be done more than once; null where it stands already. */
  readonly placeOf: (mine: readonly WaitLine[]) => string | null
}

const nobody: OfReader = { isMine: () => false, placeOf: () => null }

/** Whom a case waits for, one line per act: names together, with the date, or that its notice is not delivered yet. */
export const awaitedOf = (
  wording: Wording,
  waits: readonly WaitLine[],
  terms: readonly TermRow[],
  reader: OfReader = nobody
): readonly Awaited[] => {
  const lines = new Map<string, WaitLine[]>()
  for (const wait of waits) {
    const key = `${wait.act} ${wait.until_at ?? ''}`
    lines.set(key, [...(lines.get(key) ?? []), wait])
  }
  const told = [...lines.values()].map((group) => {
    const [first] = group as [WaitLine]
    const isMine = group.every(reader.isMine)
    return {
      who: isMine
        ? wording.t('site.you')
        : whoSigns(wording, first.act, wording.list([...new Set(group.map((wait) => whoOf(wording, wait)))])),
      isMine,
      place: isMine ? reader.placeOf(group) : null,
      act: awaitedAct(wording, first.act),
      until: first.until_at,
      undelivered:
        terms.some(({ actor_id, due_at }) => actor_id === first.actor && due_at === null) ||
        (first.until_at === null && Number(first.unserved ?? 0) === 1)
    }
  })
  return [...told.filter(({ isMine }) => isMine), ...told.filter(({ isMine }) => !isMine)]
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
