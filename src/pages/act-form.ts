import { criteria } from '#proposals/model.ts'
import type { Criterion } from '#proposals/model.ts'
import type { FieldState } from '#templates/components/field.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { ActField, ActOption, ActRow } from '#templates/pages/act/fields.tsx'

import type { ActMaterial, FixedRow } from './act.ts'
import type { FieldShape } from './act-fields.ts'
import type { FormView } from './form.ts'
import { addRow, removeRow, rowsIn } from './posted.ts'

/** Where the words of fixed answers stand, by the name of the field. */
const wordsOfChoices: Readonly<Record<string, string>> = {
  motion: 'choices.motion',
  recommendation: 'choices.motion',
  mode: 'choices.mode',
  reason: 'choices.decline',
  ground: 'acts.grounds',
  answer: 'choices.declaration',
  choice: 'ballot',
  'conditions.evidence': 'choices.evidence',
  state: 'choices.milestone',
  'milestones.state': 'choices.milestone',
  role: 'choices.partner',
  signature: 'choices.signature',
  kinds: 'choices.change',
  items: 'choices.handover'
}

/** Most options that are laid out as cards; more go into a list. */
const mostCards = 6

type Drawing = {
  readonly wording: Wording
  readonly event: string
  readonly material: ActMaterial
  readonly form: FormView
}

/** `remarks.text` has its words under `remarksText`. */
const keyOf = (path: string): string => path.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Words for a field: those of this event, else those that all events share. */
const wordsFor = ({ wording, event }: Drawing, path: string, suffix = ''): string | undefined =>
  wording.lookUp(`acts.of.${event}.${keyOf(path)}${suffix}`) ??
  wording.lookUp(`acts.fields.${path.split('.').at(-1) ?? path}${suffix}`)

/** `remarks.2.field` is the field `remarks.field`. */
const withoutPlaces = (name: string): string => name.replace(/\.\d+(?=\.|$)/g, '')

const stateOf = ({ form, material }: Drawing, name: string): FieldState => {
  const state = form.field(name)
  const first = material.defaults?.[name]
  return state?.value === undefined && first !== undefined ? { ...state, value: first } : state
}

const labelOf = (drawing: Drawing, name: string): string => {
  const path = withoutPlaces(name)
  const last = path.split('.').at(-1) ?? path
  return (
    wordsFor(drawing, path) ??
    (path.startsWith('scores.') || path.startsWith('criteria.') || path.startsWith('comments.')
      ? drawing.wording.named(`choices.criterion.${last}`)
      : drawing.wording.named(`fields.${last}`))
  )
}

const hintOf = (drawing: Drawing, name: string): string | undefined => {
  const path = withoutPlaces(name)
  if (path.startsWith('scores.')) {
    const criterion = path.slice('scores.'.length) as Criterion
    return drawing.wording.t('acts.weight', {
      weight: drawing.material.weights?.[criterion] ?? criteria[criterion]
    })
  }
  return wordsFor(drawing, path, 'Hint')
}

const fixedOptions = (drawing: Drawing, name: string, values: readonly string[]): readonly ActOption[] => {
  const { wording, material, event } = drawing
  return values.map((value) => {
    const hint =
      material.meanings?.[name]?.[value] ?? wording.lookUp(`acts.of.${event}.${name}Meaning.${value}`)
    return {
      value,
      label: wording.named(`${wordsOfChoices[name] ?? `choices.${name}`}.${value}`),
      ...(hint !== undefined && { hint })
    }
  })
}

/** The answers with which a field shows, as `motion:postpone`. */
const whenOf = ({ material }: Drawing, name: string): { readonly when?: readonly string[] } => {
  const when = material.when?.[name]
  return when ? { when: when.answers.map((answer) => `${when.field}:${answer}`) } : {}
}

/** What there is to choose from; of a field that the address has settled, its answer alone. */
const offeredFor = (drawing: Drawing, name: string): readonly ActOption[] | undefined => {
  const { material, form } = drawing
  const options = material.options?.[withoutPlaces(name)]
  const settled = material.settled?.includes(name)
    ? options?.filter((one) => one.value === form.value(name))
    : []
  return settled !== undefined && settled.length > 0 ? settled : options
}

const fieldOf = (drawing: Drawing, shape: FieldShape, prefix: string): ActField | null => {
  const name = prefix + shape.name
  if (drawing.material.hidden?.[name] !== undefined || drawing.material.without?.includes(name)) return null
  const common = {
    name,
    label: labelOf(drawing, name),
    hint: hintOf(drawing, name),
    required: shape.required || drawing.material.required?.includes(name) === true,
    state: stateOf(drawing, name),
    ...whenOf(drawing, name)
  }
  const options = offeredFor(drawing, name)
  if (options) {
    const asCards = options.length <= mostCards && options.some(({ hint }) => hint !== undefined)
    return { ...common, kind: asCards ? 'cards' : 'select', options }
  }
  switch (shape.kind) {
    case 'choice':
      return { ...common, kind: 'cards', options: fixedOptions(drawing, withoutPlaces(name), shape.values) }
    case 'several':
      return {
        ...common,
        kind: 'several',
        options: fixedOptions(drawing, withoutPlaces(name), shape.values),
        values: drawing.form.values(name)
      }
    case 'number':
      if (shape.minimum === 0 && shape.maximum === 5) return { ...common, kind: 'scale' }
      return { ...common, kind: 'number', minimum: shape.minimum, maximum: shape.maximum }
    case 'line':
    case 'words':
      return { ...common, kind: shape.kind, limit: shape.limit }
    case 'record':
      return { ...common, kind: 'record', fields: fieldsIn(drawing, shape.fields, `${name}.`) }
    case 'rows':
      return { ...common, kind: 'rows', ...rowsOf(drawing, shape.fields, name) }
    default:
      return { ...common, kind: shape.kind }
  }
}

const fieldsIn = (drawing: Drawing, shapes: readonly FieldShape[], prefix = ''): readonly ActField[] =>
  shapes.flatMap((shape) => fieldOf(drawing, shape, prefix) ?? [])

const fixedRow = (drawing: Drawing, shapes: readonly FieldShape[], list: string) => {
  return ({ hidden, about }: FixedRow, place: number): ActRow => {
    const prefix = `${list}.${place}.`
    return {
      place,
      heading: drawing.wording.t('acts.rowNumber', { number: place + 1 }),
      about,
      hidden: Object.entries(hidden).map(([name, value]) => ({ name: prefix + name, value })),
      fields: fieldsIn(
        drawing,
        shapes.filter(({ name }) => hidden[name] === undefined),
        prefix
      )
    }
  }
}

const rowsOf = (drawing: Drawing, shapes: readonly FieldShape[], list: string) => {
  const fixed = drawing.material.rows?.[list]
  if (fixed) return { rows: fixed.map(fixedRow(drawing, shapes, list)) }
  const written = drawing.form.rows(list)
  const begun = rowsIn(new Map(Object.keys(drawing.material.defaults ?? {}).map((name) => [name, []])), list)
  const places = [written, begun].find(({ length }) => length > 0) ?? [0]
  return {
    rows: places.map((place, index): ActRow => ({
      place,
      heading: drawing.wording.t('acts.rowNumber', { number: index + 1 }),
      about: [],
      hidden: [],
      fields: fieldsIn(drawing, shapes, `${list}.${place}.`),
      ...(places.length > 1 && { remove: removeRow(list, place) })
    })),
    add: addRow(list)
  }
}

/** The fields of an act's form in the reader's words, with what was typed and what is wrong with it. */
export const actForm = (drawing: Drawing, shapes: readonly FieldShape[]): readonly ActField[] =>
  fieldsIn(drawing, shapes)
