import type { JournalRow } from '#engine/journal.ts'
import { compareRows } from '#engine/verify-rows.ts'
import type { Damage } from '#engine/verify-rows.ts'
import type { RecordCheck } from '#engine/verify.ts'
import type { Reader, Row } from '#shared/database.ts'
import { recordDigest } from '#shared/register.ts'
import type { Party } from '#shared/workflow.ts'

import { needRows, revisionRow } from './card-store.ts'
import type { Card } from './model.ts'
import type { ProposalNumber } from './number-store.ts'

/** What the journal says of one proposal's records. */
type Sealed = { readonly revision: number; readonly digest: string; readonly by: Party; readonly at: string }
type Said = { readonly proposal: string; readonly number: ProposalNumber; readonly cards: Sealed[] }

const saidIn = (rows: readonly JournalRow[]): readonly Said[] => {
  const all = new Map<string, Said>()
  for (const { case: proposal, actor, workflow, kind, type, event, by, at } of rows) {
    if (workflow !== 'proposal' || actor !== proposal) continue
    if (kind === 'create') {
      const { input } = JSON.parse(event) as {
        readonly input: {
          readonly number: ProposalNumber
          readonly card: Pick<Sealed, 'revision' | 'digest'>
        }
      }
      all.set(proposal, { proposal, number: input.number, cards: [{ ...input.card, by, at }] })
    }
    if (type === 'card.revise') {
      const { revision, digest } = JSON.parse(event) as Pick<Sealed, 'revision' | 'digest'>
      all.get(proposal)?.cards.push({ revision, digest, by, at })
    }
  }
  return [...all.values()]
}

/** The card that a row holds, when it is the one that was digested. */
const cardOf = (row: Row): Card | undefined => {
  try {
    const card = JSON.parse(String(row['body'])) as Card
    return recordDigest(String(row['salt']), card) === row['digest'] ? card : undefined
  } catch {
    return undefined
  }
}

const keyOfCard = (row: Row): string =>
  `of ${String(row['proposal_id'])}, revision ${String(row['revision'])}`
const keyOfNeed = (row: Row): string => `of ${String(row['proposal_id'])}, ${String(row['id'])}`
const keyOfNumber = (row: Row): string => `of ${String(row['proposal_id'])}`

type Tables = Readonly<Record<'card_revisions' | 'needs' | 'proposal_numbers', readonly Row[]>>

const damagesOf = ({ proposal, number, cards }: Said, tables: Tables): readonly Damage[] => {
  const stored = new Map(tables.card_revisions.map((row) => [row['revision'], row]))
  const cardIn = (revision: number): Card | undefined => cardOf(stored.get(revision) ?? {})
  const changed = new Set(
    cards
      .filter(({ revision, digest }) => stored.get(revision)?.['digest'] !== digest || !cardIn(revision))
      .map(({ revision }) => revision)
      .filter((revision) => stored.has(revision))
  )
  const expected = cards.flatMap(({ revision, digest, by, at }): Row[] => {
    if (changed.has(revision)) return []
    const salt = String(stored.get(revision)?.['salt'])
    const card = cardIn(revision) ?? {}
    const row = revisionRow(number.number, { proposal, revision, digest, salt, by, at, card })
    // Of early revisions with something that others must not find, only the teaser is kept for the search.
    const isTeaserOnly =
      (card.objections !== undefined || card.origin !== undefined) &&
      stored.get(revision)?.['card_search'] === row['teaser_search']
    return [isTeaserOnly ? { ...row, card_search: row['teaser_search'] ?? null } : row]
  })
  const unchanged = tables.card_revisions.filter((row) => !changed.has(Number(row['revision'])))
  const newest = cardIn(cards.at(-1)?.revision ?? 0)
  return [
    ...[...changed].map((revision) => ({
      place: `card of ${proposal}, revision ${revision}`,
      problem: 'is not what the journal says'
    })),
    ...compareRows('card', unchanged, expected, keyOfCard),
    // What a damaged card ought to name cannot be said.
    ...(newest ? compareRows('need', tables.needs, needRows(proposal, newest), keyOfNeed) : []),
    ...compareRows('number', tables.proposal_numbers, [{ proposal_id: proposal, ...number }], keyOfNumber)
  ]
}

const tables = ['card_revisions', 'needs', 'proposal_numbers'] as const

/** Holds every card revision, the needs that the newest names, and every number against what the journal says of them. */
export const checkProposals: RecordCheck = {
  ofCases: async (reader, rows) => {
    const said = saidIn(rows)
    if (said.length === 0) return []
    const ids = said.map(({ proposal }) => proposal)
    const marks = ids.map(() => '?').join(', ')
    const read = async (table: (typeof tables)[number]) =>
      Map.groupBy(await reader.all(`select * from ${table} where proposal_id in (${marks})`, ids), (row) =>
        String(row['proposal_id'])
      )
    const cards = await read('card_revisions')
    const needs = await read('needs')
    const numbers = await read('proposal_numbers')
    return said.flatMap((one) =>
      damagesOf(one, {
        card_revisions: cards.get(one.proposal) ?? [],
        needs: needs.get(one.proposal) ?? [],
        proposal_numbers: numbers.get(one.proposal) ?? []
      })
    )
  },
  strays: async (reader: Reader) => {
    const found: Damage[] = []
    for (const table of tables) {
      const sql = `select distinct proposal_id from ${table} where proposal_id not in (select id from cases)`
      for (const { proposal_id: proposal } of await reader.all<{ proposal_id: string }>(sql))
        found.push({ place: `${table} of ${proposal}`, problem: 'there is no such proposal' })
    }
    return found
  }
}
