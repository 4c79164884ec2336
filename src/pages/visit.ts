import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify'
import type { ComponentChildren } from 'preact'

import type { Refusal } from '#engine/contract.ts'
import { formTokenOf } from '#platform/http/csrf.ts'
import { languageOf } from '#platform/http/language.ts'
import type { Clock } from '#shared/clock.ts'
import { partyOf } from '#shared/gate.ts'
import type { Gate, RequestRefusal } from '#shared/gate.ts'
import type { Party } from '#shared/workflow.ts'
import type { Tone } from '#templates/components/class-names.ts'
import { renderPage, renderPart } from '#templates/document.tsx'
import type { FollowedCase, Frame } from '#templates/layout.tsx'
import { wordingOf } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'

import { menuFor } from './menu.ts'
import type { PageReader } from './reader.ts'

export type Answer = { readonly tone: Tone; readonly text: string }

declare module 'fastify' {
  interface Session {
    /** The answer to the last act, shown on the next page and then forgotten. */
    flash?: Answer
    /** Where somebody wanted to go before signing in. */
    back?: string
  }
}

export type Page = {
  readonly title: string
  readonly body: ComponentChildren
  /** 200 when not given; a form sent back with errors is 422. */
  readonly status?: number
  /** Feeds that tell the same: addresses with their titles. */
  readonly feeds?: readonly { readonly href: string; readonly title: string }[]
  /** The case that the page shows, and the version it shows; the page then follows it while it is open. */
  readonly live?: FollowedCase
}

/** One request for a page: who reads, in which words, and the ways to answer. */
export type Visit = {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly wording: Wording
  /** For `Form`. */
  readonly csrf: string
  readonly reader: PageReader | null
  show(page: Page): FastifyReply
  /** A piece of a page, for htmx. */
  showPart(body: ComponentChildren): FastifyReply
  /** After an act: the next page, with the answer on it. */
  go(path: string, answer?: Answer): FastifyReply
  /** The page of the problem. */
  refuse(refusal: Refusal | RequestRefusal): FastifyReply
}

/** A visit of somebody who is signed in. `party` is who acts, as the API knows them. */
export type SignedVisit = Visit & {
  readonly reader: PageReader
  readonly party: Party & { readonly person: string }
}

type Handled = FastifyReply | Promise<FastifyReply>

export interface Pages {
  /** A page for anybody. */
  open(handler: (visit: Visit) => Handled): RouteHandlerMethod
  /** A page for signed-in people; others are asked to sign in and come back. */
  signedIn(handler: (visit: SignedVisit) => Handled): RouteHandlerMethod
  /** The frame of a page, for those who render without a visit. */
  frame(request: FastifyRequest, reply: FastifyReply | undefined): Promise<Frame>
}

export type PagesParts = {
  readonly clock: Clock
  readonly gate: Gate
  /** Address of a file among the assets. */
  readonly asset: (name: string) => string
  /** The person behind a party as pages know them; null when unknown. */
  readonly whoIs: (party: Party) => Promise<PageReader | null>
  /** The cluster's name. */
  readonly cluster: () => Promise<string | null>
  /** True when the service has a page at this path. */
  readonly hasPage: (path: string) => boolean
  /** How many notices a person has not read; absent where the service has no list of them. */
  readonly unread?: (person: string) => Promise<number>
  readonly trial: boolean
  /** The present moment of a trial that is on another day than the world; null otherwise. */
  readonly movedTo?: () => string | null
}

/** Where my notices are, and where their number comes from while a page is open. */
const noticesLinks = { href: '/notices', liveHref: '/live' }
const trialLinks = { switchHref: '/demo', mailHref: '/demo/mail' }

/** The page to come back to: a form that is shown again has the address that it was opened at, or that of the page around it. */
const pathOf = ({ method, url, server, routeOptions }: FastifyRequest): string => {
  if (method === 'GET') return url
  const route = (routeOptions.url ?? '').split('/')
  const own = (url.split('?')[0] ?? '').split('/')
  for (let length = route.length; length > 1; length -= 1)
    if (server.hasRoute({ method: 'GET', url: route.slice(0, length).join('/') }))
      return length === route.length ? url : own.slice(0, length).join('/')
  return '/'
}

/** Makes the one voice in which all pages answer. */
export const createPages = (parts: PagesParts): Pages => {
  const readerOf = async (request: FastifyRequest): Promise<PageReader | null> => {
    const party = parts.gate.me(request)
    return party === null ? null : parts.whoIs(party)
  }

  const frameOf = async (
    request: FastifyRequest,
    reader: PageReader | null,
    wording: Wording,
    csrf: string
  ): Promise<Frame> => ({
    wording,
    path: pathOf(request),
    cluster: (await parts.cluster()) ?? wording.t('site.name'),
    menu: menuFor(wording, reader, parts.hasPage),
    asset: parts.asset,
    reader: reader && {
      name: reader.name,
      ...(reader.organisation && { organisation: reader.organisation.name }),
      accountHref: '/account',
      ...(reader.isGuest && { isGuest: true as const })
    },
    csrf,
    ...(reader && request.viewing && { viewing: request.viewing }),
    ...(reader &&
      !request.viewing &&
      parts.unread && { notices: { ...noticesLinks, unread: await parts.unread(reader.person) } }),
    ...(parts.trial && { trial: { ...trialLinks, movedTo: parts.movedTo?.() ?? null } })
  })

  const csrfOf = (request: FastifyRequest, reply: FastifyReply | undefined): string =>
    reply && request.session ? formTokenOf(request, reply) : ''

  const visitOf = async (request: FastifyRequest, reply: FastifyReply): Promise<Visit> => {
    const reader = await readerOf(request)
    const wording = wordingOf(languageOf(request), parts.clock.now())
    const csrf = csrfOf(request, reply)
    const frame = await frameOf(request, reader, wording, csrf)
    const send = (html: string): FastifyReply =>
      reply.type('text/html; charset=utf-8').header('content-language', wording.language).send(html)
    return {
      request,
      reply,
      wording,
      csrf,
      reader,
      show: ({ title, body, status = 200, feeds = [], live }) => {
        // An answer is for the page that comes after the act, not for one that refreshes itself meanwhile.
        const flash = request.headers['x-refresh'] === undefined ? request.session.flash : undefined
        if (flash) delete request.session.flash
        reply.code(status)
        const own = { ...(flash && { flash }), ...(live && request.method === 'GET' && { live }) }
        return send(renderPage({ frame: { ...frame, ...own }, title, feeds, children: body }))
      },
      showPart: (body) => send(renderPart(frame, body)),
      go: (path, answer) => {
        if (answer) request.session.flash = answer
        return reply.redirect(path, 303)
      },
      refuse: (refusal) => parts.gate.refuse(request, reply, refusal)
    }
  }

  return {
    open: (handler) => async (request, reply) => handler(await visitOf(request, reply)),
    signedIn: (handler) => async (request, reply) => {
      const visit = await visitOf(request, reply)
      const { reader } = visit
      if (reader !== null) return handler({ ...visit, reader, party: partyOf(parts.gate, request) })
      if (request.method !== 'GET') return visit.refuse({ kind: 'unauthenticated' })
      return visit.go(`/sign-in?back=${encodeURIComponent(request.url)}`)
    },
    frame: async (request, reply) =>
      frameOf(
        request,
        request.session ? await readerOf(request) : null,
        wordingOf(languageOf(request), parts.clock.now()),
        csrfOf(request, reply)
      )
  }
}

/** A path of this service, or the way home: nobody is sent elsewhere by an address. */
export const localPath = (path: unknown): string =>
  typeof path === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(path) && path.length <= 2_000 ? path : '/'
