import { councilKinds, presidiumKinds } from '#people/model.ts'
import type { MenuGroup, MenuLink } from '#templates/layout.tsx'
import type { Key, Wording } from '#templates/locales/index.ts'

import { holds, isCoordinating } from './reader.ts'
import type { PageReader } from './reader.ts'

type Entry = {
  readonly href: string
  readonly label: Key
  readonly isFor?: (reader: PageReader) => boolean
  /** Together with others under one entry: what there is to know of the cluster, the office's own work. */
  readonly group?: MenuGroup
}

const entries: readonly Entry[] = [
  { href: '/', label: 'site.home' },
  { href: '/proposals', label: 'site.proposals' },
  { href: '/exchange', label: 'site.exchange' },
  {
    href: '/review',
    label: 'desk.menu',
    isFor: (reader) => holds(reader, ...presidiumKinds, ...councilKinds)
  },
  { href: '/task-groups', label: 'site.taskGroups' },
  {
    href: '/sittings',
    label: 'site.sittings',
    isFor: (reader) => isCoordinating(reader) || holds(reader, ...presidiumKinds, ...councilKinds, 'board')
  },
  { href: '/resolutions', label: 'site.resolutions', group: 'cluster' },
  { href: '/tracking', label: 'site.tracking', isFor: isCoordinating },
  { href: '/organisations', label: 'site.organisations', group: 'cluster' },
  { href: '/network', label: 'network.menu', group: 'cluster' },
  { href: '/administration', label: 'administration.menu', isFor: isCoordinating, group: 'office' },
  { href: '/people', label: 'people.title', isFor: isCoordinating, group: 'office' },
  { href: '/procedure', label: 'site.procedure', group: 'cluster' },
  { href: '/entries', label: 'entries.menu', isFor: isCoordinating, group: 'office' },
  { href: '/invitations', label: 'invitations.menu', isFor: isCoordinating, group: 'office' },
  { href: '/profiles', label: 'profiles.title', isFor: isCoordinating, group: 'office' },
  { href: '/responsiveness', label: 'responsiveness.title', isFor: isCoordinating, group: 'office' },
  { href: '/outbox', label: 'outbox.menu', isFor: isCoordinating, group: 'office' },
  { href: '/wording', label: 'wording.menu', isFor: isCoordinating, group: 'office' },
  { href: '/subscriptions', label: 'subscriptions.menu', isFor: isCoordinating, group: 'office' },
  { href: '/abroad', label: 'abroad.menu', isFor: isCoordinating, group: 'office' },
  { href: '/take-over', label: 'takeover.menu', isFor: isCoordinating, group: 'office' }
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
        .filter(
          ({ href, isFor }) => hasPage(href) && (reader.isGuest ? href === '/' : (isFor?.(reader) ?? true))
        )
        .map(({ href, label, group }) => ({ href, label: wording.t(label), ...(group && { group }) }))
