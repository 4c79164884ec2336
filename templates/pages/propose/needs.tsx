import { organisationTypes } from '#organisations/model.ts'
import { cardLimits, needReaches } from '#proposals/model.ts'
import { Button } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import { Checkbox } from '#templates/components/choices.tsx'
import { FieldNotes } from '#templates/components/field.tsx'
import { DateField, NumberField } from '#templates/components/fields.tsx'
import { Fields } from '#templates/components/form.tsx'
import { TermNames } from '#templates/components/term-choice.tsx'
import { addRow, removeRow } from '#templates/pages/form-view.ts'

import { about, Choose, Line, Paragraph, Second } from './parts.tsx'
import type { PartProps } from './parts.tsx'

/** The names of the vocabulary, offered for competences; words of one's own are as good. */
const termWords = 'term-names'

const NeedRow = ({
  wording,
  form,
  place,
  number
}: PartProps & { readonly place: number; readonly number: number }) => {
  const { t } = wording
  const shared = { wording, form }
  const name = (field: string): string => `needs.${place}.${field}`
  return (
    <fieldset class="ruled apart">
      <legend class="hidden">{t('propose.needTitle', { number })}</legend>
      <input type="hidden" name={name('id')} value={form.value(name('id'))} />
      <p class="row between">
        <b>{t('propose.needTitle', { number })}</b>
        <Button slim icon="trash" name="row" value={removeRow('needs', place)} about={String(number)}>
          {t('propose.removeNeed')}
        </Button>
      </p>
      <Fields>
        <Line {...shared} name={name('role')} label="role" hint="role" required />
        <Second {...shared} name={name('translation.role')} label="role" limit={cardLimits.short} line />
        <Line
          {...shared}
          name={name('competences')}
          label="competences"
          hint="competences"
          limit={1_000}
          words={termWords}
        />
        <Paragraph {...shared} name={name('work')} label="needWork" rows={3} />
        <Second {...shared} name={name('translation.work')} label="needWork" limit={cardLimits.paragraph} />
        <Choose
          {...shared}
          name={name('organisationType')}
          label="organisationType"
          choices={organisationTypes.map((type) => ({
            value: type,
            label: t(`choices.organisation.${type}`)
          }))}
        />
        <Choose
          {...shared}
          name={name('reach')}
          label="reach"
          choices={needReaches.map((reach) => ({ value: reach, label: t(`choices.reach.${reach}`) }))}
        />
        <Line {...shared} name={name('place')} label="place" hint="place" />
        <DateField {...about({ ...shared, name: name('term.by'), label: 'needBy', hint: 'needBy' })} />
        <DateField {...about({ ...shared, name: name('term.from'), label: 'needFrom' })} />
        <DateField {...about({ ...shared, name: name('term.until'), label: 'needUntil' })} />
        <NumberField
          {...about({ ...shared, name: name('seats'), label: 'seats', hint: 'seats', required: true })}
          minimum={1}
          maximum={20}
        />
        <div class="field">
          <Checkbox
            name={name('must')}
            label={t('propose.label.must')}
            checked={form.isTicked(name('must'))}
          />
        </div>
      </Fields>
    </fieldset>
  )
}

/** Roles sought, one row each; rows come and go by a button that sends the form. */
export const NeedsSection = ({ wording, form }: PartProps) => {
  const { t } = wording
  const rows = form.rows('needs')
  return (
    <Card id="needs" title={t('propose.section.needs')} count={rows.length}>
      <p class="small">{t('propose.hintOf.needs')}</p>
      <FieldNotes wording={wording} notes={form.field('needs')?.notes} />
      <TermNames wording={wording} id={termWords} />
      {rows.length === 0 && <p class="small">{t('propose.noNeeds')}</p>}
      {rows.map((place, index) => (
        <NeedRow wording={wording} form={form} place={place} number={index + 1} />
      ))}
      {rows.length < cardLimits.needs && (
        <p class="apart">
          <Button slim icon="plus" name="row" value={addRow('needs')}>
            {t('propose.addNeed')}
          </Button>
        </p>
      )}
    </Card>
  )
}
