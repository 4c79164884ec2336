import type { Reader } from '#shared/database.ts'

import { deputationsOf } from './deputation-store.ts'
import { isHandedOver } from './hand-over.ts'
import type { HandOverItem, HandOverPreview, StayingItem } from './hand-over.ts'
import { rolesOf } from './store.ts'

const itemsOf = async (reader: Reader, person: string, today: string): Promise<readonly HandOverItem[]> => {
  const goesOn = ({ untilOn }: { readonly untilOn: string | null }): boolean =>
    untilOn === null || untilOn >= today
  const roles = (await rolesOf(reader, [person])).filter((role) => goesOn(role) && isHandedOver(role.kind))
  const substitutions = (await deputationsOf(reader, person)).filter(
    (one) => goesOn(one) && one.substitute === person
  )
  return [
    ...roles.map(({ id, kind, organisationName, fromOn, untilOn }) => ({
      key: `role:${id}`,
      what: 'role' as const,
      id,
      kind,
      of: organisationName,
      fromOn,
      untilOn
    })),
    ...substitutions.map(({ id, body, memberName, fromOn, untilOn }) => ({
      key: `substitution:${id}`,
      what: 'substitution' as const,
      id,
      kind: body,
      of: memberName,
      fromOn,
      untilOn
    }))
  ]
}

const titled = `left join proposals q on q.id = x.case_id left join proposal_numbers n on n.proposal_id = x.case_id
  left join card_revisions c on c.proposal_id = x.case_id and c.revision = q.revision`

type CaseRow = {
  readonly what: string
  readonly actor: string
  readonly case_id: string
  readonly number: string | null
  readonly title_pl: string | null
  readonly title_en: string | null
}

const caseItem = (
  what: StayingItem['what'],
  kind: string | null,
  href: string,
  { number, title_pl: pl, title_en: en }: CaseRow
): StayingItem => ({ what, kind, href, number, titles: number === null ? null : { pl, en } })

/** Posts in task groups that are at work: others name who follows. */
const postsOf = async (reader: Reader, person: string): Promise<readonly StayingItem[]> => {
  const rows = await reader.all<CaseRow>(
    `select x.role as what, x.actor_id as actor, x.case_id, n.number, c.title_pl, c.title_en
     from task_group_people x join task_groups g on g.id = x.actor_id and g.status = 'active' ${titled}
     where x.person_id = ? order by n.number, x.role`,
    [person]
  )
  return rows.map((row) =>
    caseItem(
      row.what === 'leader' || row.what === 'deputy' ? row.what : 'delegate',
      null,
      `/task-groups/${row.actor}`,
      row
    )
  )
}

const verificationsOf = async (reader: Reader, person: string): Promise<readonly StayingItem[]> => {
  const rows = await reader.all<CaseRow>(
    `select distinct 'verifier' as what, x.case_id as actor, x.case_id, n.number, c.title_pl, c.title_en
     from case_verifiers x ${titled}
     where x.person_id = ? and q.state in ('conditional', 'conditionsOverdue') order by n.number`,
    [person]
  )
  return rows.map((row) => caseItem('verifier', null, `/proposals/${row.case_id}`, row))
}

/** Acts that wait for the very person. Who has not voted yet is the body's own business, so that votes are not among them. */
const personalActsOf = async (reader: Reader, person: string): Promise<readonly StayingItem[]> => {
  const rows = await reader.all<CaseRow>(
    `select distinct x.act as what, x.case_id as actor, x.case_id, n.number, c.title_pl, c.title_en
     from waits x ${titled}
     where x.person_id = ? and x.act not in ('vote.cast', 'circular.agree') order by n.number, x.act`,
    [person]
  )
  return rows
    .filter(({ number }) => number !== null)
    .map((row) => caseItem('act', row.what, `/proposals/${row.case_id}`, row))
}

/** What of a person's can pass to another, and what stays with them. */
export const handOverPreview = async (
  reader: Reader,
  person: string,
  today: string
): Promise<HandOverPreview> => {
  const seats = (await rolesOf(reader, [person])).filter(
    ({ kind, untilOn }) => !isHandedOver(kind) && (untilOn === null || untilOn >= today)
  )
  return {
    items: await itemsOf(reader, person, today),
    staying: [
      ...seats.map(({ kind }) => ({ what: 'seat' as const, kind, href: null, number: null, titles: null })),
      ...(await postsOf(reader, person)),
      ...(await verificationsOf(reader, person)),
      ...(await personalActsOf(reader, person))
    ]
  }
}
