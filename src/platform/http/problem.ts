import type { Reason, Refusal } from '#engine/contract.ts'
import type { RequestRefusal } from '#shared/gate.ts'
import type { JsonObject } from '#shared/json.ts'
import type { Language } from '#shared/language.ts'
import { fieldWording } from './field-wording.ts'
import { problemTable } from './problem-table.ts'
import type { ProblemKind } from './problem-table.ts'

/** A problem document (RFC 9457), in the reader's language. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  /** Names the request in the log. */
  readonly instance: string
  /** Each field at fault: a JSON pointer, a stable code and a sentence. */
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[]
  /** Each condition of the procedure that is not met. */
  readonly reasons?: readonly {
    readonly rule: string
    readonly values: JsonObject
    readonly detail: string
  }[]
} & JsonObject

/** Finds a wording by its key; `undefined` when there is none. */
export type LookUp = (language: Language, key: string, values: JsonObject) => string | undefined

/** A field that did not parse; `code` and `values` are those of zod's issue. */
export type FieldFault = {
  readonly pointer: string
  readonly code: string
  readonly message: string
  readonly values?: JsonObject
}

export type ProblemCause = {
  readonly kind: ProblemKind
  /** What the wording may mention; also stands in the document. */
  readonly values?: JsonObject
  readonly fields?: readonly FieldFault[]
  readonly reasons?: readonly Reason[]
}

/** Writes the document of a problem. Nothing of an error's own message or stack enters it. */
export const problemOf = (
  cause: ProblemCause,
  language: Language,
  instance: string,
  lookUp: LookUp
): Problem => {
  const { kind, values = {}, fields, reasons } = cause
  const { status, type } = problemTable[kind]
  const detail = lookUp(language, `problems.${kind}.detail`, values)
  return {
    type,
    title: lookUp(language, `problems.${kind}.title`, values) ?? kind,
    status,
    ...(detail !== undefined && { detail }),
    instance,
    ...values,
    ...(fields && { errors: fields.map((field) => fieldOf(field, language, lookUp)) }),
    ...(reasons && {
      reasons: reasons.map((reason) => ({
        ...reason,
        detail: lookUp(language, `rules.${reason.rule}`, reason.values) ?? reason.rule
      }))
    })
  }
}

const fieldOf = ({ pointer, code, message, values = {} }: FieldFault, language: Language, lookUp: LookUp) => {
  const wording = fieldWording(code, values, message)
  return { pointer, code, detail: lookUp(language, wording.key, wording.values) ?? message }
}

/** What a refusal says of itself. */
export const causeOf = (refusal: Refusal | RequestRefusal): ProblemCause => {
  const { kind } = refusal
  switch (kind) {
    case 'invalid':
      return {
        kind,
        fields: refusal.issues.map(({ path, ...issue }) => ({ pointer: pointerOf(path), ...issue }))
      }
    case 'notAnEvent':
      return { kind, values: { event: refusal.type } }
    case 'forbidden':
      return { kind, values: { event: refusal.event, allowed: refusal.allowed } }
    case 'notNow':
      return { kind, values: { event: refusal.event, state: refusal.state } }
    case 'rules':
      return { kind, values: { event: refusal.event }, reasons: refusal.reasons }
    case 'stale':
      return { kind, values: { expected: refusal.expected, actual: refusal.actual } }
    case 'tooMany':
      return { kind, values: { retryAfterSeconds: refusal.retryAfterSeconds } }
    case 'unknown':
    case 'keyReused':
    case 'busy':
    case 'unauthenticated':
    case 'preconditionRequired':
    case 'viewing':
      return { kind }
  }
}

/** `needs.0.title` and `/needs/0/title` both become the JSON pointer `/needs/0/title`; the whole body is the empty one. */
const pointerOf = (path: string): string =>
  path === '' || path.startsWith('/') ? path : `/${path.replaceAll('.', '/')}`
