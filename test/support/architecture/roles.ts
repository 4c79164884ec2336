import { assembly, nouns, slices } from './names.ts'

/** What a file is for. Each source file has exactly one role, read from its path. */
export type Role =
  | 'shared'
  | 'contract'
  | 'model'
  | 'workflows'
  | 'decide'
  | 'engine'
  | 'store'
  | 'ports'
  | 'commands'
  | 'views'
  | 'interface'
  | 'api'
  | 'kit'
  | 'pages'
  | 'notifications'
  | 'documents'
  | 'templates'
  | 'conflict'
  | 'platform'
  | 'http'
  | 'migrations'
  | 'config'
  | 'demo'
  | 'play'
  | 'simulate'
  | 'root'
  | 'test'

type Rule = {
  /** `all` but tests, which only tests import. */
  readonly mayImport: readonly Role[] | 'all'
  /** Packages besides `node:`; `all` for those that deal with the world. */
  readonly packages: readonly string[] | 'all'
  /** Reads no clock, random, environment or I/O: nothing of `node:`. */
  readonly pure?: true
  /** The sentence a failure ends with. */
  readonly because: string
}

const known: readonly Role[] = ['shared', 'contract', 'model']
const http = ['fastify', 'fastify-type-provider-zod', 'zod']

/** Who may import whom. `model -> workflows -> decide -> commands -> api, pages`; `store` and `platform` stand outside. */
export const roles: Readonly<Record<Role, Rule>> = {
  shared: {
    mayImport: ['shared', 'contract'],
    packages: ['zod', 'knex', 'fastify'],
    because: 'shared words belong to no slice and know none'
  },
  contract: {
    mayImport: ['shared'],
    packages: [],
    because: 'the contract of the engine is what others may know of it, and knows nothing itself'
  },
  model: {
    mayImport: ['shared', 'model'],
    packages: ['zod', 'csv-parse', 'd3-array', 'd3-force', 'diff', 'fast-xml-parser'],
    pure: true,
    because:
      'a model is pure: types, parsers and rules; a file of a slice that does more is named by its role'
  },
  workflows: {
    mayImport: ['shared', 'model', 'workflows'],
    packages: ['xstate', 'zod'],
    pure: true,
    because: 'the procedure is pure, so that time and ids arrive with the event'
  },
  decide: {
    mayImport: ['shared', 'contract', 'decide'],
    packages: ['xstate'],
    pure: true,
    because: 'deciding is pure, so that the journal can be replayed'
  },
  engine: {
    mayImport: ['shared', 'contract', 'decide', 'engine', 'conflict'],
    packages: ['zod'],
    because: 'the engine runs any machine; workflows and slices are handed to it'
  },
  store: {
    mayImport: [...known, 'store', 'conflict'],
    packages: ['zod', 'knex'],
    because: 'a store knows its tables and its model, and nobody else does'
  },
  ports: {
    mayImport: [...known, 'workflows', 'store', 'ports'],
    packages: ['zod'],
    because: 'an answer to the engine is a question to the tables, never an act'
  },
  commands: {
    mayImport: [...known, 'workflows', 'engine', 'store', 'ports', 'commands', 'conflict'],
    packages: ['zod'],
    because: 'commands are decisions over the engine, the same for pages, API and command line'
  },
  interface: {
    mayImport: [...known, 'workflows', 'engine', 'commands', 'interface', 'http'],
    packages: http,
    because: 'what all parts of the API have in common belongs to no slice'
  },
  views: {
    mayImport: [...known, 'workflows', 'engine', 'store', 'ports', 'commands', 'interface', 'views', 'http'],
    packages: http,
    because: 'what a reader may see of a record is computed once, for the API and for pages'
  },
  api: {
    mayImport: [
      ...known,
      'workflows',
      'engine',
      'store',
      'ports',
      'commands',
      'interface',
      'views',
      'api',
      'http'
    ],
    packages: http,
    because: 'the API translates HTTP to commands; what it needs of other slices, app.ts hands in'
  },
  kit: {
    mayImport: [...known, 'commands', 'interface', 'kit', 'http', 'templates'],
    packages: [...http, 'preact'],
    because: 'what all pages have in common belongs to no slice'
  },
  pages: {
    mayImport: [
      ...known,
      'workflows',
      'engine',
      'store',
      'ports',
      'commands',
      'interface',
      'views',
      'kit',
      'pages',
      'http',
      'templates'
    ],
    packages: [...http, 'preact', 'preact-render-to-string'],
    because: 'pages show what commands and stores know; what they need of other slices, app.ts hands in'
  },
  notifications: {
    mayImport: [...known, 'workflows', 'engine', 'platform', 'http', 'templates', 'notifications'],
    packages: [...http, 'preact', 'preact-render-to-string', 'ical-generator'],
    because: 'notifications deliver what the outbox holds; what they need of slices, app.ts hands in'
  },
  documents: {
    mayImport: [
      ...known,
      'workflows',
      'engine',
      'store',
      'ports',
      'interface',
      'views',
      'kit',
      'pages',
      'http',
      'templates',
      'documents'
    ],
    packages: [...http, 'preact'],
    because:
      'a document puts into words what the views of all slices know, changes nothing, and only app.ts hands it on'
  },
  templates: {
    mayImport: ['shared', 'contract', 'model', 'templates'],
    packages: ['preact', 'preact-render-to-string', 'i18next', 'd3-scale', 'd3-shape'],
    because: 'a template shows what it is given'
  },
  conflict: {
    mayImport: ['shared'],
    packages: [],
    because: 'telling the errors of two databases apart needs neither of them'
  },
  platform: {
    mayImport: ['shared', 'contract', 'conflict', 'platform'],
    packages: 'all',
    because: 'the platform is the outside world and knows nothing of proposals'
  },
  http: {
    mayImport: ['shared', 'contract', 'platform', 'http'],
    packages: 'all',
    because: 'the HTTP server knows nothing of proposals; routes are given to it'
  },
  migrations: {
    mayImport: ['shared', 'platform', 'migrations'],
    packages: [],
    because: 'a migration must mean the same years later, whatever became of the code'
  },
  config: { mayImport: ['shared'], packages: ['zod'], because: 'the environment is parsed in one file' },
  demo: {
    mayImport: [
      ...known,
      'workflows',
      'engine',
      'commands',
      'platform',
      'http',
      'config',
      'root',
      'templates',
      'demo',
      'play'
    ],
    packages: 'all',
    because: 'the demo sends the commands of the web as persons and never writes a table'
  },
  play: {
    mayImport: [...known, 'workflows', 'platform', 'http', 'config', 'root', 'play'],
    packages: 'all',
    because: 'play goes through the HTTP API as persons and never writes a table'
  },
  simulate: {
    mayImport: [...known, 'workflows', 'decide', 'engine', 'commands', 'root', 'simulate'],
    packages: ['zod'],
    because:
      'the simulator sends the commands of the web as persons, reads the journal and never writes a table'
  },
  root: {
    mayImport: 'all',
    packages: 'all',
    because: 'these files put everything together'
  },
  test: {
    mayImport: 'all',
    packages: 'all',
    because: 'tests see everything'
  }
}

const sliceRoles: readonly Role[] = ['model', 'store', 'commands', 'api', 'pages']

/** The role of a file; `null` when it has none. */
export const roleOf = (path: string): Role | null => {
  const [top = '', second = '', ...rest] = path.replace(/\.tsx?$/, '').split('/')
  if (top === 'workflows' || top === 'templates' || top === 'migrations' || top === 'test') return top
  if (top !== 'src') return null
  const name = rest.at(-1)
  if (name === undefined) {
    if (second === 'config') return 'config'
    return assembly.includes(second) ? 'root' : null
  }
  if (
    second === 'shared' ||
    second === 'notifications' ||
    second === 'documents' ||
    second === 'demo' ||
    second === 'play' ||
    second === 'simulate'
  )
    return second
  if (second === 'api')
    return name === 'acting' || name === 'send-event' || name === 'role-names' ? 'commands' : 'interface'
  if (second === 'pages') return 'kit'
  if (second === 'engine') {
    if (name === 'contract') return 'contract'
    return name === 'decide' || name.startsWith('decide-') ? 'decide' : 'engine'
  }
  if (second === 'platform') {
    if (rest[0] === 'http') return 'http'
    return name === 'dialect' ? 'conflict' : 'platform'
  }
  return slices.includes(second) ? roleInSlice(name) : null
}

/** `store` and `role-store` are the store; a file named by a noun belongs to the model, unless listed above. */
const roleInSlice = (name: string): Role =>
  nouns[name] ?? sliceRoles.find((role) => name === role || name.endsWith(`-${role}`)) ?? 'model'

/** The slice a file belongs to; `null` outside of slices. */
export const sliceOf = (path: string): string | null => {
  const [top, second = ''] = path.split('/')
  return top === 'src' && slices.includes(second) ? second : null
}
