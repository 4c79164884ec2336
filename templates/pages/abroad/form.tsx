import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { TextField } from '#templates/components/fields.tsx'
import { ErrorSummary, Fields, Form } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

/** A partner cluster's name and where its feed is. */
export const SourceFormPage = ({
  wording,
  csrf,
  form,
  source
}: {
  readonly wording: Wording
  readonly csrf: string
  readonly form: FormView
  /** Null for a new one. */
  readonly source: { readonly id: string; readonly version: number } | null
}) => {
  const { t } = wording
  const title = t(source === null ? 'abroad.newTitle' : 'abroad.changeTitle')
  return (
    <div class="medium stack">
      <PageHead
        eyebrow={<a href="/abroad">{t('abroad.menu')}</a>}
        title={title}
        lead={t('abroad.formLead')}
      />
      <ErrorSummary wording={wording} errors={form.errors} />
      <Card id="source" title={t('abroad.formTitle')}>
        <Form
          action={source === null ? '/abroad/new' : `/abroad/${source.id}/change`}
          csrf={csrf}
          {...(source && { hidden: { version: String(source.version) } })}
          guarded
          stacked
        >
          <Fields>
            <TextField
              wording={wording}
              name="name"
              label={t('abroad.field.name')}
              hint={t('abroad.hint.name')}
              limit={120}
              required
              full
              state={form.field('name')}
            />
            <TextField
              wording={wording}
              name="address"
              type="url"
              label={t('abroad.field.address')}
              hint={t('abroad.hint.address')}
              limit={1000}
              required
              full
              state={form.field('address')}
            />
            {(['country', 'language'] as const).map((name) => (
              <TextField
                wording={wording}
                name={name}
                label={t(`abroad.field.${name}`)}
                hint={t(`abroad.hint.${name}`)}
                limit={40}
                required
                state={form.field(name)}
              />
            ))}
          </Fields>
          <p class="row">
            <Button primary>{t(source === null ? 'abroad.addAndRead' : 'abroad.save')}</Button>
            <ButtonLink href={source === null ? '/abroad' : `/abroad/${source.id}`}>
              {t('form.cancel')}
            </ButtonLink>
          </p>
        </Form>
      </Card>
    </div>
  )
}
