import { Badge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Empty } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { aboutOf, reasonIn } from './shown.ts'
import type { ShownSubscription } from './shown.ts'

const tones = {
  active: 'ok',
  unproved: undefined,
  retrying: 'warn',
  paused: undefined,
  failed: 'bad'
} as const
const icons = {
  active: 'circle-check',
  unproved: 'clock',
  retrying: 'clock',
  paused: 'player-pause',
  failed: 'alert-circle'
} as const

type Standing = Pick<ShownSubscription, 'state' | 'attempts' | 'hasArrived'>

/** An active webhook works only once something has arrived and nothing is being tried again. */
const standingOf = ({ state, attempts, hasArrived }: Standing): keyof typeof tones => {
  if (state !== 'active') return state
  if (attempts > 0) return 'retrying'
  return hasArrived ? 'active' : 'unproved'
}

/** How a webhook stands, in two or three words. */
export const StateBadge = ({
  wording,
  subscription
}: {
  readonly wording: Wording
  readonly subscription: Standing
}) => {
  const standing = standingOf(subscription)
  return (
    <Badge tone={tones[standing]} icon={icons[standing]}>
      {wording.t(`subscriptions.state.${standing}`)}
    </Badge>
  )
}

/** Every webhook of the cluster, with how it stands. */
export const SubscriptionListPage = ({
  wording,
  subscriptions
}: {
  readonly wording: Wording
  readonly subscriptions: readonly ShownSubscription[]
}) => {
  const { t } = wording
  const add = (
    <ButtonLink primary icon="plus" href="/subscriptions/new">
      {t('subscriptions.add')}
    </ButtonLink>
  )
  return (
    <div class="stack">
      <PageHead
        title={t('subscriptions.title')}
        lead={t('subscriptions.lead')}
        actions={subscriptions.length > 0 && add}
      />
      {subscriptions.length === 0 ? (
        <Empty icon="send" title={t('subscriptions.none')} action={add}>
          {t('subscriptions.noneText')}
        </Empty>
      ) : (
        <Card id="subscriptions" title={t('subscriptions.listTitle')} count={subscriptions.length}>
          <Table
            caption={t('subscriptions.listTitle')}
            items={subscriptions}
            columns={[
              {
                label: t('subscriptions.description'),
                cell: ({ id, description }) => <a href={`/subscriptions/${id}`}>{wording.own(description)}</a>
              },
              { label: t('subscriptions.address'), cell: ({ address }) => <code>{address}</code> },
              { label: t('subscriptions.about'), cell: (each) => aboutOf(wording, each) },
              {
                label: t('subscriptions.standing'),
                cell: (each) => (
                  <>
                    <StateBadge wording={wording} subscription={each} />
                    {each.reason !== null && <p class="small">{reasonIn(wording, each)}</p>}
                  </>
                )
              }
            ]}
          />
        </Card>
      )}
      <p class="small">
        <a href="/api/docs">{t('subscriptions.docs')}</a>
      </p>
    </div>
  )
}
