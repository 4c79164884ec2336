/** A table of the tracking page, the same on the page, as CSV and in the evidence pack. */
export type Sheet = {
  /** Names the file and the address of its CSV (`funnel`). */
  readonly id: string
  readonly title: string
  readonly columns: readonly {
    readonly label: string
    readonly number?: boolean
    /** In files only: the page leads to the member itself. */
    readonly fileOnly?: true
  }[]
  /** In the order of the columns; numbers with a fraction are already written in the reader's language. */
  readonly rows: readonly (readonly (string | number | null)[])[]
}
