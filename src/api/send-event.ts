import type { Command, Entered, Outcome } from '#engine/contract.ts'
import type { Engine } from '#engine/engine.ts'
import type { Reader } from '#shared/database.ts'
import { refused } from '#shared/result.ts'

import { isActOfOrganisation, partyFor, representedBy } from './acting.ts'
import type { Person } from './acting.ts'
import { nameRoles } from './role-names.ts'

/** What comes with a request to move something, whatever it moves. */
export type Precautions = {
  /** The organisation to act for, where the person represents several. */
  readonly organisation?: string | undefined
  readonly key?: string | undefined
  readonly ifMatch?: number | undefined
  readonly dryRun?: boolean | undefined
  /** The person has proved a moment ago who they are. */
  readonly fresh?: boolean | undefined
  /** Somebody else typed it for the person. */
  readonly entered?: Entered | undefined
}

export type EventRequest = Precautions & {
  readonly case: string
  readonly actor: string
  readonly workflow: string
  readonly me: Person
  readonly event: Command['event']
  readonly request?: Command['request']
  readonly records?: Command['records']
}

/** The optional parts of a command, left out where they are not given. */
export const commandOf = ({ key, ifMatch, dryRun, fresh, entered }: Precautions) => ({
  ...(key !== undefined && { key }),
  ...(ifMatch !== undefined && { ifMatch }),
  ...(dryRun === true && { dryRun }),
  ...(fresh === true && { fresh }),
  ...(entered !== undefined && { entered })
})

/** Sends a person's event to an actor of a running case: the one way in which pages and the API move anything. */
export const sendEvent = async (engine: Engine, asked: EventRequest): Promise<Outcome> => {
  const { actor, me, event, request, records } = asked
  const { database, clock, definitions } = engine.parts
  const party = await partyFor(database.read, me, {
    organisation: asked.organisation ?? null,
    case: asked.case,
    event: event.type,
    now: clock.now()
  })
  if (!party.ok) return party
  const forOrganisation = isActOfOrganisation(definitions.newest(asked.workflow), event.type)
  if (event.type === 'interest.express' && party.value.organisation === null) {
    const about = { case: asked.case, now: clock.now() }
    // Who represents nobody has none to name: the engine says who may.
    if ((await representedBy(database.read, me.person, about)).length > 0) return refused(organisationMissing)
  }
  const command: Command = {
    case: asked.case,
    actor,
    event,
    by: forOrganisation ? party.value : { person: me.person, organisation: null },
    ...commandOf(asked),
    ...(request && { request }),
    ...(records && { records })
  }
  const { events } = definitions.newest(asked.workflow)
  return named(
    database.read,
    asked.case,
    await inItsTurn(
      engine,
      Object.hasOwn(events, event.type) ? events[event.type]?.serial : undefined,
      command
    )
  )
}

const inItsTurn = (engine: Engine, serial: string | undefined, command: Command): Promise<Outcome> =>
  // Those who take the next number of a series at once would overtake each other until all but one give up.
  serial === undefined ? engine.one(command) : engine.inTurn(`series ${serial}`, () => engine.one(command))

/** A refusal says roles by their names: whoever reads it knows no ids. */
const named = async (reader: Reader, caseId: string, outcome: Outcome): Promise<Outcome> => {
  if (outcome.ok || outcome.refusal.kind !== 'rules') return outcome
  const reasons = await nameRoles(reader, caseId, outcome.refusal.reasons)
  return refused({ ...outcome.refusal, reasons })
}

/** Somebody who represents several organisations must say for which. */
export const organisationMissing = {
  kind: 'invalid',
  issues: [
    { path: '/organisation', code: 'organisation_missing', message: 'Name the organisation to act for' }
  ]
} as const
