import { memberStatuses, organisationTypes } from '#organisations/model.ts'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DateField, Select, TextField } from '#templates/components/fields.tsx'
import { Dock, ErrorSummary, Fields, Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

import { About, Consents, Cooperation, Line } from './about.tsx'

export type OrganisationFormProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly form: FormView
  /** Absent for a new one. */
  readonly id?: string
  readonly version?: number
  readonly hasConflict?: boolean
}

type Part = Pick<OrganisationFormProps, 'wording' | 'form'>

const Identity = ({ wording, form }: Part) => {
  const { t } = wording
  return (
    <Card id="identity" title={t('organisations.identity')}>
      <Fields>
        <Line wording={wording} form={form} name="name" limit={300} required full />
        <Line wording={wording} form={form} name="shortName" limit={60} />
        <Select
          wording={wording}
          name="type"
          label={t('organisations.type')}
          required
          choices={organisationTypes.map((type) => ({
            value: type,
            label: t(`choices.organisation.${type}`)
          }))}
          state={form.field('type')}
        />
        <Line wording={wording} form={form} name="legalForm" limit={100} />
        <Line wording={wording} form={form} name="city" limit={100} />
        <Line wording={wording} form={form} name="country" limit={2} required />
      </Fields>
    </Card>
  )
}

const Membership = ({ wording, form }: Part) => {
  const { t } = wording
  return (
    <Card id="membership" title={t('organisations.membership')}>
      <Fields>
        <Select
          wording={wording}
          name="status"
          label={t('organisations.status')}
          required
          choices={memberStatuses.map((status) => ({
            value: status,
            label: t(`choices.membership.${status}`)
          }))}
          state={form.field('status')}
        />
        <Line wording={wording} form={form} name="group" limit={60} />
        <Line wording={wording} form={form} name="tier" limit={60} />
        <Line wording={wording} form={form} name="agreementNumber" limit={60} />
        {(['agreementOn', 'memberSince', 'leftOn'] as const).map((name) => (
          <DateField
            wording={wording}
            name={name}
            label={t(`organisations.${name}`)}
            state={form.field(name)}
          />
        ))}
      </Fields>
    </Card>
  )
}

const Registers = ({ wording, form }: Part) => (
  <Card id="registers" title={wording.t('organisations.registers')}>
    <Fields>
      {(['nip', 'krs', 'regon', 'pic'] as const).map((name) => (
        <TextField
          wording={wording}
          name={name}
          label={name.toUpperCase()}
          hint={wording.t(`organisations.hintOf.${name}`)}
          limit={30}
          state={form.field(name)}
        />
      ))}
    </Fields>
  </Card>
)

/** Adds or changes an organisation. */
export const OrganisationFormPage = (props: OrganisationFormProps) => {
  const { wording, csrf, form, id, version, hasConflict } = props
  const { t } = wording
  return (
    <div class="medium stack">
      <PageHead
        title={t(id === undefined ? 'organisations.newTitle' : 'organisations.editTitle')}
        lead={id === undefined ? t('organisations.newLead') : undefined}
      />
      <ErrorSummary wording={wording} errors={form.errors} />
      {hasConflict && (
        <Note tone="bad">
          <p>{t('organisations.conflict')}</p>
        </Note>
      )}
      <Form
        action={id === undefined ? '/organisations/new' : `/organisations/${id}/edit`}
        csrf={csrf}
        hidden={version === undefined ? {} : { version: String(version) }}
        guarded
        stacked
      >
        <Identity wording={wording} form={form} />
        <Membership wording={wording} form={form} />
        <About wording={wording} form={form} />
        <Cooperation wording={wording} form={form} />
        <Registers wording={wording} form={form} />
        <Consents wording={wording} form={form} />
        <Dock>
          <Button primary>{t('organisations.save')}</Button>
          <ButtonLink href={id === undefined ? '/organisations' : `/organisations/${id}`}>
            {t('form.cancel')}
          </ButtonLink>
        </Dock>
      </Form>
    </div>
  )
}
