import { z } from 'zod'

import type { LetterItem } from '#shared/letter.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { MailItem } from '#templates/mail/index.ts'

import { contentOf } from './account-mails.ts'
import type { LetterWriter } from './letters.ts'
import { undeliveredNotices } from './undelivered.ts'
import type { PostOffice, Undelivered } from './undelivered.ts'

/** As many lines as a letter is read to the end of; the page has them all. */
const mostLines = 20

const about = z.object({ mail: z.string().catch('') })

const mailIn = ({ data }: LetterItem): string => about.parse(data).mail

/** Terms that stop until somebody has their mail, by name. */
export const termsInWords = (wording: Wording, terms: readonly string[]): string | null =>
  terms.length === 0
    ? null
    : wording.t('outbox.stops', {
        count: terms.length,
        terms: wording.list(terms.map((term) => wording.lookUp(`terms.${term}.name`) ?? term))
      })

const lineOf = (wording: Wording, one: Undelivered, baseUrl: string): MailItem => {
  const reason = one.reason === null ? null : wording.t(`outbox.reasons.${one.reason}`)
  const stops = termsInWords(wording, one.terms)
  return {
    text: `${one.name ?? wording.t('case.erased')}: ${one.subject}`,
    note: [reason ?? wording.t(`outbox.state.${one.state}`), stops]
      .filter((part) => part !== null)
      .join('. '),
    href: one.href === null ? null : `${baseUrl}${one.href}`
  }
}

/** Writes to a coordinator of mail that has not arrived (N50): whose, in which case, why, and which term is stopped. */
export const undeliverableWriter =
  (parts: PostOffice['parts']): LetterWriter =>
  async (letter, { recipient, sender, wording, baseUrl, now }) => {
    const ids = letter.items.map(mailIn)
    // What has arrived meanwhile is no task any more.
    const open = (await undeliveredNotices({ parts }, wording, { ids })).filter(
      ({ person }) => person !== recipient.id
    )
    if (open.length === 0) return { skip: 'done' }
    const stopped = open.filter(({ terms }) => terms.length > 0)
    const others = open.filter(({ terms }) => terms.length === 0)
    const shown = [...stopped, ...others].slice(0, mostLines)
    const groups = [
      { heading: wording.t('notices.N50.stopped'), items: stopped },
      { heading: wording.t('notices.N50.others'), items: others }
    ]
    const [only] = open.length === 1 ? open : []
    const subject = only
      ? wording.t('notices.N50.subjectOne', { person: only.name ?? wording.t('case.erased') })
      : wording.t('notices.N50.subject')
    const more = open.length - shown.length
    const content = contentOf(
      { recipient, sender, baseUrl, now },
      {
        subject,
        preheader: wording.t('notices.N50.count', { count: open.length }),
        heading: subject,
        facts: [],
        button: { label: wording.t('notices.N50.button'), href: `${baseUrl}/outbox` },
        small: null,
        happened: [
          wording.t('notices.N50.happened'),
          ...(more > 0 ? [wording.t('notices.N50.more', { count: more })] : [])
        ],
        why: wording.t('notices.N50.why')
      }
    )
    const listed = groups
      .map(({ heading, items }) => ({
        heading,
        items: items.filter((one) => shown.includes(one)).map((one) => lineOf(wording, one, baseUrl))
      }))
      .filter(({ items }) => items.length > 0)
    return { notice: 'N50', content: { ...content, groups: listed } }
  }
