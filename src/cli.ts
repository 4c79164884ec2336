import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import { importFrom, takeOverFrom } from '#cli-lists.ts'
import { Usage, say } from '#cli-said.ts'
import { defaultDatabase, demoDatabase, readConfig } from '#config.ts'
import { openCore } from '#core.ts'
import type { Core } from '#core.ts'
import { endWith } from '#platform/failure.ts'
import { systemClock } from '#shared/clock.ts'
import { randomIds } from '#shared/id.ts'
import { systemParty } from '#shared/workflow.ts'

type Verb = {
  readonly usage: string
  readonly does: string
  readonly run: (args: readonly string[]) => Promise<number>
}

type Environment = ReturnType<typeof readConfig>
type Work = (core: Core, config: Environment['config']) => Promise<number>

const inDatabase = async (
  { config, secrets }: Environment,
  existing: boolean,
  work: Work
): Promise<number> => {
  const core = await openCore({ ...secrets, clock: systemClock, ids: randomIds, existing })
  try {
    return await work(core, config)
  } finally {
    await core.database.close()
  }
}

/** Opens the database that DATABASE_URL names, for one command; makes it when it is not there. */
const withCore = (work: Work): Promise<number> => inDatabase(readConfig(process.env), false, work)

/** The same for a command that has nothing to do in a database that is not there. */
const withRecord = (work: Work): Promise<number> => inDatabase(readConfig(process.env), true, work)

/** Whoever names no database and has only played the demo means the demo's. */
const namedOrDemo = (): Environment => {
  const { config, secrets } = readConfig(process.env)
  const isDemo = !process.env['DATABASE_URL'] && !existsSync(defaultDatabase) && existsSync(demoDatabase)
  return { config, secrets: isDemo ? { ...secrets, databaseUrl: demoDatabase } : secrets }
}

/** The address of a database without the name and the password in it. */
const withoutPassword = (url: string): string =>
  url.replace(/^(postgres(?:ql)?:\/\/)[^/]*@/, '$1').replace(/\?.*$/, '')

const verbs: Readonly<Record<string, Verb>> = {
  init: {
    usage: 'init [--email ADDRESS]',
    does: 'makes the first coordinator of an empty database and prints the sign-in link',
    run: (args) =>
      withCore(async (core, config) => {
        const { values } = parse(args, { email: { type: 'string' } })
        const { installFirstCoordinator } = await import('#accounts/install.ts')
        const link = await installFirstCoordinator(core, config.baseUrl, values['email'] ?? null)
        say(link ?? 'Somebody has signed in already; sign-in links come by mail.')
        return link ? 0 : 1
      })
  },
  migrate: {
    usage: 'migrate',
    does: 'brings the schema up to date',
    run: () =>
      withCore(async () => {
        say('The schema is up to date.')
        return 0
      })
  },
  verify: {
    usage: 'verify',
    does: 'holds journal, snapshots, projections, terms, outbox and checkpoints together; exit code 1 on damage',
    run: async (args) => {
      if (parse(args, {}).positionals.length > 0)
        throw new Usage('verify looks at the whole record and takes no names')
      const environment = namedOrDemo()
      say(`Database: ${withoutPassword(environment.secrets.databaseUrl)}`)
      return inDatabase(environment, true, async (core) => {
        const { verifyAndReport } = await import('#engine/verify-report.ts')
        const { recordChecks } = await import('#cases.ts')
        return verifyAndReport(core.engine.parts, recordChecks, say)
      })
    }
  },
  'mail-report': {
    usage: 'mail-report [--days N]',
    does: 'counts the mails of the last days by person and class',
    run: async (args) => {
      const { values } = parse(args, { days: { type: 'string' } })
      const days = Number(values['days'] ?? 7)
      if (!Number.isInteger(days) || days < 1) throw new Usage('--days needs a number of days')
      const environment = namedOrDemo()
      return inDatabase(environment, true, async (core) => {
        const { reportMail } = await import('#cli-mail.ts')
        return reportMail(core, days)
      })
    }
  },
  play: {
    usage: 'play FILE.jsonl [--url URL]',
    does: 'carries real projects through the procedure over the HTTP API, each step by the person who may do it',
    run: async (args) => {
      const { values, positionals } = parse(args, { url: { type: 'string' } })
      const [file] = positionals
      if (!file || positionals.length > 1) throw new Usage('play needs one file of projects')
      const { play } = await import('#play/play.ts')
      return play({ file, url: values['url'] ?? null, say })
    }
  },
  simulate: {
    usage: 'simulate [--seed N | --seeds 1-20] [--months M] [--organisations K]',
    does: 'lets people of every role act at random on simulated time and holds every step against the procedure',
    run: async (args) => {
      const type = 'string' as const
      const { values, positionals } = parse(args, {
        seed: { type },
        seeds: { type },
        months: { type },
        organisations: { type }
      })
      const [{ seedsOf, simulate }, { recordChecks }] = await Promise.all([
        import('#simulate/simulate.ts'),
        import('#cases.ts')
      ])
      const seeds = seedsOf(values['seeds'] ?? values['seed'] ?? '1')
      const months = Number(values['months'] ?? 12)
      const organisations = Number(values['organisations'] ?? 70)
      if (positionals.length > 0 || !seeds || !(months > 0) || !(organisations >= 5))
        throw new Usage(
          'simulate needs whole numbers: seeds (7 or 1-20), months, and 5 organisations or more'
        )
      return simulate({ seeds, months, organisations, checks: recordChecks, say })
    }
  },
  demo: {
    usage: 'demo',
    does: 'plays a year of a made-up cluster, then serves it; a second start uses the same data',
    run: async () => {
      const { demo } = await import('#demo/demo.ts')
      await demo(readConfig({ ...process.env, TRIAL: '1' }), Boolean(process.env['DATABASE_URL']))
      return 0
    }
  },
  'import-members': {
    usage: 'import-members FILE.csv [--apply]',
    does: 'shows what a list of members would change in the register, and changes it with --apply',
    run: (args) =>
      withRecord(async (core) => {
        const { values, positionals } = parse(args, { apply: { type: 'boolean' } })
        if (positionals.length !== 1) throw new Usage('import-members needs one CSV file')
        return importFrom(core, await readFile(positionals[0] as string, 'utf8'), values['apply'] === true)
      })
  },
  'take-over': {
    usage: 'take-over FILE.csv... [--apply]',
    does: 'shows what lists of projects, past resolutions and next numbers would bring in, and takes them over with --apply',
    run: (args) =>
      withRecord(async (core) => {
        const { values, positionals } = parse(args, { apply: { type: 'boolean' } })
        if (positionals.length === 0) throw new Usage('take-over needs at least one CSV file')
        return takeOverFrom(core, positionals, values['apply'] === true)
      })
  },
  grant: {
    usage: 'grant EMAIL ROLE [--organisation ID] [--until DATE]',
    does: 'gives a registered person a role from today',
    run: (args) =>
      withRecord(async (core) => {
        const { values, positionals } = parse(args, {
          organisation: { type: 'string' },
          until: { type: 'string' }
        })
        const [email, role] = positionals
        if (!email || !role || positionals.length > 2) throw new Usage('grant needs an address and a role')
        const fields = {
          kind: role,
          organisation: values['organisation'] ?? null,
          untilOn: values['until'] ?? null
        }
        return grantTo(core, email, fields)
      })
  },
  backup: {
    usage: 'backup FILE',
    does: 'copies a running SQLite database, whole and consistent, to a file',
    run: (args) =>
      withRecord(async (core) => {
        const { positionals } = parse(args, {})
        if (positionals.length !== 1) throw new Usage('backup needs the name of a file')
        if (core.database.dialect !== 'sqlite') throw new Usage('PostgreSQL is backed up with pg_dump')
        await core.database.transaction((tx) => tx.run('SELECT 1'))
        await core.database.knex.raw('VACUUM INTO ?', [positionals[0] as string])
        say(`Saved to ${positionals[0]}.`)
        return 0
      })
  }
}

const grantTo = async (
  core: Core,
  email: string,
  fields: Readonly<Record<string, string | null>>
): Promise<number> => {
  const [{ roleFields, foldEmail }, { findPersonByEmail }, { grantRole }] = await Promise.all([
    import('#people/model.ts'),
    import('#people/store.ts'),
    import('#people/role-commands.ts')
  ])
  const parsed = roleFields.safeParse(fields)
  if (!parsed.success)
    throw new Usage(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n')
    )
  const person = await findPersonByEmail(core.database.read, foldEmail(email))
  if (!person) throw new Usage(`Nobody has the address ${email}`)
  const granted = await grantRole(core.people, person.id, parsed.data, systemParty)
  if (!granted.ok) throw new Usage(`The role was not granted: ${JSON.stringify(granted.refusal)}`)
  say(`${person.name} is ${granted.value.kind} from ${granted.value.fromOn} on.`)
  return 0
}

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>

const parse = (args: readonly string[], options: Options) => {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    return parsed as { values: Readonly<Record<string, string & boolean>>; positionals: string[] }
  } catch (error) {
    throw new Usage((error as Error).message)
  }
}

const help = (): string =>
  [
    'npm run cli -- <verb>',
    '',
    ...Object.values(verbs).map(({ usage, does }) => `  ${usage}\n      ${does}`)
  ].join('\n')

const main = async (): Promise<number> => {
  const [name, ...args] = process.argv.slice(2)
  const verb = name === undefined ? undefined : verbs[name]
  if (!verb) {
    say(help())
    return name === undefined || name === 'help' || name === '--help' ? 0 : 2
  }
  return verb.run(args)
}

main().then(
  (code) => void (process.exitCode = code),
  (error: unknown) => endWith(error, error instanceof Usage ? 2 : 1)
)
