import type { Outcome, Refusal } from '#engine/contract.ts'
import type { Engine } from '#engine/engine.ts'
import { partyFor, representedBy } from '#api/acting.ts'
import type { Person } from '#api/acting.ts'
import { commandOf, organisationMissing, sendEvent } from '#api/send-event.ts'
import type { Precautions } from '#api/send-event.ts'
import { isMember } from '#organisations/model.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'
import type { Profile } from '#shared/profile.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'

import { changesOf } from './card-changes.ts'
import { findRevision, insertRevision, sealCard } from './card-store.ts'
import type { Card } from './model.ts'
import { NumberTaken, nextNumber, numberOf, takeNumber } from './number-store.ts'
import type { ProposalNumber } from './number-store.ts'

export type ScopeRequest = Precautions & {
  readonly card: Card
  readonly me: Person
  readonly profile: Profile
}

export type Proposed = {
  readonly id: string
  readonly number: string
  readonly state: string
  readonly version: number
  readonly at: string
  readonly repeated: boolean
}

const notForYou: Refusal = { kind: 'forbidden', event: 'scope.propose', allowed: ['member'] }

/** The member organisation that a person proposes for. */
const proposerFor = async (reader: Reader, { me, organisation }: ScopeRequest, now: string) => {
  const party = await partyFor(reader, me, {
    organisation: organisation ?? null,
    case: '',
    event: 'scope.propose',
    now
  })
  if (!party.ok) return party
  const represented = await representedBy(reader, me.person, { case: '', now })
  const chosen = party.value.organisation
  if (chosen === null) return refused<Refusal>(represented.length > 0 ? organisationMissing : notForYou)
  const status = represented.find(({ id }) => id === chosen)?.status ?? ''
  return isMember(status)
    ? accepted({ person: me.person, organisation: chosen })
    : refused<Refusal>(notForYou)
}

/** Opens a proposal with the first revision of its card. Only a representative of a member organisation may. */
export const proposeScope = async (
  engine: Engine,
  asked: ScopeRequest
): Promise<Result<Proposed, Refusal>> => {
  const { database, clock } = engine.parts
  const author = await proposerFor(database.read, asked, clock.now())
  if (!author.ok) return author
  // One opening at a time in this process; a number lost to another node is taken anew.
  return engine.inTurn('opening of a proposal', async () => {
    for (;;)
      try {
        const year = Number(dateIn(clock.now()).slice(0, 4))
        const number = await nextNumber(database.read, year, asked.profile.numbering.proposal)
        const outcome = await open(engine, asked, author.value, number)
        if (!outcome.ok) return outcome
        const { case: id, state, version, at, repeated = false } = outcome.value
        const spelt = repeated ? await numberOf(database.read, id) : number.number
        return accepted({ id, number: spelt, state, version, at, repeated })
      } catch (error) {
        if (!(error instanceof NumberTaken)) throw error
      }
  })
}

const open = async (
  engine: Engine,
  asked: ScopeRequest,
  author: { readonly person: string; readonly organisation: string },
  number: ProposalNumber
): Promise<Outcome> => {
  const { card, profile } = asked
  const { ids } = engine.parts
  const id = ids.next('prp')
  const sealed = sealCard(ids, card)
  return engine.one({
    case: id,
    actor: id,
    event: { type: '' },
    by: author,
    ...commandOf(asked),
    request: { open: 'proposal', organisation: author.organisation, card },
    open: {
      workflow: 'proposal',
      profile,
      input: {
        case: id,
        number,
        rules: profile.rules,
        author,
        card: { revision: 1, digest: sealed.digest },
        searchDays: profile.terms['T04']?.length ?? 30,
        urgentSearchDays: profile.terms['T04']?.urgent?.length ?? profile.terms['T04']?.length ?? 30
      }
    },
    records: async (tx, { at, by }) => {
      await takeNumber(tx, id, number)
      await insertRevision(tx, number.number, { proposal: id, revision: 1, ...sealed, by, at, card })
    }
  })
}

export type RevisionRequest = Precautions & {
  readonly id: string
  readonly card: Card
  readonly me: Person
  readonly ifMatch: number
}

/** Writes a new revision of a card; the event binds its digest to the journal. The version seen is never optional. */
export const reviseCard = async (engine: Engine, asked: RevisionRequest): Promise<Outcome> => {
  const { id, card, me } = asked
  const { database, ids } = engine.parts
  const current = await database.read.get<{ revision: number }>(
    'select revision from proposals where id = ?',
    [id]
  )
  if (!current) return refused({ kind: 'unknown' })
  const revision = current.revision + 1
  const before = (await findRevision(database.read, id, current.revision))?.card ?? {}
  const sealed = sealCard(ids, card)
  const number = await numberOf(database.read, id)
  return sendEvent(engine, {
    ...asked,
    case: id,
    actor: id,
    workflow: 'proposal',
    me,
    event: { type: 'card.revise', revision, digest: sealed.digest, ...changesOf(before, card) },
    request: { revise: id, card },
    records: (tx, { at, by }) =>
      insertRevision(tx, number, { proposal: id, revision, ...sealed, by, at, card })
  })
}
