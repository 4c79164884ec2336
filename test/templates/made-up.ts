import type { Language } from '#shared/language.ts'
import type { Frame } from '#templates/layout.tsx'
import { wordingOf } from '#templates/locales/index.ts'

export const now = '2026-11-25T10:00:00.000Z'

/** The frame of a page for a made-up Presidium member. */
export const aFrame = (language: Language, overrides: Partial<Frame> = {}): Frame => {
  const wording = wordingOf(language, now)
  return {
    wording,
    path: '/proposals?state=ballot',
    cluster: language === 'pl' ? 'Klaster Dolina Rudawy' : 'Rudawa Valley Cluster',
    menu: [
      { href: '/', label: wording.t('site.home') },
      { href: '/proposals', label: wording.t('site.proposals') },
      { href: '/exchange', label: wording.t('site.exchange') },
      { href: '/task-groups', label: wording.t('site.taskGroups') },
      { href: '/procedure', label: wording.t('site.procedure') }
    ],
    reader: { name: 'Piotr Dąbrowski', organisation: 'Instytut Tkanek i Polimerów', accountHref: '/account' },
    csrf: 'token',
    asset: (name) => `/assets/${name}`,
    profile: { name: language === 'pl' ? 'Krakowska' : 'Krakow', version: 1, href: '/procedure' },
    ...overrides
  }
}
