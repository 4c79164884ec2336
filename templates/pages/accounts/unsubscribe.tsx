import type { Topic } from '#accounts/notice-choice.ts'
import { Button } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Form } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type UnsubscribeProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly action: string
  readonly topic: Topic | 'digest'
  /** True once it has been done. */
  readonly done: boolean
}

/** Ends mails of one sort, for somebody who followed the link at their foot; nothing happens before the button. */
export const UnsubscribePage = ({ wording, csrf, action, topic, done }: UnsubscribeProps) => {
  const { t } = wording
  const name =
    topic === 'digest' ? t('account.unsubscribe.everything') : t(`account.notices.topic.${topic}.name`)
  return (
    <>
      <PageHead title={t(done ? 'account.unsubscribe.doneTitle' : 'account.unsubscribe.title')} />
      <div class="stack narrow">
        <Card id="topic" title={name}>
          <div class="stack">
            <p>{t(done ? 'account.unsubscribe.done' : 'account.unsubscribe.ask')}</p>
            <p class="small">{t('account.unsubscribe.always')}</p>
            {!done && (
              <Form action={action} csrf={csrf} stacked>
                <Button primary>{t('account.unsubscribe.button')}</Button>
              </Form>
            )}
            {done && (
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
