import { factsOfCases, listsOfCases, projectionsOfCases } from '#cases.ts'
import { Definitions } from '#engine/definitions.ts'
import { Engine } from '#engine/engine.ts'
import { assertSound } from '#engine/lint.ts'
import { organisationFacts } from '#organisations/facts.ts'
import type { MemberImport } from '#organisations/import-commands.ts'
import { addressees } from '#people/addressees.ts'
import type { PeopleRegister } from '#people/commands.ts'
import { peopleFacts } from '#people/facts.ts'
import { isCoordinator } from '#people/store.ts'
import { relations } from '#people/relations.ts'
import { addFirstCoordinator, appointRepresentative } from '#people/role-commands.ts'
import { openDatabase } from '#platform/database.ts'
import type { OpenDatabase, Synchronous } from '#platform/database.ts'
import { isConflict } from '#platform/dialect.ts'
import { migrate } from '#platform/migrations.ts'
import { secretOf } from '#platform/secret.ts'
import { withMatching } from '#proposals/matching.ts'
import type { Clock } from '#shared/clock.ts'
import type { Transaction } from '#shared/database.ts'
import { Fault } from '#shared/fault.ts'
import type { Ids } from '#shared/id.ts'
import type { Profile } from '#shared/profile.ts'
import type { FactName } from '#shared/workflow.ts'
import type { FactLoaders } from '#engine/contract.ts'
import { migrations } from '#migrations/index.ts'
import { workflows } from '#workflows/index.ts'
import { profileOf } from '#workflows/profiles/index.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

/** The service without its doors: database, engine and registers. The HTTP server, the commands and tests stand on it. */
export type Core = {
  readonly database: OpenDatabase
  readonly engine: Engine
  readonly clock: Clock
  readonly ids: Ids
  /** Signs cookies and links. */
  readonly secret: string
  readonly people: PeopleRegister
  readonly organisations: MemberImport
  /** Takes the very first coordinator into an empty register. */
  readonly addCoordinator: (tx: Transaction, email: string | null, now: string) => Promise<string>
}

export type CoreOptions = {
  readonly databaseUrl: string
  readonly secret: string | null
  readonly clock: Clock
  readonly ids: Ids
  readonly synchronous?: Synchronous
}

/** Opens the database, brings its schema up to date, checks the procedure and builds the engine. */
export const openCore = async ({ databaseUrl, secret, clock, ids, synchronous }: CoreOptions): Promise<Core> => {
  assertSound(workflows, Object.keys(krakow.terms))
  const database = await openDatabase(databaseUrl, synchronous === undefined ? {} : { synchronous })
  await migrate(database, migrations, clock)
  const register = { db: database, clock, ids }
  const engine = new Engine({
    database,
    isConflict,
    clock,
    ids,
    definitions: new Definitions(workflows),
    profileOf: profileByReference,
    facts: factLoaders,
    relations,
    addressees: withMatching(addressees),
    projections: projectionsOfCases,
    lists: listsOfCases
  })
  const organisations: MemberImport = {
    ...register,
    isCoordinator,
    appoint: async (tx, organisation, representative, by, now) => {
      await appointRepresentative(tx, register, organisation, representative, by, now)
    }
  }
  return {
    database,
    engine,
    clock,
    ids,
    secret: await secretOf(database, secret),
    people: register,
    organisations,
    addCoordinator: (tx, email, now) => addFirstCoordinator(tx, register, email, now)
  }
}

const loaders = { ...peopleFacts, ...organisationFacts, ...factsOfCases }

const factLoaders: FactLoaders = {
  load: (name: FactName, tx, about) => {
    const load = loaders[name]
    if (!load) throw new Fault('no-fact', `Nobody knows the fact ${name}`)
    return load(tx, about)
  }
}

/** A profile by the reference a case carries: `krakow@1`. */
const profileByReference = (reference: string): Profile => {
  const [id = '', version = ''] = reference.split('@')
  return profileOf(id, Number(version))
}
