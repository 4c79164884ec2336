/** How a message to the outside went. */
export type Posted =
  | { readonly kind: 'answered'; readonly status: number; readonly said: string }
  | { readonly kind: 'refused'; readonly reason: 'address' }
  | { readonly kind: 'failed'; readonly reason: 'name' | 'connection' | 'tls' | 'timeout' | 'stopped' }

/** The way out of the cluster: one POST to an address that a coordinator chose. */
export interface Outside {
  /** What is wrong with an address at first sight; null when nothing is. */
  complaintAbout(address: string): 'notAnAddress' | 'notSecure' | 'credentials' | 'private' | null
  /** Throws nothing. */
  post(message: {
    readonly address: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
    readonly signal?: AbortSignal
  }): Promise<Posted>
}

/** Makes, keeps and uses the secrets that messages are signed with. */
export interface Signing {
  newSecret(): string
  seal(secret: string): string
  /** Null when it was sealed under another secret of the service. */
  open(sealed: string): string | null
  headers(
    secrets: readonly string[],
    message: { readonly id: string; readonly at: string; readonly body: string }
  ): Readonly<Record<string, string>>
}
