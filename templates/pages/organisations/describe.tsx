import { Button, ButtonLink } from '#templates/components/button.tsx'
import { PageHead } from '#templates/components/card.tsx'
import { Dock, ErrorSummary, Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

import { About, Consents, Cooperation } from './about.tsx'

export type DescribePageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly form: FormView
  readonly organisation: { readonly id: string; readonly name: string }
  readonly version: number
  readonly hasConflict: boolean
}

/** The profile as the organisation's own people keep it. */
export const DescribePage = (props: DescribePageProps) => {
  const { wording, csrf, form, organisation, version, hasConflict } = props
  const { t } = wording
  return (
    <div class="medium stack">
      <PageHead
        eyebrow={organisation.name}
        title={t('organisations.describeTitle')}
        lead={t('organisations.describeLead')}
      />
      <ErrorSummary wording={wording} errors={form.errors} />
      {hasConflict && (
        <Note tone="bad">
          <p>{t('organisations.conflict')}</p>
        </Note>
      )}
      <Form
        action={`/organisations/${organisation.id}/describe`}
        csrf={csrf}
        hidden={{ version: String(version) }}
        guarded
        stacked
      >
        <About wording={wording} form={form} />
        <Cooperation wording={wording} form={form} />
        <Consents wording={wording} form={form} />
        <Dock>
          <Button primary>{t('organisations.saveProfile')}</Button>
          <ButtonLink href={`/organisations/${organisation.id}`}>{t('form.cancel')}</ButtonLink>
        </Dock>
      </Form>
    </div>
  )
}
