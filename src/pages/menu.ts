import { councilKinds, presidiumKinds } from '#people/model.ts'
import type { MenuLink } from '#templates/layout.tsx'
import type { Key, Wording } from '#templates/locales/index.ts'

import { holds, isCoordinating } from './reader.ts'
import type { PageReader } from './reader.ts'

type Entry = {
  readonly href: string
  readonly label: Key
  readonly isFor?: (reader: PageReader) => boolean
  /** Of the office's own work, together under one entry. */
  readonly office?: true
}

const entries: readonly Entry[] = [
  { href: '/', label: 'site.home' },
  { href: '/proposals', label: 'site.proposals' },
  { href: '/exchange', label: 'site.exchange' },
  { href: '/task-groups', label: 'site.taskGroups' },
  {
    href: '/sittings',
    label: 'site.sittings',
    isFor: (reader) => isCoordinating(reader) || holds(reader, ...presidiumKinds, ...councilKinds, 'board')
  },
  { href: '/resolutions', label: 'site.resolutions' },
  { href: '/tracking', label: 'site.tracking', isFor: isCoordinating },
  { href: '/organisations', label: 'site.organisations' },
  { href: '/people', label: 'people.title', isFor: isCoordinating, office: true },
  { href: '/procedure', label: 'site.procedure' },
  { href: '/profiles', label: 'profiles.title', isFor: isCoordinating, office: true },
  { href: '/outbox', label: 'outbox.menu', isFor: isCoordinating, office: true },
  { href: '/wording', label: 'wording.menu', isFor: isCoordinating, office: true },
  { href: '/subscriptions', label: 'subscriptions.menu', isFor: isCoordinating, office: true },
  { href: '/take-over', label: 'takeover.menu', isFor: isCoordinating, office: true }
]

/** The pages this reader may open from the bar; only those that the service has. */
export const menuFor = (
  wording: Wording,
  reader: PageReader | null,
  hasPage: (path: string) => boolean
): readonly MenuLink[] =>
  reader === null
    ? []
    : entries
        .filter(({ href, isFor }) => hasPage(href) && (isFor?.(reader) ?? true))
        .map(({ href, label, office = false }) => ({ href, label: wording.t(label), office }))
