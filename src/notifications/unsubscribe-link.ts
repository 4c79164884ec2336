import { z } from 'zod'

import { signedTexts } from '#shared/signed-text.ts'

import { topics } from '#accounts/notice-choice.ts'
import type { Topic } from '#accounts/notice-choice.ts'

/** Whose mails about what the link ends, or the whole digest. It opens nothing, and works without signing in. Source: RFC 8058. */
export type UnsubscribeClaims = { readonly person: string; readonly topic: Topic | 'digest' }

export type UnsubscribeLinks = {
  /** The link's token. It does not end: a mail may be read years later. */
  readonly token: (claims: UnsubscribeClaims) => string
  readonly read: (token: string) => UnsubscribeClaims | null
}

const payload = z.tuple([z.string(), z.enum([...topics, 'digest'])])

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Makes the links by which news of a sort are ended with one click, with the service's secret. */
export const unsubscribeLinks = (secret: string): UnsubscribeLinks => {
  const texts = signedTexts(secret, 'unsubscribe')
  return {
    token: ({ person, topic }) => texts.seal(JSON.stringify([person, topic])),
    read: (token) => {
      const claims = payload.safeParse(parsed(texts.open(token) ?? ''))
      return claims.success ? { person: claims.data[0], topic: claims.data[1] } : null
    }
  }
}
