import type { Language } from '#shared/language.ts'
import { wordingOf } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import { mailHtml, mailText } from '#templates/mail/index.ts'
import type { MailContent } from '#templates/mail/index.ts'
import { dateIn } from '#shared/calendar.ts'

import { contentOf } from './account-mails.ts'
import type { WaitingLetter } from './letter-store.ts'
import type { LetterWriter } from './letters.ts'
import { letterOf } from './letter.ts'
import { lastWeekly } from './slots.ts'
import { findRecipient, senderOf } from './store.ts'
import { realLetter, realMail } from './wording-cases.ts'
import type { CasesParts } from './wording-cases.ts'
import { withOwnWords } from './wording-own.ts'
import type { OwnWords } from './wording-own.ts'
import type { Told } from './wording-audience.ts'
import { isLetter } from './wording-places.ts'
import type { NoticePlace } from './wording-places.ts'
import { sampleLetter, sampleValues } from './wording-sample.ts'

export type PreviewParts = CasesParts & {
  /** Writers of the mails that belong to no case, by kind. */
  readonly writers: Readonly<Partial<Record<string, LetterWriter>>>
  /** Whom machines tell what; a made-up letter says so of its reader. */
  readonly told?: Told
}

/** A notice as it would arrive. */
export type Preview = {
  readonly language: Language
  readonly subject: string
  readonly preheader: string
  readonly html: string
  readonly text: string
  /** The case is made up: nobody has had this notice yet, or not in a case that the reader may know of. */
  readonly isSample: boolean
}

export type PreviewQuery = {
  readonly place: NoticePlace
  /** Who looks. */
  readonly person: string
  readonly language: Language
  readonly own: OwnWords
}

type Shown = { readonly content: MailContent; readonly isSample: boolean }

/** A mail that belongs to no case, about made-up people. Pure. */
export const letterSample = (
  place: NoticePlace,
  wording: Wording,
  about: { sender: MailSender; baseUrl: string }
) => {
  const values = sampleValues(place, wording)
  const say = (part: string): string | undefined =>
    wording.lookUp(`notices.${place.place}.${part}`, values) ??
    wording.lookUp(`notices.${place.notice}.${part}`, values)
  const subject = (say('subject') ?? wording.t('notices.digest.quiet')).replaceAll('\u00a0', ' ')
  const body =
    wording.lookUp(`notices.${place.place}.office`, values) ??
    wording.lookUp(`notices.${place.place}.happened`, values) ??
    say('happened') ??
    ''
  const button = say('button')
  const recipient = { name: '', email: '', language: wording.language }
  return contentOf(
    { recipient, ...about, now: wording.now },
    {
      subject,
      preheader: body,
      heading: subject,
      facts: [],
      button: button === undefined ? null : { label: button, href: about.baseUrl },
      small: null,
      happened: [body, say('todo') ?? ''].filter((text) => text !== ''),
      why: say('why') ?? ''
    }
  )
}

type MailSender = Awaited<ReturnType<typeof senderOf>>

/** The digest as it would read now. */
const overviewNow = (person: string, now: string): WaitingLetter => ({
  id: 'overview',
  kind: 'digest',
  person,
  items: [{ variant: 'digest', data: { slot: lastWeekly(now) } }],
  attempts: 0,
  next: ''
})

const shownMail = async (parts: PreviewParts, query: PreviewQuery, wording: Wording): Promise<Shown> => {
  const { database, baseUrl, writers } = parts
  const { place, person } = query
  const sender = await senderOf(database.read, dateIn(wording.now))
  if (!isLetter(place)) {
    const real = await realLetter(parts, place, { person, wording })
    const letter =
      real ?? sampleLetter(place, { wording, sender, baseUrl, ...(parts.told && { told: parts.told }) })
    return { content: letterOf(letter), isSample: real === null }
  }
  const mail =
    place.notice === 'N48' ? overviewNow(person, wording.now) : await realMail(database, place, person)
  const writer = mail === null ? undefined : writers[mail.kind]
  const found = await findRecipient(database.read, person)
  if (mail !== null && writer !== undefined && found !== null) {
    const recipient = { ...found, language: wording.language, email: found.email ?? '' }
    const written = await writer(mail, { recipient, wording, sender, baseUrl, now: wording.now, looks: true })
    if ('content' in written) return { content: written.content, isSample: false }
  }
  return { content: letterSample(place, wording, { sender, baseUrl }), isSample: true }
}

/** What a notice says in one language, with the newest real case that the reader may see. */
export const contentAt = async (parts: PreviewParts, query: PreviewQuery): Promise<Shown> => {
  const wording = withOwnWords(wordingOf(query.language, parts.clock.now()), query.own)
  return shownMail(parts, query, wording)
}

/** A notice rendered as a mail, in one language. */
export const previewOf = async (parts: PreviewParts, query: PreviewQuery): Promise<Preview> => {
  const { content, isSample } = await contentAt(parts, query)
  const { subject, preheader } = content
  return {
    language: query.language,
    subject,
    preheader,
    html: mailHtml(content),
    text: mailText(content),
    isSample
  }
}
