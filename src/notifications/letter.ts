import type { ActorView } from '#engine/contract.ts'
import { wordedEntry } from '#templates/locales/calendar-words.ts'
import { stageName } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import { sentence } from '#templates/locales/spacing.ts'
import { writeDate } from '#templates/locales/time.ts'
import type { MailContent, MailItem, MailLink } from '#templates/mail/index.ts'

import { thingOf } from './calendar-thing.ts'
import { entryOf } from './catalogue.ts'
import type { CalendarEntry } from './calendar-file.ts'
import type { Due } from './due.ts'
import { dueFact, duePhrase, subjectFacts } from './letter-facts.ts'
import type { Details } from './letter-facts.ts'
import { isReminder } from './model.ts'
import { oneLine, shortened } from './one-line.ts'
import type { CaseFacts, Notice, Sender, Standing } from './model.ts'

/** Everything known when one notice is put into words for one person. */
export type Letter = {
  readonly notice: Notice
  readonly wording: Wording
  readonly standing: Standing
  /** The chair's standing comes of being the deputy. */
  readonly isDeputy?: boolean
  /** It asks its reader for an act: it comes whatever they have set. */
  readonly isAct?: boolean
  readonly facts: CaseFacts
  readonly root: Pick<ActorView, 'stage'>
  readonly details: Details
  readonly due: Due
  readonly sender: Sender
  readonly actor: Pick<ActorView, 'id' | 'workflow'>
  /** Where the button leads: the step the notice asks for, or the page of the case. */
  readonly step: string | null
  readonly page: string
  readonly home: string
}

/** As much of a letter as its subject needs; `standing` is `null` where the reader's part in the case is not asked. */
type Subject = Pick<Letter, 'notice' | 'wording' | 'facts' | 'details' | 'due'> & {
  readonly standing: Standing | null
}

type Words = (name: 'subject' | 'happened' | 'todo' | 'button') => string | undefined

const titleLimit = 110
const numberLimit = 40
const teaserLimit = 400

const numberOf = ({ number }: CaseFacts): string | null =>
  number === null ? null : shortened(oneLine(number), numberLimit)

/** The title in the reader's language, else in the other one. */
const titleOf = ({ facts, wording }: Subject): string => {
  const { pl, en } = facts.title
  const title = wording.language === 'pl' ? (pl ?? en) : (en ?? pl)
  const clean = oneLine(title ?? '')
  return clean === '' ? wording.t('notices.mail.untitled') : shortened(clean, titleLimit)
}

/** Keys to look under, the closest first: the variant, the reader's standing, the notice, at last any notice at all. */
const pathsOf = ({ notice, standing, due, details }: Subject): readonly string[] => {
  const { notice: number, variant } = notice
  const named = notice.data?.['term']
  const term = typeof named === 'string' ? named : 'term' in due ? due.term : 'other'
  const asked = details.isAskingConsent === true ? [`reminders.${term}.consent`] : []
  if (isReminder(notice))
    return [
      `${number}.reminder`,
      ...asked,
      `reminders.${term}.${number}`,
      `reminders.${term}.${standing}`,
      `reminders.${term}`,
      'reminders.other'
    ]
  return [...(variant === undefined ? [`${number}.${standing}`] : [`${number}.${variant}`]), number, 'other']
}

const valuesOf = (letter: Subject, until: string) => ({
  ...letter.details.values,
  title: titleOf(letter),
  until
})

/** Where the words of a letter stand in the locales: `N02.task`, `reminders.T09`. */
export const placeOf = (letter: Subject): string =>
  pathsOf(letter).find(
    (known) => letter.wording.lookUp(`notices.${known}.subject`, valuesOf(letter, '')) !== undefined
  ) ?? 'other'

const wordsOf = (letter: Subject, until: string): Words => {
  const place = placeOf(letter)
  const values = valuesOf(letter, until)
  return (name) => letter.wording.lookUp(`notices.${place}.${name}`, values)
}

const untilOf = ({ due, wording }: Subject): string =>
  due.kind === 'running'
    ? wording.t('notices.mail.until', { day: writeDate(wording.language, 'plainDay', due.at) })
    : ''

/** The subject alone, for lists of notices. */
export const subjectOf = (letter: Subject): string => {
  const subject = wordsOf(letter, untilOf(letter))('subject') ?? ''
  const number = numberOf(letter.facts)
  return oneLine(`${number === null ? '' : `[${number}] `}${subject}`.replaceAll('\u00a0', ' '))
}

/** What the project is, in a sentence or two; its title where nobody has written more. */
const teaserOf = (letter: Letter): string => {
  const teaser = oneLine(letter.facts.teaser ?? '')
  return teaser === '' ? titleOf(letter) : shortened(teaser, teaserLimit)
}

const summaryOf = (letter: Letter): MailContent['summary'] => {
  const { notice, wording, facts, page, step } = letter
  if (facts.number === null && facts.lead === null) return null
  // Before the declaration of impartiality a decider sees the parties, and nothing of what they propose.
  if (notice.notice === 'N17') return null
  const parts = [
    teaserOf(letter),
    ...(facts.lead === null ? [] : [wording.t('notices.mail.leadIs', { lead: oneLine(facts.lead) })])
  ]
  const link: MailLink | null =
    step === null ? null : { label: wording.t('notices.mail.wholeCase'), href: page }
  return { label: wording.t('notices.mail.inShort'), text: parts.map(sentence).join(' '), link }
}

/** Why its reader gets it, and whether they may have it otherwise. */
const whyOf = ({ notice, wording, standing, isDeputy, isAct }: Letter): string => {
  const isOptional = isAct !== true && entryOf(notice.notice, notice.variant).kind === 'information'
  const name =
    (isDeputy === true && standing === 'chair' ? wording.t('notices.standings.deputyChair') : undefined) ??
    wording.lookUp(`relations.${standing}`) ??
    wording.lookUp(`notices.standings.${standing}`)
  const relation = name ?? wording.t('notices.standings.named')
  return wording.t(isOptional ? 'notices.mail.whyOptional' : 'notices.mail.why', { relation })
}

/** Who answers a reply. */
export const contactLine = (wording: Wording, { cluster, replyTo }: Sender): string => {
  const whose = cluster === null ? '' : `${oneLine(cluster)}. `
  if (replyTo === null) return `${whose}${wording.t('notices.mail.doNotReply')}`
  const reader = replyTo.name === '' || replyTo.name === cluster ? replyTo.address : oneLine(replyTo.name)
  return `${whose}${wording.t('notices.mail.reply', { reader })}`
}

/** What the notice puts into a calendar, with the name of its file; most notices have none. */
export const calendarOf = (
  letter: Letter
): { readonly name: string; readonly entry: CalendarEntry } | null => {
  const { details, facts, wording, actor } = letter
  const thing = thingOf(letter, details.calendar)
  if (thing === null) return null
  const { kind, ...entry } = thing
  const url = actor.workflow === 'report' ? `${letter.home}/reports/${actor.id}` : letter.page
  const words = { wording, kind, url, number: facts.number }
  const values = { title: titleOf(letter), organ: details.values.organ }
  const place = kind === 'sitting' ? details.place : null
  const name = wording.named(`calendar.file.${kind}`)
  return { name, entry: { ...entry, ...wordedEntry(words, values), place, url } }
}

const smallOf = (letter: Letter): string | null => {
  const { wording, step, due } = letter
  const link =
    step === null ? [] : [wording.t(due.kind === 'none' ? 'notices.mail.linkOnly' : 'notices.mail.linkUntil')]
  const calendar = calendarOf(letter)
  const does = calendar?.entry.cancelled === true ? 'calendarCancelled' : 'calendar'
  const file = calendar === null ? [] : [wording.t(`notices.mail.${does}`, { file: calendar.name })]
  const parts = [...link, ...file]
  return parts.length === 0 ? null : parts.join(' ')
}

/** What the button opens where there is nothing to do: the page that `pageOf` leads to. */
const opensOf = ({ wording, actor }: Letter): string =>
  wording.lookUp(`notices.mail.opens.${actor.workflow}`) ?? wording.t('notices.mail.open')

/** Where the case has got to; a sitting belongs to no stage of one. */
const whereOf = ({ wording, actor, root }: Letter): string | null =>
  actor.workflow === 'sitting' ? wording.t('notices.mail.sitting') : stageName(wording, root.stage)

/** Number and title of the case, as a heading over its news. */
export const titleLineOf = (letter: Letter): string => {
  const number = numberOf(letter.facts)
  return [...(number === null ? [] : [number]), titleOf({ ...letter, standing: null })].join(': ')
}

/** Until when, and what the notice says beside its words; `null` for nothing of both. */
const noteOf = ({ wording, due, details }: Letter): string | null => {
  const fact = dueFact(wording, due)
  // A day on which somebody is told again needs to be called so.
  const until = fact && due.kind === 'overdue' ? `${fact.label}: ${fact.value}` : fact?.value
  const more = (details.more ?? []).map(({ label, value }) => `${label}: ${value}`)
  const parts = [...(until === undefined ? [] : [until]), ...more]
  return parts.length === 0 ? null : parts.join('. ')
}

/** A notice as one line of a list: what happened, until when, where to act. */
export const itemOf = (letter: Letter): MailItem => ({
  text: oneLine(wordsOf(letter, '')('happened') ?? wordsOf(letter, '')('subject') ?? ''),
  note: noteOf(letter),
  href: letter.step ?? letter.page
})

/** A notice of another case as one line: number, what to do and the title. */
export const headlineOf = (letter: Letter): MailItem => ({ ...itemOf(letter), text: subjectOf(letter) })

/**
 * Puts a notice into words: what happened, what to do, until when; below it what else the same step told its reader, and
 * what came for them in other cases at this moment. Nothing above the teaser of the case. Pure.
 */
export const letterOf = (
  letter: Letter,
  along: readonly MailItem[] = [],
  elsewhere: readonly MailItem[] = []
): MailContent => {
  const { wording, facts, due, sender, step, page, home } = letter
  const words = wordsOf(letter, '')
  const asks = step !== null
  const until = dueFact(wording, due, asks)
  const happened = words('happened') ?? ''
  const open = opensOf(letter)
  return {
    language: wording.language,
    subject: subjectOf(letter),
    preheader: [duePhrase(wording, due, asks), happened].filter((text) => text !== '').join(' '),
    brand: {
      service: wording.t('site.name'),
      cluster: sender.cluster === null ? null : oneLine(sender.cluster),
      home
    },
    eyebrow: [numberOf(facts), whereOf(letter)].filter((text) => text !== null).join(' · '),
    heading: oneLine(words('subject') ?? ''),
    paragraphs: [happened, words('todo') ?? ''].filter((text) => text !== ''),
    facts: [...(until ? [until] : []), ...subjectFacts(wording, letter.details)],
    button: { label: asks ? (words('button') ?? open) : open, href: step ?? page },
    small: smallOf(letter),
    summary: summaryOf(letter),
    groups: [
      { heading: wording.t('notices.mail.also'), items: along },
      { heading: wording.t('notices.mail.elsewhere'), items: elsewhere }
    ].filter(({ items }) => items.length > 0),
    footer: [whyOf(letter), contactLine(wording, sender)],
    footerLinks: [{ label: wording.t('notices.mail.settings'), href: `${home}/account/notices` }]
  }
}
