import { linkGrounds } from '#organisations/model.ts'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DateField, Select } from '#templates/components/fields.tsx'
import type { Choice } from '#templates/components/fields.tsx'
import { ErrorSummary, Fields, Form } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

export type LinkPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly form: FormView
  readonly organisation: { readonly id: string; readonly name: string }
  readonly others: readonly Choice[]
}

/** Writes down that another organisation counts as one with this one. */
export const LinkPage = ({ wording, csrf, form, organisation, others }: LinkPageProps) => {
  const { t } = wording
  return (
    <div class="narrow stack">
      <PageHead
        eyebrow={organisation.name}
        title={t('organisations.linkTitle')}
        lead={t('organisations.linkLead')}
      />
      <ErrorSummary wording={wording} errors={form.errors} />
      <Card id="link" title={t('organisations.linkTitle')}>
        <Form action={`/organisations/${organisation.id}/link`} csrf={csrf} guarded stacked>
          <Fields>
            <Select
              wording={wording}
              name="linked"
              label={t('organisations.linkedOne')}
              required
              full
              choices={others}
              state={form.field('linked')}
            />
            <Select
              wording={wording}
              name="ground"
              label={t('organisations.linkGround')}
              required
              full
              choices={linkGrounds.map((ground) => ({
                value: ground,
                label: t(`organisations.grounds.${ground}`)
              }))}
              state={form.field('ground')}
            />
            <DateField
              wording={wording}
              name="fromOn"
              label={t('organisations.linkFrom')}
              hint={t('organisations.linkDateHint')}
              state={form.field('fromOn')}
            />
            <DateField
              wording={wording}
              name="untilOn"
              label={t('organisations.linkUntil')}
              hint={t('organisations.linkDateHint')}
              state={form.field('untilOn')}
            />
          </Fields>
          <p class="row">
            <Button primary>{t('organisations.linkSave')}</Button>
            <ButtonLink href={`/organisations/${organisation.id}`}>{t('form.cancel')}</ButtonLink>
          </p>
        </Form>
      </Card>
    </div>
  )
}
