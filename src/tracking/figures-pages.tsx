import type { FastifyPluginAsync } from 'fastify'

import { isCoordinating } from '#pages/reader.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import { csvOf, sendCsv } from '#platform/http/csv.ts'
import type { Fact } from '#templates/components/facts.tsx'
import type { View } from '#templates/components/lists.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { TrackingPage } from '#templates/pages/tracking/page.tsx'
import type { Sheet } from '#templates/pages/tracking/sheet.ts'

import { isIdle, isWithoutBenefit } from './activity.ts'
import type { MemberActivity } from './activity.ts'
import { drawingsOf } from './drawings-pages.ts'
import { periodIn, periods } from './period.ts'
import type { Period } from './period.ts'
import { lateCases, presentSheets, queueLines, termLines } from './present-pages.ts'
import { sheetsOf } from './sheets-pages.ts'
import { trackingOf } from './views.ts'
import type { Present, Tracking, TrackingParts } from './views.ts'

export type TrackingPagesOptions = TrackingParts & {
  readonly pages: Pages
  /** How many mails have not arrived. */
  readonly undelivered: (wording: Wording) => Promise<number>
}

const path = '/tracking'

/** Who may not look is told who may. */
export const officeOnly = { kind: 'forbidden', event: 'tracking.read', allowed: ['coordinator'] } as const

/** The period that the address of a visit names. */
export const periodOf = ({ request }: Pick<SignedVisit, 'request'>): Period =>
  periodIn((request.query as Readonly<Record<string, unknown>>)['period'])

const showsAll = ({ request }: Pick<SignedVisit, 'request'>): boolean =>
  (request.query as Readonly<Record<string, unknown>>)['waiting'] === 'all'

/** A table as CSV. */
export const csvOfSheet = ({ columns, rows }: Sheet): string =>
  csvOf(
    columns.map(({ label }, place) => ({ label, cell: (row: Sheet['rows'][number]) => row[place] ?? null })),
    rows
  )

/** How all projects are getting on, for the office: the page, and each of its tables as CSV. */
export const trackingPages: FastifyPluginAsync<TrackingPagesOptions> = async (app, options) => {
  const { pages } = options
  app.get(
    path,
    pages.signedIn(async (visit) => {
      if (!isCoordinating(visit.reader)) return visit.refuse(officeOnly)
      const { wording } = visit
      const period = periodOf(visit)
      const tracking = await trackingOf(options, visit.reader.person, period)
      const { present, figures } = tracking
      const title = titleOf(wording, present)
      return visit.show({
        title: `${wording.t('site.tracking')}: ${title}`,
        body: (
          <TrackingPage
            wording={wording}
            title={title}
            lead={wording.t('tracking.lead', { day: wording.dated(tracking.now) })}
            facts={factsOf(wording, tracking, await options.undelivered(wording))}
            late={lateCases(wording, present.late)}
            queues={queueLines(wording, present.queues)}
            allQueuesHref={showsAll(visit) ? null : `${path}?period=${period}&waiting=all#waiting`}
            terms={termLines(wording, present.terms)}
            periods={periodViews(wording, period)}
            drawings={drawingsOf(wording, figures)}
            idle={quiet(figures.members.filter(isIdle))}
            unchosen={quiet(figures.members.filter(isWithoutBenefit))}
            csvHref={(sheet) => `${path}/${sheet}.csv?period=${period}`}
            evidenceHref={`${path}/evidence.zip?period=${period}`}
          />
        )
      })
    })
  )

  app.get<{ Params: { sheet: string } }>(
    `${path}/:sheet.csv`,
    pages.signedIn(async (visit) => {
      if (!isCoordinating(visit.reader)) return visit.refuse(officeOnly)
      const { wording, request, reply } = visit
      const wanted = (request.params as { readonly sheet: string }).sheet
      const tracking = await trackingOf(options, visit.reader.person, periodOf(visit))
      const sheets = [...presentSheets(wording, tracking.present), ...sheetsOf(wording, tracking)]
      const sheet = sheets.find(({ id }) => id === wanted)
      return sheet ? sendCsv(reply, `${sheet.id}.csv`, csvOfSheet(sheet)) : visit.refuse({ kind: 'unknown' })
    })
  )
}

const titleOf = ({ t }: Wording, { late }: Present): string => {
  const stuck = late.filter(({ ageing }) => ageing.stuck).length
  if (stuck > 0) return t('tracking.titleStuck', { count: stuck })
  return late.length > 0 ? t('tracking.titleLate', { count: late.length }) : t('tracking.titleGood')
}

const factsOf = (
  { t, number }: Wording,
  { present, figures }: Tracking,
  undelivered: number
): readonly Fact[] => {
  const active = figures.members.filter((member) => !isIdle(member)).length
  const stuck = present.late.filter(({ ageing }) => ageing.stuck).length
  const withNote = (value: string | number, note: string) => (
    <>
      {value}
      <small class="below">{note}</small>
    </>
  )
  return [
    { label: t('tracking.running'), value: present.running },
    {
      label: t('tracking.overTarget'),
      value: withNote(present.late.length, t('tracking.stuckNumber', { count: stuck }))
    },
    {
      label: t('tracking.toApproval'),
      value: withNote(
        figures.toApproval === null ? '–' : t('times.days', { count: Math.round(figures.toApproval) }),
        t('tracking.toApprovalNote')
      )
    },
    {
      label: t('tracking.activeMembers'),
      value: withNote(
        t('tracking.activeMembersValue', { active: number(active), all: number(figures.members.length) }),
        t('tracking.activeMembersNote')
      )
    },
    {
      label: t('tracking.undelivered'),
      value: (
        <>
          {undelivered}
          <small class="below">
            {undelivered > 0 && <a href="/outbox">{t('tracking.undeliveredLink')}</a>}
          </small>
        </>
      )
    }
  ]
}

const periodViews = ({ t }: Wording, current: Period): readonly View[] =>
  periods.map((period) => ({
    label: t(`tracking.periods.${period}`),
    href: `${path}?period=${period}#numbers`,
    current: period === current
  }))

const quiet = (members: readonly MemberActivity[]) =>
  members
    .toSorted((one, other) => (one.lastActive ?? '').localeCompare(other.lastActive ?? ''))
    .map(({ id, name, lastActive }) => ({ href: `/organisations/${id}`, name, lastActive }))
