import type { FastifyPluginAsync } from 'fastify'

import { errorsOfRefusal } from '#pages/form.ts'
import { valueIn } from '#pages/posted.ts'
import type { Pages, Visit } from '#pages/visit.ts'
import type { Refusal } from '#engine/contract.ts'
import { isFresh } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'
import type { FormError } from '#templates/components/form.tsx'
import { reasonText } from '#templates/locales/index.ts'
import { EntryPage } from '#templates/pages/entries/one.tsx'

import { confirmEntry, mayDecide, mayRead, refuseEntry } from './commands.ts'
import type { EntryDesk } from './commands.ts'
import type { ConfirmLinks } from './confirm-link.ts'
import type { Entry } from './model.ts'
import { reasonField } from './model.ts'
import { showEntries } from './shown-pages.ts'
import type { TitleOf } from './shown-pages.ts'
import { findEntry } from './store.ts'

export type ConfirmPagesOptions = {
  readonly pages: Pages
  readonly desk: EntryDesk
  readonly gate: Gate
  readonly links: ConfirmLinks
  readonly titleFor: (reader: string) => TitleOf
}

/** Who looks at an entry, by signing in or by the link in the mail. */
type Looking = {
  readonly visit: Visit
  readonly person: string
  readonly entry: Entry
  readonly path: string
  /** By a link of one's own, or signed in a moment ago. */
  readonly fresh: boolean
  readonly isSignedIn: boolean
}

type Answer = ReturnType<Visit['show']> | Promise<ReturnType<Visit['show']>>

/** By way of signing in; who is signed in goes straight on. */
const throughSignIn = (href: string | null): string | null =>
  href === null ? null : `/sign-in?back=${encodeURIComponent(href)}`

/** One entry of the office: whoever it waits for confirms it or says that it is not so. */
export const confirmPages: FastifyPluginAsync<ConfirmPagesOptions> = async (app, options) => {
  const { pages, desk, gate, links } = options

  const show = async (looking: Looking, errors: readonly FormError[] = []) => {
    const { visit, person, entry, path } = looking
    const { wording, csrf } = visit
    const decides = await mayDecide(desk, entry, person)
    const [shown] = await showEntries(desk, [entry], wording, options.titleFor(person))
    if (!shown) return visit.refuse({ kind: 'unknown' })
    return visit.show({
      title: shown.act,
      status: errors.length > 0 ? 409 : 200,
      body: (
        <EntryPage
          wording={wording}
          csrf={csrf}
          entry={looking.isSignedIn ? shown : { ...shown, caseHref: throughSignIn(shown.caseHref) }}
          signInFirst={!looking.isSignedIn}
          path={path}
          part={decides ? 'decides' : entry.enteredBy === person ? 'entered' : 'reads'}
          errors={errors}
        />
      )
    })
  }

  const errorsOf = (visit: Visit, refusal: Refusal): readonly FormError[] =>
    refusal.kind === 'rules'
      ? refusal.reasons.map((reason) => ({ text: reasonText(visit.wording, reason) }))
      : errorsOfRefusal(visit.wording, refusal)

  const confirm = async (looking: Looking) => {
    const done = await confirmEntry(desk, looking.entry.id, looking.person, looking.fresh)
    if (!done.ok) return show(looking, errorsOf(looking.visit, done.refusal))
    const { visit, entry, isSignedIn } = looking
    const text = visit.wording.t(`entries.done.${entry.kind}`)
    if (isSignedIn && entry.kind === 'scope')
      return visit.go(`/proposals/${done.value.case}`, { tone: 'ok', text })
    return visit.go(looking.path, { tone: 'ok', text })
  }

  const refuse = async (looking: Looking) => {
    const reason = reasonField.safeParse(valueIn(looking.visit.request, 'reason'))
    const { entry, person, visit, path } = looking
    const done = await refuseEntry(desk, entry.id, person, reason.success ? reason.data : undefined)
    if (!done.ok) return show(looking, errorsOf(visit, done.refusal))
    const isOwn = entry.enteredBy === person
    const text = visit.wording.t(isOwn ? 'entries.takenBack' : 'entries.refused')
    return visit.go(isOwn ? '/entries' : path, { tone: 'ok', text })
  }

  const signedIn = (handler: (looking: Looking) => Answer) =>
    pages.signedIn(async (visit) => {
      const { id } = visit.request.params as { readonly id: string }
      const { person } = visit.party
      const entry = await findEntry(desk.database.read, id)
      if (entry === null || !(await mayRead(desk, entry, person))) return visit.refuse({ kind: 'unknown' })
      const fresh = isFresh(gate, visit.request, desk.engine.parts.clock.now())
      return handler({ visit, person, entry, path: `/entries/${id}`, fresh, isSignedIn: true })
    })

  const byLink = (handler: (looking: Looking) => Answer) =>
    pages.open(async (visit) => {
      const { token } = visit.request.params as { readonly token: string }
      const claims = links.read(token)
      const entry = claims && (await findEntry(desk.database.read, claims.entry))
      if (!claims || !entry || entry.person !== claims.person || entry.kind === 'vote')
        return visit.refuse({ kind: 'unknown' })
      const path = `/entries/by-link/${encodeURIComponent(token)}`
      return handler({ visit, person: claims.person, entry, path, fresh: true, isSignedIn: false })
    })

  app.get(
    '/entries/:id',
    signedIn((looking) => show(looking))
  )
  app.post('/entries/:id/confirm', signedIn(confirm))
  app.post('/entries/:id/refuse', signedIn(refuse))
  app.get(
    '/entries/by-link/:token',
    byLink((looking) => show(looking))
  )
  app.post('/entries/by-link/:token/confirm', byLink(confirm))
  app.post('/entries/by-link/:token/refuse', byLink(refuse))
}
