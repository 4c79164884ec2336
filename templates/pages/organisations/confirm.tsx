import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Form } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { CanDo, References, Seeks } from './can-do.tsx'
import type { ProfileView } from './can-do.tsx'

export type ConfirmProfileProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly organisation: ProfileView
  /** The day of which the profile tells. */
  readonly day: string
  readonly isAged: boolean
}

/** Is it all still right? One button says so; the other leads to the form. */
export const ConfirmProfilePage = ({ wording, csrf, organisation, day, isAged }: ConfirmProfileProps) => {
  const { t } = wording
  const { id, name } = organisation
  return (
    <div class="medium stack">
      <PageHead
        eyebrow={name}
        title={t('organisations.confirm.title')}
        lead={t(isAged ? 'organisations.confirm.leadAged' : 'organisations.confirm.lead', {
          day: wording.dated(day)
        })}
      />
      <Card id="confirm" title={t('organisations.confirm.question')} marked>
        <Form action={`/organisations/${id}/confirm`} csrf={csrf}>
          <p class="row">
            <Button primary>{t('organisations.confirm.yes')}</Button>
            <ButtonLink href={`/organisations/${id}/describe`}>{t('organisations.describe')}</ButtonLink>
          </p>
        </Form>
      </Card>
      <CanDo wording={wording} organisation={organisation} />
      <References wording={wording} organisation={organisation} />
      <Seeks wording={wording} organisation={organisation} />
    </div>
  )
}
