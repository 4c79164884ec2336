import type { FastifyPluginAsync } from 'fastify'

import type { CaseParts } from '#api/contract.ts'
import { readTexts } from '#api/names.ts'
import { actionsOn } from '#pages/case-actions.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import { titleIn } from '#pages/title.ts'
import { ResolutionPage } from '#templates/pages/resolution/page.tsx'
import type { ResolutionContext } from '#workflows/resolution/context.ts'

import { spellNumber } from './model.ts'
import { findResolution } from './store.ts'
import type { SeenResolution } from './store.ts'

export type ResolutionPagesOptions = CaseParts & {
  readonly pages: Pages
  readonly markOpened: (person: string, caseId: string) => Promise<unknown>
}

/** The page of a resolution, which is also its printed form. */
export const resolutionPages: FastifyPluginAsync<ResolutionPagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages, engine, sights } = options
  const { database, clock, profileOf } = engine.parts

  const bodyOf = async ({ wording, party }: SignedVisit, seen: SeenResolution) => {
    const { language } = wording
    const view = await engine.view(database.read, seen.id)
    const root = view && (await engine.view(database.read, view.case))
    if (!view || !root) return null
    const context = view.context as unknown as ResolutionContext
    const [reasons, changes] = seen.level < 2 ? [null, []] : [context.reasons, context.changes]
    const texts = await readTexts(database.read, [reasons, ...changes])
    const { numbering, organs } = profileOf(seen.profile)
    const number =
      seen.year === null || seen.number === null
        ? null
        : spellNumber(numbering.resolution[seen.organ][language], {
            organ: seen.organ,
            year: seen.year,
            number: seen.number
          })
    const title = titleIn(seen, language)
    return (
      <ResolutionPage
        wording={wording}
        number={number}
        organ={organs[seen.organ][language]}
        words={wording.t(`resolution.words.${seen.motion}`, { title, number: seen.proposal_number })}
        caseNumber={`${seen.proposal_number} ${title}`}
        caseHref={`/proposals/${seen.case_id}`}
        adoptedAt={seen.adopted_at}
        signedAt={seen.signed_at}
        signer={seen.level < 2 ? null : seen.signer}
        reasons={texts(reasons)}
        changes={changes.flatMap((change) => texts(change) ?? [])}
        ballotHref={seen.level < 2 ? null : `/ballots/${seen.ballot_id}`}
        actions={seen.level < 2 ? [] : await actionsOn(options, wording, party, view, root)}
      />
    )
  }

  app.get(
    '/resolutions/:id',
    { exposeHeadRoute: false },
    pages.signedIn(async (visit) => {
      const { party, request, wording } = visit
      const { id } = request.params as { readonly id: string }
      const seen = await findResolution(database.read, sights(party.person, clock.now()), id)
      const body = seen && (await bodyOf(visit, seen))
      if (!seen || !body) return visit.refuse({ kind: 'unknown' })
      await options.markOpened(party.person, seen.case_id)
      return visit.show({ title: `${wording.t('resolution.title')} ${seen.proposal_number}`, body })
    })
  )
}
