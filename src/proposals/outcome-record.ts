import { z } from 'zod'

import { nameOrganisations, namePeople, readTexts } from '#api/names.ts'
import { namedView } from '#api/requests.ts'
import type { Reader } from '#shared/database.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import { criterionNames } from './model.ts'
import { dismissalGrounds, evidenceKinds } from './outcome.ts'
import type { SeenProposal } from './store.ts'

const text = z.string().nullable().describe('Null once it has been erased.')

const conditionView = z
  .object({
    id: z.string(),
    text,
    verifier: namedView,
    evidenceKind: z.enum(evidenceKinds),
    due: z.string(),
    state: z.enum(['open', 'filed', 'accepted', 'refused', 'waived']),
    evidence: text,
    result: text
  })
  .meta({ id: 'Condition', description: 'A condition of the approval.' })

const appealView = z
  .object({
    number: z.int(),
    against: z.enum(['rejection', 'conditions']),
    resolution: z.string().nullable(),
    organisation: namedView,
    filedAt: z.string(),
    criteria: z.array(z.object({ criterion: z.enum(criterionNames), text })).readonly(),
    charges: text,
    request: text,
    state: z.enum([
      'selfReview',
      'council',
      'upheld',
      'granted',
      'dismissed',
      'dismissedFormally',
      'withdrawn'
    ]),
    ground: z.enum(dismissalGrounds).nullable(),
    reasons: text
  })
  .meta({ id: 'Appeal', description: 'The last appeal of the case.' })

const postponedView = z
  .object({ demanded: z.boolean(), until: z.string().nullable(), question: text, answer: text })
  .meta({ id: 'Postponement', description: 'Why the review rests.' })

/** What followed a decision, as a record shows it. */
export const outcomeFields = {
  conditions: z.array(conditionView).readonly(),
  appeal: appealView.nullable(),
  postponed: postponedView.nullable()
}

export type OutcomeRecord = z.output<z.ZodObject<typeof outcomeFields>>

const nothing: OutcomeRecord = { conditions: [], appeal: null, postponed: null }

/** Conditions, the last appeal and what a postponed review waits for: for whoever reads the whole file. */
export const outcomeOf = async (
  reader: Reader,
  seen: SeenProposal,
  { conditions, appeal, review }: ProposalContext
): Promise<OutcomeRecord> => {
  if (seen.level !== 'full') return nothing
  const rest = review?.postponed ?? null
  const texts = await readTexts(reader, [
    ...conditions.flatMap((one) => [one.text, one.evidence, one.result]),
    ...(appeal === null ? [] : [appeal.charges, appeal.request, appeal.reasons, ...appeal.criteria]),
    rest?.question ?? null,
    rest?.answer ?? null
  ])
  const people = await namePeople(
    reader,
    conditions.map(({ verifier }) => verifier)
  )
  const organisations = await nameOrganisations(reader, appeal === null ? [] : [appeal.organisation])
  return {
    conditions: conditions.map(({ id, verifier, evidenceKind, due, state, ...written }) => ({
      id,
      text: texts(written.text),
      verifier: people(verifier),
      evidenceKind,
      due,
      state,
      evidence: texts(written.evidence),
      result: texts(written.result)
    })),
    appeal: appeal && {
      number: appeal.number,
      against: appeal.against,
      resolution: appeal.resolution,
      organisation: organisations(appeal.organisation),
      filedAt: appeal.filedAt,
      criteria: appeal.criteria.map((one) => ({ criterion: one.criterion, text: texts(one) })),
      charges: texts(appeal.charges),
      request: texts(appeal.request),
      state: appeal.state,
      ground: appeal.ground,
      reasons: texts(appeal.reasons)
    },
    postponed: rest && {
      demanded: rest.demanded,
      until: rest.until,
      question: texts(rest.question),
      answer: texts(rest.answer)
    }
  }
}
