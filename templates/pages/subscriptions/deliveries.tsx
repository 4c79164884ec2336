import { Badge } from '#templates/components/badge.tsx'
import { Card } from '#templates/components/card.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { reasonIn } from './shown.ts'
import type { ShownSubscription } from './shown.ts'

/** A try as pages show it. */
export type ShownDelivery = Pick<ShownSubscription, 'reason' | 'status'> & {
  /** Null for a test. */
  readonly position: number | null
  readonly type: string
  readonly at: string
  readonly attempt: number
  readonly delivered: boolean
  readonly said: string | null
  readonly milliseconds: number
}

const Outcome = ({ wording, delivery }: { readonly wording: Wording; readonly delivery: ShownDelivery }) => {
  const { t } = wording
  const { delivered, said, milliseconds } = delivery
  return (
    <>
      <Badge tone={delivered ? 'ok' : 'bad'} icon={delivered ? 'circle-check' : 'alert-circle'}>
        {t(delivered ? 'subscriptions.delivered' : 'subscriptions.notDelivered')}
      </Badge>
      {!delivered && <p class="small">{reasonIn(wording, delivery)}</p>}
      {said !== null && <p class="small">{t('subscriptions.saidBy', { said })}</p>}
      <p class="small">{t('subscriptions.took', { count: milliseconds })}</p>
    </>
  )
}

/** The last tries of a webhook, each with how it went. */
export const Deliveries = ({
  wording,
  deliveries
}: {
  readonly wording: Wording
  readonly deliveries: readonly ShownDelivery[]
}) => {
  const { t } = wording
  return (
    <Card id="deliveries" title={t('subscriptions.deliveries')}>
      {deliveries.length === 0 ? (
        <p>{t('subscriptions.noDeliveries')}</p>
      ) : (
        <Table
          caption={t('subscriptions.deliveries')}
          items={deliveries}
          columns={[
            {
              label: t('subscriptions.message'),
              cell: ({ type, position }) => (
                <>
                  <code>{type}</code>
                  <p class="small">
                    {position === null
                      ? t('subscriptions.testMessage')
                      : t('subscriptions.cursor', { position })}
                  </p>
                </>
              )
            },
            {
              label: t('subscriptions.when'),
              cell: ({ at, attempt }) => (
                <>
                  <time dateTime={at}>{wording.dayAndTime(at)}</time>
                  {attempt > 1 && <p class="small">{t('subscriptions.attempt', { count: attempt })}</p>}
                </>
              )
            },
            {
              label: t('subscriptions.outcome'),
              cell: (delivery) => <Outcome wording={wording} delivery={delivery} />
            }
          ]}
        />
      )}
    </Card>
  )
}
