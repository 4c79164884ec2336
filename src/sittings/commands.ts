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

import type { SittingContext } from '#workflows/sitting/context.ts'

import type { Body, SittingForm } from './model.ts'
import { isFirstDate } from './store.ts'

export type NewSitting = {
  readonly organ: Body
  readonly on: string
  readonly place?: string | undefined
  readonly form?: SittingForm | undefined
  /** The sitting without quorum that this one is the second date of. */
  readonly secondDateOf?: string | undefined
}

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

/** What the first date left undone goes on the agenda of the second. */
const leftUndone = async (engine: Engine, first: string) => {
  const found = await engine.view(engine.parts.database.read, first)
  const items = (found?.context as unknown as SittingContext | undefined)?.items ?? []
  return items
    .filter(({ state }) => state === 'ahead')
    .map(({ case: named, text }) => ({ case: named, text }))
}

const notAFirstDate = {
  kind: 'invalid',
  issues: [
    {
      path: '/secondDateOf',
      code: 'no_first_date',
      message: 'Name a sitting of the same body that had no quorum or was cancelled'
    }
  ]
} as const

/** Convenes a sitting, a case of its own. Only the chair of the body or the coordinator may. */
export const conveneSitting = async (engine: Engine, asked: SittingRequest): Promise<Outcome> => {
  const { sitting, me, profile } = asked
  const { database, clock, ids } = engine.parts
  if (!(await mayConvene(database.read, me.person, sitting.organ, clock.now())))
    return refused({ kind: 'forbidden', event: 'sitting.convene', allowed: ['chair', 'coordinator'] })
  const first = sitting.secondDateOf
  if (first !== undefined && !(await isFirstDate(database.read, first, sitting.organ)))
    return refused(notAFirstDate)
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
        place: sitting.place === undefined ? null : new FreeText(sitting.place),
        form: sitting.form ?? 'inPerson',
        secondDateOf: first ?? null,
        items: first === undefined ? [] : await leftUndone(engine, first)
      }
    }
  })
}
