import type { FastifyPluginAsync } from 'fastify'

import { representedBy } from '#api/acting.ts'
import type { CaseParts } from '#api/contract.ts'
import { readTexts } from '#api/names.ts'
import { waitsOf } from '#api/waiting.ts'
import type { ActorView } from '#engine/contract.ts'
import { awaitedOf, isAwaitedOf } from '#pages/awaited.ts'
import { actionsOn, askActions } from '#pages/case-actions.ts'
import type { DocumentsOf } from '#pages/documents.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import { titleIn } from '#pages/title.ts'
import type { MarkOpened } from '#pages/opened.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { Tone } from '#templates/components/class-names.ts'
import { stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import { ReportPage } from '#templates/pages/report/page.tsx'
import type { ListedMilestone } from '#templates/pages/task-group/work.tsx'
import type { ReportContext } from '#workflows/report/context.ts'

import { milestonesOf } from './milestone-store.ts'
import { reportTexts } from './model.ts'
import type { ReportState } from './model.ts'
import { findReport } from './store.ts'
import type { SeenReport } from './store.ts'

export type ReportPagesOptions = CaseParts & {
  readonly pages: Pages
  readonly markOpened: MarkOpened
  readonly documentsOf: DocumentsOf
}

const tones: Readonly<Record<ReportState, Tone>> = {
  due: 'info',
  draft: 'info',
  submitted: 'info',
  returned: 'warn',
  overdue: 'bad',
  accepted: 'ok',
  stopped: 'info'
}

/** The page of each progress report. */
export const reportPages: FastifyPluginAsync<ReportPagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages, engine, sights } = options
  const { database, clock } = engine.parts
  const { read } = database

  const milestonesIn = async (wording: Wording, view: ActorView): Promise<readonly ListedMilestone[]> => {
    const { content, owner } = view.context as unknown as ReportContext
    const told = content?.milestones ?? []
    const planned = new Map((await milestonesOf(read, owner)).map((one) => [one.id, one]))
    const texts = await readTexts(
      read,
      told.map(({ text }) => text)
    )
    return told.flatMap(({ milestone, state, on, text }) => {
      const known = planned.get(milestone)
      return known
        ? [
            {
              name: known.name ?? wording.t('case.erased'),
              dueOn: known.due_on,
              state,
              missed: false,
              reachedOn: on,
              text: texts(text)
            }
          ]
        : []
    })
  }

  const bodyOf = async (visit: SignedVisit, seen: SeenReport, view: ActorView, root: ActorView) => {
    const { wording, party } = visit
    const { content, remarks } = view.context as unknown as ReportContext
    const texts = await readTexts(read, [remarks, ...reportTexts.map((field) => content?.[field] ?? null)])
    const waits = await waitsOf(read, sights(party.person, clock.now()), seen.case_id, view.id)
    const { relations } = await askActions(options, party, view, root)
    const represented = await representedBy(read, party.person, { case: seen.case_id, now: clock.now() })
    const own = new Set(represented.map(({ id }) => id))
    return (
      <ReportPage
        wording={wording}
        number={seen.number}
        title={titleIn(seen, wording.language)}
        period={wording.t('report.ofPeriod', {
          from: wording.shortDay(seen.from_on),
          to: wording.shortDay(seen.to_on)
        })}
        state={stateText(wording, 'report', seen.state)}
        stateTone={tones[seen.state]}
        status={seen.colour}
        facts={[
          { label: wording.t('report.from'), value: wording.day(seen.from_on) },
          { label: wording.t('report.to'), value: wording.day(seen.to_on) },
          { label: wording.t('report.dueOn'), value: wording.day(seen.due_on) },
          ...(seen.submitted_at === null
            ? []
            : [{ label: wording.t('report.submitted'), value: wording.moment(seen.submitted_at) }]),
          ...(seen.person === null ? [] : [{ label: wording.t('report.author'), value: seen.person }])
        ]}
        remarks={texts(remarks)}
        texts={reportTexts.flatMap((field) => {
          const text = texts(content?.[field] ?? null)
          return text === null ? [] : [{ label: wording.named(`acts.of.report.submit.${field}`), text }]
        })}
        milestones={await milestonesIn(wording, view)}
        awaited={awaitedOf(wording, waits, [])}
        actions={await actionsOn(options, wording, party, view, root)}
        mine={waits.filter((wait) => isAwaitedOf(wait, party, relations, own)).map(({ act }) => act)}
        documents={await options.documentsOf(wording, party.person, 'reports', seen.id)}
        groupHref={`/task-groups/${seen.group_id}`}
        caseHref={`/proposals/${seen.case_id}`}
      />
    )
  }

  app.get(
    '/reports/:id',
    { exposeHeadRoute: false },
    pages.signedIn(async (visit) => {
      const { id } = visit.request.params as { readonly id: string }
      const known = await engine.view(read, id)
      // Read first: what moves meanwhile is then newer than what the page says it shows.
      const version = known ? await engine.versionOf(read, known.case) : 0
      const seen = await findReport(read, sights(visit.party.person, clock.now()), id)
      const view = seen && (await engine.view(read, seen.id))
      const root = view && (await engine.view(read, view.case))
      if (!seen || !view || !root) return visit.refuse({ kind: 'unknown' })
      await options.markOpened(visit.request, visit.party.person, seen.case_id)
      return visit.show({
        title: `${visit.wording.t('report.title')} ${seen.number}`,
        live: { case: seen.case_id, version },
        body: await bodyOf(visit, seen, view, root)
      })
    })
  )
}
