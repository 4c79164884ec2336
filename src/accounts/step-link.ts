import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

import type { StepClaims } from './model.ts'

/** Writes and reads the signed links in mails that ask for one act of one person. */
export type StepLinks = {
  /** The link's token, URL safe: ids only, nothing about the case can be read from it. */
  readonly stepLink: (claims: StepClaims) => string
  /** What the token allows now; null when it is forged, damaged or out of date. */
  readonly verify: (token: string, now: string) => StepClaims | null
}

const payload = z.tuple([z.literal(1), z.string(), z.string(), z.string(), z.string(), z.iso.datetime()])

/** Makes step links with the service's secret; a key derived for this purpose alone signs them. */
export const stepLinks = (secret: string): StepLinks => {
  const key = createHmac('sha256', secret).update('step-link').digest()
  const sign = (text: string): Buffer => createHmac('sha256', key).update(text).digest()
  return {
    stepLink: ({ person, case: caseId, actor, act, until }) => {
      const body = Buffer.from(JSON.stringify([1, person, caseId, actor, act, until])).toString('base64url')
      return `${body}.${sign(body).toString('base64url')}`
    },
    verify: (token, now) => {
      const [body, signature, more] = token.split('.')
      if (body === undefined || signature === undefined || more !== undefined) return null
      const expected = sign(body)
      const given = Buffer.from(signature, 'base64url')
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
      const [, person, caseId, actor, act, until] = payload.parse(
        JSON.parse(Buffer.from(body, 'base64url').toString())
      )
      return Date.parse(until) < Date.parse(now) ? null : { person, case: caseId, actor, act, until }
    }
  }
}
