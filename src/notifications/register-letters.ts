import { z } from 'zod'

import type { Topic } from '#accounts/notice-choice.ts'
import { interestKinds } from '#people/interest.ts'
import { roleKinds } from '#people/model.ts'
import type { Reader } from '#shared/database.ts'
import type { Wording } from '#templates/locales/index.ts'

import { contentOf } from './account-mails.ts'
import { choiceIn, choicesOf, hoursOf } from './choice-store.ts'
import type { WaitingLetter } from './letter-store.ts'
import type { LetterWriter } from './letters.ts'
import { oneLine } from './one-line.ts'
import { routeOf } from './routing.ts'
import { dayAround } from './slots.ts'
import { nameOfPerson, organisationName, toldToday } from './store.ts'

const id = z.string().nullish().catch(null)
const known = z.object({
  person: id,
  organisation: id,
  member: id,
  substitute: id,
  role: z.enum(roleKinds).nullish().catch(null),
  tie: z.enum(interestKinds).nullish().catch(null),
  body: z.enum(['council', 'presidium', 'board']).nullish().catch(null),
  fromOn: id,
  untilOn: id,
  count: z.number().nullish().catch(null)
})

/** As many lines as a letter is read to the end of. */
const mostLines = 20

export type RegisterDesk = {
  readonly reader: Reader
  readonly unsubscribeLink: (person: string, topic: Topic) => string
}

/** When the person wants to hear of the register: as any news that is no matter of a case. */
const waitOf = async (reader: Reader, person: string, now: string) => {
  const chosen = await choicesOf(reader, person)
  return routeOf({
    notice: 'N47',
    variant: undefined,
    standing: 'member',
    asks: false,
    isAwaited: false,
    isReminder: false,
    startsTerm: false,
    sits: false,
    due: { kind: 'none' },
    quiet: await hoursOf(reader, person),
    choiceOf: (topic) => choiceIn(chosen, topic, ''),
    toldToday: await toldToday(reader, person, dayAround(now)),
    now
  })
}

/** Writes the letters about the register (N47), or leaves them for the person's digest. */
export const registerWriter =
  ({ reader, unsubscribeLink }: RegisterDesk): LetterWriter =>
  async (letter, { recipient, sender, wording, baseUrl, now }) => {
    const wait = await waitOf(reader, recipient.id, now)
    if (wait) return wait.kind === 'skipped' ? { skip: wait.reason } : { hold: wait.until }
    const told = await Promise.all(
      letter.items.slice(0, mostLines).map((item) => itemInWords(reader, wording, item, recipient.id))
    )
    const more = letter.items.length - told.length
    const only = told.length === 1 ? told[0] : undefined
    const subject = oneLine((only?.subject ?? wording.t('notices.N47.subject')).replaceAll('\u00a0', ' '))
    const content = contentOf(
      { recipient, sender, baseUrl, now },
      {
        subject,
        preheader: told[0]?.text ?? subject,
        heading: subject,
        facts: [],
        button: {
          label: only?.button ?? wording.t('notices.N47.button'),
          href: `${baseUrl}${only?.path ?? `/people/${recipient.id}`}`
        },
        small: null,
        happened: [
          ...told.map(({ text }) => text),
          ...(more > 0 ? [wording.t('notices.N47.more', { count: more })] : [])
        ],
        why: wording.t('notices.N47.why')
      }
    )
    const unsubscribe = unsubscribeLink(recipient.id, 'register')
    return {
      notice: 'N47',
      content: {
        ...content,
        unsubscribe: { label: wording.t('notices.mail.unsubscribe'), href: unsubscribe }
      },
      unsubscribe
    }
  }

export type Told = {
  readonly text: string
  readonly subject: string | undefined
  /** What the button says where the letter asks for something of its own. */
  readonly button: string | undefined
  readonly path: string
}

/** One line of a letter, in other words for the person it is about than for the office. */
export const itemInWords = async (
  reader: Reader,
  wording: Wording,
  { variant, data }: WaitingLetter['items'][number],
  recipient: string
): Promise<Told> => {
  const about = known.parse(data)
  const { t } = wording
  const nameOf = async (person: string | null | undefined): Promise<string> =>
    person == null ? '' : ((await nameOfPerson(reader, person)) ?? t('case.erased'))
  const organisation =
    about.organisation == null ? '' : ((await organisationName(reader, about.organisation)) ?? '')
  const role = about.role == null ? '' : t(`choices.role.${about.role}`)
  const lastDay = about.untilOn == null ? t('people.noEnd') : wording.shortDay(about.untilOn)
  const values = {
    person: await nameOf(about.person),
    member: await nameOf(about.member),
    substitute: await nameOf(about.substitute),
    organisation,
    office: organisation === '' || role === '' ? role : `${role} (${organisation})`,
    body: about.body == null ? '' : t(`people.body.${about.body}`),
    tie: about.tie == null ? '' : t(`people.tie.${about.tie}`),
    lastDay,
    term: [
      ...(about.fromOn == null ? [] : [t('people.sinceDay', { day: wording.shortDay(about.fromOn) })]),
      about.untilOn == null ? t('people.noEnd') : t('people.untilDay', { day: lastDay })
    ].join(' '),
    since: about.fromOn == null ? '' : wording.shortDay(about.fromOn),
    count: about.count ?? 0
  }
  const side = recipient === about.person ? 'own' : 'office'
  const base = `notices.N47.${variant}`
  return {
    text:
      wording.lookUp(`${base}.${side}`, values) ??
      wording.lookUp(`${base}.happened`, values) ??
      t('notices.N47.happened'),
    subject: wording.lookUp(`${base}.subject`, values),
    button: wording.lookUp(`${base}.button`, values),
    path:
      about.person == null && about.organisation != null
        ? `/organisations/${about.organisation}${variant === 'profileAged' ? '/confirm' : ''}`
        : `/people/${about.person ?? about.member ?? recipient}`
  }
}
