import type { ActorView, RelationQuery } from '#engine/contract.ts'
import { addOrganisation, linkOrganisations } from '#organisations/commands.ts'
import type { OrganisationRegister } from '#organisations/commands.ts'
import { organisationFields } from '#organisations/model.ts'
import type { OrganisationInput } from '#organisations/model.ts'
import { addPerson } from '#people/commands.ts'
import { personFields, roleFields } from '#people/model.ts'
import type { RoleKind } from '#people/model.ts'
import { grantRole } from '#people/role-commands.ts'
import { isCoordinator } from '#people/store.ts'
import { ManualClock } from '#shared/clock.ts'
import type { Database } from '#shared/database.ts'
import { SeededIds } from '#shared/id.ts'
import type { JsonObject } from '#shared/json.ts'
import type { Result } from '#shared/result.ts'
import { systemParty } from '#shared/workflow.ts'

/** The value of an accepted outcome; a refusal fails the test and shows itself. */
export const valueOf = <Value>(outcome: Result<Value, unknown>): Value => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

let seed = 0

/** A register that starts empty, with short ways to fill it through the real commands. */
export const aRegister = async (db: Database, start = '2026-03-02T09:00:00.000Z') => {
  await db.transaction(async (tx) => {
    for (const table of [
      'notice_choices',
      'member_import_steps',
      'member_imports',
      'api_tokens',
      'feed_keys',
      'sign_in_links',
      'sign_in_requests',
      'register_log',
      'register_calls',
      'letters',
      'deputations',
      'interests',
      'roles',
      'organisation_links',
      'people',
      'organisations'
    ])
      await tx.run(`delete from ${table}`)
    await tx.run("update register_watch set looked_on = ''")
  })
  const clock = new ManualClock(start)
  const ids = new SeededIds((seed += 1))
  const register: OrganisationRegister = { db, clock, ids, isCoordinator }
  let people = 0
  const anOrganisation = async (fields: Partial<OrganisationInput> & { name: string }): Promise<string> =>
    valueOf(
      await addOrganisation(
        register,
        organisationFields.parse({ type: 'smallEnterprise', ...fields }),
        systemParty
      )
    ).id
  const aPerson = async (
    ...roles: readonly [RoleKind, (string | null)?, (string | null)?][]
  ): Promise<string> => {
    people += 1
    const fields = personFields.parse({ name: `Person ${people}`, email: `person${people}@example.org` })
    const person = valueOf(await addPerson(register, fields, systemParty))
    for (const [kind, organisation = null, untilOn = null] of roles)
      valueOf(
        await grantRole(
          register,
          person.id,
          roleFields.parse({ kind, organisation, fromOn: '2026-01-01', untilOn }),
          systemParty
        )
      )
    return person.id
  }
  const link = async (organisation: string, linked: string): Promise<void> => {
    valueOf(await linkOrganisations(register, { organisation, linked, ground: 'ownership' }, systemParty))
  }
  return { clock, ids, register, anOrganisation, aPerson, link }
}

/** A view of an actor, as far as relations look at it. */
export const anActor = (workflow: string, context: JsonObject, state = 'draft'): ActorView => ({
  id: `${workflow}_1`,
  case: 'prp_1',
  workflow,
  version: 1,
  status: 'active',
  value: state,
  state,
  stage: 'scope',
  since: '2026-03-01T00:00:00.000Z',
  context
})

/** The question how somebody stands to a proposal, or to one of its actors. */
export const about = (
  root: JsonObject,
  actor: ActorView = anActor('proposal', root),
  now = '2026-03-02T09:00:00.000Z'
): RelationQuery => ({ case: 'prp_1', root: anActor('proposal', root), actor, now })
