import { cardLimits } from '#proposals/model.ts'
import { Button } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import { FieldNotes } from '#templates/components/field.tsx'
import type { Choice } from '#templates/components/fields.tsx'
import { Fields } from '#templates/components/form.tsx'
import { addRow, removeRow } from '#templates/pages/form-view.ts'

import { Choose } from './parts.tsx'
import type { PartProps } from './parts.tsx'

export type DeclaredProps = PartProps & {
  /** Organisations that may be named as partners. */
  readonly partners: readonly Choice[]
}

/** The roles of the form, by the id that their rows carry. */
const rolesIn = ({ form }: PartProps): readonly Choice[] =>
  form.rows('needs').flatMap((place) => {
    const label = form.value(`needs.${place}.role`)
    return label === '' ? [] : [{ value: form.value(`needs.${place}.id`), label }]
  })

const DeclaredRow = (props: DeclaredProps & { readonly place: number; readonly number: number }) => {
  const { wording, form, partners, place, number } = props
  const { t } = wording
  const name = (field: string): string => `declaredPartners.${place}.${field}`
  return (
    <fieldset class="ruled apart">
      <legend class="hidden">{t('propose.declaredTitle', { number })}</legend>
      <p class="row between">
        <b>{t('propose.declaredTitle', { number })}</b>
        <Button
          slim
          icon="trash"
          name="row"
          value={removeRow('declaredPartners', place)}
          about={String(number)}
        >
          {t('propose.removeDeclared')}
        </Button>
      </p>
      <Fields>
        <Choose
          {...{ wording, form }}
          name={name('organisation')}
          label="declaredOrganisation"
          choices={partners}
          required
        />
        <Choose
          {...{ wording, form }}
          name={name('need')}
          label="declaredNeed"
          hint="declaredNeed"
          choices={rolesIn(props)}
          required
        />
      </Fields>
    </fieldset>
  )
}

/** Partners that have agreed before any search, one row each. */
export const DeclaredSection = (props: DeclaredProps) => {
  const { wording, form } = props
  const { t } = wording
  const rows = form.rows('declaredPartners')
  return (
    <Card id="declaredPartners" title={t('propose.section.declared')} count={rows.length}>
      <p class="small">{t('propose.hintOf.declared')}</p>
      <FieldNotes wording={wording} notes={form.field('declaredPartners')?.notes} />
      {rows.map((place, index) => (
        <DeclaredRow {...props} place={place} number={index + 1} />
      ))}
      {rows.length < cardLimits.declaredPartners && (
        <p class="apart">
          <Button slim icon="plus" name="row" value={addRow('declaredPartners')}>
            {t('propose.addDeclared')}
          </Button>
        </p>
      )}
    </Card>
  )
}
