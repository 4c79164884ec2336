import { dateIn } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'

/** What kind of mail somebody got: as its class, or a digest, or something of the register or the office. */
export const mailKinds = ['act', 'outcome', 'information', 'digest', 'letter'] as const
export type MailKind = (typeof mailKinds)[number]

/** One mail that was accepted for a person. */
export type SentMail = { readonly person: string; readonly kind: MailKind; readonly at: string }

/** How much mail a person got. */
export type PersonMail = {
  readonly person: string
  readonly counts: Readonly<Record<MailKind, number>>
  readonly total: number
  /** Most mails in one day beyond those that ask for an act. */
  readonly mostOnADay: number
  /** Most mails in one day that ask for an act. */
  readonly mostActsOnADay: number
}

type Row = { readonly person_id: string; readonly detail: string; readonly done_at: string }

const classOf = (detail: string): MailKind | undefined =>
  mailKinds.find((kind) => detail.startsWith(`${kind} <`))

/**
 * Mails sent between two moments, each once: what one step told a person went out together, and what was held went with a
 * digest, so rows without a mail of their own do not count.
 */
export const sentMails = async (
  reader: Reader,
  from: string,
  until: string
): Promise<readonly SentMail[]> => {
  const notices = await reader.all<Row>(
    `select person_id, detail, done_at from outbox where kind = 'notice' and state = 'done'
     and done_at > ? and done_at <= ? order by done_at, id`,
    [from, until]
  )
  const letters = await reader.all<Row & { readonly kind: string }>(
    `select person_id, kind, detail, done_at from letters where state = 'done' and done_at > ? and done_at <= ?
     order by done_at, id`,
    [from, until]
  )
  return [
    ...notices.flatMap(({ person_id: person, detail, done_at: at }) => {
      const kind = classOf(detail)
      return kind === undefined || kind === 'digest' ? [] : [{ person, kind, at }]
    }),
    ...letters.flatMap(({ person_id: person, kind, detail, done_at: at }): readonly SentMail[] => {
      if (detail.startsWith('digest ')) return []
      const letter =
        kind === 'digest' ? 'digest' : kind === 'undeliverable' || kind === 'copy' ? 'act' : 'letter'
      return [{ person, kind: letter, at }]
    })
  ]
}

/** The most mails of one day of the cluster's clock. */
const mostOnOneDay = (mails: readonly SentMail[]): number => {
  const days = new Map<string, number>()
  for (const { at } of mails) days.set(dateIn(at), (days.get(dateIn(at)) ?? 0) + 1)
  return Math.max(0, ...days.values())
}

/** When the last mail left; `null` before the first. */
export const lastMailAt = async (reader: Reader): Promise<string | null> =>
  (
    await reader.get<{ at: string | null }>(
      `select max(at) as at from (select max(done_at) as at from outbox where kind = 'notice' and state = 'done'
       union all select max(done_at) from letters where state = 'done') as both_of_them`
    )
  )?.at ?? null

/** Counts mails by person, those who got most first. Pure. */
export const countMails = (mails: readonly SentMail[]): readonly PersonMail[] => {
  const people = new Map<string, SentMail[]>()
  for (const mail of mails) people.set(mail.person, [...(people.get(mail.person) ?? []), mail])
  return [...people]
    .map(([person, own]) => ({
      person,
      counts: Object.fromEntries(
        mailKinds.map((kind) => [kind, own.filter((mail) => mail.kind === kind).length])
      ) as Record<MailKind, number>,
      total: own.length,
      mostOnADay: mostOnOneDay(own.filter(({ kind }) => kind !== 'act')),
      mostActsOnADay: mostOnOneDay(own.filter(({ kind }) => kind === 'act'))
    }))
    .toSorted((one, other) => other.total - one.total || (one.person < other.person ? -1 : 1))
}
