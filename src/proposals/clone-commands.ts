import type { Refusal } from '#engine/contract.ts'
import type { Engine } from '#engine/engine.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Profile } from '#shared/profile.ts'
import { refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'

import { proposeScope } from './commands.ts'
import type { Proposed } from './commands.ts'
import type { Person } from '#api/acting.ts'
import type { Precautions } from '#api/send-event.ts'
import type { Card } from './model.ts'
import type { SeenProposal } from './store.ts'

/** True for who may copy a proposal: somebody of the organisation that leads it, whatever became of it. */
export const mayClone = ({ leading, level }: Pick<SeenProposal, 'leading' | 'level'>): boolean =>
  leading && level === 'full'

/** How the earlier application fared says nothing of the new one. */
const callOf = ({ status: _, ...call }: NonNullable<Card['call']>): NonNullable<Card['call']> => call

/**
 * What a new proposal takes over from an earlier one: its texts and its needs. Consents, declarations and objections
 * were given for that one, days that have passed help nobody, and people are named anew.
 */
export const copyOf = (card: Card, origin: string, today: string): Card => {
  const {
    clauses: _clauses,
    similarSeen: _seen,
    declaredPartners: _declared,
    objections: _objections,
    contact: _contact,
    signatory: _signatory,
    start,
    end,
    milestones,
    call,
    ...texts
  } = card
  const ahead = (milestones ?? []).filter(({ on }) => on >= today)
  const isAhead = start !== undefined && start >= today
  return {
    ...texts,
    ...(isAhead && { start }),
    ...(isAhead && end !== undefined && { end }),
    ...(ahead.length > 0 && { milestones: ahead }),
    ...(call !== undefined &&
      (call.deadline === undefined || call.deadline >= today) && { call: callOf(call) }),
    origin
  }
}

/** Opens a new draft with a copy of an earlier proposal of the same organisation. */
export const cloneProposal = async (
  engine: Engine,
  asked: Precautions & { readonly source: SeenProposal; readonly me: Person; readonly profile: Profile }
): Promise<Result<Proposed, Refusal>> => {
  const { source, ...rest } = asked
  if (!mayClone(source)) return refused({ kind: 'forbidden', event: 'scope.propose', allowed: ['lead'] })
  const card = copyOf(source.card, source.id, dateIn(engine.parts.clock.now()))
  return proposeScope(engine, { ...rest, card, organisation: rest.organisation ?? source.lead.id })
}
