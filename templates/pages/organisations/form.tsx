import { memberStatuses, organisationTypes } from '#organisations/model.ts'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DateField, Select, TextArea, TextField } from '#templates/components/fields.tsx'
import { Dock, ErrorSummary, Fields, Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

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
        <TextField
          wording={wording}
          name="name"
          label={t('organisations.name')}
          required
          full
          limit={300}
          state={form.field('name')}
        />
        <TextField
          wording={wording}
          name="shortName"
          label={t('organisations.shortName')}
          hint={t('organisations.hintOf.shortName')}
          limit={60}
          state={form.field('shortName')}
        />
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
        <TextField
          wording={wording}
          name="city"
          label={t('organisations.city')}
          limit={100}
          state={form.field('city')}
        />
        <TextField
          wording={wording}
          name="country"
          label={t('organisations.country')}
          hint={t('organisations.hintOf.country')}
          required
          limit={2}
          state={form.field('country')}
        />
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
        <TextField
          wording={wording}
          name="group"
          label={t('organisations.group')}
          hint={t('organisations.hintOf.group')}
          limit={60}
          state={form.field('group')}
        />
        <DateField
          wording={wording}
          name="memberSince"
          label={t('organisations.memberSince')}
          state={form.field('memberSince')}
        />
        <DateField
          wording={wording}
          name="leftOn"
          label={t('organisations.leftOn')}
          state={form.field('leftOn')}
        />
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

const About = ({ wording, form }: Part) => {
  const { t } = wording
  return (
    <Card id="about" title={t('organisations.about')}>
      <Fields>
        <TextArea
          wording={wording}
          name="competences"
          label={t('organisations.competences')}
          hint={t('organisations.hintOf.competences')}
          full
          limit={4_000}
          rows={3}
          state={form.field('competences')}
        />
        <TextArea
          wording={wording}
          name="description"
          label={t('organisations.description')}
          full
          limit={4_000}
          state={form.field('description')}
        />
        <TextField
          wording={wording}
          name="website"
          type="url"
          label={t('organisations.website')}
          hint={t('organisations.hintOf.website')}
          full
          limit={300}
          state={form.field('website')}
        />
      </Fields>
    </Card>
  )
}

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
        <Registers wording={wording} form={form} />
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
