import { Card } from '#templates/components/card.tsx'
import { NumberField, Select, TextField } from '#templates/components/fields.tsx'
import { Fields } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

import { termGroups, termsOfGroup } from './facts.ts'

type Part = {
  readonly wording: Wording
  readonly form: FormView
  readonly units: readonly ('d' | 'wd' | 'months')[]
}

const columns = ['length', 'unit', 'atLeastWorkingDays', 'extension', 'reminders'] as const
const ownColumns = [...columns, 'repeatEvery'] as const

const Pace = ({
  wording,
  form,
  units,
  prefix,
  names,
  isUrgent
}: Part & { prefix: string; names: readonly (typeof ownColumns)[number][]; isUrgent: boolean }) => {
  const unitChoices = units.map((unit) => ({ value: unit, label: wording.t(`profiles.unit.${unit}`) }))
  return (
    <Fields>
      {names.map((column) => {
        const name = `${prefix}.${column}`
        const common = {
          wording,
          name,
          label: wording.named(`profiles.term.${isUrgent ? `urgent.${column}` : column}`),
          required: !isUrgent && (column === 'length' || column === 'unit'),
          state: form.field(name)
        }
        if (column === 'unit')
          return (
            <Select
              {...common}
              choices={
                isUrgent && form.value(name) !== ''
                  ? [{ value: '', label: wording.t('profiles.noUrgent') }, ...unitChoices]
                  : unitChoices
              }
            />
          )
        if (column === 'reminders')
          return <TextField {...common} hint={wording.t('profiles.remindersHint')} limit={60} />
        return <NumberField {...common} minimum={1} maximum={3_650} />
      })}
    </Fields>
  )
}

/** `14 · dni kalendarzowe`: what stands in the fields, whatever was typed. */
const inShort = (wording: Wording, form: FormView, prefix: string): string => {
  const unit = form.value(`${prefix}.unit`)
  return [form.value(`${prefix}.length`), unit && wording.lookUp(`profiles.unit.${unit}`)]
    .filter(Boolean)
    .join(' · ')
}

const Term = ({ name, ...part }: Part & { readonly name: string }) => {
  const { wording, form } = part
  const prefix = `terms.${name}`
  const isWrong = form.errors.some((error) => error.name?.startsWith(`${prefix}.`) === true)
  return (
    <details class="ruled stack" open={isWrong}>
      <summary>
        {wording.named(`terms.${name}.name`)} <small>{inShort(wording, form, prefix)}</small>
      </summary>
      <Pace {...part} prefix={prefix} names={ownColumns} isUrgent={false} />
      <h3>{wording.t('profiles.column.urgent')}</h3>
      <Pace {...part} prefix={`${prefix}.urgent`} names={columns} isUrgent />
    </details>
  )
}

/** The lengths and reminders of all terms, by the part of the procedure; each opens on its own. */
export const TermFields = ({ terms, ...part }: Part & { readonly terms: readonly string[] }) => (
  <>
    {termGroups.map((group) => (
      <Card id={`terms-${group.id}`} title={part.wording.t(`profiles.termGroup.${group.id}`)}>
        {termsOfGroup(terms, group).map((name) => (
          <Term name={name} {...part} />
        ))}
      </Card>
    ))}
  </>
)
