import type { SavedView } from '#lists/model.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { PageReader } from '#pages/reader.ts'
import type { Key, Wording } from '#templates/locales/index.ts'

import { listHref } from './columns.ts'
import type { ListAddress } from './columns.ts'

type Preset = { readonly label: Key; readonly q: string; readonly isFor?: 'member' | 'office' }

const presets: readonly Preset[] = [
  { label: 'list.all', q: '' },
  { label: 'list.waiting', q: 'waiting:me' },
  { label: 'list.mine', q: 'is:mine', isFor: 'member' },
  { label: 'list.open', q: 'is:open', isFor: 'office' },
  { label: 'list.late', q: 'is:late', isFor: 'office' },
  { label: 'list.presidium', q: 'waiting:presidium', isFor: 'office' },
  { label: 'list.search', q: 'state:searchOpen' },
  { label: 'list.ending', q: 'state:searchOpen until:<30d', isFor: 'office' },
  { label: 'list.review', q: 'stage:review' },
  { label: 'list.delivery', q: 'stage:delivery' }
]

/** The ready-made views of a reader. */
export const presetsFor = (reader: PageReader): readonly Preset[] =>
  presets.filter(({ isFor }) => {
    if (isFor === 'office') return isCoordinating(reader)
    return isFor === undefined || reader.organisations.length > 0
  })

/** So many saved views stand on the list; the others are on their own page. */
const savedShown = 12

/** Ready-made and saved views as the list shows them; a ready-made one keeps the board a board. */
export const viewsShown = (
  wording: Wording,
  ready: readonly Preset[],
  saved: readonly SavedView[],
  address: ListAddress
) => {
  const show = address.show === 'board' ? 'board' : ''
  const isCurrent = (view: ListAddress): boolean => listHref(view) === listHref(address)
  return [
    ...ready.map(({ label, q }) => ({
      label: wording.t(label),
      q,
      href: listHref({ q, show }),
      current: isCurrent({ q, show, sort: '' })
    })),
    ...saved.slice(0, savedShown).map(({ name, q, show: shown, sort }) => ({
      label: name,
      q,
      href: listHref({ q, show: shown, sort }),
      current: isCurrent({ q, show: shown, sort })
    }))
  ]
}
