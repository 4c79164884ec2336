import type { SavedViewFields } from '#lists/model.ts'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Form } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type PublishPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly action: string
  readonly fields: SavedViewFields & { readonly audience: 'office' | 'everybody' }
}

/** Asks once more before others see a saved view, and says who. */
export const PublishPage = ({ wording, csrf, action, fields }: PublishPageProps) => {
  const { t } = wording
  const { name, audience } = fields
  return (
    <div class="narrow stack">
      <PageHead title={t('list.publish.title')} />
      <Card id="publish" title={wording.own(name)}>
        <Form action={action} csrf={csrf} hidden={{ ...fields, confirmed: 'yes' }} stacked>
          <p>{t(`list.publish.${audience}`, { name })}</p>
          <p>{t('list.publish.rest')}</p>
          <p class="row">
            <Button primary>{t('list.publish.button')}</Button>
            <ButtonLink href="/views">{t('form.cancel')}</ButtonLink>
          </p>
        </Form>
      </Card>
    </div>
  )
}
