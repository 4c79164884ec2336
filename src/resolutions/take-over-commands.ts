import type { Outcome } from '#engine/contract.ts'
import type { Engine } from '#engine/engine.ts'
import type { Profile } from '#shared/profile.ts'
import { FreeText } from '#shared/text.ts'
import type { Party } from '#shared/workflow.ts'

import type { EarlierResolution } from './model.ts'

/**
 * Enters a resolution that was signed before this record was kept: a journalled case of its own, kept for reference.
 * Whether the sender may is for the caller to ask.
 */
export const takeResolutionOver = (
  engine: Engine,
  { number, adoptedAt, subject, project, motion }: EarlierResolution,
  profile: Profile,
  by: Party
): Promise<Outcome> => {
  const id = engine.parts.ids.next('res')
  return engine.one({
    case: id,
    actor: id,
    event: { type: '' },
    by,
    open: {
      workflow: 'resolution',
      profile,
      input: {
        case: id,
        rules: profile.rules,
        owner: 'case',
        organ: number.organ,
        motion,
        reasons: null,
        points: [],
        until: null,
        ballot: null,
        adoptedAt,
        repeals: null,
        takenOver: { number, project, subject: new FreeText(subject) }
      }
    }
  })
}
