import { openBallots } from '#ballots/store.ts'
import { factsOfCases, listsOfCases, preparationOfCases, projectionsOfCases } from '#cases.ts'
import { Definitions } from '#engine/definitions.ts'
import { Engine } from '#engine/engine.ts'
import { assertSound } from '#engine/lint.ts'
import { writeLeft } from '#organisations/commands.ts'
import { organisationFacts } from '#organisations/facts.ts'
import type { MemberImport } from '#organisations/import-commands.ts'
import { ProfileNudges } from '#organisations/nudge-commands.ts'
import { sortCompetences } from '#organisations/sorting-commands.ts'
import { addressees } from '#people/addressees.ts'
import type { PeopleRegister } from '#people/commands.ts'
import { peopleFacts } from '#people/facts.ts'
import { isCoordinator } from '#people/store.ts'
import { relations } from '#people/relations.ts'
import {
  addFirstCoordinator,
  appointRepresentative,
  endRolesFor,
  erasePersonIn
} from '#people/role-commands.ts'
import { takeRoleBack } from '#people/take-back-commands.ts'
import { RegisterWatch } from '#people/watch-commands.ts'
import { openDatabase } from '#platform/database.ts'
import type { OpenDatabase, Synchronous } from '#platform/database.ts'
import { isConflict } from '#platform/dialect.ts'
import { migrate } from '#platform/migrations.ts'
import { secretOf } from '#platform/secret.ts'
import { peopleNamedInCard } from '#proposals/facts.ts'
import { ProfileShelf } from '#profiles/shelf-store.ts'
import { IdeaMatches } from '#proposals/idea-commands.ts'
import { withMatching } from '#proposals/matching.ts'
import { rankedBy } from '#suggestions/fitting-store.ts'
import { notesSuggested } from '#suggestions/invitation-commands.ts'
import { PartnerShelf } from '#suggestions/shelf-store.ts'
import type { Clock } from '#shared/clock.ts'
import type { Reader, Transaction } from '#shared/database.ts'
import { Fault } from '#shared/fault.ts'
import type { Ids } from '#shared/id.ts'
import type { Json } from '#shared/json.ts'
import { systemParty } from '#shared/workflow.ts'
import type { FactName, WorkflowDefinition } from '#shared/workflow.ts'
import type { FactLoaders, FactQuery } from '#engine/contract.ts'
import { migrations } from '#migrations/index.ts'
import { profiles } from '#workflows/profiles/index.ts'
import { termNames } from '#workflows/terms.ts'

/** The service without its doors: database, engine and registers. The HTTP server, the commands and tests stand on it. */
export type Core = {
  readonly database: OpenDatabase
  readonly engine: Engine
  /** Every version of every profile. */
  readonly shelf: ProfileShelf
  readonly clock: Clock
  readonly ids: Ids
  /** Signs cookies and links. */
  readonly secret: string
  readonly people: PeopleRegister
  readonly organisations: MemberImport
  /** Organisations as the ranking holds them. */
  readonly partners: PartnerShelf
  /** Takes the very first coordinator into an empty register. */
  readonly addCoordinator: (tx: Transaction, email: string | null, now: string) => Promise<string>
}

export type CoreOptions = {
  readonly databaseUrl: string
  readonly secret: string | null
  readonly clock: Clock
  readonly ids: Ids
  readonly synchronous?: Synchronous
  /** True when a database that is not there is a mistake. */
  readonly existing?: boolean
}

/** Opens the database, brings its schema up to date, checks the procedure and builds the engine. */
export const openCore = async (options: CoreOptions): Promise<Core> => {
  const { secret, clock, ids } = options
  const workflows = await loadWorkflows()
  assertSound(workflows, termsOfEveryProfile)
  const database = await reachDatabase(options)
  await migrate(database, migrations, clock)
  await sortCompetences(database)
  const kicked: { watch?: RegisterWatch } = {}
  const register = {
    db: database,
    clock,
    ids,
    // What it owes is written down: what fails now, the worker does in its next round.
    afterChange: async () => void (await kicked.watch?.run().catch(() => 0))
  }
  const partners = new PartnerShelf()
  const suggested = notesSuggested(partners, () => clock.now())
  const shelf = await ProfileShelf.open(database, profiles, termNames)
  const engine = new Engine({
    database,
    isConflict,
    clock,
    ids,
    definitions: new Definitions(workflows),
    profileOf: shelf.profileOf.bind(shelf),
    learnProfile: shelf.learn.bind(shelf),
    facts: factLoaders,
    relations,
    addressees: withMatching(addressees, rankedBy(partners)),
    projections: projectionsOfCases,
    lists: listsOfCases,
    prepare: async (tx, command) => {
      const kept = await preparationOfCases(tx, command)
      return kept.ok ? suggested(tx, kept.value) : kept
    }
  })
  const organisations: MemberImport = {
    ...register,
    isCoordinator,
    appoint: (tx, organisation, representative, by, now) =>
      appointRepresentative(tx, register, organisation, representative, by, now),
    takeRoleBack: (tx, role, going, by, now) => takeRoleBack(tx, register, role, going, by, now),
    takePersonBack: async (tx, person, by, now) => void (await erasePersonIn(tx, register, person, by, now)),
    endRoles: (tx, organisation, lastDay, by, now) =>
      endRolesFor(tx, register, organisation, lastDay, by, now)
  }
  kicked.watch = new RegisterWatch({
    db: database,
    clock,
    ids,
    tell: async (caseId, key) => {
      const event = { type: 'register.changed' }
      // After the case itself every ballot under way: it strikes who has lost the seat, whoever put its motion.
      for (const actor of [caseId, ...(await openBallots(database.read, caseId))]) {
        const own = actor === caseId ? key : `${key}.${actor}`
        const told = await engine.one({ case: caseId, actor, event, by: systemParty, key: own })
        if (!told.ok && told.refusal.kind === 'busy') return 'later'
      }
      return 'told'
    },
    writeLeft: (tx, organisation, now) => writeLeft(tx, organisations, organisation, now)
  })
  engine.chores.push(
    kicked.watch,
    new IdeaMatches(engine, rankedBy(partners)),
    new ProfileNudges({ db: database, clock, ids })
  )
  return {
    database,
    engine,
    shelf,
    clock,
    ids,
    secret: await secretOf(database, secret),
    people: register,
    organisations,
    partners,
    addCoordinator: (tx, email, now) => addFirstCoordinator(tx, register, email, now)
  }
}

/** A database that is not there is told in a sentence; the address, which may hold a password, is not repeated. */
const reachDatabase = async ({ databaseUrl, synchronous, existing }: CoreOptions): Promise<OpenDatabase> => {
  const options = { ...(synchronous && { synchronous }), ...(existing && { existing }) }
  try {
    const database = await openDatabase(databaseUrl, options)
    await database.read.get('SELECT 1 AS here')
    return database
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    const { message, code } = cause as { readonly message?: string; readonly code?: string }
    const reason = message || code || String(cause)
    throw new Fault('no-database', `The database that DATABASE_URL names cannot be opened: ${reason}`, {
      cause
    })
  }
}

/** XState builds no machine with a target that does not exist; any other error is a bug and keeps its stack. */
const loadWorkflows = async (): Promise<readonly WorkflowDefinition[]> => {
  try {
    return (await import('#workflows/index.ts')).workflows
  } catch (cause) {
    if (!(cause instanceof Error) || cause.constructor !== Error) throw cause
    throw new Fault('broken-definition', `The procedure's definitions are broken:\n  ${cause.message}`, {
      cause
    })
  }
}

const termsOfEveryProfile = [...new Set(profiles.flatMap(({ terms }) => Object.keys(terms)))].filter((term) =>
  profiles.every(({ terms }) => terms[term] !== undefined)
)

type FactLoader = (tx: Reader, about: FactQuery) => Promise<Json>

const loaders: Readonly<Partial<Record<FactName, FactLoader>>> = {
  ...peopleFacts(peopleNamedInCard),
  ...organisationFacts,
  ...factsOfCases
}

const factLoaders: FactLoaders = {
  load: (name: FactName, tx, about) => {
    const load = loaders[name]
    if (!load) throw new Fault('no-fact', `Nobody knows the fact ${name}`)
    return load(tx, about)
  }
}
