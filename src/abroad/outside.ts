import type { ReadingFault } from './model.ts'

/** What an address gave: a document, or why none. */
export type Fetched =
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly address: string
      readonly etag: string | null
      readonly text: string
    }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'refused'; readonly reason: 'address' }
  | {
      readonly kind: 'failed'
      readonly reason: Extract<ReadingFault, 'name' | 'connection' | 'tls' | 'timeout'> | 'stopped'
    }

/** The way out of the cluster: one document at an address that a coordinator chose. */
export interface Outside {
  /** What is wrong with an address at first sight; null when nothing is. */
  complaintAbout(address: string): 'notAnAddress' | 'notSecure' | 'credentials' | 'private' | null
  /** Throws nothing. */
  read(asked: {
    readonly address: string
    readonly headers: Readonly<Record<string, string>>
    readonly signal?: AbortSignal
  }): Promise<Fetched>
}
