import type { Ids } from '#shared/id.ts'
import { changedRows, postedOf, rowsIn } from '#pages/posted.ts'
import { shaped } from '#pages/shape.ts'
import type { Posted } from '#pages/posted.ts'
import { labelled, readForm } from '#pages/form.ts'
import type { FormView } from '#pages/form.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FastifyRequest } from 'fastify'

import { contradictionErrors, controlOf, labelOf } from './card-words-pages.ts'
import { cardSchema } from './model.ts'
import type { Card } from './model.ts'
import { cardSections, sectionOfControl } from './sections.ts'
import type { CardSection } from './sections.ts'

/** Fields of the card that the form has; the others keep what the card says. */
const formSchema = cardSchema.omit({ objections: true, origin: true })

/** The form that shows a card. */
export const postedCard = ({ objections: _objections, origin: _origin, ...card }: Card): Posted =>
  postedOf(card)

/** A form in which some sections stand as they were typed, and the others as they were. */
export const overlaid = (whole: Posted, typed: Posted, sections: readonly CardSection[]): Posted => {
  const isTyped = (name: string): boolean => {
    const section = sectionOfControl(name)
    return section !== undefined && sections.includes(section)
  }
  return new Map([
    ...[...whole].filter(([name]) => !isTyped(name)),
    ...[...typed].filter(([name]) => isTyped(name))
  ])
}

/** What a form says, before anybody judges it: so that a form and a card can be compared. */
export const draftOf = (posted: Posted): Card => shaped(formSchema, withoutBlankRows(posted)) ?? {}

/** An empty form: the first role is there to be filled in. */
export const blankCard = (ids: Ids): Posted =>
  new Map(Object.entries(blankNeed(ids)).map(([name, value]) => [`needs.0.${name}`, [value]]))

const blankNeed = (ids: Ids): Readonly<Record<string, string>> => ({
  id: ids.next('need'),
  role: '',
  seats: '1'
})

const blankRows: Readonly<Record<string, (ids: Ids) => Readonly<Record<string, string>>>> = {
  needs: blankNeed,
  declaredPartners: () => ({ organisation: '', need: '' })
}

/** The form with a row more or less, when that is what was asked. */
export const withRows = (request: FastifyRequest, posted: Posted, ids: Ids): Posted | undefined =>
  changedRows(request, posted, (list) => blankRows[list]?.(ids) ?? { title: '', on: '' })

/** Fields that a blank row carries by itself. */
const givenInRow = /\.(?:id|seats|must)$/

/** Rows in which nothing was written count for nothing. */
const withoutBlankRows = (posted: Posted): Posted => {
  const blank = ['needs', 'milestones', 'declaredPartners'].flatMap((list) =>
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

/** A case needs a name from its first draft on, and what is in it must not contradict itself. */
const faultsOf = (card: Card, wording: Wording, sections: readonly CardSection[]): readonly FormError[] => [
  ...(card.title?.pl || card.title?.en || !sections.includes('idea')
    ? []
    : [{ name: 'title.pl', text: wording.t('form.required') }]),
  ...contradictionErrors(card, wording)
]

/** Reads a card from the form, or some sections of it; `before` gives what the form does not ask. */
export const readCard = (
  posted: Posted,
  wording: Wording,
  before: Card = {},
  sections: readonly CardSection[] = cardSections
): Result<Card, readonly FormError[]> => {
  const read = readForm(formSchema, withoutBlankRows(posted), wording)
  const label = (name: string) => labelOf(name, posted, wording)
  if (!read.ok) return refused(labelled(read.refusal, label))
  const faults = faultsOf(read.value, wording, sections)
  if (faults.length > 0) return refused(labelled(faults, label))
  return accepted({
    ...read.value,
    ...(before.objections && { objections: before.objections }),
    ...(before.origin && { origin: before.origin })
  })
}

/** The form with the remarks of the formal check beside the fields that they are about. */
export const withRemarks = (
  form: FormView,
  remarks: readonly { readonly field: string; readonly text: string | null }[]
): FormView => ({
  ...form,
  field: (name) => {
    const notes = remarks.flatMap(({ field, text }) =>
      text !== null && controlOf(field) === name ? [text] : []
    )
    return notes.length === 0 ? form.field(name) : { ...form.field(name), notes }
  }
})
