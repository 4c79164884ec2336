import type { Card } from '#proposals/model.ts'
import type { Language } from '#shared/language.ts'

import { tellOutside } from './outward.ts'
import type {
  OutwardCall,
  OutwardField,
  OutwardForm,
  OutwardText,
  OutwardWords,
  ToldOutside
} from './outward.ts'

type Told = { readonly text: string; readonly untranslated: boolean }

/** Room in the fields. Where a form publishes no number, a length that fits a screen of it. */
const room = { title: 100, summary: 500, description: 4_000, expertise: 4_000, announcement: 2_000 } as const

const research = 'Research & development request'
const kinds: Readonly<Record<string, string>> = {
  research,
  implementation: 'Technology request',
  study: research
}
const partnerships: Readonly<Record<string, string>> = {
  research: 'Research cooperation agreement',
  implementation: 'Technical cooperation agreement',
  study: 'Research cooperation agreement'
}

const given = (
  name: string,
  label: string,
  { text, untranslated }: Told,
  limit: number | null = null
): OutwardField => ({ name, label, text, limit, untranslated, left: false })

const plain = (name: string, label: string, text: string): OutwardField =>
  given(name, label, { text, untranslated: false })

const left = (name: string, label: string): OutwardField => ({
  name,
  label,
  text: '',
  limit: null,
  untranslated: false,
  left: true
})

/** A line of the form where the call has something to say, or the lead's to write. */
const orLeft = (name: string, label: string, text: string | undefined): OutwardField =>
  text ? plain(name, label, text) : left(name, label)

const joined = (parts: readonly Told[], by = '\n\n'): Told => ({
  text: parts
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(by),
  untranslated: parts.some(({ text, untranslated }) => text !== '' && untranslated)
})

const known = (text: string): Told => ({ text, untranslated: false })

/** What each partner is asked to do and to know. */
const expertiseOf = ({ needs }: ToldOutside, { phrase }: OutwardWords): Told =>
  joined(
    needs.map(({ role, work, competences }, place) =>
      joined(
        [
          { ...role, text: `${place + 1}. ${role.text}` },
          work,
          known(
            competences.length === 0 ? '' : phrase('competences', { competences: competences.join('; ') })
          )
        ],
        '\n'
      )
    )
  )

/** Who is sought: kind, number and place of the partners. */
const partnersOf = ({ needs }: ToldOutside, { phrase, type }: OutwardWords): Told =>
  joined(
    needs.map(({ role, type: kind, must, seats, place }, index) => ({
      text: [
        `${index + 1}. ${role.text}: ${kind === null ? phrase('anyType') : type(kind)}`,
        phrase('seats', { count: seats }),
        phrase(must ? 'must' : 'welcome'),
        ...(place === null ? [] : [place])
      ].join('; '),
      untranslated: role.untranslated
    })),
    '\n'
  )

const contactOf = ({ cluster, number }: OutwardCall): string =>
  [cluster.name, cluster.email, number].filter(Boolean).join(', ')

/** Whole weeks from the first day of the project to its last. */
const weeksOf = ({ start, end }: Card): string | undefined => {
  if (!start || !end) return undefined
  const { days } = Temporal.PlainDate.from(start).until(Temporal.PlainDate.from(end), { largestUnit: 'days' })
  return days > 0 ? String(Math.ceil((days + 1) / 7)) : undefined
}

/** What the network asks of a research request alone: the call it is for, and the project that will answer it. */
const researchFields = ({ card }: OutwardCall, say: ToldOutside): readonly OutwardField[] => [
  orLeft('programme', 'Framework programme', card.call?.programme),
  orLeft('call', 'Call title and identifier', [card.call?.id, card.call?.topic].filter(Boolean).join(', ')),
  orLeft('callDeadline', 'Deadline of the call', card.call?.deadline),
  given('project', 'Project title and acronym', {
    ...say.title,
    text: [say.title.text, card.acronym && `(${card.acronym})`].filter(Boolean).join(' ')
  }),
  orLeft('duration', 'Project duration in weeks', weeksOf(card)),
  left('budget', 'Project budget'),
  plain('coordinator', 'Coordinator required', 'No'),
  left('consortium', 'Consortium so far')
]

/** A call in the fields of a partnering opportunity of the Enterprise Europe Network. */
const eenText = (call: OutwardCall, say: ToldOutside, words: OutwardWords): OutwardText => {
  const { card, ends } = call
  const kind = card.kind ?? 'other'
  const { phrase } = words
  const expertise = expertiseOf(say, words)
  return {
    form: 'een',
    fields: [
      plain('profileType', 'Profile type', kinds[kind] ?? 'Business request'),
      plain('country', 'Country of the client', words.country),
      given('title', 'Title', say.title, room.title),
      given('summary', 'Short summary', say.teaser, room.summary),
      given(
        'description',
        'Full description',
        joined([
          say.teaser,
          say.field,
          known(phrase('wanted', { count: say.needs.length })),
          joined(
            say.needs.map(({ role }) => ({ ...role, text: `- ${role.text}` })),
            '\n'
          ),
          known(phrase('byPartner', { cluster: call.cluster.name }))
        ]),
        room.description
      ),
      left('advantages', 'Advantages and innovations'),
      given('expertise', 'Technical specification or expertise sought', expertise, room.expertise),
      left('stage', 'Stage of development'),
      left('ipr', 'IPR status'),
      left('goals', 'Sustainable development goals'),
      given('partner', 'Type and role of the partner sought', partnersOf(say, words), room.announcement),
      plain(
        'partnership',
        'Type of partnership considered',
        partnerships[kind] ?? 'Commercial agreement with technical assistance'
      ),
      ...(kinds[kind] === research || card.call !== undefined ? researchFields(call, say) : []),
      orLeft('deadline', 'Deadline for expressions of interest', ends ?? undefined),
      plain('countries', 'Dissemination: targeted countries', phrase('everywhere')),
      orLeft('keywords', 'Dissemination: technology and market keywords', say.keywords.join('; ')),
      plain('contact', 'Contact', contactOf(call))
    ]
  }
}

/** A call in the fields of a partner search announcement of the EU Funding & Tenders Portal. */
const portalText = (call: OutwardCall, say: ToldOutside, words: OutwardWords): OutwardText => {
  const { card, ends } = call
  return {
    form: 'portal',
    fields: [
      orLeft('topic', 'Topic', [card.call?.topic, card.call?.id].filter(Boolean).join(', ')),
      plain('requestType', 'Type of request', 'Expertise request'),
      plain('organisation', 'Organisation', call.lead),
      plain('country', 'Country', words.country),
      given(
        'announcement',
        'Description',
        joined([say.title, say.teaser, expertiseOf(say, words), partnersOf(say, words)]),
        room.announcement
      ),
      orLeft('keywords', 'Expertise requested: keywords', say.keywords.join('; ')),
      plain('countries', 'Countries', words.phrase('everywhere')),
      orLeft('deadline', 'Deadline', ends ?? card.call?.deadline),
      plain('contact', 'Contact', contactOf(call))
    ]
  }
}

/** A call written for one of the two, in one language. Nothing of the full scope is in it. */
export const outwardText = (
  form: OutwardForm,
  call: OutwardCall,
  language: Language,
  words: OutwardWords
): OutwardText => {
  const say = tellOutside(call, language)
  return form === 'een' ? eenText(call, say, words) : portalText(call, say, words)
}
