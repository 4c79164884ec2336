import type { ColumnName } from '#proposals/columns.ts'
import type { Ageing } from '#tracking/ageing.ts'
import type { Wording } from '#templates/locales/index.ts'

/** A proposal in a list, in the reader's words and no more than the reader may know. */
export type ProposalRow = {
  readonly id: string
  readonly href: string
  readonly number: string
  readonly title: string
  readonly lead: string | null
  readonly field: string | null
  readonly kind: string | null
  readonly stage: string
  readonly stageName: string
  readonly state: string
  readonly isOver: boolean
  /** Who is awaited; empty when nobody is. */
  readonly waitsFor: string
  readonly onYou: boolean
  readonly until: string | null
  readonly since: string
  readonly ageing: Ageing
  readonly needs: readonly string[]
  readonly route: string | null
  readonly author: string | null
  readonly openedAt: string
  readonly movedAt: string
}

/** What stands in a cell of a sheet: text, or a moment. */
export type SheetValue = string | number | { readonly at: string } | null

/** What a column says of a proposal, for a page's cell as for a sheet's. */
export const valueOf = (wording: Wording, row: ProposalRow, column: ColumnName): SheetValue => {
  switch (column) {
    case 'number':
      return row.number
    case 'lead':
      return row.lead
    case 'field':
      return row.field
    case 'kind':
      return row.kind
    case 'stage':
      return row.stageName
    case 'state':
      return row.state
    case 'since':
      return row.ageing.days
    case 'waiting':
      return row.waitsFor
    case 'until':
      return row.until === null ? null : { at: row.until }
    case 'needs':
      return wording.list(row.needs)
    case 'route':
      return row.route
    case 'author':
      return row.author
    case 'opened':
      return { at: row.openedAt }
    case 'moved':
      return { at: row.movedAt }
  }
}
