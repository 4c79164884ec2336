import { titleIn } from '#pages/title.ts'
import { stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { AgendaLine } from '#templates/pages/sitting/agenda.tsx'
import type { AttendanceLine } from '#templates/pages/sitting/attendance.tsx'
import type { SittingNow } from '#templates/pages/sitting/now.tsx'
import type { ObjectionLine } from '#templates/pages/sitting/objections.tsx'
import type { OtherDate } from '#templates/pages/sitting/page.tsx'

import type { SittingView } from './views.ts'

type Item = SittingView['items'][number]
type Named = { readonly id: string; readonly name: string | null }

export const nameIn = (wording: Wording, { name }: Named): string => name ?? wording.t('case.erased')

/** The category of a ground for recusal, in words. */
export const groundIn = (wording: Wording, ground: string): string =>
  wording.lookUp(`sitting.grounds.${ground}`) ??
  wording.lookUp(`acts.grounds.${ground}`) ??
  wording.t('acts.grounds.other')

export const itemTitle = (wording: Wording, item: Pick<Item, 'text' | 'title'>): string =>
  item.text ??
  (item.title === null
    ? wording.t('sitting.hiddenCase')
    : titleIn({ title_pl: item.title.pl, title_en: item.title.en }, wording.language))

const lineOf = (wording: Wording, item: Item): AgendaLine => ({
  id: item.id,
  title: itemTitle(wording, item),
  detail:
    item.number === null
      ? null
      : [item.number, item.caseState && stateText(wording, 'proposal', item.caseState, 'presidium')]
          .filter(Boolean)
          .join(', '),
  href: item.open && item.case !== null ? `/proposals/${item.case}` : null,
  state: item.state,
  forInformation: item.forInformation,
  consent: item.consent,
  recused: item.recused,
  quorum: item.quorum && {
    words: wording.t('sitting.itemQuorum', {
      present: item.quorum.present,
      eligible: item.quorum.eligible,
      quorum: item.quorum.quorum
    }),
    met: item.quorum.met
  },
  apart:
    item.quorum === null || item.quorum.recused.length === 0
      ? null
      : wording.list(
          item.quorum.recused.map(
            ({ person, ground }) => `${nameIn(wording, person)} (${groundIn(wording, ground)})`
          )
        ),
  ballot: item.ballot && {
    href: `/ballots/${item.ballot.id}`,
    open: item.ballot.state === 'open',
    cast: item.ballot.voted,
    eligible: item.ballot.eligible
  }
})

export const agendaLines = (wording: Wording, { items }: SittingView): readonly AgendaLine[] =>
  items.map((item) => lineOf(wording, item))

/** Part of a list that says what somebody is at the sitting. */
export const partIn = (
  wording: Wording,
  { guest, chair, deputy }: { readonly guest: boolean; readonly chair: boolean; readonly deputy: boolean }
): string | null => {
  if (guest) return wording.t('sitting.guest')
  if (chair) return wording.t('sitting.chairMark')
  return deputy ? wording.t('sitting.deputyMark') : null
}

/** The attendance list in words. */
export const attendanceOf = (
  wording: Wording,
  { attendance }: SittingView,
  reader: string
): readonly AttendanceLine[] =>
  attendance.map((one) => ({
    person: one.person.id,
    name: nameIn(wording, one.person),
    isReader: one.person.id === reader,
    detail: partIn(wording, one),
    present: one.present,
    status:
      one.present === null || one.from === null
        ? null
        : [
            wording.t(`sitting.times.${one.present}`, { time: wording.clockTime(one.from) }),
            ...(one.confirmed ? [wording.t('sitting.confirmedBySelf')] : [])
          ].join(', ')
  }))

/** The sitting at this moment, in words. */
export const nowOf = (wording: Wording, href: string, shown: SittingView): SittingNow => {
  const { present, members, quorum } = shown
  const called = agendaLines(wording, shown).find(({ state }) => state === 'called')
  return {
    wording,
    href,
    there: wording.t('sitting.there', { count: present, all: members }),
    quorum: quorum && {
      words: quorum.met
        ? wording.t('sitting.quorumYes')
        : wording.t('sitting.quorumNo', { quorum: quorum.needed }),
      met: quorum.met
    },
    item: called?.title ?? null,
    ballot: called?.ballot ?? null
  }
}

/** First and second dates of the same sitting, each with a link. */
export const otherDates = (
  wording: Wording,
  { secondDateOf, secondDates }: SittingView
): readonly OtherDate[] => {
  const day = (on: string | null) => (on === null ? '' : wording.dayAndTime(on))
  return [
    ...(secondDateOf
      ? [
          {
            href: `/sittings/${secondDateOf.id}`,
            words: wording.t('sitting.firstDate', { day: day(secondDateOf.on) })
          }
        ]
      : []),
    ...secondDates.map(({ id, on }) => ({
      href: `/sittings/${id}`,
      words: wording.t('sitting.nextDate', { day: day(on) })
    }))
  ]
}

export const objectionLines = (wording: Wording, { minutes }: SittingView): readonly ObjectionLine[] =>
  (minutes?.objections ?? []).map(({ id, person, text, at, answer }) => ({
    id,
    by: wording.t('sitting.objectionBy', { name: nameIn(wording, person), day: wording.day(at) }),
    text: text ?? '',
    answer: answer && {
      by: wording.t('sitting.answerBy', {
        name: nameIn(wording, answer.person),
        day: wording.day(answer.at)
      }),
      text: answer.text ?? ''
    }
  }))
