import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import { NumberField } from '#templates/components/fields.tsx'
import { ErrorSummary, Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

import { Deliveries } from './deliveries.tsx'
import type { ShownDelivery } from './deliveries.tsx'
import { StateBadge } from './list.tsx'
import { aboutOf, reasonIn } from './shown.ts'
import type { ShownSubscription } from './shown.ts'

export type SubscriptionPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly subscription: ShownSubscription
  readonly deliveries: readonly ShownDelivery[]
  /** Told once, in the answer to making or changing it. */
  readonly secret: string | null
  /** The refused form of a replay. */
  readonly form: FormView
}

const Standing = ({ wording, subscription }: Pick<SubscriptionPageProps, 'wording' | 'subscription'>) => {
  const { t } = wording
  const { state, failedAt, nextAt, attempts } = subscription
  const reason = reasonIn(wording, subscription)
  if (state === 'failed' && failedAt !== null)
    return (
      <Note tone="bad" icon="alert-circle" title={t('subscriptions.failedTitle')}>
        <p>{t('subscriptions.failedText', { at: wording.dayAndTime(failedAt), reason })}</p>
      </Note>
    )
  if (state !== 'active' || nextAt === null) return null
  return (
    <Note tone="warn" icon="clock" title={t('subscriptions.waitingTitle')}>
      <p>{t('subscriptions.waitingText', { reason, count: attempts, at: wording.dayAndTime(nextAt) })}</p>
    </Note>
  )
}

const Acts = ({ wording, csrf, subscription: { id, state }, form }: SubscriptionPageProps) => {
  const { t } = wording
  const action = `/subscriptions/${id}`
  return (
    <Card id="acts" title={t('subscriptions.replayTitle')}>
      <Form action={`${action}/replay`} csrf={csrf} stacked>
        <p>{t('subscriptions.replayText')}</p>
        <NumberField
          wording={wording}
          name="from"
          label={t('subscriptions.replayFrom')}
          hint={t('subscriptions.replayFromHint')}
          required
          minimum={0}
          state={form.field('from')}
        />
        <p>
          <Button icon="refresh">{t('subscriptions.replay')}</Button>
        </p>
      </Form>
      <Form action={`${action}/rotate`} csrf={csrf} stacked ruled>
        <h3>{t('subscriptions.rotateTitle')}</h3>
        <p>{t('subscriptions.rotateText')}</p>
        <p>
          <Button icon="lock">{t('subscriptions.rotate')}</Button>
        </p>
      </Form>
      <Form action={`${action}/state`} csrf={csrf} ruled>
        <p class="row">
          {state === 'active' ? (
            <Button icon="player-pause" name="act" value="pause">
              {t('subscriptions.pause')}
            </Button>
          ) : (
            <Button primary icon="arrow-right" name="act" value="resume">
              {t('subscriptions.resume')}
            </Button>
          )}
          <ButtonLink danger icon="trash" href={`${action}/remove`}>
            {t('subscriptions.remove')}
          </ButtonLink>
        </p>
      </Form>
    </Card>
  )
}

/** One webhook: how it stands, what it sent last, and what can be done with it. */
export const SubscriptionPage = (props: SubscriptionPageProps) => {
  const { wording, csrf, subscription, deliveries, secret, form } = props
  const { t } = wording
  const { id, address, description, createdAt, createdBy, reached, hasArrived, overlapUntil } = subscription
  const day = wording.day(createdAt)
  return (
    <div class="medium stack">
      <PageHead
        eyebrow={<a href="/subscriptions">{t('subscriptions.menu')}</a>}
        title={wording.own(description)}
        actions={
          <>
            <Form action={`/subscriptions/${id}/test`} csrf={csrf}>
              <Button icon="send">{t('subscriptions.test')}</Button>
            </Form>
            <ButtonLink icon="edit" href={`/subscriptions/${id}/change`}>
              {t('subscriptions.change')}
            </ButtonLink>
          </>
        }
      />
      <ErrorSummary wording={wording} errors={form.errors} />
      {secret !== null && (
        <Note tone="ok" icon="circle-check" title={t('subscriptions.secretTitle')}>
          <pre class="mail-text">{secret}</pre>
          <p class="small">{t('subscriptions.secretHint')}</p>
        </Note>
      )}
      <Standing {...props} />
      <Card
        id="webhook"
        title={t('subscriptions.standing')}
        aside={<StateBadge wording={wording} subscription={subscription} />}
      >
        <DefinitionList
          facts={[
            { label: t('subscriptions.address'), value: <code>{address}</code> },
            { label: t('subscriptions.about'), value: aboutOf(wording, subscription) },
            {
              label: t('subscriptions.created'),
              value: createdBy === null ? day : t('subscriptions.createdBy', { day, name: createdBy })
            },
            {
              label: t('subscriptions.reached'),
              value: hasArrived
                ? t('subscriptions.reachedUpTo', { position: reached })
                : t('subscriptions.reachedNothing')
            }
          ]}
        />
        {overlapUntil !== null && overlapUntil > wording.now && (
          <p class="small apart">{t('subscriptions.overlap', { until: wording.dayAndTime(overlapUntil) })}</p>
        )}
      </Card>
      <Deliveries wording={wording} deliveries={deliveries} />
      <Acts {...props} />
    </div>
  )
}

/** Asks before a webhook ends. */
export const RemovePage = ({
  wording,
  csrf,
  subscription: { id, address, description }
}: Pick<SubscriptionPageProps, 'wording' | 'csrf' | 'subscription'>) => {
  const { t } = wording
  return (
    <div class="narrow stack">
      <PageHead eyebrow={wording.own(description)} title={t('subscriptions.removeTitle')} />
      <Card id="remove" title={t('subscriptions.remove')}>
        <Form action={`/subscriptions/${id}/remove`} csrf={csrf} stacked>
          <p>{t('subscriptions.removeText', { address })}</p>
          <p class="row">
            <Button danger icon="trash">
              {t('subscriptions.removeYes')}
            </Button>
            <ButtonLink href={`/subscriptions/${id}`}>{t('form.cancel')}</ButtonLink>
          </p>
        </Form>
      </Card>
    </div>
  )
}
