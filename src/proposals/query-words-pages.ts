import type { Definition } from '#engine/definitions.ts'
import { describe, statesIn } from '#engine/describe.ts'
import { fold } from '#shared/fold.ts'
import { languages } from '#shared/language.ts'
import { taskGroupStates } from '#task-groups/model.ts'
import { isKey, translator } from '#templates/locales/index.ts'

import { projectKinds, routes } from './model.ts'
import { traits } from './query.ts'
import type { ChoiceKey, Vocabulary } from './query.ts'

/** A value with where its words stand. */
type Named = { readonly value: string; readonly keys: readonly string[] }

const inEveryLanguage = (key: string): readonly string[] =>
  isKey(key) ? languages.map((language) => translator(language)(key)) : []

/** A wording may name several words, with commas between them. */
const wordsFor = ({ value, keys }: Named): readonly string[] => [
  fold(value),
  ...keys.flatMap(inEveryLanguage).flatMap((words) => words.split(', ').map(fold))
]

const mapOf = (named: readonly Named[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>()
  for (const each of named)
    for (const word of wordsFor(each)) found.set(word, [...new Set([...(found.get(word) ?? []), each.value])])
  return found
}

const under = (path: string, values: readonly string[]): readonly Named[] =>
  values.map((value) => ({ value, keys: [`${path}.${value}`] }))

/** The states of a proposal that stand in its own line, and their stages. */
export const statesOf = ({ machine }: Definition) =>
  statesIn(describe(machine)).flatMap(({ meta }) =>
    meta?.state && meta.stage ? [{ state: meta.state, stage: meta.stage }] : []
  )

/** The words that the filter takes for each value, in every language at once: an address means the same to all. */
export const vocabularyOf = (proposal: Definition): Vocabulary => {
  const states = statesOf(proposal)
  const lists: Readonly<Record<ChoiceKey, readonly Named[]>> = {
    state: states.map(({ state }) => ({
      value: state,
      keys: [`states.proposal.${state}.name`, `states.proposal.${state}.public`]
    })),
    stage: under('stages', [...new Set(states.map(({ stage }) => stage))]),
    is: under('list.words.is', traits),
    kind: under('choices.kind', projectKinds),
    route: under('choices.route', routes),
    group: [
      ...taskGroupStates.map((state) => ({
        value: state,
        keys: [`states.task-group.${state}.name`, `states.proposal.${state}.name`]
      })),
      ...under('list.words.group', ['any', 'none'])
    ]
  }
  return {
    state: mapOf(lists.state),
    stage: mapOf(lists.stage),
    is: mapOf(lists.is),
    kind: mapOf(lists.kind),
    route: mapOf(lists.route),
    group: mapOf(lists.group)
  }
}
