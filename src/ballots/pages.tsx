import type { FastifyPluginAsync } from 'fastify'
import type { VNode } from 'preact'

import type { CaseParts } from '#api/contract.ts'
import { namePeople, nameOrganisations, readTexts } from '#api/names.ts'
import type { ReadFirst } from '#pages/act.ts'
import { actionsOn } from '#pages/case-actions.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import type { MarkOpened } from '#pages/opened.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import { titleIn } from '#pages/title.ts'
import type { CaseAction } from '#templates/pages/act/actions.tsx'
import { BallotPage } from '#templates/pages/ballot/page.tsx'
import type { BallotContext } from '#workflows/ballot/context.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import { teaserOf } from './motion-store.ts'
import { sightOfBallot } from './sight-pages.ts'
import { leadsCase } from './store.ts'
import type { SeenBallot } from './store.ts'

export type BallotPagesOptions = CaseParts & {
  readonly pages: Pages
  readonly markOpened: MarkOpened
  /** The reader's own note on the case, where they keep one; `app.ts` hands it in. */
  readonly noteCard: (visit: SignedVisit, caseId: string) => Promise<VNode | null>
  /** The card and the opinions as the reader may see them, to read before voting. */
  readonly readFirst: ReadFirst
}

/** The page of a ballot, on which it is also voted. */
export const ballotPages: FastifyPluginAsync<BallotPagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages, engine } = options
  const { read } = engine.parts.database

  const leads = (person: string, caseId: string): Promise<boolean> =>
    leadsCase(read, options.sights(person, engine.parts.clock.now()), caseId)

  /** Reasons are for those who decide, the coordinator and the lead, once nobody can be swayed. */
  const reasonsGiven = async (
    { wording, party }: SignedVisit,
    seen: SeenBallot,
    { votes }: BallotContext
  ) => {
    const sees = seen.voter === 1 || seen.office === 1
    if (seen.state !== 'closed' || !(sees || (await leads(party.person, seen.case_id)))) return []
    const texts = await readTexts(
      read,
      votes.map(({ reason }) => reason)
    )
    const names = await namePeople(
      read,
      votes.map(({ person }) => person)
    )
    return votes.flatMap(({ person, choice, reason, struck }) => {
      const text = texts(reason)
      return text === null || choice === null || struck !== null
        ? []
        : [{ choice: wording.t(`ballot.${choice}`), text, name: sees ? names(person).name : null }]
    })
  }

  /** Separate opinions stand with the result for everybody who sees the whole file. */
  const separateOn = async (
    wording: SignedVisit['wording'],
    seen: SeenBallot,
    { separateOpinions }: BallotContext,
    actions: readonly CaseAction[]
  ) => {
    const texts = await readTexts(
      read,
      separateOpinions.map(({ text }) => text)
    )
    const names = await namePeople(
      read,
      separateOpinions.map(({ person }) => person)
    )
    const add = actions.find(({ event, reasons }) => event === 'opinion.separate' && reasons.length === 0)
    return {
      opinions: separateOpinions.flatMap(({ person, text, at }) => {
        const said = texts(text)
        return said === null ? [] : [{ name: names(person).name ?? wording.t('case.erased'), text: said, at }]
      }),
      until: seen.voter === 1 && seen.secret === 0 ? seen.opinions_until : null,
      addHref: add?.href ?? null
    }
  }

  app.get(
    '/ballots/:id',
    { exposeHeadRoute: false },
    pages.signedIn(async (visit) => {
      const { wording, party, csrf, request } = visit
      const { id } = request.params as { readonly id: string }
      const view = await engine.view(read, id)
      // Read first: what moves meanwhile is then newer than what the page says it shows.
      const version = view ? await engine.versionOf(read, view.case) : 0
      const found = await sightOfBallot(options, wording, party, id)
      const root = view && (await engine.view(read, view.case))
      if (!found || !view || !root) return visit.refuse({ kind: 'unknown' })
      await options.markOpened(visit.request, party.person, view.case)
      const { ballot, seen, context } = found
      const { lead, review } = root.context as unknown as ProposalContext
      const mine = context.votes.findLast(({ person, struck }) => person === party.person && struck === null)
      const myReason = mine?.reason ?? null
      const texts = await readTexts(read, [context.reasons, myReason, ...context.points])
      const actions = await actionsOn(options, wording, party, view, root)
      const names = await nameOrganisations(read, [lead.organisation])
      const declared = review?.declarations.find(({ person }) => person === party.person)
      const title = titleIn(seen, wording.language)
      const home = `/proposals/${seen.case_id}`
      const subject = { actor: id, case: seen.case_id, number: seen.number, title: () => title, home }
      const sight = options.sights(party.person, engine.parts.clock.now())
      // The teaser as translated, where it is.
      const reading = await options.readFirst({
        reader: read,
        wording,
        view,
        root,
        me: party,
        sight,
        subject
      })
      return visit.show({
        title: wording.t(`ballot.ask.${ballot.motion}`, { title }),
        live: { case: view.case, version },
        body: (
          <BallotPage
            wording={wording}
            ballot={ballot}
            number={seen.number}
            title={title}
            body={wording.t(`ballot.body.${seen.body}`)}
            caseHref={home}
            reading={reading}
            myReason={texts(myReason)}
            teaser={reading.find(({ words }) => words)?.words ?? (await teaserOf(read, seen.case_id))}
            lead={names(lead.organisation).name ?? ''}
            reasons={texts(context.reasons)}
            points={context.points.flatMap((point) => texts(point) ?? [])}
            until={context.until}
            impartialSince={
              ballot.vote !== null && seen.stands_in_for === null && declared?.answer === 'impartial'
                ? declared.at
                : null
            }
            given={await reasonsGiven(visit, seen, context)}
            separate={await separateOn(wording, seen, context, actions)}
            actions={actions}
            csrf={csrf}
            note={await options.noteCard(visit, seen.case_id)}
          />
        )
      })
    })
  )
}
