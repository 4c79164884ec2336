import { classNames } from './class-names.ts'
import { Field, controlOf } from './field.tsx'
import type { FieldProps } from './field.tsx'

export type TextFieldProps = FieldProps & {
  readonly type?: 'text' | 'email' | 'url'
  readonly limit?: number
  readonly autocomplete?: string
}

/** One line of text. */
export const TextField = (props: TextFieldProps) => {
  const shared = {
    ...controlOf(props),
    value: props.state?.value,
    maxLength: props.limit,
    autocomplete: props.autocomplete
  }
  return (
    <Field {...props}>
      {props.type === 'email' && <input {...shared} type="email" />}
      {props.type === 'url' && <input {...shared} type="url" />}
      {(props.type === undefined || props.type === 'text') && <input {...shared} type="text" />}
    </Field>
  )
}

/** A whole number: an amount, a count, days. */
export const NumberField = (props: FieldProps & { readonly minimum?: number; readonly maximum?: number }) => (
  <Field {...props}>
    <input
      {...controlOf(props)}
      type="number"
      inputMode="numeric"
      step="1"
      min={props.minimum}
      max={props.maximum}
      value={props.state?.value}
    />
  </Field>
)

export type DateFieldProps = FieldProps & {
  /** With hours and minutes, by Warsaw time. */
  readonly time?: boolean
  /** First and last day, `2026-12-01`. */
  readonly first?: string
  readonly last?: string
}

/** A day, or a day and an hour. */
export const DateField = (props: DateFieldProps) => (
  <Field {...props}>
    <input
      {...controlOf(props)}
      type={props.time ? 'datetime-local' : 'date'}
      min={props.first}
      max={props.last}
      value={props.state?.value}
    />
  </Field>
)

/** The counter of a longer text shows when little room is left. */
const longText = 1000

/** Several sentences, with a limit that counts down where scripts run. */
export const TextArea = (props: FieldProps & { readonly limit: number; readonly rows?: number }) => {
  const { wording, name, limit, rows = 4, state } = props
  const control = controlOf(props)
  const counter = `${name}-counter`
  return (
    <Field {...props}>
      <textarea
        {...control}
        rows={rows}
        maxLength={limit}
        data-counted
        aria-describedby={control['aria-describedby'] ? `${control['aria-describedby']} ${counter}` : counter}
      >
        {state?.value}
      </textarea>
      <p
        class={classNames('counter', limit > longText && 'long')}
        id={counter}
        data-text={wording.t('form.charactersLeft')}
      >
        {wording.t('form.charactersUpTo', { limit })}
      </p>
    </Field>
  )
}

export type Choice = { readonly value: string; readonly label: string }

/** One of many values; without a chosen one the first line asks to choose. */
export const Select = (props: FieldProps & { readonly choices: readonly Choice[] }) => (
  <Field {...props}>
    <select {...controlOf(props)}>
      {!props.state?.value && <option value="">{props.wording.t('form.choose')}</option>}
      {props.choices.map(({ value, label }) => (
        <option value={value} selected={value === props.state?.value}>
          {label}
        </option>
      ))}
    </select>
  </Field>
)
