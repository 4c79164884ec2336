import type { z } from 'zod'

import type { Refusal } from '#engine/contract.ts'
import { readForm } from '#pages/form.ts'
import type { OwnErrors } from '#pages/form.ts'
import { postedOf } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'

import type { Organisation } from './model.ts'
import { lineOfReference, referenceOf } from './references.ts'

/** Somebody else's profile is for its own people and the coordinator to change. */
export const othersProfile: Refusal = {
  kind: 'forbidden',
  event: 'organisation.describe',
  allowed: ['member', 'coordinator']
}

/** The fields of an organisation as its forms show them, references a line each. */
export const postedProfile = (organisation: Organisation, names: readonly string[]): Posted => {
  const { references } = organisation
  const plain = names.filter((name) => name !== 'references')
  const posted = postedOf(
    Object.fromEntries(plain.map((name) => [name, organisation[name as keyof Organisation]]))
  )
  return new Map([...posted, ['references', [references.map(lineOfReference).join('\n')]]])
}

const withReferences = (posted: Posted): Posted => {
  const lines = (posted.get('references') ?? []).flatMap((text) => text.split('\n'))
  const rows = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line, place) => {
      const { text, year } = referenceOf(line)
      return [
        [`references.${place}.text`, [text]],
        [`references.${place}.year`, year === null ? [] : [String(year)]]
      ] as const
    })
  return new Map([...[...posted].filter(([name]) => name !== 'references'), ...rows])
}

/** Parses a posted profile; what is wrong with one reference is told at the field of all of them. */
export const readProfile = <Schema extends z.ZodType>(
  schema: Schema,
  posted: Posted,
  wording: Wording,
  own: OwnErrors
): Result<z.output<Schema>, readonly FormError[]> => {
  const read = readForm(schema, withReferences(posted), wording, own)
  if (read.ok) return accepted(read.value)
  return refused(
    read.refusal.map((error) => {
      const { name } = error
      if (name === 'countries' || name === 'languages')
        return { ...error, text: wording.t(`organisations.wrong.${name}`) }
      return name?.startsWith('references.') === true ? { ...error, name: 'references' } : error
    })
  )
}
