import type { Topic } from '#accounts/notice-choice.ts'
import { Button } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Form } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** Whether mails are about to be ended, have been, or come again. */
export type UnsubscribeStand = 'asked' | 'ended' | 'restored'

export type UnsubscribeProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly action: string
  readonly topic: Topic | 'digest'
  readonly stand: UnsubscribeStand
}

const titles = {
  asked: 'account.unsubscribe.title',
  ended: 'account.unsubscribe.doneTitle',
  restored: 'account.unsubscribe.restoredTitle'
} as const

const texts = {
  asked: 'account.unsubscribe.ask',
  ended: 'account.unsubscribe.done',
  restored: 'account.unsubscribe.undone'
} as const

/** Ends mails of one sort, for somebody who followed the link at their foot; nothing happens before the button. */
export const UnsubscribePage = ({ wording, csrf, action, topic, stand }: UnsubscribeProps) => {
  const { t } = wording
  const name =
    topic === 'digest' ? t('account.unsubscribe.everything') : t(`account.notices.topic.${topic}.name`)
  return (
    <>
      <PageHead title={t(titles[stand])} />
      <div class="stack narrow">
        <Card id="topic" title={name}>
          <div class="stack">
            <p>{t(texts[stand])}</p>
            <p class="small">{t('account.unsubscribe.always')}</p>
            {stand === 'ended' ? (
              <Form action={`${action}/undo`} csrf={csrf} stacked>
                <Button>{t('account.unsubscribe.undo')}</Button>
              </Form>
            ) : (
              <Form action={action} csrf={csrf} stacked>
                <Button primary={stand === 'asked'}>{t('account.unsubscribe.button')}</Button>
              </Form>
            )}
            {stand !== 'asked' && (
              <p>
                <a href="/account/notices">{t('account.unsubscribe.settings')}</a>
              </p>
            )}
          </div>
        </Card>
      </div>
    </>
  )
}
