import { z } from 'zod'

import { signedTexts } from '#shared/signed-text.ts'

import type { StepClaims } from './model.ts'

/** Writes and reads the signed links in mails that ask for one act of one person. */
export type StepLinks = {
  /** The link's token, URL safe: ids only, nothing about the case can be read from it. */
  readonly stepLink: (claims: StepClaims) => string
  /** What the token allows now; null when it is forged, damaged or out of date. */
  readonly verify: (token: string, now: string) => StepClaims | null
}

const payload = z.tuple([z.literal(1), z.string(), z.string(), z.string(), z.string(), z.iso.datetime()])

/** Makes step links with the service's secret. */
export const stepLinks = (secret: string): StepLinks => {
  const texts = signedTexts(secret, 'step-link')
  return {
    stepLink: ({ person, case: caseId, actor, act, until }) =>
      texts.seal(JSON.stringify([1, person, caseId, actor, act, until])),
    verify: (token, now) => {
      const text = texts.open(token)
      if (text === null) return null
      const [, person, caseId, actor, act, until] = payload.parse(JSON.parse(text))
      return Date.parse(until) < Date.parse(now) ? null : { person, case: caseId, actor, act, until }
    }
  }
}
