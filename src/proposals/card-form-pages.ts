import type { Ids } from '#shared/id.ts'
import { changedRows, postedOf, rowsIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { readForm } from '#pages/form.ts'
import type { FormView } from '#pages/form.ts'
import type { Result } from '#shared/result.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FastifyRequest } from 'fastify'

import { cardSchema } from './model.ts'
import type { Card, CardField } from './model.ts'

/** Fields of the card that the form has; the others keep what the card says. */
const formSchema = cardSchema.omit({ objections: true })

/** The form that shows a card. */
export const postedCard = ({ objections: _, ...card }: Card): Posted => postedOf(card)

/** An empty form: the first role is there to be filled in. */
export const blankCard = (ids: Ids): Posted =>
  new Map(Object.entries(blankNeed(ids)).map(([name, value]) => [`needs.0.${name}`, [value]]))

const blankNeed = (ids: Ids): Readonly<Record<string, string>> => ({
  id: ids.next('need'),
  role: '',
  seats: '1'
})

/** The form with a row more or less, when that is what was asked. */
export const withRows = (request: FastifyRequest, posted: Posted, ids: Ids): Posted | undefined =>
  changedRows(request, posted, (list) => (list === 'needs' ? blankNeed(ids) : { title: '', on: '' }))

/** Fields that a blank row carries by itself. */
const givenInRow = /\.(?:id|seats|must)$/

/** Rows in which nothing was written count for nothing. */
const withoutBlankRows = (posted: Posted): Posted => {
  const blank = ['needs', 'milestones'].flatMap((list) =>
    rowsIn(posted, list)
      .map((place) => `${list}.${place}.`)
      .filter((row) =>
        [...posted].every(
          ([name, values]) =>
            !name.startsWith(row) || givenInRow.test(name) || values.every((text) => text.trim() === '')
        )
      )
  )
  return new Map([...posted].filter(([name]) => !blank.some((row) => name.startsWith(row))))
}

/** Reads a card from the form; `before` gives what the form does not ask. */
export const readCard = (
  posted: Posted,
  wording: Wording,
  before: Card = {}
): Result<Card, readonly FormError[]> => {
  const read = readForm(formSchema, withoutBlankRows(posted), wording)
  if (!read.ok) return read
  return { ok: true, value: { ...read.value, ...(before.objections && { objections: before.objections }) } }
}

/** The control to go to for a field of the card. */
const controls: Partial<Record<CardField, string>> = {
  title: 'title.pl',
  budgetRange: 'budgetRange.from',
  similarSeen: 'clauses',
  budget: 'budget.total',
  readiness: 'readiness.from',
  call: 'call.programme'
}

export const missingIn = (fields: readonly CardField[], wording: Wording) =>
  fields.map((field) => ({ name: controls[field] ?? field, text: wording.named(`fields.${field}`) }))

/** Controls of the form that stand for a whole field of the card. */
const controlOf = (field: string): string => {
  const [first = field] = field.split('.')
  return controls[first as CardField] ?? first
}

/** The form with remarks beside the fields they are about. */
export const withRemarks = (
  form: FormView,
  remarks: readonly { readonly field: string; readonly text: string | null }[]
): FormView => {
  const texts = Map.groupBy(remarks, ({ field }) => controlOf(field))
  return {
    ...form,
    field: (name) => {
      const notes = (texts.get(name) ?? []).flatMap(({ text }) => text ?? [])
      return notes.length === 0 ? form.field(name) : { ...form.field(name), notes }
    }
  }
}
