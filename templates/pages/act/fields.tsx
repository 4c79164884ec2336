import { Checkbox, Options, Scale } from '#templates/components/choices.tsx'
import { FieldError } from '#templates/components/field.tsx'
import type { FieldState } from '#templates/components/field.tsx'
import { DateField, NumberField, Select, TextArea, TextField } from '#templates/components/fields.tsx'
import type { Wording } from '#templates/locales/index.ts'

type Common = {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly required: boolean
  readonly state: FieldState
  /** Answers to another field with which this one counts, as `motion:postpone`. */
  readonly when?: readonly string[]
}

/** An answer to choose, with what it means. */
export type ActOption = { readonly value: string; readonly label: string; readonly hint?: string }

/** One field of an act's form, in words. */
export type ActField =
  | (Common & { readonly kind: 'line' | 'words'; readonly limit: number })
  | (Common & {
      readonly kind: 'number'
      readonly minimum: number | undefined
      readonly maximum: number | undefined
    })
  | (Common & { readonly kind: 'date' | 'moment' | 'tick' | 'scale' })
  | (Common & { readonly kind: 'select' | 'cards'; readonly options: readonly ActOption[] })
  | (Common & {
      readonly kind: 'several'
      readonly options: readonly ActOption[]
      readonly values: readonly string[]
    })
  | (Common & { readonly kind: 'record'; readonly fields: readonly ActField[] })
  | (Common & {
      readonly kind: 'rows'
      readonly rows: readonly ActRow[]
      /** Value of the button that adds a row; no button when not given. */
      readonly add?: string
    })

export type ActRow = {
  readonly place: number
  readonly heading: string
  /** What the row answers, each on a line of its own. */
  readonly about: readonly string[]
  readonly hidden: readonly { readonly name: string; readonly value: string }[]
  readonly fields: readonly ActField[]
  /** Value of the button that takes the row away. */
  readonly remove?: string
}

const Row = ({ wording, row }: { readonly wording: Wording; readonly row: ActRow }) => (
  <fieldset class="stack ruled">
    <legend class={row.about.length > 0 ? 'hidden' : undefined}>{row.heading}</legend>
    {row.about.length > 0 && (
      <div class="note">
        <p>
          <b>{row.heading}</b>
        </p>
        {row.about.map((line) => (
          <p class="prose">{wording.own(line)}</p>
        ))}
      </div>
    )}
    {row.hidden.map(({ name, value }) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {row.fields.map((field) => (
      <ActFieldView wording={wording} field={field} />
    ))}
    {row.remove && (
      <p>
        <button class="button slim" type="submit" name="row" value={row.remove} formNoValidate>
          {wording.t('acts.removeRow')}
          <span class="hidden">: {row.heading}</span>
        </button>
      </p>
    )}
  </fieldset>
)

const Rows = ({
  wording,
  field
}: {
  readonly wording: Wording
  readonly field: ActField & { kind: 'rows' }
}) => (
  <fieldset class="stack" id={field.name}>
    <legend class="group">
      {field.label} {field.hint && <small>{field.hint}</small>}
    </legend>
    <FieldError wording={wording} name={field.name} error={field.state?.error} />
    {field.rows.map((row) => (
      <Row wording={wording} row={row} />
    ))}
    {field.add && (
      <p>
        <button class="button slim" type="submit" name="row" value={field.add} formNoValidate>
          {wording.t('acts.addRow')}
        </button>
      </p>
    )}
  </fieldset>
)

/** Any number of a few answers. */
const Several = ({
  wording,
  field
}: {
  readonly wording: Wording
  readonly field: ActField & { kind: 'several' }
}) => (
  <fieldset class="field" id={field.name}>
    <legend>
      {field.label} {field.hint && <small>{field.hint}</small>}
    </legend>
    <FieldError wording={wording} name={field.name} error={field.state?.error} />
    {field.options.map(({ value, label, hint }) => (
      <Checkbox
        name={field.name}
        value={value}
        label={label}
        hint={hint}
        checked={field.values.includes(value)}
      />
    ))}
  </fieldset>
)

/** Draws a field by its kind; one that only some answers ask for shows with them. */
export const ActFieldView = (props: { readonly wording: Wording; readonly field: ActField }) =>
  props.field.when ? (
    <div class="when" data-when={props.field.when.join(' ')}>
      <Field {...props} />
    </div>
  ) : (
    <Field {...props} />
  )

const Field = ({ wording, field }: { readonly wording: Wording; readonly field: ActField }) => {
  const { name, label, required, state } = field
  const shared = {
    wording,
    name,
    label,
    required,
    state,
    conditional: field.when !== undefined && field.hint !== undefined,
    ...(field.hint && { hint: field.hint })
  }
  const chosen = { wording, name, legend: label, state, ...(field.hint && { hint: field.hint }) }
  switch (field.kind) {
    case 'line':
      return <TextField {...shared} limit={field.limit} />
    case 'words':
      return <TextArea {...shared} limit={field.limit} rows={3} />
    case 'number':
      return (
        <NumberField
          {...shared}
          {...(field.minimum !== undefined && { minimum: field.minimum })}
          {...(field.maximum !== undefined && { maximum: field.maximum })}
        />
      )
    case 'date':
      return <DateField {...shared} />
    case 'moment':
      return <DateField {...shared} time />
    case 'tick':
      return <Checkbox name={name} label={label} checked={state?.value === 'yes'} required={required} />
    case 'scale':
      return <Scale {...chosen} />
    case 'select':
      return <Select {...shared} choices={field.options} />
    case 'cards':
      return <Options {...chosen} required={required} options={field.options} />
    case 'several':
      return <Several wording={wording} field={field} />
    case 'record':
      return (
        <fieldset class="stack">
          <legend class="group">
            {label} {field.hint && <small>{field.hint}</small>}
          </legend>
          {field.fields.map((inner) => (
            <ActFieldView wording={wording} field={inner} />
          ))}
        </fieldset>
      )
    case 'rows':
      return <Rows wording={wording} field={field} />
  }
}
