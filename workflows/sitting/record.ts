import type { HeldBallot } from '#sittings/minutes.ts'

import type { AgendaItem, SittingContext } from './context.ts'

/** Everything the minutes (protokół) say, by ids, numbers and digests: names and words are looked up when they are read. */
export const minutesRecord = (context: SittingContext, ballots: readonly HeldBallot[]) => {
  const { items, minutes } = context
  const onAgenda = new Set(items.map((item) => item.case))
  return {
    sitting: context.case,
    organ: context.organ,
    on: context.on,
    place: context.place,
    form: context.form,
    secondDateOf: context.secondDateOf,
    moves: context.moves,
    openedAt: context.openedAt,
    closedAt: context.closedAt,
    quorate: context.quorate,
    members: context.members,
    guests: context.guests,
    attendance: context.attendance,
    items: items.map((item: AgendaItem) => ({
      ...item,
      ballots: ballots.filter((ballot) => item.case !== null && ballot.case === item.case)
    })),
    /** Motions in cases that stood on no agenda. */
    besides: ballots.filter((ballot) => !onAgenda.has(ballot.case)),
    course: minutes?.course ?? null,
    draftedBy: minutes?.draftedBy ?? null,
    draftedAt: minutes?.draftedAt ?? null,
    objections: minutes?.objections ?? []
  } as const
}

export type MinutesRecord = ReturnType<typeof minutesRecord>
