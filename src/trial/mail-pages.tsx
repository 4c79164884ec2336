import type { FastifyPluginAsync, FastifyReply } from 'fastify'

import type { Pages, Visit } from '#pages/visit.ts'
import { MailPage } from '#templates/pages/trial/mail.tsx'

type Summary = {
  readonly position: number
  readonly recipient: string
  readonly recipientName: string
  readonly sender: string
  readonly subject: string
  readonly sentAt: string
}

/** The mailbox of a trial, as far as its pages need it. */
export type MailSource = {
  readonly list: (filter: {
    readonly recipient?: string | undefined
    readonly before?: number | undefined
    readonly limit: number
  }) => Promise<readonly Summary[]>
  readonly read: (
    position: number
  ) => Promise<(Summary & { readonly mail: { readonly text: string; readonly html: string } }) | null>
}

export type TrialMailOptions = { readonly pages: Pages; readonly mailbox: MailSource }

const limit = 50

type Query = { readonly to?: string; readonly before?: string }

/** Everybody's mail; registered in trials only. */
export const trialMailPages: FastifyPluginAsync<TrialMailOptions> = async (app, { pages, mailbox }) => {
  const show = async (visit: Visit, position: number | null): Promise<FastifyReply> => {
    const { request, reply, wording, reader } = visit
    const { to, before } = request.query as Query
    const found = await mailbox.list({
      limit,
      ...(to !== undefined && { recipient: to }),
      ...(before !== undefined && { before: wholeNumber(before) ?? 0 })
    })
    const mails = found.slice(0, limit)
    const open = position === null ? null : await mailbox.read(position)
    if (position !== null && open === null) return visit.refuse({ kind: 'unknown' })
    allowFrames(reply)
    const address = (path: string, changes: Query): string => {
      const query = new URLSearchParams(Object.entries(changes).filter(([, value]) => value !== undefined))
      return query.size === 0 ? path : `${path}?${query.toString()}`
    }
    const last = mails.at(-1)
    return visit.show({
      title: wording.t('trial.mail.title'),
      body: (
        <MailPage
          wording={wording}
          mails={mails.map((mail) => ({
            href: address(`/demo/mail/${mail.position}`, { ...(to && { to }), ...(before && { before }) }),
            subject: mail.subject,
            to: mail.recipientName || mail.recipient,
            at: mail.sentAt,
            current: mail.position === position
          }))}
          open={
            open && {
              subject: open.subject,
              from: open.sender,
              to: open.recipientName === '' ? open.recipient : `${open.recipientName} <${open.recipient}>`,
              at: open.sentAt,
              text: open.mail.text,
              ...(open.mail.html !== '' && { frameHref: `/demo/mail/${open.position}/html` })
            }
          }
          listHref={address('/demo/mail', { ...(to && { to }), ...(before && { before }) })}
          olderHref={
            found.length > limit && last
              ? address('/demo/mail', { ...(to && { to }), before: String(last.position) })
              : null
          }
          views={[
            { label: wording.t('trial.mail.everybody'), href: '/demo/mail', current: to === undefined },
            ...(reader?.email
              ? [
                  {
                    label: wording.t('trial.mail.onlyMine'),
                    href: address('/demo/mail', { to: reader.email }),
                    current: to === reader.email
                  }
                ]
              : [])
          ]}
        />
      )
    })
  }

  app.get(
    '/demo/mail',
    pages.open((visit) => show(visit, null))
  )

  app.get(
    '/demo/mail/:position',
    pages.open((visit) => {
      const position = positionIn(visit.request.params)
      return position === null ? visit.refuse({ kind: 'unknown' }) : show(visit, position)
    })
  )

  app.get('/demo/mail/:position/html', async (request, reply) => {
    const position = positionIn(request.params)
    const open = position === null ? null : await mailbox.read(position)
    if (open === null) return reply.callNotFound()
    // A sandboxed frame has an origin of its own, which the browser cannot key as the page around it asks.
    return reply
      .removeHeader('origin-agent-cluster')
      .header('content-security-policy', mailPolicy)
      .header('x-frame-options', 'SAMEORIGIN')
      .type('text/html; charset=utf-8')
      .send(withLinksOut(open.mail.html))
  })
}

/** A mail brings its own styles and nothing else; it is shown in a frame of ours only. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"

/** A click in the mail leads the whole page on, as it would from a mail program. */
const withLinksOut = (html: string): string => html.replace(/<head[^>]*>/i, '$&<base target="_top">')

const allowFrames = (reply: FastifyReply): void => {
  const policy = reply.getHeader('content-security-policy')
  if (typeof policy === 'string') reply.header('content-security-policy', `${policy};frame-src 'self'`)
}

/** No more digits than every database's whole numbers have room for. */
const wholeNumber = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null)

const positionIn = (params: unknown): number | null => wholeNumber((params as { position: string }).position)
