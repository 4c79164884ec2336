import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'

import type { CaseParts } from '#api/contract.ts'
import { sendEvent } from '#api/send-event.ts'
import type { Refusal } from '#engine/contract.ts'
import { backIn } from '#pages/act-drawing.tsx'
import { errorsOfRefusal } from '#pages/form.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import { postedIn, valueIn } from '#pages/posted.ts'
import { reasonsInWords } from '#pages/signatories.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { Wording } from '#templates/locales/index.ts'

import { findSitting } from './store.ts'
import { sittingView } from './views.ts'
import type { SittingView } from './views.ts'

export type RunPagesOptions = CaseParts & { readonly pages: Pages }

const runs = z.enum(['addCases', 'allPresent', 'openVotes', 'closeVotes'])
type Run = z.output<typeof runs>

/** One of several acts that a tap stands for. */
type Step = {
  readonly case: string
  readonly actor: string
  readonly workflow: string
  readonly event: {
    readonly type: string
    readonly person?: string
    readonly present?: string
    readonly case?: string
  }
}

/** Most acts of one tap. */
const most = 50

const addresses: Readonly<Record<Run, string>> = {
  addCases: '#agenda',
  allPresent: '#attendance',
  openVotes: '#consent',
  closeVotes: '#consent'
}

/** What a tap means, act by act; each of them can be done by itself as well. */
const stepsOf = (
  run: Run,
  sitting: string,
  { items, attendance }: SittingView,
  chosen: { readonly items: readonly string[]; readonly cases: readonly string[] }
): readonly Step[] => {
  const here = { case: sitting, actor: sitting, workflow: 'sitting' }
  const named = items.filter(({ id }) => chosen.items.includes(id))
  if (run === 'addCases')
    return chosen.cases.slice(0, most).map((id) => ({ ...here, event: { type: 'item.add', case: id } }))
  if (run === 'allPresent')
    return attendance
      .filter(({ guest, present }) => !guest && present === null)
      .map(({ person }) => ({
        ...here,
        event: { type: 'attendance.mark', person: person.id, present: 'yes' }
      }))
  if (run === 'openVotes')
    return named.flatMap(({ case: id, open }) =>
      id === null || !open
        ? []
        : [{ case: id, actor: id, workflow: 'proposal', event: { type: 'opinions.close' } }]
    )
  return named.flatMap(({ case: id, ballot }) =>
    id === null || ballot?.state !== 'open'
      ? []
      : [{ case: id, actor: ballot.id, workflow: 'ballot', event: { type: 'ballot.close' } }]
  )
}

/** Acts of a sitting on several items or people in one tap; what is refused is told, the rest is done. */
export const runPages: FastifyPluginAsync<RunPagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages, engine, sights } = options
  const { database, clock } = engine.parts

  const wordsOf = async (wording: Wording, refusal: Refusal): Promise<string> => {
    const words =
      refusal.kind === 'rules'
        ? await reasonsInWords(database.read, wording, refusal.reasons, null)
        : errorsOfRefusal(wording, refusal).map(({ text }) => text)
    return words.join(' ')
  }

  const doAll = async ({ party, request, wording }: SignedVisit, steps: readonly Step[]) => {
    const key = valueIn(request, 'key')
    const keyOf = ({ actor, event }: Step): string =>
      `page ${key} ${event.type} ${actor} ${event.person ?? event.case ?? ''}`
    const refused = new Set<string>()
    let done = 0
    // One after the other: each may change what the next one meets.
    for (const step of steps) {
      const outcome = await sendEvent(engine, {
        ...step,
        me: party,
        ...(key !== '' && { key: keyOf(step) })
      })
      if (outcome.ok) done += 1
      else refused.add(await wordsOf(wording, outcome.refusal))
    }
    return { done, refused: [...refused] }
  }

  app.post(
    '/sittings/:id/run',
    pages.signedIn(async (visit) => {
      const { party, request, wording } = visit
      const { id } = request.params as { readonly id: string }
      const sight = sights(party.person, clock.now())
      const seen = await findSitting(database.read, sight, id)
      const view = seen && (await engine.view(database.read, seen.id))
      const run = runs.safeParse(valueIn(request, 'run'))
      if (!seen || !view || !run.success) return visit.refuse({ kind: 'unknown' })
      const posted = postedIn(request)
      const chosen = { items: posted.get('items') ?? [], cases: posted.get('cases') ?? [] }
      const shown = await sittingView(options, sight, seen, view)
      const steps = stepsOf(run.data, seen.id, shown, chosen)
      const back = backIn(request) ?? `/sittings/${seen.id}${addresses[run.data]}`
      if (steps.length === 0) return visit.go(back, { tone: 'info', text: wording.t('sitting.run.nothing') })
      const { done, refused } = await doAll(visit, steps)
      const said = wording.t('sitting.run.done', { done, all: steps.length })
      return visit.go(
        back,
        refused.length === 0
          ? { tone: 'ok', text: said }
          : { tone: done === 0 ? 'bad' : 'warn', text: `${said} ${refused.join(' ')}` }
      )
    })
  )
}
