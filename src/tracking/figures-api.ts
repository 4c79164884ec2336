import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { CaseParts } from '#api/contract.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Profile } from '#shared/profile.ts'

import { maySeeTracking } from './figures-store.ts'
import { milestones, stepNames } from './journey.ts'
import { outcomes } from './outcomes.ts'
import { periods } from './period.ts'
import { trackingOf } from './views.ts'
import type { Tracking } from './views.ts'

const text = z.string().nullable()
const count = z.int()
const title = z.object({ pl: text, en: text })

const outcomeLines = z
  .array(
    z.object({ name: z.string(), total: count, ...Object.fromEntries(outcomes.map((one) => [one, count])) })
  )
  .readonly()

const turnoutFields = {
  name: z.string(),
  ballots: count,
  eligible: count,
  voted: count,
  share: z.number().nullable().describe('Votes cast by those eligible, 0 to 1.'),
  withoutQuorum: count
}
const turnoutLine = z.object(turnoutFields)

const trackingView = z
  .object({
    now: z.string(),
    running: count.describe('Proposals that have not ended.'),
    waiting: z
      .array(
        z.object({
          kind: z.enum(['person', 'organisation', 'body']),
          id: z.string(),
          name: text,
          days: count.describe('Days that the oldest of it has waited.'),
          items: z
            .array(
              z.object({
                act: z.string(),
                case: z.string(),
                actor: z.string(),
                number: text,
                title,
                since: z.string(),
                until: text
              })
            )
            .readonly()
        })
      )
      .readonly()
      .describe('Who is waited for, the longest first; who of a body has not voted is not told.'),
    terms: z
      .array(
        z.object({
          term: z.string(),
          at: z.string(),
          case: z.string(),
          actor: z.string(),
          number: text,
          title,
          atEnd: z
            .enum(['move', 'escalate'])
            .describe('Whether the case then moves by itself, or stays and others are told.')
        })
      )
      .readonly()
      .describe('Terms that end within fourteen days.'),
    late: z
      .array(
        z.object({
          id: z.string(),
          number: z.string(),
          title,
          state: z.string(),
          since: z.string(),
          days: count,
          target: count.nullable(),
          stuck: z.boolean().describe('For more than twice the target.')
        })
      )
      .readonly()
      .describe('Proposals over the target of their state, stuck ones first.'),
    figures: z.object({
      period: z.enum(periods),
      from: text,
      funnel: z.array(z.object({ milestone: z.enum(milestones), count })).readonly(),
      times: z
        .array(
          z.object({
            step: z.enum(stepNames as [(typeof stepNames)[number], ...(typeof stepNames)[number][]]),
            passed: count,
            median: z.number().nullable(),
            longest: z.number().nullable(),
            target: count.nullable()
          })
        )
        .readonly()
        .describe('Days.'),
      toApproval: z
        .number()
        .nullable()
        .describe('Median days from the submission of the scope to the approval.'),
      byKind: outcomeLines,
      byGroup: outcomeLines,
      byType: outcomeLines,
      consortia: z.object({
        median: z.number().nullable(),
        sizes: z.array(z.object({ partners: count, proposals: count })).readonly()
      }),
      members: z
        .array(
          z.object({
            id: z.string(),
            name: z.string(),
            type: z.string(),
            group: text,
            since: text,
            proposed: count,
            answered: count,
            partner: count,
            lastActive: text
          })
        )
        .readonly(),
      turnout: z
        .object({
          all: turnoutLine,
          byMonth: z.array(turnoutLine).readonly(),
          byMode: z.array(turnoutLine).readonly()
        })
        .describe('Open ballots of the Presidium that are over: numbers only.'),
      declarations: z.object({
        declared: count,
        recused: count,
        cases: count.describe('Cases with a recusal.')
      })
    })
  })
  .meta({
    id: 'Tracking',
    description:
      'What waits for whom, what is late, and the numbers of a period, of the cases that the reader may see.'
  })

type View = z.output<typeof trackingView>

const titleOf = (row: { readonly title_pl: string | null; readonly title_en: string | null }) => ({
  pl: row.title_pl,
  en: row.title_en
})

const viewOf = ({ now, present, figures }: Tracking): View => {
  const { proposals: _proposals, ...numbers } = figures
  return {
    now,
    running: present.running,
    waiting: present.queues.map(({ who, days, items }) => ({
      ...who,
      days,
      items: items.map((item) => ({
        act: item.act,
        case: item.case,
        actor: item.actor,
        number: item.number,
        title: titleOf(item),
        since: item.since,
        until: item.until_at
      }))
    })),
    terms: present.terms.map((term) => ({
      term: term.term,
      at: term.due_at,
      case: term.case,
      actor: term.actor,
      number: term.number,
      title: titleOf(term),
      atEnd: term.atEnd
    })),
    late: present.late.map((late) => ({
      id: late.id,
      number: late.number,
      title: titleOf(late),
      state: late.state,
      since: late.since,
      days: late.ageing.days,
      target: late.ageing.target,
      stuck: late.ageing.stuck
    })),
    figures: numbers
  }
}

/** How all projects are getting on, over REST: for the office and the Board. */
export const trackingApi: FastifyPluginAsyncZod<CaseParts & { readonly profile: () => Profile }> = async (
  app,
  parts
) => {
  const { engine, gate, sights } = parts
  app.addHook('onRequest', signedInOnly(gate))
  app.get(
    '/api/v1/tracking',
    {
      schema: {
        tags: ['tracking'],
        summary: 'How all projects are getting on',
        querystring: z.object({ period: z.enum(periods).default('months') }).strict(),
        response: { 200: trackingView }
      }
    },
    async (request, reply) => {
      const { person } = partyOf(gate, request)
      const { database, clock } = engine.parts
      if (!(await maySeeTracking(database.read, sights(person, clock.now()))))
        return gate.refuse(request, reply, {
          kind: 'forbidden',
          event: 'tracking.read',
          allowed: ['coordinator', 'board']
        })
      return reply.send(viewOf(await trackingOf(parts, person, request.query.period)))
    }
  )
}
