import { sendEvent } from '#api/send-event.ts'
import type { EventRequest } from '#api/send-event.ts'
import type { Outcome, Refusal } from '#engine/contract.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Accomplished } from '#engine/contract.ts'

import { fieldsOf } from './act-fields.ts'
import { payloadOf } from './act-payload.ts'
import type { ActParts, FoundAct } from './act-visit.ts'
import { errorsOfRefusal } from './form.ts'
import type { Posted } from './posted.ts'
import { reasonsInWords } from './signatories.ts'

export type NotDone = { readonly errors: readonly FormError[]; readonly status: number }

const statuses: Readonly<Record<Refusal['kind'], number>> = {
  unknown: 404,
  invalid: 422,
  notAnEvent: 422,
  forbidden: 403,
  notNow: 409,
  rules: 409,
  stale: 412,
  keyReused: 409,
  busy: 503
}

const valueOf = (posted: Posted, name: string): string => posted.get(name)?.at(-1) ?? ''

/** What only a rule of the whole payload asks for, and was left blank, is simply missing. */
const saidPlainly = (wording: Wording, error: FormError, posted: Posted): FormError =>
  error.name !== undefined &&
  error.text === wording.t('form.invalid') &&
  valueOf(posted, error.name).trim() === ''
    ? { ...error, text: wording.t('form.required') }
    : error

/** How an act leaves its page: at once, or by way of somebody who confirms it. */
export type Sending = (asked: EventRequest) => Promise<Outcome>

const send = async (act: FoundAct, posted: Posted, fresh: boolean, via: Sending): Promise<Outcome> => {
  const { event, definition, view, me } = act
  const key = valueOf(posted, 'key')
  const seen = valueOf(posted, 'seen')
  const organisation = act.organisations.length > 0 ? valueOf(posted, 'for') : ''
  const payload = payloadOf(definition.input, posted, fieldsOf(definition.input))
  return via({
    case: view.case,
    actor: view.id,
    workflow: view.workflow,
    me,
    event: { ...payload, type: event },
    fresh,
    ...(key !== '' && { key: `page ${key}` }),
    ...(/^\d{1,9}$/.test(seen) && { ifMatch: Number(seen) }),
    ...(organisation !== '' && { organisation })
  })
}

/**
 * Does an act with what a form says: the same command as the API's; or says in words why not. `fresh` when the person
 * has proved a moment ago who they are.
 */
export const perform = async (
  parts: ActParts,
  wording: Wording,
  act: FoundAct,
  posted: Posted,
  fresh: boolean,
  via: Sending = (asked) => sendEvent(parts.engine, asked)
): Promise<Result<Accomplished, NotDone>> => {
  if (act.material.tick !== undefined && valueOf(posted, 'agreed') !== 'yes')
    return refused({ errors: [{ name: 'agreed', text: wording.t('acts.agreeFirst') }], status: 422 })
  const outcome = await send(act, posted, fresh, via)
  if (outcome.ok) return outcome
  const { refusal } = outcome
  const { read } = parts.engine.parts.database
  const errors =
    refusal.kind === 'rules'
      ? (await reasonsInWords(read, wording, refusal.reasons, act.organisation)).map((text) => ({ text }))
      : errorsOfRefusal(wording, refusal).map((error) => saidPlainly(wording, error, posted))
  return refused({ errors, status: statuses[refusal.kind] })
}
