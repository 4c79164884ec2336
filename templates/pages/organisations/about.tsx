import { consents } from '#organisations/model.ts'
import { Card } from '#templates/components/card.tsx'
import { Checkbox } from '#templates/components/choices.tsx'
import { FieldError } from '#templates/components/field.tsx'
import { TextArea, TextField } from '#templates/components/fields.tsx'
import { Fields } from '#templates/components/form.tsx'
import { TermChoice } from '#templates/components/term-choice.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

type Part = { readonly wording: Wording; readonly form: FormView }

const Words = ({
  wording,
  form,
  name,
  limit,
  rows
}: Part & {
  readonly name:
    | 'tags'
    | 'services'
    | 'apparatus'
    | 'references'
    | 'description'
    | 'offered'
    | 'sought'
    | 'watched'
  readonly limit: number
  readonly rows?: number
}) => (
  <TextArea
    wording={wording}
    name={name}
    label={wording.t(`organisations.${name}`)}
    hint={wording.lookUp(`organisations.hintOf.${name}`) ?? ''}
    full
    limit={limit}
    {...(rows !== undefined && { rows })}
    state={form.field(name)}
  />
)

/** One line of what the register says of an organisation, with the hint its field has, if any. */
export const Line = ({
  wording,
  form,
  name,
  ...rest
}: Part & {
  readonly name:
    | 'name'
    | 'shortName'
    | 'legalForm'
    | 'city'
    | 'country'
    | 'group'
    | 'tier'
    | 'agreementNumber'
    | 'countries'
    | 'languages'
  readonly limit: number
  readonly required?: boolean
  readonly full?: boolean
}) => {
  const hint = wording.lookUp(`organisations.hintOf.${name}`)
  return (
    <TextField
      wording={wording}
      name={name}
      label={wording.t(`organisations.${name}`)}
      {...(hint !== undefined && { hint })}
      {...rest}
      state={form.field(name)}
    />
  )
}

/** What an organisation does. */
export const About = ({ wording, form }: Part) => {
  const { t } = wording
  return (
    <Card id="about" title={t('organisations.about')}>
      <Fields>
        <TermChoice
          wording={wording}
          name="competences"
          label={t('organisations.competences')}
          hint={t('organisations.hintOf.competences')}
          chosen={form.values('competences')}
          state={form.field('competences')}
        />
        <Words wording={wording} form={form} name="tags" limit={4_000} rows={2} />
        <Words wording={wording} form={form} name="services" limit={4_000} rows={2} />
        <Words wording={wording} form={form} name="apparatus" limit={4_000} rows={2} />
        <Words wording={wording} form={form} name="references" limit={6_000} rows={3} />
        <Words wording={wording} form={form} name="description" limit={4_000} />
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

/** What it offers and seeks, where, and what it wants to hear of. */
export const Cooperation = ({ wording, form }: Part) => {
  const { t } = wording
  return (
    <Card id="cooperation" title={t('organisations.cooperation')}>
      <Fields>
        <Words wording={wording} form={form} name="offered" limit={2_000} rows={3} />
        <Words wording={wording} form={form} name="sought" limit={2_000} rows={3} />
        <Line wording={wording} form={form} name="countries" limit={300} />
        <Line wording={wording} form={form} name="languages" limit={300} />
        <Words wording={wording} form={form} name="watched" limit={2_000} rows={2} />
      </Fields>
    </Card>
  )
}

/** What it agrees to, each by itself. */
export const Consents = ({ wording, form }: Part) => {
  const { t } = wording
  return (
    <Card id="consents-card" title={t('organisations.consents')}>
      <fieldset class="field" id="consents">
        <legend>
          {t('organisations.consentsLegend')} <small>{t('organisations.hintOf.consents')}</small>
        </legend>
        <FieldError wording={wording} name="consents" error={form.field('consents')?.error} />
        {consents.map((consent) => (
          <Checkbox
            name="consents"
            value={consent}
            label={t(`choices.consent.${consent}`)}
            checked={form.values('consents').includes(consent)}
          />
        ))}
      </fieldset>
      <Checkbox
        name="notSuggested"
        label={t('organisations.notSuggested')}
        hint={t('organisations.notSuggestedHint')}
        checked={form.value('notSuggested') === 'yes'}
      />
    </Card>
  )
}
