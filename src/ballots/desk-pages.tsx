import type { FastifyPluginAsync } from 'fastify'

import type { CaseParts } from '#api/contract.ts'
import { waitsOfAll } from '#api/waiting.ts'
import { awaitedOf } from '#pages/awaited.ts'
import { actPath, pagePath } from '#pages/addresses.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import { titleIn } from '#pages/title.ts'
import type { Pages } from '#pages/visit.ts'
import { eventText, stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import { ReviewDeskPage } from '#templates/pages/review/page.tsx'
import type { DeskTask } from '#templates/pages/review/page.tsx'

import { deskOf } from './desk-record.ts'
import type { DeskTaskRow, DeskParts } from './desk-record.ts'
import type { DeskCase } from './desk-store.ts'

export type DeskPagesOptions = CaseParts & DeskParts & { readonly pages: Pages }

/** What is asked: of a ballot the motion itself. */
const asksIn = (wording: Wording, { act, actor }: DeskTaskRow, cases: readonly DeskCase[]): string => {
  const motion = act === 'vote.cast' ? cases.find(({ ballot_id: id }) => id === actor)?.motion : undefined
  return motion == null
    ? (wording.lookUp(`desk.asks.${act}`) ?? eventText(wording, act, 'effect'))
    : wording.t(`ballot.question.${motion}`)
}

const taskIn = (wording: Wording, task: DeskTaskRow, cases: readonly DeskCase[]): DeskTask => {
  const place = { workflow: task.workflow, case: task.case_id, actor: task.actor }
  const title = titleIn(task, wording.language)
  return {
    act: task.act,
    label: eventText(wording, task.act, 'label'),
    asks: asksIn(wording, task, cases),
    title: task.begins_at == null ? title : wording.t('home.sitting', { day: wording.day(task.begins_at) }),
    titleHref: pagePath(place),
    number: task.number,
    href: actPath({ ...place, act: task.act }),
    dueAt: task.until_at,
    since: task.since
  }
}

/** What the reader has done in a case, in words, one line each. */
const doneIn = (
  wording: Wording,
  mine: { readonly declaredAt: string | null; readonly opinionAt: string | null },
  { voted_at: votedAt }: DeskCase
): readonly string[] => [
  ...(mine.declaredAt === null ? [] : [wording.t('desk.declared', { day: wording.day(mine.declaredAt) })]),
  ...(mine.opinionAt === null ? [] : [wording.t('desk.opined', { day: wording.day(mine.opinionAt) })]),
  ...(votedAt === null ? [] : [wording.t('desk.voted', { day: wording.day(votedAt) })])
]

/** The review desk (Ocena): what waits for a decider, what they have done, and what is still open at others. */
export const deskPages: FastifyPluginAsync<DeskPagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages, engine, sights } = options
  const { database, clock } = engine.parts

  app.get(
    '/review',
    pages.signedIn(async ({ wording, party, show }) => {
      const sight = sights(party.person, clock.now())
      const { tasks, cases, recused } = await deskOf(options, party)
      const waits = await waitsOfAll(
        database.read,
        sight,
        cases.map(({ seen }) => seen.id)
      )
      const lines = cases.map((one) => {
        const others = (waits.get(one.seen.id) ?? []).filter(({ person }) => person !== party.person)
        return {
          id: one.seen.id,
          title: titleIn(one.seen, wording.language),
          number: one.seen.number,
          href: `/proposals/${one.seen.id}`,
          state: stateText(wording, 'proposal', one.seen.state, 'presidium'),
          since: one.seen.since,
          mine: doneIn(wording, one, one.seen),
          isMyTurn: tasks.some((task) => task.case_id === one.seen.id),
          others: awaitedOf(wording, others, []),
          ballot:
            one.seen.ballot_id === null
              ? null
              : {
                  href: `/ballots/${one.seen.ballot_id}`,
                  cast: one.seen.voted ?? 0,
                  eligible: one.seen.eligible ?? 0
                }
        }
      })
      return show({
        title: wording.t('desk.title'),
        body: (
          <ReviewDeskPage
            wording={wording}
            tasks={tasks.map((task) =>
              taskIn(
                wording,
                task,
                cases.map(({ seen }) => seen)
              )
            )}
            cases={lines.toSorted((one, other) => Number(one.isMyTurn) - Number(other.isMyTurn))}
            recused={recused.map((seen) => ({
              number: seen.number,
              title: titleIn(seen, wording.language),
              why: wording.t(seen.standing === 'undeclared' ? 'desk.undeclared' : 'desk.recused')
            }))}
          />
        )
      })
    })
  )
}
