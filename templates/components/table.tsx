import type { ComponentChildren } from 'preact'

import { classNames } from './class-names.ts'

export type Column<Item> = {
  readonly label: string
  readonly cell: (item: Item) => ComponentChildren
  /** Numbers line up on the right. */
  readonly number?: boolean
  /** Where the heading leads that puts the rows in order by this column, and how they are ordered now. */
  readonly sort?:
    | { readonly href: string; readonly sorted: 'ascending' | 'descending' | undefined }
    | undefined
}

export type TableProps<Item> = {
  /** What the table lists, for those who do not see it. */
  readonly caption: string
  /** The first column names the row. */
  readonly columns: readonly Column<Item>[]
  readonly items: readonly Item[]
}

/** Rows of equal things; on a phone each row becomes a card. Stands in a `card`. */
export const Table = <Item,>({ caption, columns, items }: TableProps<Item>) => (
  <table class="cards">
    <caption class="hidden">{caption}</caption>
    <thead>
      <tr>
        {columns.map(({ label, number, sort }) => (
          <th scope="col" class={classNames(number && 'num')} aria-sort={sort?.sorted}>
            {sort ? <a href={sort.href}>{label}</a> : label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {items.map((item) => (
        <tr>
          {columns.map(({ label, cell, number }, index) =>
            index === 0 ? (
              <th scope="row">{cell(item)}</th>
            ) : (
              <td class={classNames(number && 'num')} data-label={label}>
                <span>{cell(item)}</span>
              </td>
            )
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
