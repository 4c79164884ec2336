import type { FastifyPluginAsync } from 'fastify'

import type { CaseParts } from '#api/contract.ts'
import { nameOrganisations, readTexts } from '#api/names.ts'
import { sendEvent } from '#api/send-event.ts'
import { isUnanswered } from '#partnerships/model.ts'
import { errorsOfRefusal } from '#pages/form.ts'
import { actIn, valueIn } from '#pages/posted.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import { stateText } from '#templates/locales/index.ts'
import { AnswersPage } from '#templates/pages/proposal/answers.tsx'
import type { AnswerLine } from '#templates/pages/proposal/answers.tsx'
import type { PartnershipContext } from '#workflows/partnership/context.ts'
import type { PartnerRow, ProposalContext } from '#workflows/proposal/context.ts'

import { answerTo, mostAnswerWords } from './answers.ts'
import type { InterestAnswer } from './answers.ts'
import { titleOf } from './model.ts'
import { findProposal } from './store.ts'
import type { SeenProposal } from './store.ts'

export type AnswersPagesOptions = { readonly pages: Pages; readonly cases: CaseParts }

type Found = {
  readonly seen: SeenProposal
  readonly open: readonly PartnerRow[]
  readonly lines: readonly AnswerLine[]
}

/** Nobody is left without an answer: the lead answers all interests that wait, each in person. Source: procedure.md 1.4, EoI. */
export const answersPages: FastifyPluginAsync<AnswersPagesOptions> = async (app, { pages, cases }) => {
  const { engine, sights } = cases
  const { database, clock, ids } = engine.parts
  const { read } = database
  const path = '/proposals/:id/answers'

  const find = async ({ request, party, wording }: SignedVisit): Promise<Found | undefined> => {
    const { id } = request.params as { readonly id: string }
    const seen = await findProposal(read, sights(party.person, clock.now()), id)
    const root = seen?.leading ? await engine.view(read, seen.id) : undefined
    if (!seen || !root) return undefined
    const { partners } = root.context as unknown as ProposalContext
    const open = partners.filter(({ state }) => isUnanswered(state))
    const names = await nameOrganisations(
      read,
      open.map(({ organisation }) => organisation)
    )
    const views = await Promise.all(open.map(({ partnership }) => engine.view(read, partnership)))
    const offers = views.map((view) => (view?.context as unknown as PartnershipContext)?.contribution ?? null)
    const texts = await readTexts(read, offers)
    const lines = open.map(({ partnership, organisation, need, state }, place) => ({
      id: partnership,
      name: names(organisation).name ?? wording.t('case.erased'),
      role: seen.card.needs?.find((one) => one.id === need)?.role ?? wording.t('case.roleDropped'),
      state: stateText(wording, 'partnership', state),
      offer: texts(offers[place] ?? null)
    }))
    return { seen, open, lines }
  }

  type Told = {
    readonly outcomes?: ReadonlyMap<string, string>
    readonly error?: string
    readonly status?: number
  }

  const draw = (visit: SignedVisit, { seen, lines }: Found, told: Told = {}) => {
    const { wording, csrf, request } = visit
    return visit.show({
      title: wording.t('answers.title'),
      ...(told.status !== undefined && { status: told.status }),
      body: (
        <AnswersPage
          wording={wording}
          csrf={csrf}
          action={`/proposals/${seen.id}/answers`}
          home={`/proposals/${seen.id}`}
          eyebrow={`${seen.number} · ${wording.own(titleOf(seen.card, wording.language))}`}
          hidden={{ key: valueIn(request, 'key') || ids.next('key') }}
          lines={lines}
          value={(name) => valueIn(request, name)}
          limit={mostAnswerWords}
          outcomes={told.outcomes ?? null}
          error={told.error ?? null}
          isPreview={told.outcomes !== undefined && told.status === undefined}
        />
      )
    })
  }

  const send = async (
    visit: SignedVisit,
    { seen }: Found,
    id: string,
    answer: InterestAnswer,
    dryRun: boolean
  ): Promise<string | null> => {
    const { party, request, wording } = visit
    const outcome = await sendEvent(engine, {
      case: seen.id,
      actor: id,
      workflow: 'partnership',
      me: party,
      event: answer,
      ...(dryRun ? { dryRun } : { key: `${valueIn(request, 'key')} ${id}` })
    })
    if (outcome.ok) return null
    return errorsOfRefusal(wording, outcome.refusal)
      .map(({ text }) => text)
      .join(' ')
  }

  app.get(
    path,
    pages.signedIn(async (visit) => {
      const found = await find(visit)
      return found ? draw(visit, found) : visit.refuse({ kind: 'unknown' })
    })
  )

  app.post(
    path,
    pages.signedIn(async (visit) => {
      const { request, wording } = visit
      const found = await find(visit)
      if (!found) return visit.refuse({ kind: 'unknown' })
      const field = (name: string): string => valueIn(request, name)
      const answers = found.open.flatMap(({ partnership }) => {
        const answer = answerTo(partnership, field)
        return answer === undefined ? [] : [{ id: partnership, answer }]
      })
      if (answers.length === 0)
        return draw(visit, found, { error: wording.t('answers.noneChosen'), status: 422 })
      if (answers.some(({ answer }) => 'text' in answer && (answer.text ?? '').length > mostAnswerWords))
        return draw(visit, found, {
          error: wording.t('form.tooLong', { limit: mostAnswerWords }),
          status: 422
        })
      const dryRun = actIn(request) !== 'send'
      const outcomes = new Map<string, string>()
      let sent = 0
      for (const { id, answer } of answers) {
        const problem = await send(visit, found, id, answer, dryRun)
        if (problem === null) sent += 1
        outcomes.set(
          id,
          problem ??
            (answer.type === 'interest.accept'
              ? wording.t('answers.accepts')
              : wording.t('answers.declines', { reason: wording.t(`choices.decline.${answer.reason}`) }))
        )
      }
      if (dryRun) return draw(visit, found, { outcomes })
      if (sent < answers.length) return draw(visit, (await find(visit)) ?? found, { outcomes, status: 409 })
      const left = found.open.length - sent
      return visit.go(
        left > 0 ? `/proposals/${found.seen.id}/answers` : `/proposals/${found.seen.id}#parties`,
        {
          tone: 'ok',
          text: wording.t(left > 0 ? 'answers.sentSome' : 'answers.sentAll', { count: sent })
        }
      )
    })
  )
}
