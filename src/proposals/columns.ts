/** Columns that a list of proposals may show beside the title, in their order. */
export const columnNames = [
  'number',
  'lead',
  'field',
  'kind',
  'stage',
  'state',
  'since',
  'waiting',
  'until',
  'needs',
  'route',
  'author',
  'opened',
  'moved'
] as const
export type ColumnName = (typeof columnNames)[number]

/** What a list shows unless the reader chose otherwise. */
export const defaultColumns: readonly ColumnName[] = ['state', 'waiting', 'until', 'moved']

/** What a list may be put in order by. */
export const sortNames = ['moved', 'opened', 'number', 'title', 'lead', 'state', 'since', 'until'] as const
export type SortKey = (typeof sortNames)[number]

/** An order; `down` has the last letter, the newest or the latest first. */
export type Sort = { readonly key: SortKey; readonly down: boolean }

export const defaultSort: Sort = { key: 'moved', down: true }

const isSort = (name: string): name is SortKey => sortNames.some((key) => key === name)

/** The columns of an address (`show=state,until`), each once; null when it names none. */
export const columnsIn = (text: string): readonly ColumnName[] | null => {
  const asked = new Set(text.split(',').map((name) => name.trim()))
  const found = columnNames.filter((name) => asked.has(name))
  return found.length === 0 ? null : found
}

/** The order of an address: `number`, or `-number` for the other way round. */
export const sortIn = (text: string): Sort => {
  const down = text.startsWith('-')
  const key = down ? text.slice(1) : text
  return isSort(key) ? { key, down } : defaultSort
}

export const writeSort = ({ key, down }: Sort): string => `${down ? '-' : ''}${key}`

/** Where a list is: its query, its columns or the board, its order. This is also what a saved view keeps. */
export type ListAddress = { readonly q: string; readonly show: string; readonly sort: string }

/** What an address need not say. */
const usual: Readonly<Partial<ListAddress>> = {
  show: defaultColumns.join(','),
  sort: writeSort(defaultSort)
}

/** The address of a list: the same query, columns and order have the same one. */
export const listHref = (
  { q, show, sort }: Partial<ListAddress>,
  more: Readonly<Record<string, string>> = {},
  path = '/proposals'
): string => {
  const search = new URLSearchParams({
    ...(q && { q }),
    ...(show && show !== usual.show && { show }),
    ...(sort && sort !== usual.sort && { sort }),
    ...more
  })
  return search.size === 0 ? path : `${path}?${search.toString()}`
}
