import type { Audience } from '#proposals/reading/comment-model.ts'

/** What people write on cases in the last week; a second word on a case answers the first. */
export const comments: readonly {
  readonly proposal: string
  readonly who: string
  readonly audience: Audience
  readonly text: string
}[] = [
  {
    proposal: 'oko-w-gminie',
    who: 'bartosz.zawieja',
    audience: 'parties',
    text: 'Dwie gminy pytają, czy badania obejmą też soboty. Proszę o słowo, dopisałbym to do ogłoszenia.'
  },
  {
    proposal: 'oko-w-gminie',
    who: 'teresa.soltysinska',
    audience: 'parties',
    text: 'Tak, jedna sobota w miesiącu. Wolontariusze wolą soboty od popołudni.'
  },
  {
    proposal: 'mdr-desk',
    who: 'helga.brandauer-weiss',
    audience: 'parties',
    text: 'The notified body we named in section 4 has confirmed two audit slots in March. The budget stays as it is.'
  },
  {
    proposal: 'mdr-desk',
    who: 'bartosz.zawieja',
    audience: 'parties',
    text: 'Thank you. I have told the chair; nothing in the card has to change.'
  },
  {
    proposal: 'ruch-malucha',
    who: 'bartosz.zawieja',
    audience: 'office',
    text: 'Zgody rodziców sprawdzone z inspektorem ochrony danych. Wzór jest w dokumentach sprawy.'
  }
]

/** Somebody phones about a call, and confirms it the next day. */
export const phonedInterest = {
  who: 'elzbieta.dolegowska',
  proposal: 'oko-w-gminie',
  need: 'poz',
  contribution: 'Zaprosimy imiennie 340 naszych pacjentów z cukrzycą i umówimy im badanie.'
} as const

/** Somebody tells an idea by phone and has not confirmed it yet. */
export const phonedScope = {
  who: 'eryk.pikulski',
  card: {
    title: { pl: 'Jedne wzorce kalibracyjne dla pięciu pracowni LC-MS' },
    field: 'Chemia analityczna',
    problem: 'Każda pracownia w dolinie kalibruje na innych wzorcach, więc wyników nie da się zestawić.',
    goal: 'Wspólny zestaw wzorców, dwa razy w roku porównanie międzylaboratoryjne i jawny raport.'
  }
} as const
