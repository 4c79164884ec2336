import { Badge } from '#templates/components/badge.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** Mail that has not arrived, as the coordinator sees it. */
export type ListedMail = {
  readonly id: string
  readonly subject: string
  /** The page of the case; null for a letter that belongs to none. */
  readonly href: string | null
  readonly person: string
  readonly name: string | null
  readonly email: string | null
  readonly state: 'waiting' | 'late' | 'dead' | 'bounced'
  readonly reason: string | null
  /** Only another address helps. */
  readonly lasting: boolean
  readonly attempts: number
  readonly nextAt: string | null
  readonly createdAt: string
  readonly endedAt: string | null
  readonly said: string | null
  /** Terms that wait for it. */
  readonly terms: readonly string[]
}

const tones = { waiting: undefined, late: 'warn', dead: 'bad', bounced: 'bad' } as const
const icons = { waiting: 'clock', late: 'mail', dead: 'alert-circle', bounced: 'mail' } as const

/** The kind of reason in words. */
export const reasonText = (wording: Wording, reason: string): string =>
  wording.lookUp(`outbox.reasons.${reason}`) ?? wording.t('outbox.reasons.other')

/** Names of the terms that a mail stops, as one sentence; null when it stops none. */
export const stoppedText = (wording: Wording, terms: readonly string[]): string | null =>
  terms.length === 0
    ? null
    : wording.t('outbox.stops', {
        count: terms.length,
        terms: wording.list(terms.map((term) => wording.lookUp(`terms.${term}.name`) ?? term))
      })

type Props = { readonly wording: Wording; readonly mail: ListedMail }

/** What a mail is about, and which term it stops. */
export const Subject = ({ wording, mail }: Props) => {
  const { subject, href, terms } = mail
  const stopped = stoppedText(wording, terms)
  return (
    <>
      {href === null ? subject : <a href={href}>{wording.own(subject)}</a>}
      <p class="small">
        {stopped === null ? wording.t(href === null ? 'outbox.noCase' : 'outbox.noTerm') : <b>{stopped}</b>}
      </p>
    </>
  )
}

/** How it stands with a mail: its state, why, and the server's own line. */
export const MailStanding = ({ wording, mail }: Props) => {
  const { t } = wording
  const { state, said, reason, nextAt, attempts, endedAt, lasting } = mail
  const isOver = state === 'dead' || state === 'bounced'
  return (
    <>
      <Badge tone={tones[state]} icon={icons[state]}>
        {t(`outbox.state.${state}`)}
      </Badge>
      {reason !== null && (
        <p>
          {reasonText(wording, reason)}
          {lasting && `. ${t('outbox.lasting')}`}
        </p>
      )}
      <p class="small">
        {attempts > 0 && t('outbox.attempts', { count: attempts })}
        {isOver && endedAt !== null && ` ${t('outbox.ended', { at: wording.dayAndTime(endedAt) })}`}
        {!isOver && nextAt !== null && ` ${t('outbox.next', { at: wording.dayAndTime(nextAt) })}`}
      </p>
      {said !== null && <p class="small">{t('outbox.said', { said })}</p>}
    </>
  )
}
