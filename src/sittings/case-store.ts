import { z } from 'zod'

import { councilKinds, presidiumKinds } from '#people/model.ts'
import type { RoleKind } from '#people/model.ts'
import { tiedOrganisations } from '#people/tied-organisations.ts'
import type { Reader } from '#shared/database.ts'

import type { Body } from './model.ts'

/** Where a case on the agenda stands, and who is recused in it with the category of the ground. */
export type CaseOnAgenda = {
  readonly state: string
  readonly recused: readonly { readonly person: string; readonly ground: string }[]
  /** Ballots that are open at the sitting. */
  readonly ballots: readonly string[]
}

const kindsOf: Readonly<Record<Body, readonly RoleKind[]>> = {
  presidium: presidiumKinds,
  council: councilKinds,
  board: ['board']
}

const side = z.object({ person: z.string() }).nullish().catch(null)

const remembered = z.object({
  context: z.object({
    author: side,
    lead: side,
    review: z
      .object({
        declarations: z.array(
          z.object({ person: z.string(), answer: z.string(), ground: z.string().nullable() })
        )
      })
      .nullish()
      .catch(null)
  })
})

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

/** Members of the body who are tied to an organisation that has a part in a case. Source: procedure.md 1.4. */
const ties = (reader: Reader, organ: Body, cases: readonly string[], day: string) => {
  const kinds = kindsOf[organ]
  const members = `person_id in (select b.person_id from roles b where b.kind in (${marks(kinds)})
    and b.from_on <= ? and (b.until_on is null or b.until_on >= ?))`
  const tied = tiedOrganisations({ sql: members, bindings: [...kinds, day, day] }, day)
  return reader.all<{ case_id: string; person_id: string; own: number }>(
    `select c.case_id, t.person_id, max(t.own) as own
     from (${tied.sql}) t join case_parties c on c.organisation_id = t.organisation_id
     where c.case_id in (${marks(cases)}) and c.state not in ('withdrawn', 'revoked', 'expired')
     group by c.case_id, t.person_id`,
    [...tied.bindings, ...cases]
  )
}

type Row = { readonly id: string; readonly state: string; readonly snapshot: string }

/** Cases by id as an agenda needs them; one that is not there is left out. */
export const casesOnAgenda = async (
  reader: Reader,
  { sitting, organ }: { readonly sitting: string; readonly organ: Body },
  cases: readonly string[],
  day: string
): Promise<Readonly<Record<string, CaseOnAgenda>>> => {
  if (cases.length === 0) return {}
  const rows = await reader.all<Row>(
    `select id, state, snapshot from actors where id in (${marks(cases)}) and id = case_id and workflow <> 'sitting'
     order by id`,
    cases
  )
  const tied = await ties(reader, organ, cases, day)
  const open = await reader.all<{ id: string; case_id: string }>(
    "select id, case_id from ballots where sitting_id = ? and state = 'open' order by opened_at, id",
    [sitting]
  )
  return Object.fromEntries(
    rows.map(({ id, state, snapshot }) => {
      const { author, lead, review } = remembered.parse(JSON.parse(snapshot)).context
      const found = new Map<string, string>()
      const add = (person: string, ground: string) => {
        if (!found.has(person)) found.set(person, ground)
      }
      for (const { person, answer, ground } of review?.declarations ?? [])
        if (answer === 'recused' || answer === 'undeclared') add(person, ground ?? answer)
      for (const one of tied)
        if (one.case_id === id)
          add(one.person_id, Number(one.own) === 1 ? 'ownOrganisation' : 'linkedOrganisation')
      for (const one of [author, lead]) if (one) add(one.person, 'ownOrganisation')
      const recused = [...found].map(([person, ground]) => ({ person, ground }))
      const ballots = open.flatMap((ballot) => (ballot.case_id === id ? [ballot.id] : []))
      return [
        id,
        { state, recused: recused.toSorted((a, b) => (a.person < b.person ? -1 : 1)), ballots }
      ] as const
    })
  )
}
