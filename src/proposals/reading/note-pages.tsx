import type { FastifyPluginAsync } from 'fastify'
import type { VNode } from 'preact'

import type { CaseParts } from '#api/contract.ts'
import { actIn, postedIn, valueIn } from '#pages/posted.ts'
import { localPath } from '#pages/visit.ts'
import type { SignedVisit } from '#pages/visit.ts'
import { NoteCard } from '#templates/pages/proposal/note.tsx'

import { keepNote, longestNote } from './note-commands.ts'
import { noteOn } from './note-store.ts'
import type { ReadingParts } from './visit-pages.ts'

/** A decider's own note as a card for any page about the case; nothing for everybody else. */
export const noteCardOn =
  ({ engine, sights }: Pick<CaseParts, 'engine' | 'sights'>) =>
  async ({ wording, csrf, party, request }: SignedVisit, caseId: string): Promise<VNode | null> => {
    // Not even the office reads along, with whoever's eyes it looks.
    if (request.viewing) return null
    const { database, clock } = engine.parts
    const note = await noteOn(database.read, sights(party.person, clock.now()), caseId)
    if (note === undefined) return null
    return (
      <NoteCard
        wording={wording}
        csrf={csrf}
        action={`/proposals/${caseId}/note`}
        back={request.url}
        text={note?.text ?? ''}
        at={note?.at ?? null}
        limit={longestNote}
      />
    )
  }

/** Where a decider's own note is kept and forgotten. */
export const notePages: FastifyPluginAsync<ReadingParts> = async (app, { pages, engine, sights }) => {
  const { database, clock } = engine.parts
  app.post(
    '/proposals/:id/note',
    pages.signedIn(async (visit) => {
      const { request, wording, party } = visit
      const { id } = request.params as { readonly id: string }
      const text = (postedIn(request).get('text')?.[0] ?? '').trim().slice(0, longestNote)
      const kept = actIn(request) === 'delete' ? '' : text
      const done = await keepNote({ database, clock, sights }, party, id, kept)
      if (!done.ok) return visit.refuse(done.refusal)
      const back = localPath(valueIn(request, 'back') || `/proposals/${id}`)
      return visit.go(back, {
        tone: 'ok',
        text: wording.t(kept === '' ? 'reading.noteDeleted' : 'reading.noteSaved')
      })
    })
  )
}
