import type { ComponentChildren } from 'preact'

import type { Wording } from '#templates/locales/index.ts'

import { classNames } from './class-names.ts'

export type FormProps = {
  readonly action: string
  /** The token that proves the page came from here. */
  readonly csrf: string
  /** Fields the reader does not see: a version, an idempotency key. */
  readonly hidden?: Readonly<Record<string, string>>
  /** Warns before words are lost, where scripts run. */
  readonly guarded?: boolean
  readonly id?: string
  readonly ruled?: boolean
  /** Lays the children out one below the other. */
  readonly stacked?: boolean
  /** What a script reads: `data-` attributes. */
  readonly data?: Readonly<Record<`data-${string}`, string | undefined>>
  readonly children: ComponentChildren
}

/** A form that changes something; always sent by POST with the token. Errors are shown by the page, not the browser. */
export const Form = ({
  action,
  csrf,
  hidden = {},
  guarded,
  id,
  ruled,
  stacked,
  data = {},
  children
}: FormProps) => (
  <form
    method="post"
    action={action}
    id={id}
    class={classNames(stacked && 'stack', ruled && 'ruled')}
    data-guarded={guarded ? '' : undefined}
    {...data}
    noValidate
  >
    <input type="hidden" name="_csrf" value={csrf} />
    {Object.entries(hidden).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
)

/** Fields in two columns when there is room. */
export const Fields = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="fields">{children}</div>
)

/** The submit bar of a long form, which stays in view. */
export const Dock = ({
  children,
  hint,
  after
}: {
  readonly children: ComponentChildren
  readonly hint?: ComponentChildren
  /** Stands below the hint: what a script says. */
  readonly after?: ComponentChildren
}) => (
  <div class="dock">
    <div class="row">{children}</div>
    {hint && <p class="small">{hint}</p>}
    {after}
  </div>
)

export type FormError = {
  /** The field to go to; errors of the whole form have none. */
  readonly name?: string
  /** What the field is called; the summary says it before what is wrong. */
  readonly label?: string
  readonly text: string
}

/** `Tytuł: to pole jest potrzebne`; more than one sentence keeps its full stops. */
const lineOf = ({ label, text }: FormError): string => {
  if (label === undefined) return text
  const isOneSentence = text.indexOf('.') === text.length - 1
  return `${label}: ${text.charAt(0).toLocaleLowerCase('pl')}${isOneSentence ? text.slice(1, -1) : text.slice(1)}`
}

/** All that is wrong with a form, first on the page, each a link to its field. Shows nothing without errors. */
export const ErrorSummary = ({
  wording,
  errors
}: {
  readonly wording: Wording
  readonly errors: readonly FormError[]
}) =>
  errors.length === 0 ? null : (
    <div class="summary" role="alert" tabIndex={-1}>
      <h2>{wording.t('form.errorsTitle', { count: errors.length })}</h2>
      <ul>
        {errors.map((error) => (
          <li>{error.name === undefined ? lineOf(error) : <a href={`#${error.name}`}>{lineOf(error)}</a>}</li>
        ))}
      </ul>
    </div>
  )
