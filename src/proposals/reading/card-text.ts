import type { Card, CardField, Need } from '#proposals/model.ts'

import type { Worded } from './difference-model.ts'

/** How values of a card are said in one language. */
export type Say = {
  /** The name of a choice: `choices.kind.research`. */
  readonly name: (key: string) => string
  readonly day: (date: string) => string
  readonly money: (amount: number) => string
  readonly person: (id: string) => string
  readonly organisation: (id: string) => string
}

type Told = Partial<{ readonly [Field in CardField]: (say: Say, value: NonNullable<Card[Field]>) => string }>

const lines = (...said: readonly (string | undefined)[]): string => said.filter(Boolean).join('\n')

/** Fields that are no plain text, as text. */
const told: Told = {
  title: (_, { pl, en }) => lines(pl, en),
  keywords: (_, words) => words.join(', '),
  kind: (say, kind) => say.name(`choices.kind.${kind}`),
  confidentiality: (say, level) => say.name(`choices.confidentiality.${level}`),
  start: (say, day) => say.day(day),
  end: (say, day) => say.day(day),
  contact: (say, person) => say.person(person),
  signatory: (say, person) => say.person(person),
  budgetRange: (say, { from, to }) => `${say.money(from)} – ${say.money(to)}`,
  budget: (say, { total, own, source }) => lines(`${say.money(total)} / ${say.money(own)}`, source),
  readiness: (_, { from, to }) => `${from} → ${to}`,
  milestones: (say, all) => all.map(({ title, on }) => `${say.day(on)}: ${title}`).join('\n'),
  call: (say, { programme, id, topic, deadline, consortiumRule, status }) =>
    lines(
      programme,
      id,
      topic,
      deadline && say.day(deadline),
      consortiumRule,
      status && say.name(`choices.funding.${status}`)
    ),
  sensitive: (say, { matters, note }) =>
    lines(...matters.map((matter) => say.name(`choices.sensitive.${matter}`)), note),
  declaredPartners: (say, all) => all.map(({ organisation }) => say.organisation(organisation)).join('\n'),
  translation: (_, words) => lines(...Object.values(words)),
  objections: (say, all) => all.map(({ person, reason }) => `${say.person(person)}: ${reason}`).join('\n')
}

/** What a form asked to tick says nothing of the project, and roles stand apart. */
const silent: ReadonlySet<string> = new Set(['needs', 'similarSeen', 'clauses', 'language', 'origin'])

/** What the call for partners tells everybody. */
const teaserFields: ReadonlySet<string> = new Set([
  'title',
  'acronym',
  'teaser',
  'kind',
  'field',
  'keywords',
  'start',
  'end'
])

/** True for what the call for partners tells, the roles sought included. */
export const isTeaserField = (field: string): boolean => field === 'needs' || teaserFields.has(field)

const textOf = (say: Say, field: string, value: unknown): string => {
  const tell = told[field as CardField] as ((say: Say, value: unknown) => string) | undefined
  if (tell) return tell(say, value)
  return typeof value === 'string' ? value : ''
}

/** The fields of a card in words; of the teaser alone for whoever knows no more. */
export const cardTexts = (say: Say, card: Card, onlyTeaser: boolean): Worded =>
  new Map(
    Object.entries(card).flatMap(([field, value]) => {
      if (value === undefined || silent.has(field) || (onlyTeaser && !teaserFields.has(field))) return []
      const text = textOf(say, field, value)
      return text === '' ? [] : [[field, text] as const]
    })
  )

const needText = (say: Say, need: Need): string =>
  lines(
    need.role,
    need.competences.join(', '),
    need.work,
    need.organisationType && say.name(`choices.organisation.${need.organisationType}`),
    say.name(need.must ? 'acts.mustNeed' : 'acts.wishNeed'),
    need.seats > 1 ? `× ${need.seats}` : undefined,
    need.place,
    [need.term?.by, need.term?.from, need.term?.until].flatMap((on) => (on ? [say.day(on)] : [])).join(' – '),
    need.translation?.role,
    need.translation?.work
  )

/** The roles sought, each as one text by its id. */
export const needTexts = (say: Say, { needs = [] }: Card): Worded =>
  new Map(needs.map((need) => [need.id, needText(say, need)]))

/** Ids that the words of two cards need names for. */
export const namedIn = (
  cards: readonly Card[]
): { readonly people: readonly string[]; readonly organisations: readonly string[] } => ({
  people: cards.flatMap(({ contact, signatory, objections = [] }) =>
    [contact, signatory, ...objections.map(({ person }) => person)].flatMap((id) => id ?? [])
  ),
  organisations: cards.flatMap(({ declaredPartners = [] }) =>
    declaredPartners.map(({ organisation }) => organisation)
  )
})
