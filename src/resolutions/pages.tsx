import type { FastifyPluginAsync } from 'fastify'

import type { CaseParts } from '#api/contract.ts'
import { readTexts } from '#api/names.ts'
import type { ActorView } from '#engine/contract.ts'
import { actionsOn } from '#pages/case-actions.ts'
import type { DocumentsOf } from '#pages/documents.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import type { MarkOpened } from '#pages/opened.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import { titleIn } from '#pages/title.ts'
import type { Language } from '#shared/language.ts'
import type { Organ, Profile } from '#shared/profile.ts'
import { ResolutionPage } from '#templates/pages/resolution/page.tsx'
import { RegisterPage } from '#templates/pages/resolution/register.tsx'
import type { Related } from '#templates/pages/resolution/page.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { ResolutionContext } from '#workflows/resolution/context.ts'

import { organs, spellNumber } from './model.ts'
import { findResolution, listResolutions, registerYears } from './store.ts'
import type { SeenResolution } from './store.ts'

export type ResolutionPagesOptions = CaseParts & {
  readonly pages: Pages
  readonly markOpened: MarkOpened
  readonly documentsOf: DocumentsOf
}

/** Most resolutions that one page of the register shows. */
const listed = 200

const spelt = (
  profile: Profile,
  language: Language,
  organ: Organ,
  year: number | null,
  number: number | null
): string | null =>
  year === null || number === null
    ? null
    : spellNumber(profile.numbering.resolution[organ][language], { year, number })

const related = (
  profile: Profile,
  language: Language,
  id: string | null,
  organ: Organ | null,
  year: number | null,
  number: number | null
): Related | null =>
  id === null
    ? null
    : { href: `/resolutions/${id}`, number: organ && spelt(profile, language, organ, year, number) }

/** What a resolution repeals, and what repeals it. */
const relationsOf = (seen: SeenResolution, profile: Profile, language: Language) => ({
  repeals: related(
    profile,
    language,
    seen.repeals,
    seen.repeals_organ,
    seen.repeals_year,
    seen.repeals_number
  ),
  repealedBy: related(
    profile,
    language,
    seen.repealed_by,
    seen.repealed_by_organ,
    seen.repealed_by_year,
    seen.repealed_by_number
  )
})

/** What it resolves: in the words of earlier records where there are any, else as its motion says. */
const wordsOf = (wording: Wording, seen: SeenResolution, title: string): string => {
  if (seen.subject) return wording.own(seen.subject)
  if (seen.motion === 'other') return wording.t('case.erased')
  return wording.t(`resolution.words.${seen.motion}`, { title, number: seen.proposal_number ?? '' })
}

/** The register of resolutions, and the page of each, which is also its printed form. */
export const resolutionPages: FastifyPluginAsync<ResolutionPagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages, engine, sights } = options
  const { database, clock, profileOf } = engine.parts
  const sightOf = ({ party }: SignedVisit) => sights(party.person, clock.now())

  const bodyOf = async (visit: SignedVisit, seen: SeenResolution, view: ActorView, root: ActorView) => {
    const { wording, party } = visit
    const { language } = wording
    const whole = seen.level === 2
    const context = view.context as unknown as ResolutionContext
    const [reasons, points] = whole ? [context.reasons, context.points] : [null, []]
    const texts = await readTexts(database.read, [reasons, ...points])
    const profile = profileOf(seen.profile)
    const title = titleIn(seen, language)
    return (
      <ResolutionPage
        wording={wording}
        number={spelt(profile, language, seen.organ, seen.year, seen.number)}
        organ={profile.organs[seen.organ][language]}
        state={seen.state}
        // On what an organ resolved before, only its own document says.
        basis={(seen.taken_over === 1 ? null : profile.numbering.basis?.[seen.organ][language]) ?? null}
        words={wordsOf(wording, seen, title)}
        takenOverAt={seen.taken_over === 1 ? seen.opened_at : null}
        {...relationsOf(seen, profile, language)}
        caseNumber={seen.proposal_number === null ? null : `${seen.proposal_number} ${title}`}
        caseHref={seen.proposal_id === null ? null : `/proposals/${seen.proposal_id}`}
        adoptedAt={seen.adopted_at}
        until={seen.until_on}
        signedAt={seen.signed_at}
        signer={whole ? seen.signer : null}
        deliveredAt={seen.delivered_at}
        repealedAt={seen.repealed_at}
        reasons={texts(reasons)}
        points={points.flatMap((point) => texts(point) ?? [])}
        checkpoint={context.checkpoint}
        ballotHref={whole && seen.ballot_id !== null ? `/ballots/${seen.ballot_id}` : null}
        repealBallotHref={whole && context.repeal !== null ? `/ballots/${context.repeal.ballot}` : null}
        documents={await options.documentsOf(wording, party.person, 'resolutions', seen.id)}
        actions={whole ? await actionsOn(options, wording, party, view, root) : []}
      />
    )
  }

  app.get(
    '/resolutions',
    pages.signedIn(async (visit) => {
      const { wording, request, show } = visit
      const { language } = wording
      const asked = request.query as { readonly organ?: string; readonly year?: string }
      const organ = organs.find((one) => one === asked.organ)
      const year = asked.year !== undefined && /^2\d{3}$/.test(asked.year) ? Number(asked.year) : undefined
      const sight = sightOf(visit)
      const found = await listResolutions(database.read, sight, { organ, year, limit: listed })
      const series = await registerYears(database.read, sight)
      return show({
        title: wording.t('resolution.register'),
        feeds: [{ href: '/feeds/decisions.atom', title: wording.t('feeds.page.decisions') }],
        body: (
          <RegisterPage
            wording={wording}
            organ={organ ?? null}
            year={year ?? null}
            years={[...new Set(series.map((one) => one.year))]}
            organs={organs.filter((one) => series.some((row) => row.organ === one))}
            resolutions={found.slice(0, listed).map((seen) => {
              const profile = profileOf(seen.profile)
              return {
                href: `/resolutions/${seen.id}`,
                number: spelt(profile, language, seen.organ, seen.year, seen.number),
                organ: profile.organs[seen.organ][language],
                subject: seen.subject || (wording.lookUp(`notices.motions.${seen.motion}`) ?? ''),
                caseNumber: seen.proposal_number,
                title: titleIn(seen, language),
                caseHref: seen.proposal_id === null ? null : `/proposals/${seen.proposal_id}`,
                adoptedAt: seen.adopted_at,
                state: seen.state,
                ...relationsOf(seen, profile, language)
              }
            })}
          />
        )
      })
    })
  )

  app.get(
    '/resolutions/:id',
    { exposeHeadRoute: false },
    pages.signedIn(async (visit) => {
      const { party, request, wording } = visit
      const { id } = request.params as { readonly id: string }
      const seen = await findResolution(database.read, sightOf(visit), id)
      const view = seen && (await engine.view(database.read, seen.id))
      const root = view && (await engine.view(database.read, view.case))
      if (!seen || !view || !root) return visit.refuse({ kind: 'unknown' })
      await options.markOpened(visit.request, party.person, seen.case_id)
      return visit.show({
        title: `${wording.t('resolution.title')} ${seen.proposal_number ?? ''}`.trim(),
        body: await bodyOf(visit, seen, view, root)
      })
    })
  )
}
