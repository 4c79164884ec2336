import { namePeople, readTexts } from '#api/names.ts'
import type { Named } from '#api/names.ts'
import type { CaseParts } from '#api/contract.ts'
import type { ActorView } from '#engine/contract.ts'
import type { Sight } from '#shared/sight.ts'
import { isQuorate, membersThere } from '#workflows/sitting/attendance.ts'
import type { AgendaItem, SittingContext } from '#workflows/sitting/context.ts'

import { casesApart, casesOf } from './agenda-store.ts'
import type { SeenCase } from './agenda-store.ts'
import { minutesAt } from './facts.ts'
import type { HeldBallot } from './minutes.ts'
import { quorumAt } from './model.ts'
import { beginningOf, secondDatesOf } from './store.ts'
import type { SeenSitting } from './store.ts'

type Parts = Pick<CaseParts, 'engine'>

export const contextOf = (view: ActorView): SittingContext => view.context as unknown as SittingContext

const itemView = (
  item: AgendaItem,
  cases: ReadonlyMap<string, SeenCase>,
  texts: (reference: AgendaItem['text']) => string | null,
  names: (id: string) => Named,
  isOfBody: boolean
) => {
  const known = item.case === null ? undefined : cases.get(item.case)
  const found = isOfBody || known?.level === 2 ? known : undefined
  const { record } = item
  return {
    id: item.id,
    case: isOfBody || found ? item.case : null,
    group: found?.group_id ?? null,
    text: isOfBody ? texts(item.text) : null,
    number: found?.number ?? null,
    title: found ? { pl: found.title_pl, en: found.title_en } : null,
    caseState: found?.state ?? null,
    /** The reader may open the case. */
    open: (found?.level ?? 0) > 0,
    recused: found?.deciding === 'recused' || found?.deciding === 'undeclared',
    ballot:
      found?.ballot_id == null
        ? null
        : {
            id: found.ballot_id,
            state: found.ballot_state ?? '',
            voted: found.voted ?? 0,
            eligible: found.eligible ?? 0
          },
    forInformation: item.late,
    consent: item.consent,
    state: item.state,
    calledAt: item.calledAt,
    doneAt: item.doneAt,
    quorum: record && {
      at: record.at,
      eligible: record.eligible,
      present: record.present,
      quorum: record.quorum,
      met: record.met,
      recused: isOfBody ? record.recused.map(({ person, ground }) => ({ person: names(person), ground })) : []
    }
  }
}

/** Everybody on the attendance list: members first, then guests, each with what is noted of them. */
const attendanceView = (context: SittingContext, names: (id: string) => Named) => {
  const { members, guests, attendance } = context
  const noted = (person: string) => attendance.find((one) => one.person === person)
  const line = (person: string, isGuest: boolean, chair: boolean, deputy: boolean) => {
    const found = noted(person)
    return {
      person: names(person),
      guest: isGuest,
      chair,
      deputy,
      present: found?.present ?? null,
      from: found?.from ?? null,
      confirmed: found?.confirmed ?? false,
      times: (found?.times ?? []).map(({ present, at }) => ({ present, at }))
    }
  }
  const rank = ({ chair, deputy }: { readonly chair: boolean; readonly deputy: boolean }): number => {
    if (chair) return 0
    return deputy ? 1 : 2
  }
  const byRank = members.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      (names(one.person).name ?? '').localeCompare(names(other.person).name ?? '', 'pl')
  )
  return [
    ...byRank.map(({ person, chair, deputy }) => line(person, false, chair, deputy)),
    ...guests.map((person) => line(person, true, false, false))
  ]
}

const peopleIn = ({ members, guests, items, minutes }: SittingContext): readonly string[] => [
  ...members.map(({ person }) => person),
  ...guests,
  ...items.flatMap(({ record }) => record?.recused.map(({ person }) => person) ?? []),
  ...(minutes
    ? [
        minutes.draftedBy,
        ...minutes.objections.flatMap(({ person, answer }) => [person, answer?.person ?? ''])
      ]
    : [])
]

/**
 * A sitting as one reader may see it: agenda, attendance and quorum as they stand, and where its minutes are. Who only has
 * the file of a case on the agenda learns when and where, and of that item; the rest is for those in office and those invited.
 */
export const sittingView = async ({ engine }: Parts, sight: Sight, seen: SeenSitting, view: ActorView) => {
  const { read } = engine.parts.database
  const context = contextOf(view)
  const { items, members } = context
  const isOfBody = seen.of_body === 1
  const minutes = isOfBody ? context.minutes : null
  const texts = await readTexts(read, [
    context.place,
    context.reason,
    ...items.map(({ text }) => text),
    ...context.moves.map(({ reason }) => reason),
    ...(minutes?.objections.flatMap(({ text, answer }) => [text, answer?.text ?? null]) ?? [])
  ])
  const names = await namePeople(read, peopleIn(context))
  const cases = new Map((await casesOf(read, sight, seen.id)).map((one) => [one.id, one]))
  const first = context.secondDateOf
  const there = membersThere(context)
  const { quorum } = quorumAt(
    members.map(({ person }) => person),
    [],
    there,
    context.rules
  )
  return {
    place: texts(context.place),
    reason: texts(context.reason),
    form: context.form,
    moves: context.moves.map(({ from, at, reason }) => ({ from, at, reason: texts(reason) })),
    secondDateOf: first === null ? null : { id: first, on: await beginningOf(read, first) },
    secondDates: (await secondDatesOf(read, seen.id)).map(({ id, begins_at: on }) => ({ id, on })),
    items: items.map((item) => itemView(item, cases, texts, names, isOfBody)),
    guests: isOfBody ? context.guests.map(names) : [],
    attendance: isOfBody ? attendanceView(context, names) : [],
    present: there.length,
    members: members.length,
    quorum: members.length === 0 ? null : { needed: quorum, met: isQuorate(context) },
    quorate: context.quorate,
    minutes: minutes && {
      draftedAt: minutes.draftedAt,
      draftedBy: names(minutes.draftedBy),
      acceptedAt: minutes.acceptedAt,
      number: minutes.number,
      objections: minutes.objections.map(({ id, person, text, at, answer }) => ({
        id,
        person: names(person),
        text: texts(text),
        at,
        answer: answer && { person: names(answer.person), text: texts(answer.text), at: answer.at }
      }))
    }
  }
}

export type SittingView = Awaited<ReturnType<typeof sittingView>>

/**
 * The record behind the minutes, with the digest taken at acceptance and whether the record still agrees with it. Who must
 * not decide a case does not learn here who voted how in it; the digest stands for all of it.
 */
export const minutesView = async ({ engine }: Parts, sight: Sight, view: ActorView) => {
  const { database, clock } = engine.parts
  const context = contextOf(view)
  const { record, digest } = await minutesAt(
    database.read,
    context,
    context.minutes?.acceptedAt ?? clock.now()
  )
  const taken = context.minutes?.digest ?? null
  const held = [...record.items.flatMap(({ ballots }) => ballots), ...record.besides]
  const apart = await casesApart(database.read, sight, [...new Set(held.map((ballot) => ballot.case))])
  const shown = (ballot: HeldBallot): HeldBallot =>
    apart.has(ballot.case) ? { ...ballot, votes: [], struck: [], separateOpinions: [] } : ballot
  return {
    record: {
      ...record,
      items: record.items.map((item) => ({ ...item, ballots: item.ballots.map(shown) })),
      besides: record.besides.map(shown)
    },
    digest,
    taken,
    holds: taken === null ? null : taken === digest
  }
}
