import { classNames } from './class-names.ts'
import { Field, controlOf } from './field.tsx'
import type { FieldProps } from './field.tsx'

export type TextFieldProps = FieldProps & {
  readonly type?: 'text' | 'email' | 'url'
  readonly limit?: number
  /** Counts down where scripts run. */
  readonly counted?: boolean
  readonly autocomplete?: string
  /** Id of the words that are offered while somebody types one or, after a comma, the next. */
  readonly words?: string
}

/** The counter of a longer text shows when little room is left. */
const longText = 1000

/** How long a text may be; a script counts what is left. Nothing is cut off: what is too long is told, not lost. */
const Counter = ({
  wording,
  name,
  limit
}: Pick<FieldProps, 'wording' | 'name'> & { readonly limit: number }) => (
  <p
    class={classNames('counter', limit > longText && 'long')}
    id={`${name}-counter`}
    data-left={wording.t('form.charactersLeft')}
    data-over={wording.t('form.charactersOver')}
  >
    {wording.t('form.charactersUpTo', { limit })}
  </p>
)

/** A control whose characters are counted, with its limit as its description. */
const countedBy = (props: FieldProps, limit: number) => {
  const described = controlOf(props)['aria-describedby']
  return {
    'data-counted': String(limit),
    'aria-describedby': [described, `${props.name}-counter`].filter(Boolean).join(' ')
  }
}

/** One line of text. */
export const TextField = (props: TextFieldProps) => {
  const { counted, limit } = props
  const shared = {
    ...controlOf(props),
    value: props.state?.value,
    autocomplete: props.autocomplete,
    ...(props.words !== undefined && { list: props.words, 'data-words': props.words }),
    ...(counted && limit !== undefined ? countedBy(props, limit) : { maxLength: limit })
  }
  return (
    <Field {...props}>
      {props.type === 'email' && <input {...shared} type="email" />}
      {props.type === 'url' && <input {...shared} type="url" />}
      {(props.type === undefined || props.type === 'text') && <input {...shared} type="text" />}
      {counted && limit !== undefined && <Counter wording={props.wording} name={props.name} limit={limit} />}
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

/** Several sentences, with a limit that counts down where scripts run. */
export const TextArea = (props: FieldProps & { readonly limit: number; readonly rows?: number }) => {
  const { wording, name, limit, rows = 4, state } = props
  return (
    <Field {...props}>
      <textarea {...controlOf(props)} rows={rows} {...countedBy(props, limit)}>
        {state?.value}
      </textarea>
      <Counter wording={wording} name={name} limit={limit} />
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
