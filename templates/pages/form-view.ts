import type { FieldState } from '#templates/components/field.tsx'
import type { FormError } from '#templates/components/form.tsx'

/** A form as a page shows it: what stands in its fields, and what is wrong with them. */
export type FormView = {
  /** For `ErrorSummary`; one without a name is about the whole form. */
  readonly errors: readonly FormError[]
  /** Value and error of a field, for the field's component. */
  field(name: string): FieldState
  /** What stands in a field; empty when nothing does. */
  value(name: string): string
  /** All the ticks of one name. */
  values(name: string): readonly string[]
  isTicked(name: string, value?: string): boolean
  /** Places of the rows of a list, in order; the fields of a row are named `needs.0.role`. */
  rows(list: string): readonly number[]
}

/** Value of a button `row` that adds an empty row to a list. */
export const addRow = (list: string): string => `add ${list}`

/** Value of a button `row` that takes a row away. */
export const removeRow = (list: string, place: number): string => `remove ${list} ${place}`
