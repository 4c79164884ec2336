import type { RoleKind } from '#people/model.ts'
import type { Language } from '#shared/language.ts'

export type Named = { readonly id: string; readonly name: string }

/** The signed-in person as pages know them today. */
export type PageReader = {
  readonly person: string
  readonly name: string
  readonly email: string | null
  readonly language: Language
  /** The organisation the person acts for, when there is one. */
  readonly organisation: Named | null
  /** All the organisations the person may act for. */
  readonly organisations: readonly Named[]
  /** A guest of one case, who has no part in the rest of the cluster. */
  readonly isGuest?: boolean
  /** What the person is today. */
  readonly roles: readonly { readonly kind: RoleKind; readonly organisation: Named | null }[]
}

export const holds = (reader: PageReader | null, ...kinds: readonly RoleKind[]): boolean =>
  reader?.roles.some(({ kind }) => kinds.includes(kind)) === true

export const isCoordinating = (reader: PageReader | null): boolean => holds(reader, 'coordinator')
