import type { Outcome } from '#engine/contract.ts'
import type { Engine } from '#engine/engine.ts'
import type { Person } from '#api/acting.ts'
import { commandOf } from '#api/send-event.ts'
import type { Precautions } from '#api/send-event.ts'
import { councilKinds, presidiumKinds } from '#people/model.ts'
import type { RoleKind } from '#people/model.ts'
import type { Reader } from '#shared/database.ts'
import { FreeText } from '#shared/text.ts'
import type { Profile } from '#shared/profile.ts'
import { refused } from '#shared/result.ts'
import { dateIn } from '#shared/calendar.ts'

import type { Body } from './model.ts'

export type NewSitting = { readonly organ: Body; readonly on: string; readonly place?: string | undefined }

export type SittingRequest = Precautions & {
  readonly sitting: NewSitting
  readonly me: Person
  readonly profile: Profile
}

/** Who convenes each body beside the coordinator. */
const chairs: Readonly<Record<Body, readonly RoleKind[]>> = {
  presidium: presidiumKinds.filter((kind) => kind !== 'presidium'),
  council: councilKinds.filter((kind) => kind !== 'council'),
  board: ['board']
}

const mayConvene = async (reader: Reader, person: string, organ: Body, now: string): Promise<boolean> => {
  const kinds: readonly RoleKind[] = ['coordinator', ...chairs[organ]]
  const day = dateIn(now)
  const row = await reader.get(
    `select id from roles where person_id = ? and kind in (${kinds.map(() => '?').join(', ')})
       and from_on <= ? and (until_on is null or until_on >= ?)`,
    [person, ...kinds, day, day]
  )
  return row !== undefined
}

/** Convenes a sitting, a case of its own. Only the chair of the body or the coordinator may. */
export const conveneSitting = async (engine: Engine, asked: SittingRequest): Promise<Outcome> => {
  const { sitting, me, profile } = asked
  const { database, clock, ids } = engine.parts
  if (!(await mayConvene(database.read, me.person, sitting.organ, clock.now())))
    return refused({ kind: 'forbidden', event: 'sitting.convene', allowed: ['chair', 'coordinator'] })
  const id = ids.next('sit')
  return engine.one({
    case: id,
    actor: id,
    event: { type: '' },
    by: { person: me.person, organisation: null },
    ...commandOf(asked),
    request: { open: 'sitting', sitting },
    open: {
      workflow: 'sitting',
      profile,
      input: {
        case: id,
        rules: profile.rules,
        organ: sitting.organ,
        // Instants are compared as texts, so they are kept in one spelling.
        on: Temporal.Instant.from(sitting.on).toString({ fractionalSecondDigits: 3 }),
        place: sitting.place === undefined ? null : new FreeText(sitting.place)
      }
    }
  })
}
