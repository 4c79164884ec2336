import type { CaseParts } from '#api/contract.ts'
import { waitsAsked, waitsOfAll } from '#api/waiting.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { SignedVisit } from '#pages/visit.ts'
import type { Cursor } from '#shared/cursor.ts'
import type { Language } from '#shared/language.ts'
import type { ProposalRow } from '#templates/pages/proposals-list/row.ts'

import { columnsIn, defaultColumns, sortIn } from './columns.ts'
import type { ColumnName, ListAddress, Sort } from './columns.ts'
import { countProposals, listProposals } from './list-store.ts'
import type { ListContext, ListedProposal } from './list-store.ts'
import { longestQuery } from './query.ts'
import type { ParsedQuery, Term } from './query.ts'
import { readQuery } from './query-reading.ts'
import { vocabularyOf } from './query-words-pages.ts'
import { rowOf } from './list-rows-pages.ts'

type Parts = Pick<CaseParts, 'engine' | 'sights'>

/** What an address of the list asks for. */
export type AskedList = {
  readonly address: ListAddress
  readonly query: ParsedQuery
  readonly columns: readonly ColumnName[]
  readonly sort: Sort
  /** Stages side by side; for coordinators. */
  readonly isBoard: boolean
}

/** A page of a list, or all of it. */
type Wanted = { readonly limit: number; readonly cursor?: Cursor }

/** With what lists of proposals are asked: the reader, the moment and the procedure's terms. */
export const listContext = (
  { engine }: Pick<CaseParts, 'engine'>,
  person: string,
  language: Language
): ListContext => ({
  person,
  language,
  now: engine.parts.clock.now(),
  asked: waitsAsked,
  termsOf: (profile) => engine.parts.profileOf(profile).terms
})

/** The words of queries in all languages, of the procedure that new cases run on. */
export const queryWords = ({ engine }: Pick<CaseParts, 'engine'>) =>
  vocabularyOf(engine.parts.definitions.newest('proposal'))

/** Lists, counts and puts into words what the pages of the list, the board and the sheets show. */
export const createListDesk = (parts: Parts) => {
  const { read } = parts.engine.parts.database
  const vocabulary = queryWords(parts)
  const contextFor = ({ reader, wording }: SignedVisit) => listContext(parts, reader.person, wording.language)
  const sightOf = ({ reader, wording }: SignedVisit) => parts.sights(reader.person, wording.now)

  return {
    /** Reads a query's words. */
    read: (text: string, now: string): ParsedQuery => readQuery(vocabulary, text, now),

    /** Reads the address of a list. */
    ask: (visit: SignedVisit): AskedList => {
      const fields = visit.request.query as Readonly<Partial<Record<'q' | 'show' | 'sort', unknown>>>
      const text = (name: 'q' | 'show' | 'sort'): string =>
        typeof fields[name] === 'string' ? fields[name] : ''
      const address = {
        q: text('q').slice(0, longestQuery).trim(),
        show: text('show').slice(0, 200),
        sort: text('sort').slice(0, 20)
      }
      return {
        address,
        query: readQuery(vocabulary, address.q, visit.wording.now),
        columns: columnsIn(address.show) ?? defaultColumns,
        sort: sortIn(address.sort),
        isBoard: address.show === 'board' && isCoordinating(visit.reader)
      }
    },

    /** Proposals, one more than the limit when there are more. */
    list: (
      visit: SignedVisit,
      { terms, sort }: { readonly terms: readonly Term[]; readonly sort: Sort },
      wanted: Wanted
    ): Promise<readonly ListedProposal[]> =>
      listProposals(read, sightOf(visit), contextFor(visit), { terms, sort, ...wanted }),

    /** How many each query finds. */
    count: (visit: SignedVisit, queries: readonly (readonly Term[])[]): Promise<readonly number[]> =>
      countProposals(read, sightOf(visit), contextFor(visit), queries),

    /** The rows of a page, with whom each case waits for. */
    rowsOf: async (visit: SignedVisit, found: readonly ListedProposal[]): Promise<readonly ProposalRow[]> => {
      const waits = await waitsOfAll(
        read,
        sightOf(visit),
        found.map(({ id }) => id)
      )
      const { termsOf } = contextFor(visit)
      const { wording, reader } = visit
      return found.map((seen) => rowOf({ wording, reader, termsOf }, seen, waits.get(seen.id) ?? []))
    }
  }
}

export type ListDesk = ReturnType<typeof createListDesk>
