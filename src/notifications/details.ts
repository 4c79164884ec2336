import { z } from 'zod'

import type { ActorView } from '#engine/contract.ts'
import { spellNumber } from '#resolutions/model.ts'
import type { Reader } from '#shared/database.ts'
import type { Profile } from '#shared/profile.ts'
import type { Wording } from '#templates/locales/index.ts'

import { calendarFactsOf } from './calendar-facts.ts'
import type { Details } from './letter-facts.ts'
import { oneLine, shortened } from './one-line.ts'
import type { CaseFacts, Notice } from './model.ts'
import { particularsOf } from './particulars.ts'
import { organisationName, textBody } from './store.ts'

const text = z.string().nullish().catch(null)
const reference = z.object({ text: z.string() }).nullish().catch(null)
const number = z
  .object({ organ: z.enum(['council', 'presidium', 'board']), year: z.number(), number: z.number() })
  .nullish()
  .catch(null)

/** What actors and notices name by these words, wherever it stands. */
const named = z.object({
  organisation: text,
  need: text,
  on: text,
  organ: text,
  body: text,
  motion: text,
  reason: text,
  place: reference,
  number
})

type Shown = Details['shown']

const shownBy: Readonly<Record<string, Shown>> = {
  partnership: ['organisation', 'role', 'reason'],
  ballot: ['motion'],
  sitting: ['on', 'place'],
  resolution: ['resolution', 'motion']
}

const valueLimit = 120
const tidy = (value: string | null | undefined): string => shortened(oneLine(value ?? ''), valueLimit)

export type DetailsQuery = {
  readonly notice: Notice
  readonly actor: ActorView
  readonly facts: CaseFacts
  readonly profile: Profile
  readonly wording: Wording
  /** Who reads it, where the notice is about the reader's own act. */
  readonly person?: string
}

const consent = z.object({
  mode: text,
  agreed: z.array(z.string()).nullish().catch([]),
  voters: z.array(z.unknown()).nullish().catch([]),
  rules: z
    .object({ circular: z.object({ needsConsentOfAll: z.boolean() }).nullish().catch(null) })
    .nullish()
    .catch(null)
})

/** True while the members of a ballot in writing still have to agree to voting so. */
const isAskingConsent = ({ workflow, context }: ActorView): boolean => {
  if (workflow !== 'ballot') return false
  const { mode, agreed, voters, rules } = consent.parse(context)
  const isNeeded = mode === 'circular' && rules?.circular?.needsConsentOfAll === true
  return isNeeded && (agreed?.length ?? 0) < (voters?.length ?? 0)
}

/** Looks up the names behind the ids of a notice and of the actor that sent it. */
export const detailsOf = async (reader: Reader, query: DetailsQuery): Promise<Details> => {
  const { notice, actor, facts, profile, wording } = query
  const own = named.parse(actor.context)
  const data = named.parse(notice.data ?? {})
  const organisation = data.organisation ?? own.organisation
  const need = data.need ?? own.need
  const on = data.on ?? own.on
  const organ = data.organ ?? own.organ ?? own.body
  const motion = data.motion ?? own.motion
  const resolution = data.number ?? own.number
  const role = need ? facts.needs[need] : null
  return {
    values: {
      organisation: tidy(organisation ? await organisationName(reader, organisation) : null),
      role: tidy(role),
      on: on ? wording.dayAndTime(on) : '',
      organ:
        organ === 'council' || organ === 'presidium' || organ === 'board'
          ? profile.organs[organ][wording.language]
          : '',
      resolution: resolution
        ? spellNumber(profile.numbering.resolution[resolution.organ][wording.language], resolution)
        : '',
      motion: motion ? (wording.lookUp(`notices.motions.${motion}`) ?? '') : '',
      reason: data.reason ? (wording.lookUp(`notices.declineReasons.${data.reason}`) ?? '') : ''
    },
    place: tidy(own.place ? await textBody(reader, own.place.text) : null) || null,
    onAt: on ?? null,
    calendar: await calendarFactsOf(reader, actor),
    more: await particularsOf(reader, query),
    isAskingConsent: isAskingConsent(actor),
    shown: [
      ...(shownBy[actor.workflow] ?? []),
      ...(data.on && actor.workflow !== 'sitting' ? (['on'] as const) : [])
    ]
  }
}
