import type { FastifyPluginAsync } from 'fastify'

import { errorsOfRefusal, labelled, readForm } from '#pages/form.ts'
import { postedIn, valueIn } from '#pages/posted.ts'
import type { SignedVisit } from '#pages/visit.ts'
import type { SeenProposal } from '#proposals/store.ts'
import type { FormError } from '#templates/components/form.tsx'
import { CommentsPage, RemovePage, WiderPage } from '#templates/pages/proposal/comments.tsx'
import type { ShownComment } from '#templates/pages/proposal/comments.tsx'

import { removeComment, threadFor, writeComment } from './comment-commands.ts'
import { isWider, newComment } from './comment-model.ts'
import type { Audience } from './comment-model.ts'
import { commentsOn, commentsSaid, findComment, readersNamed } from './comment-store.ts'
import type { CommentRow } from './comment-store.ts'
import { shownComments } from './comment-words-pages.ts'
import { lookBefore } from './look-store.ts'
import { caseHeadOf, seenOn } from './visit-pages.ts'
import type { ReadingParts } from './visit-pages.ts'

/** Comments of one thread together, the thread with the newest word first. */
const threadsOf = (
  rows: readonly CommentRow[],
  shown: readonly ShownComment[]
): readonly (readonly ShownComment[])[] => {
  const threads = new Map<string, ShownComment[]>()
  for (const [place, { thread }] of rows.entries()) {
    const one = shown[place]
    if (!one) continue
    const known = threads.get(thread) ?? []
    threads.delete(thread)
    threads.set(thread, [...known, one])
  }
  return [...threads.values()].toReversed()
}

/** What was said on the form, to show it again. */
type Typed = { readonly text: string; readonly audience?: Audience; readonly errors: readonly FormError[] }

const nothingTyped: Typed = { text: '', errors: [] }

/** Comments on a case: read in threads, written for an audience, taken back by their author. */
export const commentPages: FastifyPluginAsync<ReadingParts> = async (app, parts) => {
  const { engine, pages, sights } = parts
  const { database, clock, ids } = engine.parts
  const { read } = database
  const desk = { database, clock, ids, sights, onSaid: parts.onSaid }
  const path = '/proposals/:id/comments'
  const sightOf = ({ party }: SignedVisit) => sights(party.person, clock.now())

  const show = async (
    visit: SignedVisit,
    seen: SeenProposal,
    reply: string | undefined,
    typed: Typed = nothingTyped
  ) => {
    const { wording, party, csrf } = visit
    // Read first: what is said meanwhile is then newer than what the page says it shows.
    const version = await engine.versionOf(read, seen.id)
    const comments = await commentsSaid(read, sightOf(visit), seen.id)
    const thread = await threadFor(desk, party, seen.id, reply)
    if (!thread.ok) return visit.refuse(thread.refusal)
    const sight = sightOf(visit)
    const rows = await commentsOn(read, sight, seen.id)
    const look = await lookBefore(read, party.person, seen.id, clock.now())
    const answered = rows.find(({ id }) => id === reply)
    return visit.show({
      title: wording.t('reading.commentsOf', { number: seen.number }),
      status: typed.errors.length > 0 ? 422 : 200,
      live: { case: seen.id, version, ...(comments !== null && { comments }) },
      body: (
        <CommentsPage
          wording={wording}
          csrf={csrf}
          {...caseHeadOf(wording, seen)}
          threads={threadsOf(rows, shownComments(wording, seen.id, rows, look?.at))}
          form={{
            action: `/proposals/${seen.id}/comments`,
            open: thread.value.open,
            usual: typed.audience ?? thread.value.usual,
            reply: answered
              ? { id: answered.id, name: answered.personName || wording.t('case.erased') }
              : null,
            text: typed.text,
            errors: typed.errors
          }}
        />
      )
    })
  }

  app.get(
    path,
    pages.signedIn(async (visit) => {
      const seen = await seenOn(parts, visit)
      if (!seen) return visit.refuse({ kind: 'unknown' })
      const { reply } = visit.request.query as { readonly reply?: string }
      return show(visit, seen, reply)
    })
  )

  app.post(
    path,
    pages.signedIn(async (visit) => {
      const { request, wording, party, csrf } = visit
      const seen = await seenOn(parts, visit)
      if (!seen) return visit.refuse({ kind: 'unknown' })
      const posted = postedIn(request)
      const reply = valueIn(request, 'reply') || undefined
      const text = posted.get('text')?.[0] ?? ''
      const said = readForm(newComment, new Map([...posted].filter(([name]) => name !== 'back')), wording)
      if (!said.ok) {
        const labels = { text: wording.t('reading.text'), audience: wording.t('reading.whoReads') }
        const errors = labelled(said.refusal, (name) => labels[name as keyof typeof labels])
        return show(visit, seen, reply, { text, errors })
      }
      const thread = await threadFor(desk, party, seen.id, reply)
      if (!thread.ok) return visit.refuse(thread.refusal)
      const { audience } = said.value
      const { usual, open } = thread.value
      const action = `/proposals/${seen.id}/comments`
      if (open.includes(audience) && isWider(usual, audience) && said.value.confirmed !== true)
        return visit.show({
          title: wording.t('reading.widerTitle'),
          body: (
            <WiderPage
              wording={wording}
              csrf={csrf}
              {...caseHeadOf(wording, seen)}
              action={action}
              text={said.value.text}
              reply={reply}
              usual={usual}
              audience={audience}
              readers={await readersNamed(read, seen.id, audience)}
            />
          )
        })
      const written = await writeComment(desk, party, seen.id, said.value)
      if (!written.ok)
        return show(visit, seen, reply, { text, errors: errorsOfRefusal(wording, written.refusal) })
      const who = wording.t(`reading.audience.${audience}`)
      return visit.go(`${action}#${written.value.id}`, {
        tone: 'ok',
        text: wording.t('reading.sentFlash', { who })
      })
    })
  )

  const removing = `${path}/:comment/remove`

  app.get(
    removing,
    pages.signedIn(async (visit) => {
      const { wording, csrf, request } = visit
      const { comment } = request.params as { readonly comment: string }
      const seen = await seenOn(parts, visit)
      const found = seen && (await findComment(read, sightOf(visit), seen.id, comment))
      if (!seen || !found || found.mine !== 1 || found.removedAt !== null)
        return visit.refuse({ kind: 'unknown' })
      return visit.show({
        title: wording.t('reading.removeTitle'),
        body: (
          <RemovePage
            wording={wording}
            csrf={csrf}
            {...caseHeadOf(wording, seen)}
            action={`/proposals/${seen.id}/comments/${found.id}/remove`}
            text={found.body}
            backHref={`/proposals/${seen.id}/comments`}
          />
        )
      })
    })
  )

  app.post(
    removing,
    pages.signedIn(async (visit) => {
      const { wording, party, request } = visit
      const { id, comment } = request.params as { readonly id: string; readonly comment: string }
      const removed = await removeComment(desk, party, id, comment)
      if (!removed.ok) return visit.refuse(removed.refusal)
      return visit.go(`/proposals/${id}/comments`, { tone: 'ok', text: wording.t('reading.removedFlash') })
    })
  )
}
