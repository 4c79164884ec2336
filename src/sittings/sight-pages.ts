import { titleIn } from '#pages/title.ts'
import { stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { Tone } from '#templates/components/class-names.ts'
import type { BallotSight } from '#templates/pages/ballot/card.tsx'
import type { AgendaLine } from '#templates/pages/sitting/agenda.tsx'
import type { ItemAct } from '#templates/pages/sitting/item-acts.tsx'
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

/** What else a page knows of the items: the ballot as the reader sees it, and what they may do. */
export type KnownItems = ReadonlyMap<
  string,
  { readonly ballot: BallotSight | null; readonly acts: readonly ItemAct[] }
>

const toneOf = ({ state }: Item): Tone | undefined => {
  if (state === 'called') return 'info'
  return state === 'ahead' ? undefined : 'ok'
}

/** `Wniosek przeszedł: za 4, przeciw 1, …`. */
const resultIn = (wording: Wording, { result, counts }: BallotSight): string =>
  [
    result === null ? '' : wording.t(`ballot.result.${result}`),
    ...(counts === null ? [] : [wording.t('sitting.counts', { ...counts })])
  ].join(': ')

const lineOf = (
  wording: Wording,
  item: Item,
  ended: boolean,
  { ballot, acts }: { readonly ballot: BallotSight | null; readonly acts: readonly ItemAct[] } = {
    ballot: null,
    acts: []
  }
): AgendaLine => ({
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
  missed: ended && item.state === 'ahead',
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
    eligible: item.ballot.eligible,
    mine: ballot?.state === 'open' && ballot.vote !== null && ballot.vote.mine === null
  },
  tone: toneOf(item),
  result: ballot?.result == null ? null : resultIn(wording, ballot),
  acts,
  mayOpen: acts.some(({ event, reasons }) => event === 'opinions.close' && reasons.length === 0),
  mayClose: acts.some(({ event }) => event === 'ballot.close')
})

export const agendaLines = (
  wording: Wording,
  { items }: SittingView,
  known: KnownItems,
  ended: boolean
): readonly AgendaLine[] => items.map((item) => lineOf(wording, item, ended, known.get(item.id)))

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
    isGuest: one.guest,
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
export const nowOf = (wording: Wording, shown: SittingView, known: KnownItems): SittingNow => {
  const { present, members, quorum, items } = shown
  const called = items.find(({ state }) => state === 'called')
  const next = items.find(({ state, consent }) => state === 'ahead' && !consent)
  const line = called && lineOf(wording, called, false, known.get(called.id))
  return {
    there: wording.t('sitting.there', { count: present, all: members }),
    quorum: quorum && {
      words: quorum.met
        ? wording.t('sitting.quorumYes')
        : wording.t('sitting.quorumNo', { quorum: quorum.needed }),
      met: quorum.met
    },
    item: line
      ? {
          id: line.id,
          title: line.title,
          href: line.href,
          recused: line.recused,
          ballot: known.get(line.id)?.ballot ?? null,
          acts: line.acts
        }
      : null,
    next: next ? { id: next.id, title: itemTitle(wording, next) } : null,
    isOver: items.every(({ state }) => state === 'done' || state === 'consented')
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
