import type { z } from 'zod'

import type { Reason, Refusal } from '#engine/contract.ts'
import { fieldWording } from '#platform/http/field-wording.ts'
import type { RequestRefusal } from '#shared/gate.ts'
import type { JsonObject } from '#shared/json.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { FormError } from '#templates/components/form.tsx'
import { reasonText } from '#templates/locales/index.ts'
import type { Key, Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

import { fieldNameOf, shaped } from './shape.ts'
import { rowsIn } from './posted.ts'
import type { Posted } from './posted.ts'

export type { FormView } from '#templates/pages/form-view.ts'

/** The view of a form with what was typed and the errors found. */
export const formView = (posted: Posted, errors: readonly FormError[] = []): FormView => ({
  errors,
  field: (name) => {
    const value = posted.get(name)?.join(', ')
    const error = errors.find((each) => each.name === name)?.text
    return { ...(value !== undefined && { value }), ...(error !== undefined && { error }) }
  },
  value: (name) => posted.get(name)?.at(-1) ?? '',
  values: (name) => posted.get(name) ?? [],
  isTicked: (name, value = 'yes') => posted.get(name)?.includes(value) === true,
  rows: (list) => rowsIn(posted, list)
})

/** Wordings for what a schema says in words of its own, by field: `{ nip: 'organisations.notANip' }`. */
export type OwnErrors = Readonly<Record<string, Key>>

/** Parses a posted form; the refusal lists every field at fault in the reader's language. */
export const readForm = <Schema extends z.ZodType>(
  schema: Schema,
  posted: Posted,
  wording: Wording,
  own: OwnErrors = {}
): Result<z.output<Schema>, readonly FormError[]> => {
  const parsed = schema.safeParse(shaped(schema, posted) ?? {})
  if (parsed.success) return accepted(parsed.data)
  return refused(oneEach(parsed.error.issues.map((issue) => errorOf(issue, posted, wording, own))))
}

/** What a schema may find wrong with a text that is not there. */
const aboutBlanks: ReadonlySet<string> = new Set(['too_small', 'invalid_format', 'invalid_type'])

const errorOf = (issue: z.core.$ZodIssue, posted: Posted, wording: Wording, own: OwnErrors): FormError => {
  const name = fieldNameOf(issue.path, posted)
  const ownKey = own[name] ?? own[name.replace(/\.\d+(?=\.|$)/g, '')]
  if (issue.code === 'custom' && ownKey) return { name, text: wording.t(ownKey) }
  const isBlank = (posted.get(name) ?? []).every((text) => text.trim() === '')
  if (isBlank && aboutBlanks.has(issue.code)) return { name, text: wording.t('form.required') }
  const { key, values } = fieldWording(issue.code, issue as unknown as JsonObject, issue.message)
  return { name, text: wording.named(key, values as Readonly<Record<string, string | number>>) }
}

/** The same errors with the labels of their fields, for the summary above the form. */
export const labelled = (
  errors: readonly FormError[],
  labelOf: (name: string) => string | undefined
): readonly FormError[] =>
  errors.map((error) => {
    const label = error.name === undefined ? undefined : labelOf(error.name)
    return label === undefined ? error : { ...error, label }
  })

const oneEach = (errors: readonly FormError[]): readonly FormError[] => [
  ...new Map(errors.map((error) => [error.name, error])).values()
]

/** What a refusal says, sentence by sentence, with the field where it names one. */
export const errorsOfRefusal = (
  wording: Wording,
  refusal: Refusal | RequestRefusal
): readonly FormError[] => {
  if (refusal.kind === 'rules') return refusal.reasons.map((reason) => ({ text: reasonIn(wording, reason) }))
  if (refusal.kind === 'invalid')
    return refusal.issues.map(({ path, code, message, values = {} }) => {
      const { key, values: named } = fieldWording(code, values, message)
      const name = path.replace(/^\//, '').replaceAll('/', '.')
      return {
        ...(name !== '' && { name }),
        text: wording.named(key, named as Readonly<Record<string, string | number>>)
      }
    })
  if (refusal.kind === 'forbidden')
    return [{ text: reasonText(wording, { rule: 'onlyFor', values: { relations: refusal.allowed } }) }]
  return [
    {
      text: `${wording.t(`problems.${refusal.kind}.title`)}. ${wording.t(`problems.${refusal.kind}.detail`)}`
    }
  ]
}

const reasonIn = (wording: Wording, reason: Reason): string =>
  wording.lookUp(`rules.${reason.rule}`) === undefined ? reason.rule : reasonText(wording, reason)
