import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'

import { actPath, pagePath } from '#pages/addresses.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import { valueIn } from '#pages/posted.ts'
import { localPath } from '#pages/visit.ts'
import type { Pages } from '#pages/visit.ts'
import { cursorField } from '#shared/cursor.ts'
import type { Cursor } from '#shared/cursor.ts'
import { eventText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import { NoticesPage } from '#templates/pages/notices/page.tsx'
import type { NoticeLine, NoticesView } from '#templates/pages/notices/page.tsx'

/** A notice to the reader as the list of notices knows it. */
export type ToldNotice = {
  readonly id: string
  readonly case: string
  readonly actor: string
  readonly workflow: string
  readonly number: string | null
  /** What its mail says in the subject. */
  readonly heading: string
  readonly createdAt: string
  readonly readAt: string | null
  /** The act it asks for, while that waits. */
  readonly step: {
    readonly act: string
    readonly actor: string
    readonly workflow: string
    readonly until: string | null
  } | null
}

/** Which notices are asked for. */
export type NoticesQuery = {
  readonly read?: boolean | undefined
  readonly asking?: boolean | undefined
  readonly case?: string | undefined
  readonly cursor?: Cursor | undefined
  readonly limit: number
}

/** What the page of my notices does; `app.ts` hands it in. */
export type NoticesPagesOptions = {
  readonly pages: Pages
  readonly noticesOf: (
    person: string,
    query: NoticesQuery,
    wording: Wording
  ) => Promise<{ readonly items: readonly ToldNotice[]; readonly next: string | null }>
  readonly unreadOf: (person: string) => Promise<number>
  /** False when the person has no such notice. */
  readonly readNotice: (person: string, id: string) => Promise<boolean>
  readonly readCase: (person: string, caseId: string) => Promise<unknown>
  readonly readAll: (person: string) => Promise<unknown>
}

const path = '/notices'
const perPage = 30

const asked = z.object({
  show: z.enum(['all', 'unread', 'asking']).catch('all'),
  case: z.string().max(100).optional().catch(undefined),
  cursor: cursorField.optional().catch(undefined)
})

const addressOf = (view: NoticesView, caseId: string | undefined, next?: string): string => {
  const query = new URLSearchParams({
    ...(view !== 'all' && { show: view }),
    ...(caseId !== undefined && { case: caseId }),
    ...(next !== undefined && { cursor: next })
  }).toString()
  return query === '' ? path : `${path}?${query}`
}

const lineOf = (notice: ToldNotice, view: NoticesView, wording: Wording): NoticeLine => {
  const { id, number, heading, createdAt, readAt, step } = notice
  return {
    id,
    number,
    heading,
    createdAt,
    isUnread: readAt === null,
    href: pagePath(notice),
    step: step && {
      label: step.act === 'card.revise' ? wording.t('case.editCard') : eventText(wording, step.act, 'label'),
      href: actPath({ ...step, case: notice.case }),
      until: step.until
    },
    caseHref: addressOf(view, notice.case)
  }
}

/** What I have been told: the notices of my mails as a list, with what of it I have not read yet. */
export const noticesPages: FastifyPluginAsync<NoticesPagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages } = options

  app.get(
    path,
    pages.signedIn(async ({ request, party: { person }, wording, csrf, show }) => {
      const query = asked.parse(request.query)
      const { items, next } = await options.noticesOf(
        person,
        {
          limit: perPage,
          case: query.case,
          cursor: query.cursor,
          ...(query.show === 'unread' && { read: false }),
          ...(query.show === 'asking' && { asking: true })
        },
        wording
      )
      const unread = await options.unreadOf(person)
      return show({
        title: wording.t('inbox.title'),
        body: (
          <NoticesPage
            wording={wording}
            csrf={csrf}
            view={query.show}
            views={(['all', 'unread', 'asking'] as const).map((view) => ({
              view,
              href: addressOf(view, query.case)
            }))}
            unread={unread}
            lines={items.map((notice) => lineOf(notice, query.show, wording))}
            ofCase={
              query.case === undefined
                ? null
                : { number: items[0]?.number ?? null, allHref: addressOf(query.show, undefined) }
            }
            here={request.url}
            firstHref={query.cursor === undefined ? undefined : addressOf(query.show, query.case)}
            nextHref={next === null ? undefined : addressOf(query.show, query.case, next)}
          />
        )
      })
    })
  )

  const back = (request: Parameters<typeof valueIn>[0]): string => {
    const to = localPath(valueIn(request, 'back'))
    return to === '/' ? path : to
  }

  app.post(
    `${path}/:id/open`,
    pages.signedIn(async ({ request, party: { person }, go, refuse }) => {
      const { id } = request.params as { readonly id: string }
      const known = await options.readNotice(person, id)
      return known ? go(localPath(valueIn(request, 'to'))) : refuse({ kind: 'unknown' })
    })
  )

  app.post(
    `${path}/:id/read`,
    pages.signedIn(async ({ request, party: { person }, go, refuse }) => {
      const { id } = request.params as { readonly id: string }
      return (await options.readNotice(person, id)) ? go(back(request)) : refuse({ kind: 'unknown' })
    })
  )

  app.post(
    `${path}/read-case`,
    pages.signedIn(async ({ request, reply, party: { person } }) => {
      await options.readCase(person, valueIn(request, 'case'))
      return reply.code(204).send()
    })
  )

  app.post(
    `${path}/read-all`,
    pages.signedIn(async ({ party: { person }, wording, go }) => {
      await options.readAll(person)
      return go(path, { tone: 'ok', text: wording.t('inbox.marked') })
    })
  )
}
