import type { Holding, PartnerIndex } from '#matching/model.ts'
import type { SoughtNeed } from '#matching/search.ts'

/** What a need asks for, piece by piece: its competences, or what it says of itself where it names none. */
export const piecesOf = ({
  competences,
  text
}: Pick<SoughtNeed, 'competences' | 'text'>): readonly string[] =>
  competences.length > 0 ? competences : [text]

/** A term further from the one sought than its broader one says little. */
const leastTerm = 0.25

/** So much of a piece's words stand in a profile that has it: half of two words is chance. */
const leastWords = 0.65

/** From here on an organisation has a piece. */
const has = 0.6

/** How much of each piece each organisation has, 0 to 1; what is next to nothing is left out. */
export type Coverage = {
  /** How much of a need an organisation brings, 0 to 1: the mean over its pieces. */
  readonly fit: (organisation: string, need: Pick<SoughtNeed, 'competences' | 'text'>) => number
  /** True when somebody has the piece. */
  readonly isCovered: (piece: string) => boolean
  /** Everybody who has anything of any piece. */
  readonly anybody: readonly string[]
}

const shareOf = ({ terms, profile }: Holding): number =>
  Math.min(1, Math.max(terms < leastTerm ? 0 : terms, profile < leastWords ? 0 : profile))

const byPiece = (
  pieces: readonly string[],
  holdingOf: (piece: string) => ReadonlyMap<string, Holding>,
  isOpen: (organisation: string) => boolean
): Coverage => {
  const shares = new Map(
    [...new Set(pieces)].map((piece) => [
      piece,
      new Map(
        [...holdingOf(piece)].flatMap(([organisation, holding]) => {
          const share = shareOf(holding)
          return share > 0 && isOpen(organisation) ? [[organisation, share] as const] : []
        })
      )
    ])
  )
  return {
    fit: (organisation, need) => {
      const asked = piecesOf(need)
      return asked.reduce((sum, piece) => sum + (shares.get(piece)?.get(organisation) ?? 0), 0) / asked.length
    },
    isCovered: (piece) => [...(shares.get(piece)?.values() ?? [])].some((share) => share >= has),
    anybody: [...new Set([...shares.values()].flatMap((one) => [...one.keys()]))]
  }
}

/** What organisations have of these pieces; those that are closed are left out. */
export const coverageOf = (
  index: PartnerIndex,
  pieces: readonly string[],
  closed: ReadonlySet<string>
): Coverage =>
  byPiece(
    pieces,
    (piece) => index.holdingOf(piece),
    (organisation) => !closed.has(organisation)
  )

/** What one organisation has of these pieces. */
export const coverageBy = (index: PartnerIndex, organisation: string, pieces: readonly string[]): Coverage =>
  byPiece(
    pieces,
    (piece) => index.holdingOf(piece, organisation),
    () => true
  )
