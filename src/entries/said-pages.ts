import { actForm } from '#pages/act-form.ts'
import { fieldsOf } from '#pages/act-fields.ts'
import { formView } from '#pages/form.ts'
import { postedOf } from '#pages/posted.ts'
import type { EventDefinition } from '#shared/workflow.ts'
import type { Fact } from '#templates/components/facts.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { ActField } from '#templates/pages/act/fields.tsx'

/** Fields that name records by their ids, which say nothing to a reader. */
const referring = ['revision', 'letter', 'need', 'contact', 'question']

const nameOfChoice = (field: ActField): string | undefined =>
  'options' in field ? field.options.find(({ value }) => value === field.state?.value)?.label : undefined

const factsOf = (field: ActField): readonly Fact[] => {
  if (field.kind === 'record') return field.fields.flatMap(factsOf)
  if (field.kind === 'rows') return field.rows.flatMap(({ fields }) => fields.flatMap(factsOf))
  const value = nameOfChoice(field) ?? field.state?.value ?? ''
  return value === '' ? [] : [{ label: field.label, value }]
}

/** What somebody said of an act, field by field in the reader's words; fields left blank are left out. */
export const saidOf = (
  wording: Wording,
  event: string,
  definition: EventDefinition,
  said: unknown
): readonly Fact[] =>
  actForm(
    {
      wording,
      event,
      material: { without: referring },
      form: formView(postedOf(said as Readonly<Record<string, unknown>>))
    },
    fieldsOf(definition.input)
  ).flatMap(factsOf)
