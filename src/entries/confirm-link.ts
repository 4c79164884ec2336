import { signedTexts } from '#shared/signed-text.ts'

/** Links by which somebody confirms, without signing in, what the office entered for them. */
export type ConfirmLinks = {
  readonly token: (claims: { readonly person: string; readonly entry: string }) => string
  readonly read: (token: string) => { readonly person: string; readonly entry: string } | null
}

/** Signs with the service's secret; a link opens nothing but its own entry, and that ends with its term. */
export const confirmLinks = (secret: string): ConfirmLinks => {
  const texts = signedTexts(secret, 'phone-entry')
  return {
    token: ({ person, entry }) => texts.seal(`${person} ${entry}`),
    read: (token) => {
      const [person, entry, more] = (texts.open(token) ?? '').split(' ')
      return person && entry && more === undefined ? { person, entry } : null
    }
  }
}
