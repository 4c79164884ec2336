import type { FastifyInstance } from 'fastify'

import type { Person } from '#api/acting.ts'
import { buildApp } from '#app.ts'
import type { App } from '#app.ts'
import { readConfig } from '#config.ts'
import { createLog } from '#platform/log.ts'
import type { Cluster } from '#test/support/cases.ts'

/** A page as a browser without scripts has it. */
export type SeenPage = {
  readonly status: number
  readonly url: string
  readonly html: string
  /** What stands on the page, without markup, spaces made plain. */
  readonly text: string
}

/** Somebody who opens pages and sends the forms on them, following redirects. */
export type Browsing = {
  open(url: string): Promise<SeenPage>
  /** Sends the form of a page whose action ends so, with its hidden fields and these values. */
  send(
    page: SeenPage,
    action: string,
    values?: Readonly<Record<string, string | readonly string[]>>
  ): Promise<SeenPage>
  /** Opens the page of an act and sends its form. */
  act(path: string, values?: Readonly<Record<string, string>>): Promise<SeenPage>
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const unescape = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')

const plain = (html: string): string =>
  unescape(html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' '))
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : unescape(found)
}

/** The form on a page by the end of its action, and its hidden fields. */
export const formOn = (page: SeenPage, action: string) => {
  const forms = [...page.html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) => form)
  const form = forms.find((one) => attribute(/<form[^>]*>/.exec(one)?.[0] ?? '', 'action')?.endsWith(action))
  if (form === undefined)
    throw new Error(`No form ${action} on ${page.url} (${page.status}): ${page.text.slice(0, 600)}`)
  const hidden = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(
    ([tag]) => [attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? ''] as const
  )
  return { action: attribute(/<form[^>]*>/.exec(form)?.[0] ?? '', 'action') ?? '', hidden, html: form }
}

const cookieOf = (headers: Record<string, unknown>): string | undefined => {
  const given = headers['set-cookie']
  const first = Array.isArray(given) ? String(given[0]) : typeof given === 'string' ? given : undefined
  return first?.split(';')[0]
}

const browse = (server: FastifyInstance, start: string | undefined, language: string): Browsing => {
  let cookie = start
  const ask = async (url: string, payload?: string): Promise<SeenPage> => {
    const answer = await server.inject({
      method: payload === undefined ? 'GET' : 'POST',
      url,
      headers: {
        accept: 'text/html',
        'accept-language': language,
        ...(cookie !== undefined && { cookie }),
        ...(payload !== undefined && {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin'
        })
      },
      ...(payload !== undefined && { payload })
    })
    cookie = cookieOf(answer.headers) ?? cookie
    const { location } = answer.headers
    if (answer.statusCode === 303 && typeof location === 'string') return ask(location.split('#')[0] ?? '')
    return { status: answer.statusCode, url, html: answer.body, text: plain(answer.body) }
  }
  const send: Browsing['send'] = async (page, action, values = {}) => {
    const form = formOn(page, action)
    const body = new URLSearchParams(form.hidden.map(([name, value]) => [name, value]))
    for (const [name, value] of Object.entries(values))
      for (const each of typeof value === 'string' ? [value] : value) body.append(name, each)
    return ask(form.action, body.toString())
  }
  return {
    open: (url) => ask(url),
    send,
    act: async (path, values) => {
      const page = await ask(path)
      return send(page, path.split('?')[0] ?? path, values)
    }
  }
}

export type Site = {
  readonly app: App
  /** A visitor without a session. */
  visitor(language?: string): Browsing
  /** Somebody signed in. */
  as(person: Person, language?: string): Promise<Browsing>
}

/** The whole service over a cluster, for browsers without scripts. */
export const aSite = async ({ core }: Cluster): Promise<Site> => {
  const { config } = readConfig({ TRIAL: '1', PORT: '0', RATE_LIMIT: '0' })
  const app = await buildApp(core, { config, smtpUrl: null, log: createLog('silent') })
  await app.server.ready()
  return {
    app,
    visitor: (language = 'en') => browse(app.server, undefined, language),
    as: async ({ person }, language = 'en') => {
      const answer = await app.server.inject({
        method: 'POST',
        url: '/api/v1/trial/sign-in',
        payload: { person },
        headers: { 'sec-fetch-site': 'same-origin' }
      })
      if (answer.statusCode !== 200) throw new Error(answer.body)
      const browser = browse(app.server, cookieOf(answer.headers), language)
      // Whoever signs in reads in their own language until they choose another.
      await browser.send(await browser.open('/'), '/language', { language })
      return browser
    }
  }
}
