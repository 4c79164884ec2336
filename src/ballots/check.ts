import type { JournalRow } from '#engine/journal.ts'
import type { RecordCheck } from '#engine/verify.ts'
import type { Damage } from '#engine/verify-rows.ts'

import type { Papers } from './paper-store.ts'
import { papersOf, strayUrns } from './paper-store.ts'

/** What the journal says of one secret ballot: how many have voted, and what was counted at its close. */
type Said = { readonly ballot: string; voted: number; counted: Papers | null }

const saidIn = (rows: readonly JournalRow[]): readonly Said[] => {
  const found = new Map<string, Said>()
  for (const { actor: ballot, workflow, kind, type, event } of rows) {
    if (workflow !== 'ballot') continue
    if (kind === 'create') {
      const { input } = JSON.parse(event) as { readonly input: { readonly secret?: boolean } }
      if (input.secret === true) found.set(ballot, { ballot, voted: 0, counted: null })
      continue
    }
    const said = found.get(ballot)
    if (said === undefined || kind !== 'event') continue
    if (type === 'vote.cast') said.voted += 1
    const { facts } = JSON.parse(event) as { readonly facts?: { readonly papers?: Papers } }
    if (facts?.papers) said.counted = facts.papers
  }
  return [...found.values()]
}

const sumOf = (papers: Papers): number => papers.for + papers.against + papers.abstain

const damageOf = ({ ballot, voted, counted }: Said, papers: Papers): Damage[] => {
  const place = `papers of ${ballot}`
  if (sumOf(papers) !== voted)
    return [{ place, problem: `there are ${sumOf(papers)} papers and ${voted} people who voted` }]
  const isCounted =
    counted === null ||
    (counted.for === papers.for && counted.against === papers.against && counted.abstain === papers.abstain)
  return isCounted ? [] : [{ place, problem: 'they are not what was counted' }]
}

const nothing: Papers = { for: 0, against: 0, abstain: 0 }

/** Holds the urns of secret ballots against the journal: as many papers as people who voted, and those that were counted. */
export const checkPapers: RecordCheck = {
  ofCases: async (reader, rows) => {
    const said = saidIn(rows)
    const papers = await papersOf(
      reader,
      said.map(({ ballot }) => ballot)
    )
    return said.flatMap((one) => damageOf(one, papers.get(one.ballot) ?? nothing))
  },
  strays: async (reader) =>
    (await strayUrns(reader)).map(({ ballot_id: ballot }) => ({
      place: `papers of ${ballot}`,
      problem: 'there is no such secret ballot'
    }))
}
