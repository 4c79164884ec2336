import { dateIn } from '#shared/calendar.ts'
import type { Language } from '#shared/language.ts'
import { wordingOf } from '#templates/locales/index.ts'
import type { MailContent } from '#templates/mail/index.ts'

import { contactLine } from './letter.ts'
import { messageOf } from './message.ts'
import { findRecipient, senderOf } from './store.ts'
import type { OwnWords } from './wording-own.ts'
import type { WordingParts } from './wording-office.ts'
import type { NoticePlace } from './wording-places.ts'
import { contentAt } from './wording-preview.ts'

/** How it went with a test of a notice. */
export type SampleOutcome =
  | { readonly kind: 'sent'; readonly email: string; readonly count: number }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'soon'; readonly seconds: number }
  | { readonly kind: 'no-address' }
  | { readonly kind: 'forbidden' }

/** Sends a notice to the person who asks, in one language or both, marked as a test. */
export const sendSample = async (
  parts: WordingParts,
  place: NoticePlace,
  to: { readonly person: string; readonly languages: readonly Language[]; readonly own: OwnWords }
): Promise<SampleOutcome> => {
  const { database, clock, ids, mailer, baseUrl } = parts
  const found = await findRecipient(database.read, to.person)
  const email = found?.email?.trim() ?? ''
  if (found === null || found.erased || email === '') return { kind: 'no-address' }
  const now = clock.now()
  const sender = await senderOf(database.read, dateIn(now))
  for (const language of to.languages) {
    const { content, isSample } = await contentAt(parts, { ...to, place, language })
    const { t } = wordingOf(language, now)
    const marked: MailContent = {
      ...content,
      subject: `${t('wording.test.mark')} ${content.subject}`,
      eyebrow: [t('wording.test.eyebrow'), content.eyebrow].filter(Boolean).join(' · '),
      paragraphs: [t(isSample ? 'wording.test.sample' : 'wording.test.real'), ...content.paragraphs],
      footer: [t('wording.test.why'), contactLine(wordingOf(language, now), sender)],
      footerLinks: [],
      unsubscribe: null
    }
    const outcome = await mailer.send(
      messageOf(marked, {
        id: ids.next('tst'),
        case: null,
        notice: null,
        recipient: { name: found.name, email },
        sender,
        baseUrl,
        now
      })
    )
    if (outcome.kind === 'failed') return { kind: 'failed', reason: outcome.reason }
  }
  return { kind: 'sent', email, count: to.languages.length }
}
