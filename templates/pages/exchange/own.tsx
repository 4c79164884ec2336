import { Badge, DeadlineBadge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import type { Tone } from '#templates/components/class-names.ts'
import { Empty } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { ExchangeTabs } from './tabs.tsx'

/** One talk of the reader's organisation, as a row. */
export type OwnTalkRow = {
  readonly id: string
  readonly project: string
  readonly href: string
  readonly role: string
  readonly lead: string
  readonly isInvitation: boolean
  readonly state: string
  readonly tone: Tone | undefined
  /** Why it was declined, by category. */
  readonly why: string | null
  readonly openedAt: string
  readonly since: string
  readonly until: string | null
  /** The lead let its term pass. */
  readonly unanswered: boolean
  /** The act that waits for the reader's organisation. */
  readonly act: { readonly href: string; readonly label: string } | null
}

export type OwnTalksPageProps = {
  readonly wording: Wording
  readonly organisation: string
  readonly going: readonly OwnTalkRow[]
  readonly over: readonly OwnTalkRow[]
  readonly daysRemembered: number
}

const Talk = ({
  wording,
  talk,
  isFirst
}: {
  readonly wording: Wording
  readonly talk: OwnTalkRow
  readonly isFirst: boolean
}) => {
  const { t, own } = wording
  return (
    <li class="ruled">
      <p class="row">
        <Badge tone={talk.tone}>{talk.state}</Badge>
        {talk.until !== null && <DeadlineBadge wording={wording} at={talk.until} />}
        {talk.unanswered && <Badge tone="warn">{t('exchange.own.unanswered')}</Badge>}
      </p>
      <p>
        <b>{own(talk.role)}</b> · <a href={talk.href}>{own(talk.project)}</a>
      </p>
      {talk.why !== null && <p>{t('exchange.own.why', { reason: talk.why })}</p>}
      <div class="row need-foot">
        <p class="row meta small">
          <span>{t('exchange.lead', { lead: own(talk.lead) })}</span>
          <span>
            {t(talk.isInvitation ? 'exchange.own.invitedOn' : 'exchange.own.filedOn', {
              day: wording.day(talk.openedAt)
            })}
          </span>
          {talk.since !== talk.openedAt && (
            <span>{t('exchange.own.since', { day: wording.day(talk.since) })}</span>
          )}
        </p>
        {talk.act !== null && (
          <span class="push">
            <ButtonLink slim primary={isFirst} href={talk.act.href} about={talk.role}>
              {talk.act.label}
            </ButtonLink>
          </span>
        )}
      </div>
    </li>
  )
}

/** Where the interests of the reader's organisation and the invitations it has stand. */
export const OwnTalksPage = (props: OwnTalksPageProps) => {
  const { wording, going, over, organisation } = props
  const { t } = wording
  const awaited = going.findIndex(({ act }) => act !== null)
  const waiting = going.filter(({ act }) => act !== null).length
  return (
    <div class="stack">
      <PageHead
        eyebrow={t('exchange.eyebrow')}
        title={
          waiting > 0
            ? t('exchange.own.waiting', { count: waiting })
            : t(going.length > 0 ? 'exchange.own.going' : 'exchange.own.none', { count: going.length })
        }
        lead={t('exchange.own.lead', { organisation: wording.own(organisation) })}
      />
      <ExchangeTabs wording={wording} own={going.length} current="own" />
      {going.length > 0 && (
        <Card id="going" title={t('exchange.own.goingTitle')} count={going.length}>
          <ul class="stack">
            {going.map((talk, place) => (
              <Talk wording={wording} talk={talk} isFirst={place === awaited} />
            ))}
          </ul>
        </Card>
      )}
      {going.length === 0 && (
        <Empty icon="search" title={t('exchange.own.none')}>
          <a href="/exchange">{t('exchange.own.look')}</a>
        </Empty>
      )}
      {over.length > 0 && (
        <Card
          id="over"
          title={t('exchange.own.overTitle', { count: props.daysRemembered })}
          count={over.length}
        >
          <ul class="stack">
            {over.map((talk) => (
              <Talk wording={wording} talk={talk} isFirst={false} />
            ))}
          </ul>
        </Card>
      )}
    </div>
  )
}
