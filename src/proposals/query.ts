/** Words that the filter of a list knows before a colon. */
export const filterKeys = ['state', 'stage', 'lead', 'waiting', 'need'] as const

export type FilterKey = (typeof filterKeys)[number]

export type ParsedQuery = {
  /** Words to be found. */
  readonly words: string
  readonly filters: Readonly<Partial<Record<FilterKey, string>>>
  /** Keys it does not know. */
  readonly strangers: readonly string[]
}

const part = /([a-z]+):(?:"([^"]*)"|(\S+))/giu

const isKey = (name: string): name is FilterKey => filterKeys.some((key) => key === name)

/** Reads the filter of a list: `state:ballot lead:me need:"clinical trial" sepsis`. */
export const parseQuery = (query: string): ParsedQuery => {
  const filters: Partial<Record<FilterKey, string>> = {}
  const strangers: string[] = []
  const words = query.replace(
    part,
    (_whole, name: string, quoted: string | undefined, plain: string | undefined) => {
      const key = name.toLowerCase()
      if (isKey(key)) filters[key] = quoted ?? plain ?? ''
      else strangers.push(name)
      return ' '
    }
  )
  return { words: words.replace(/\s+/g, ' ').trim(), filters, strangers }
}
