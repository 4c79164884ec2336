import type { Database, Reader } from '#shared/database.ts'
import { dateIn } from '#shared/calendar.ts'
import type { NotifyParams } from '#shared/workflow.ts'
import type { Wording } from '#templates/locales/index.ts'

import { termsOf } from './act-terms.ts'
import type { CourierParts } from './courier.ts'
import { detailsOf } from './details.ts'
import { dueOf } from './due.ts'
import { placeOf } from './letter.ts'
import type { Letter } from './letter.ts'
import type { WaitingLetter } from './letter-store.ts'
import { concernedAs, concernedStandings, pageOf } from './model.ts'
import { standingsOf } from './standing.ts'
import { profileReferenceOf, senderOf, termsOfCase } from './store.ts'
import { standingsAddressed } from './wording-audience.ts'
import type { NoticePlace } from './wording-places.ts'

/** What is needed to see a notice as it reads in a real case; `app.ts` hands it in. */
export type CasesParts = Pick<
  CourierParts,
  'database' | 'clock' | 'relations' | 'view' | 'profileOf' | 'rulesOf' | 'caseFacts' | 'baseUrl'
> & {
  /** True when the person may know of the case. */
  readonly maySee: (person: string, caseId: string) => Promise<boolean>
}

/** One notice that was told. */
type Told = {
  readonly id: string
  readonly case: string
  readonly actor: string
  readonly person: string
  readonly notice: NotifyParams
}

/** Only so many of the newest are looked through: an older case shows a wording no better. */
const newest = 20_000
const mostTried = 12

const like = (name: string, value: string): string => `%"${name}":"${value}"%`

/** The newest notices that may stand at a place, by what their rows say. */
const toldAt = async (reader: Reader, { notice, variant, term }: NoticePlace): Promise<readonly Told[]> => {
  const [first, second] =
    term === null
      ? [like('notice', notice ?? ''), variant === null ? '%' : like('variant', variant)]
      : [like('variant', 'reminder'), like('term', term)]
  const rows = await reader.all<{
    id: string
    case_id: string
    actor_id: string
    person_id: string
    payload: string
  }>(
    `select id, case_id, actor_id, person_id, payload from (select * from outbox order by created_at desc limit ${newest}) o
     where kind = 'notice' and person_id is not null and payload like ?
       and (payload like ? or payload not like '%"variant":%')
     order by created_at desc, id limit ${mostTried * 4}`,
    [first, second]
  )
  const found = rows.map(({ id, case_id, actor_id, person_id, payload }) => ({
    id,
    case: case_id,
    actor: actor_id,
    person: person_id,
    notice: JSON.parse(payload) as NotifyParams
  }))
  // One of each case is enough: the others told the same to more people.
  const byCase = new Map(found.map((told) => [told.case, told]))
  return [...byCase.values()].slice(0, mostTried)
}

const letterOfTold = async (parts: CasesParts, told: Told, wording: Wording): Promise<Letter | null> => {
  const { database, relations, view, profileOf, rulesOf, caseFacts, baseUrl } = parts
  const reader = database.read
  const { notice, person } = told
  const { now } = wording
  const root = await view(reader, told.case)
  const actor = await view(reader, told.actor)
  const facts = await caseFacts(reader, told.case)
  const reference = await profileReferenceOf(reader, told.case)
  if (!root || !actor || !facts || reference === null) return null
  const profile = profileOf(reference)
  const standings = await standingsOf(reader, relations, person, { actor, root, now })
  const due = dueOf({
    terms: await termsOfCase(reader, told.case),
    names: termsOf(notice, notice.act),
    actor: actor.id,
    rules: rulesOf(root, profile),
    person,
    now
  })
  const page = pageOf(baseUrl, actor)
  return {
    notice,
    wording,
    standing:
      concernedAs(notice.notice, standings, notice.variant) ??
      standingsAddressed(notice.to)[0] ??
      concernedStandings(notice.notice, notice.variant)[0] ??
      standings[0] ??
      'lead',
    facts,
    root,
    actor,
    details: await detailsOf(reader, { notice, actor, facts, profile, wording }),
    due,
    sender: await senderOf(reader, dateIn(now)),
    // Whoever only looks gets the page of the case: a step link is its addressee's alone.
    step: notice.act === undefined ? null : page,
    page,
    home: baseUrl
  }
}

/** The newest real case of a notice that a person may see, as a letter in a language; `null` where there is none. */
export const realLetter = async (
  parts: CasesParts,
  place: NoticePlace,
  about: { readonly person: string; readonly wording: Wording }
): Promise<Letter | null> => {
  for (const told of await toldAt(parts.database.read, place)) {
    if (!(await parts.maySee(about.person, told.case))) continue
    const letter = await letterOfTold(parts, told, about.wording)
    if (letter !== null && placeOf(letter) === place.place) return letter
  }
  return null
}

/** The newest mail about the register that told this, or the person's own newest of another kind. */
export const realMail = async (
  { read }: Pick<Database, 'read'>,
  { notice, variant }: NoticePlace,
  person: string
): Promise<WaitingLetter | null> => {
  const kinds: Readonly<Record<string, string>> = {
    N47: 'register',
    N48: 'digest',
    N50: 'undeliverable'
  }
  const isRegister = notice === 'N47'
  const row = await read.get<{ id: string; kind: string; person_id: string; data: string }>(
    `select id, kind, person_id, data from letters where kind = ? and data like ? and (1 = ? or person_id = ?)
     order by created_at desc, id desc limit 1`,
    [kinds[notice ?? ''] ?? '', variant === null ? '%' : like('variant', variant), isRegister ? 1 : 0, person]
  )
  if (row === undefined) return null
  const items = JSON.parse(row.data) as WaitingLetter['items']
  return {
    id: row.id,
    kind: row.kind as WaitingLetter['kind'],
    person: row.person_id,
    items: variant === null ? items : items.filter((item) => item.variant === variant).slice(0, 1),
    attempts: 0,
    next: ''
  }
}
