import type { Language } from './language.ts'

/** A label with what stands beside it. */
export type PaperFact = { readonly label: string; readonly value: string }

export type PaperColumn = {
  readonly title: string
  /** Its part of the whole width, 0 to 1. */
  readonly share: number
}

/** One piece of a paper, in the order in which it is read. */
export type PaperBlock =
  | {
      readonly kind: 'heading'
      /** 1 stands in the outline on its own, 2 below it, 3 in no outline. */
      readonly level: 1 | 2 | 3
      readonly text: string
      /** Begins a new sheet. */
      readonly onNewPage?: boolean
    }
  | {
      readonly kind: 'text'
      readonly text: string
      /** `clause` is set apart like the legal basis; `section` is its sign above a paragraph; `soft` is small print. */
      readonly look?: 'plain' | 'clause' | 'section' | 'soft' | 'strong'
    }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered: boolean }
  | { readonly kind: 'facts'; readonly facts: readonly PaperFact[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly PaperColumn[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: 'note'; readonly text: string }
  | {
      readonly kind: 'signatures'
      readonly lines: readonly {
        readonly caption: string
        readonly name: string
        /** Signed: the name stands as a signature does in a copy (`/–/`); otherwise a line waits for it. */
        readonly signed: boolean
        readonly detail?: string
      }[]
    }

/** A document of the cluster (pismo) in one language: what both drawers, page and PDF, are given. */
export type Paper = {
  readonly language: Language
  /** What the file and the window are called. */
  readonly title: string
  readonly cluster: string
  /** The body that it comes from; null for a document of a project. */
  readonly organ: string | null
  /** Centred at its top: the first line is the largest. */
  readonly heading: readonly string[]
  /** Stands at the top of each sheet: what the document is. */
  readonly running: string
  /** A word across each sheet: a draft. */
  readonly mark: string | null
  /** The moment of the record that it tells; the same record makes the same file. */
  readonly at: string
  /** Words of the frame: `page` with `{page}` and `{pages}`. */
  readonly page: string
  readonly blocks: readonly PaperBlock[]
}

type Level = Extract<PaperBlock, { kind: 'heading' }>['level']

/** How deep each level of heading lies in a paper, its title being 1: no step is left out, whatever levels it uses. */
export const depthsIn = ({ blocks }: Paper): ReadonlyMap<Level, number> => {
  const used = [...new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])))]
  return new Map(used.toSorted((one, other) => one - other).map((level, place) => [level, place + 2]))
}
