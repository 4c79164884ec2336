import type { JournalRow } from '#engine/journal.ts'
import type { Damage, RecordCheck } from '#engine/verify.ts'
import type { Reader } from '#shared/database.ts'
import type { JsonObject } from '#shared/json.ts'

import { findRevision, isUntouched } from './card-store.ts'

type Sealed = { readonly proposal: string; readonly revision: number; readonly digest: string }

const sealedIn = (row: JournalRow): readonly Sealed[] => {
  const event = JSON.parse(row.event) as JsonObject
  const input = event['input'] as { readonly card?: Omit<Sealed, 'proposal'> } | undefined
  if (row.kind === 'create') return input?.card ? [{ proposal: row.case, ...input.card }] : []
  const { revision, digest } = event as { readonly revision?: number; readonly digest?: string }
  return row.type === 'card.revise' && revision && digest ? [{ proposal: row.case, revision, digest }] : []
}

const damageOfCard = async (
  reader: Reader,
  { proposal, revision, digest }: Sealed
): Promise<readonly Damage[]> => {
  const place = `card of ${proposal}, revision ${revision}`
  const found = await findRevision(reader, proposal, revision)
  if (!found) return [{ place, problem: 'is missing' }]
  return found.digest === digest && isUntouched(found)
    ? []
    : [{ place, problem: 'is not what the journal says' }]
}

const damageOfNumber = async (reader: Reader, row: JournalRow): Promise<readonly Damage[]> => {
  const { input } = JSON.parse(row.event) as {
    readonly input: { readonly number?: { readonly number: string } }
  }
  const place = `number of ${row.case}`
  const found = await reader.get<{ number: string }>(
    'select number from proposal_numbers where proposal_id = ?',
    [row.case]
  )
  return found?.number === input.number?.number ? [] : [{ place, problem: 'is not what the journal says' }]
}

/** Holds every card revision and every number against what the journal says of them. */
export const checkProposals: RecordCheck = async (database, rows) => {
  const damages: Damage[] = []
  for (const row of rows) {
    if (row.workflow !== 'proposal') continue
    for (const sealed of sealedIn(row)) damages.push(...(await damageOfCard(database.read, sealed)))
    if (row.kind === 'create' && row.actor === row.case)
      damages.push(...(await damageOfNumber(database.read, row)))
  }
  return damages
}
