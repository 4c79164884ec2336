import type { Refusal } from '#engine/contract.ts'
import type { Definition } from '#engine/definitions.ts'
import { describe, statesIn } from '#engine/describe.ts'
import { actsAsGuest } from '#people/guest-rows.ts'
import { actingKinds } from '#people/model.ts'
import type { Reader } from '#shared/database.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Party, Relation } from '#shared/workflow.ts'
import { dateIn } from '#shared/calendar.ts'

/** A signed-in person. */
export type Person = Party & { readonly person: string }

/** Relations in which a person acts for an organisation. */
const organisational: readonly Relation[] = ['member', 'author', 'lead', 'candidate', 'partner']

const known = new WeakMap<Definition, ReadonlyMap<string, readonly Relation[]>>()

const relationsByEvent = (definition: Definition): ReadonlyMap<string, readonly Relation[]> => {
  const before = known.get(definition)
  if (before) return before
  const found = new Map<string, Relation[]>()
  for (const state of statesIn(describe(definition.machine)))
    for (const { on, meta } of state.moves) found.set(on, [...(found.get(on) ?? []), ...(meta?.by ?? [])])
  known.set(definition, found)
  return found
}

/** The relations that may do an act, in one state of its workflow or another. */
export const relationsOfAct = (definition: Definition, event: string): readonly Relation[] =>
  relationsByEvent(definition).get(event) ?? []

/** True when an organisation does this, by one of its people; opinions, votes and checks are a person's own. */
export const isActOfOrganisation = (definition: Definition, event: string): boolean =>
  relationsOfAct(definition, event).some((relation) => organisational.includes(relation))

export type Represented = { readonly id: string; readonly status: string; readonly stands: boolean }

/** Organisations that a person represents today, as a guest of the case too; `stands` marks those with a part in it. */
export const representedBy = async (
  reader: Reader,
  person: string,
  about: { readonly case: string; readonly now: string }
): Promise<readonly Represented[]> => {
  const day = dateIn(about.now)
  const rows = await reader.all<{ id: string; status: string; stands: number }>(
    `select o.id, o.status, case when exists (select 1 from case_parties c
       where c.case_id = ? and c.organisation_id = o.id) then 1 else 0 end as stands
     from organisations o where o.id in (select r.organisation_id from roles r where r.person_id = ?
       and r.kind in (${actingKinds.map(() => '?').join(', ')}) and r.from_on <= ? and (r.until_on is null or r.until_on >= ?)
       union select g.organisation_id from guests g where g.person_id = ? and g.case_id = ? and ${actsAsGuest})
     order by o.id`,
    [about.case, person, ...actingKinds, day, day, person, about.case, day, day]
  )
  return rows.map(({ id, status, stands }) => ({ id, status, stands: stands === 1 }))
}

/**
 * For which organisation a person acts on a case: the one asked for, else the one chosen at sign-in, else the one
 * that stands to the case, else the only one. Null when none of these tells. An organisation that the person does
 * not represent today is refused.
 */
export const partyFor = async (
  reader: Reader,
  me: Person,
  about: {
    readonly organisation: string | null
    readonly case: string
    readonly event: string
    readonly now: string
  }
): Promise<Result<Person, Refusal>> => {
  const represented = await representedBy(reader, me.person, about)
  const represents = (id: string | null) => represented.some((one) => one.id === id)
  if (about.organisation !== null && !represents(about.organisation))
    return refused({ kind: 'forbidden', event: about.event, allowed: ['member'] })
  const standing = represented.filter(({ stands }) => stands)
  const only = [represented, standing].find(({ length }) => length === 1)?.[0]?.id
  const organisation = about.organisation ?? (represents(me.organisation) ? me.organisation : (only ?? null))
  return accepted({ person: me.person, organisation })
}
