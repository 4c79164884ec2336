import type { Role } from './roles.ts'

export const slices = [
  'cluster',
  'organisations',
  'people',
  'proposals',
  'partnerships',
  'ballots',
  'sittings',
  'task-groups',
  'reports',
  'resolutions',
  'tracking',
  'lists',
  'accounts',
  'administration',
  'calendar',
  'profiles',
  'procedure',
  'search',
  'takeover',
  'subscriptions',
  'feeds',
  'entries',
  'exchange',
  'trial'
]

/**
 * Files of a slice that are named by a noun and do more than a model may. The first six are ports: what a slice answers
 * to the engine and to others, through `app.ts`.
 */
export const nouns: Readonly<Record<string, Role>> = {
  facts: 'ports',
  matching: 'ports',
  relations: 'ports',
  addressees: 'ports',
  projection: 'ports',
  projections: 'ports',
  'step-link': 'ports',
  'confirm-link': 'ports',
  views: 'views',
  visibility: 'views',
  awaiting: 'ports',
  history: 'views',
  record: 'views',
  'outcome-record': 'views',
  'desk-record': 'views',
  check: 'commands',
  identify: 'api',
  install: 'commands'
}

/** Files that put the program together, and alone see everything. */
export const assembly = [
  'app',
  'app-administration',
  'app-apis',
  'app-calendar',
  'app-case-pages',
  'app-letters',
  'app-documents',
  'app-entries',
  'app-exchange',
  'app-feeds',
  'app-live',
  'app-inbound',
  'app-mail',
  'app-notices',
  'app-pages',
  'app-parts',
  'app-proposers',
  'app-problems',
  'app-search',
  'app-sessions',
  'app-sign-in',
  'app-subscriptions',
  'app-takeover',
  'app-views',
  'app-wording',
  'core',
  'cases',
  'env-file',
  'main',
  'cli',
  'cli-lists',
  'cli-mail',
  'cli-said'
]
