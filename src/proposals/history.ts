import { nameOrganisations, namePeople, readTexts } from '#api/names.ts'
import { oneSeen } from '#shared/sight.ts'
import type { Sight } from '#shared/sight.ts'
import { collectionOf } from '#api/waiting.ts'
import type { Definition } from '#engine/definitions.ts'
import { describe, statesIn } from '#engine/describe.ts'
import type { Engine } from '#engine/engine.ts'
import type { Reader } from '#shared/database.ts'
import type { Json, JsonObject } from '#shared/json.ts'
import type { TextReference } from '#shared/text.ts'

import type { SeenProposal } from './store.ts'
import type { HistoryItem } from './views.ts'

type JournalRow = {
  readonly row_number: number
  readonly actor_id: string
  readonly workflow: string
  readonly workflow_version: number
  readonly kind: string
  readonly type: string
  readonly event: string
  readonly person_id: string | null
  readonly organisation_id: string | null
  readonly at: string
  /** What came of it, where somebody entered it for another; null otherwise. */
  readonly entered: string | null
}

const isBetween = `(s.office = 1 or s.leading = 1 or c.organisation_id in (select organisation_id from own))`

/** Objections to deciders are between the applicant, those who rule on them and the coordinator. */
const rules = `(exists (select 1 from mine where kind in ('chair', 'deputyChair')) and coalesce(s.deciding, '') <> 'recused'
  and not exists (select 1 from objections b where b.case_id = s.id and b.person_id = (select person_id from reader)))`

/** Reasons of votes follow the votes: nobody is swayed by others before voting. */
const isVoteShown = `(j.person_id = (select person_id from reader) or exists (select 1 from ballots b
  where b.id = j.actor_id and (b.state <> 'open' or exists (select 1 from votes v where v.actor_id = b.id
    and v.person_id = (select person_id from reader) and v.choice is not null))))`

/** Who put an end to a ballot or cast its first or last vote, the machines pass on: a name that only those who decide know. */
const isEcho = `j.type in ('ballot.begun', 'ballot.closed', 'ballot.cancelled')`
const decides = `(s.office = 1 or coalesce(s.deciding, '') = 'impartial')`

/** Who asks about a call stays between the asker, the lead and the coordinator. Source: procedure.md 1.7, N09. */
const isSaidWhoAsked = `(j.type <> 'question.ask' or s.office = 1 or s.leading = 1
  or j.organisation_id in (select organisation_id from own))`

/**
 * Journal rows of a case that its timeline shows the reader. What passes between lead and candidate is theirs and
 * the coordinator's; declarations, opinions and votes are the deciders' and the coordinator's.
 */
const rowsSql = `select j.row_number, j.actor_id, j.workflow, a.workflow_version, j.kind, j.type,
    case when (j.workflow = 'partnership' and not ${isBetween}) or (j.type = 'vote.cast' and not ${isVoteShown})
      then '{}' else j.event end as event,
    case when (${isEcho} and not ${decides}) or not ${isSaidWhoAsked} then null else j.person_id end as person_id,
    case when ${isSaidWhoAsked} then j.organisation_id end as organisation_id, j.at,
    case when j.outcome like '%"enteredBy"%' and ${isSaidWhoAsked} then j.outcome end as entered
  from one s join journal j on j.case_id = s.id join actors a on a.id = j.actor_id
  left join case_parties c on c.case_id = s.id and c.id = j.actor_id
  where s.level = 2 and j.kind in ('create', 'event')
    and (j.workflow <> 'partnership' or ${isBetween} or c.side = 'partner' or c.state = 'accepted')
    and (j.type not in ('declaration.make', 'opinion.file', 'vote.cast', 'recusal.declare', 'sitting.demand',
      'circular.agree', 'circular.refuse', 'voter.stepped-aside', 'voter.recused') or ${decides})
    and (j.type not in ('interest.express', 'partner.invite') or s.office = 1 or s.leading = 1
      or j.organisation_id in (select organisation_id from own))
    and (j.workflow <> 'objection' or s.office = 1 or ${rules})
    and (j.type not in ('objection.raise', 'objection.ruled') or s.office = 1 or s.leading = 1 or ${rules})
  order by j.row_number`

/** Who knows the teaser learns the way of the case, and nobody's name or words. */
const openRowsSql = `select j.row_number, j.actor_id, j.workflow, a.workflow_version, j.kind, j.type, '{}' as event,
    null as person_id, null as organisation_id, j.at, null as entered
  from one s join journal j on j.case_id = s.id join actors a on a.id = j.actor_id
  where s.level = 1 and j.workflow = 'proposal' and j.kind = 'event'
    and j.type in ('scope.submit', 'scope.accept', 'scope.accept-consortium', 'search.extend', 'search.open-external', 'search.close', 'search.reopen', 'selection.confirm',
      'proposal.submit', 'proposal.park', 'proposal.withdraw', 'proposal.revive', 'proposal.merge', 'group.start')
  order by j.row_number`

const readRows = async (reader: Reader, sight: Sight, seen: SeenProposal): Promise<JournalRow[]> =>
  reader.all<JournalRow>(`with ${sight.sql}, ${oneSeen} ${seen.level === 'full' ? rowsSql : openRowsSql}`, [
    ...sight.bindings,
    seen.id
  ])

/** Names of the procedure's table by event. */
const tableRows = new WeakMap<Definition, ReadonlyMap<string, ReadonlySet<string>>>()

const rowsByEvent = (definition: Definition): ReadonlyMap<string, ReadonlySet<string>> => {
  const known = tableRows.get(definition)
  if (known) return known
  const found = new Map<string, Set<string>>()
  for (const { on, meta } of statesIn(describe(definition.machine)).flatMap(({ moves }) => moves))
    if (meta?.row) found.set(on, (found.get(on) ?? new Set()).add(meta.row))
  tableRows.set(definition, found)
  return found
}

/** The table's name of an event; null where the table knows several, told apart by what came of it. */
const tableRowOf = (definition: Definition, type: string): string | null => {
  const [row, ...others] = rowsByEvent(definition).get(type) ?? []
  return row !== undefined && others.length === 0 ? row : null
}

const isReference = (value: Json | undefined): value is TextReference =>
  typeof value === 'object' && value !== null && 'text' in value && 'digest' in value

const referencesIn = (
  value: Json | undefined,
  field: string
): readonly { field: string; reference: TextReference }[] => {
  if (isReference(value)) return [{ field, reference: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value as JsonObject).flatMap(([name, inner]) =>
    referencesIn(inner, `${field}/${name}`)
  )
}

/** Plain values that an event carries beside texts, facts and its own stamp; a ballot itself tells who voted how. */
const detailsOf = ({
  choice: _choice,
  type: _type,
  id: _id,
  facts: _facts,
  input: _input,
  ...payload
}: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(payload).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
  )

/** How the lead rates the partners is private: it stands in no timeline. */
const isPublic = ({ field }: { readonly field: string }): boolean => !field.startsWith('/ratings')

/** A project of earlier records was not opened here: its history begins with its being taken over. */
const typeOf = ({ kind, type, workflow }: JournalRow, { input }: JsonObject): string =>
  kind === 'create' && workflow === 'proposal' && (input as JsonObject | undefined)?.['takenOver']
    ? 'project.taken-over'
    : type

/** Who entered an act for the one who did it, and who countersigned the entry. */
const enteredIn = ({ entered }: JournalRow): { readonly by: string | null; readonly seal: string | null } => {
  const said = entered === null ? {} : (JSON.parse(entered) as JsonObject)
  const idIn = (name: string): string | null => (typeof said[name] === 'string' ? said[name] : null)
  return { by: idIn('enteredBy'), seal: idIn('countersignedBy') }
}

const termIn = /^xstate\.after\.([^.]+)\./

/** The timeline of a proposal, oldest first; the API and the pages give each item its words. */
export const historyOf = async (
  engine: Engine,
  sight: Sight,
  seen: SeenProposal
): Promise<readonly Omit<HistoryItem, 'label'>[]> => {
  const { database, definitions } = engine.parts
  const rows = await readRows(database.read, sight, seen)
  const events = rows.map((row) => ({ row, event: JSON.parse(row.event) as JsonObject }))
  const written = events.map(({ row, event }) =>
    row.kind === 'event' ? referencesIn(event, '').filter(isPublic) : []
  )
  const texts = await readTexts(
    database.read,
    written.flat().map(({ reference }) => reference)
  )
  const people = await namePeople(
    database.read,
    rows.flatMap((row) => {
      const { by, seal } = enteredIn(row)
      return [row.person_id, by, seal].flatMap((id) => id ?? [])
    })
  )
  const organisations = await nameOrganisations(
    database.read,
    rows.flatMap((row) => row.organisation_id ?? [])
  )
  return events.map(({ row, event }, index) => {
    const term = termIn.exec(row.type)?.[1]
    const definition = definitions.of(row.workflow, row.workflow_version)
    const { by, seal } = enteredIn(row)
    return {
      number: row.row_number,
      at: row.at,
      actor: row.actor_id,
      collection: collectionOf(row.workflow),
      type: term === undefined ? typeOf(row, event) : 'term.ended',
      row: row.kind === 'create' ? null : tableRowOf(definition, row.type),
      person: row.person_id === null ? null : people(row.person_id),
      organisation: row.organisation_id === null ? null : organisations(row.organisation_id),
      enteredBy: by === null ? null : people(by),
      countersignedBy: seal === null ? null : people(seal),
      details: term === undefined ? detailsOf(event) : { term },
      texts: (written[index] ?? []).map(({ field, reference }) => ({ field, text: texts(reference) }))
    }
  })
}
