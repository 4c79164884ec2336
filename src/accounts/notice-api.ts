import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'

import { absenceFields, choiceFields, choices, quietFields, quietOf, topics } from './notice-choice.ts'
import type { NoticeDesk, SettingRefused } from './notice-choice.ts'

export type NoticeApiOptions = { readonly gate: Gate; readonly desk: NoticeDesk }

const named = z.object({ id: z.string(), name: z.string() })

const settingsView = z
  .object({
    topics: z
      .array(z.object({ topic: z.enum(topics), choice: z.enum(choices), usual: z.boolean() }))
      .readonly(),
    cases: z.array(z.object({ case: z.string(), title: z.string(), choice: z.enum(choices) })).readonly(),
    quiet: z
      .object({ from: z.string(), until: z.string() })
      .nullable()
      .describe('`null` for no quiet hours.'),
    absences: z
      .array(z.object({ id: z.string(), fromOn: z.string(), untilOn: z.string(), deputy: named.nullable() }))
      .readonly(),
    deputies: z.array(named).readonly()
  })
  .meta({
    id: 'NoticeSettings',
    description:
      'What the reader wants to be told and when. Mails that ask for an act or tell an outcome always come.'
  })

const tags = ['notifications']
const config = { scope: 'act' } as const
const path = '/api/v1/notifications/settings'

/** A setting that cannot be taken is a field that is wrong. */
const issueOf = (refused: Exclude<SettingRefused, 'unknown'>) =>
  ({
    kind: 'invalid',
    issues: [
      {
        path: refused === 'notADeputy' ? 'deputy' : 'untilOn',
        code: `account.notices.refused.${refused}`,
        message: { past: 'is over', tooLong: 'is longer than a year', notADeputy: 'may not stand in' }[
          refused
        ]
      }
    ]
  }) as const

/** The reader's own settings over REST. */
export const noticeSettingsApi: FastifyPluginAsyncZod<NoticeApiOptions> = async (app, { gate, desk }) => {
  app.addHook('onRequest', signedInOnly(gate))

  app.get(
    path,
    { schema: { tags, summary: 'What I want to be told', response: { 200: settingsView } } },
    async (request, reply) => reply.send(await desk.settingsOf(partyOf(gate, request).person))
  )

  app.post(
    `${path}/choices`,
    {
      config,
      schema: {
        tags,
        summary: 'Choose for a topic or a case',
        body: choiceFields,
        response: { 200: settingsView }
      }
    },
    async (request, reply) => {
      const { person } = partyOf(gate, request)
      const refused = await desk.choose(person, request.body)
      if (refused !== null) return gate.refuse(request, reply, { kind: 'unknown' })
      return reply.send(await desk.settingsOf(person))
    }
  )

  app.post(
    `${path}/quiet-hours`,
    {
      config,
      schema: {
        tags,
        summary: 'Set my quiet hours, or with neither hour none',
        body: quietFields,
        response: { 200: settingsView }
      }
    },
    async (request, reply) => {
      const { person } = partyOf(gate, request)
      await desk.keepQuiet(person, quietOf(request.body))
      return reply.send(await desk.settingsOf(person))
    }
  )

  app.post(
    `${path}/absences`,
    {
      config,
      schema: {
        tags,
        summary: 'Say when I am away and who stands in',
        body: absenceFields,
        response: { 200: settingsView }
      }
    },
    async (request, reply) => {
      const { person } = partyOf(gate, request)
      const refused = await desk.goAway(person, request.body)
      if (refused === 'unknown') return gate.refuse(request, reply, { kind: 'unknown' })
      if (refused !== null) return gate.refuse(request, reply, issueOf(refused))
      return reply.send(await desk.settingsOf(person))
    }
  )

  app.delete(
    `${path}/absences/:id`,
    {
      config,
      schema: {
        tags,
        summary: 'End an absence',
        params: z.object({ id: z.string().min(1).max(100) }),
        response: { 200: settingsView }
      }
    },
    async (request, reply) => {
      const { person } = partyOf(gate, request)
      const refused = await desk.comeBack(person, request.params.id)
      if (refused !== null) return gate.refuse(request, reply, { kind: 'unknown' })
      return reply.send(await desk.settingsOf(person))
    }
  )
}
