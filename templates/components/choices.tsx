import type { ComponentChildren } from 'preact'

import type { Wording } from '#templates/locales/index.ts'

import { classNames } from './class-names.ts'
import { FieldError, FieldNotes, errorId } from './field.tsx'
import type { FieldState } from './field.tsx'

export type Option = {
  readonly value: string
  readonly label: ComponentChildren
  /** What the answer means or causes. */
  readonly hint?: ComponentChildren
}

export type OptionsProps = {
  readonly wording: Wording
  readonly name: string
  readonly legend: ComponentChildren
  readonly hint?: ComponentChildren
  readonly options: readonly Option[]
  readonly required?: boolean
  /** Next to each other when there is room. */
  readonly side?: boolean
  readonly full?: boolean
  readonly state?: FieldState
}

/** One answer of a few, each with its meaning; the whole card is the target. */
export const Options = ({
  wording,
  name,
  legend,
  hint,
  options,
  required,
  side,
  full,
  state
}: OptionsProps) => (
  <fieldset
    class={classNames('field', 'options', side && 'side', full && 'full')}
    aria-describedby={state?.error === undefined ? undefined : errorId(name)}
  >
    <legend>
      {legend} {hint && <small>{hint}</small>}
    </legend>
    <FieldNotes wording={wording} notes={state?.notes} />
    <FieldError wording={wording} name={name} error={state?.error} />
    {options.map((option, index) => (
      <label class="option">
        <input
          type="radio"
          id={index === 0 ? name : undefined}
          name={name}
          value={option.value}
          required={required === true}
          checked={option.value === state?.value}
        />
        <span>
          <b>{option.label}</b>
          {option.hint && <small>{option.hint}</small>}
        </span>
      </label>
    ))}
  </fieldset>
)

/** A score from nought to five for one criterion. */
export const Scale = ({ wording, name, legend, hint, state }: Omit<OptionsProps, 'options' | 'side'>) => (
  <fieldset class="field" aria-describedby={state?.error === undefined ? undefined : errorId(name)}>
    <legend>
      {legend} {hint && <small>{hint}</small>}
    </legend>
    <FieldError wording={wording} name={name} error={state?.error} />
    <div class="scale">
      {['0', '1', '2', '3', '4', '5'].map((score) => (
        <label>
          <input
            type="radio"
            id={score === '0' ? name : undefined}
            name={name}
            value={score}
            required
            checked={state?.value === score}
          />
          {score}
        </label>
      ))}
    </div>
  </fieldset>
)

export type CheckboxProps = {
  readonly name: string
  readonly value?: string
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  /** How many things in the list have it; for filters. */
  readonly count?: number
  readonly checked?: boolean
  readonly required?: boolean
}

/** One thing to tick: a filter, a consent. */
export const Checkbox = ({ name, value = 'yes', label, hint, count, checked, required }: CheckboxProps) => (
  <label class="check">
    <input
      type="checkbox"
      name={name}
      value={value}
      checked={checked === true}
      required={required === true}
    />
    <span>
      {label}
      {hint && <small>{hint}</small>}
    </span>
    {count !== undefined && <span class="count">{count}</span>}
  </label>
)
