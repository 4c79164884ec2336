import type { ComponentChildren } from 'preact'

import type { Wording } from '#templates/locales/index.ts'

import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { Note } from './note.tsx'

/** What a form shows again after it was refused: the value sent and what is wrong with it. */
export type FieldState =
  | {
      readonly value?: string | undefined
      readonly error?: string | undefined
      /** What somebody remarked on the field. */
      readonly notes?: readonly string[]
    }
  | undefined

export type FieldProps = {
  readonly wording: Wording
  /** Also the id; the error summary links to it. */
  readonly name: string
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  readonly required?: boolean
  /** Only some answers ask for it: its hint says when, so that it is not called optional. */
  readonly conditional?: boolean
  /** Takes the whole width of the form. */
  readonly full?: boolean
  readonly state?: FieldState
}

export const errorId = (name: string): string => `${name}-error`

/** What is wrong with a field, above it. */
export const FieldError = ({
  wording,
  name,
  error
}: {
  readonly wording: Wording
  readonly name: string
  readonly error: string | undefined
}) =>
  error === undefined ? null : (
    <p class="error" id={errorId(name)}>
      <Icon name="alert-circle" />
      <span>
        <span class="hidden">{wording.t('form.error')} </span>
        {error}
      </span>
    </p>
  )

/** Remarks on a field, beside it. */
export const FieldNotes = ({
  wording,
  notes = []
}: {
  readonly wording: Wording
  readonly notes: readonly string[] | undefined
}) =>
  notes.length === 0 ? null : (
    <Note tone="warn" icon="message" title={wording.t('propose.remark')}>
      {notes.map((text) => (
        <p class="prose">{wording.own(text)}</p>
      ))}
    </Note>
  )

/** Label, hint and error around one control. A field that need not be filled in says so. */
export const Field = ({
  wording,
  name,
  label,
  hint,
  required,
  conditional,
  full,
  state,
  children
}: FieldProps & { readonly children: ComponentChildren }) => (
  <div class={classNames('field', full && 'full')}>
    <label class="label" for={name}>
      {label} {hint && <small>{hint}</small>}
      {!required && !conditional && (
        <small>
          {hint ? ', ' : ''}
          {wording.t('site.optional')}
        </small>
      )}
    </label>
    <FieldNotes wording={wording} notes={state?.notes} />
    <FieldError wording={wording} name={name} error={state?.error} />
    {children}
  </div>
)

/** Attributes every control of a field shares. */
export const controlOf = ({ name, required, state }: Pick<FieldProps, 'name' | 'required' | 'state'>) => ({
  id: name,
  name,
  required: required === true,
  'aria-invalid': state?.error === undefined ? undefined : ('true' as const),
  'aria-describedby': state?.error === undefined ? undefined : errorId(name)
})
