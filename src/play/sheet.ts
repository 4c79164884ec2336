/** What became of one project. */
export type Fate = {
  readonly line: number
  readonly name: string
  /** The state it ended in; `null` when it never began. */
  readonly state: string | null
  /** What stopped it. */
  readonly failure: string | null
}

/** What a whole play did. */
export type Sheet = {
  readonly fates: readonly Fate[]
  readonly events: number
  /** Notices that the events put into the outbox. */
  readonly notices: number
  /** Mails that arrived; `null` where the mail goes elsewhere. */
  readonly mails: number | null
  readonly refusals: { readonly foreseen: number; readonly unexpected: number }
  readonly retries: number
  readonly seconds: number
}

const countBy = (fates: readonly Fate[]): readonly (readonly [string, number])[] => {
  const found = new Map<string, number>()
  for (const { state } of fates) found.set(state ?? 'not begun', (found.get(state ?? 'not begun') ?? 0) + 1)
  return [...found].toSorted(([one], [other]) => one.localeCompare(other))
}

const table = (rows: readonly (readonly [string, string])[]): readonly string[] => {
  const width = Math.max(...rows.map(([title]) => title.length))
  const numbers = Math.max(...rows.map(([, value]) => value.length))
  return rows.map(([title, value]) => `${title.padEnd(width)}  ${value.padStart(numbers)}`)
}

/** The table at the end, line by line, with what stopped those that did not arrive. */
export const linesOf = (sheet: Sheet): readonly string[] => {
  const { fates, events, notices, mails, refusals, retries, seconds } = sheet
  const failed = fates.filter(({ failure }) => failure !== null)
  return [
    ...table([
      ...countBy(fates).map(([state, count]) => [`projects ${state}`, String(count)] as const),
      ['events', String(events)],
      ['notices', String(notices)],
      ['mails', mails === null ? 'elsewhere' : String(mails)],
      ['refusals foreseen', String(refusals.foreseen)],
      ['refusals unexpected', String(refusals.unexpected)],
      ['requests repeated', String(retries)],
      ['seconds', seconds.toFixed(1)],
      ['events per second', (events / Math.max(seconds, 0.001)).toFixed(0)]
    ]),
    ...failed.map(({ line, name, failure }) => `line ${line} (${name}): ${failure}`)
  ]
}
