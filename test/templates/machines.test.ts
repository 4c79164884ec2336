import { existsSync, readdirSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { describe as describeMachine } from '#engine/describe.ts'
import type { StateDescription } from '#engine/describe.ts'
import { languages } from '#shared/language.ts'
import type { WorkflowDefinition } from '#shared/workflow.ts'
import {
  eventText,
  reasonText,
  relationName,
  stageName,
  stateText,
  wordingOf
} from '#templates/locales/index.ts'

import { now } from './made-up.ts'

const folder = new URL('../../workflows/', import.meta.url)

const isDefinition = (value: unknown): value is WorkflowDefinition =>
  typeof value === 'object' && value !== null && 'machine' in value && 'events' in value

const definitions: readonly WorkflowDefinition[] = (
  await Promise.all(
    readdirSync(folder)
      .filter((name) => existsSync(new URL(`${name}/machine.ts`, folder)))
      .map((name) => import(new URL(`${name}/index.ts`, folder).href) as Promise<Record<string, unknown>>)
  )
).flatMap((exported) => Object.values(exported).filter(isDefinition))

const allStates = (state: StateDescription): StateDescription[] => [state, ...state.states.flatMap(allStates)]

describe.each(definitions.map((definition) => [definition.name, definition] as const))(
  'the %s machine',
  (_, definition) => {
    const states = allStates(describeMachine(definition.machine))
    const moves = states.flatMap((state) => state.moves)

    describe.each(languages)('in %s', (language) => {
      const wording = wordingOf(language, now)

      test('has its states, stages and owners worded', () => {
        for (const { meta } of states) {
          if (!meta?.state) continue
          for (const reader of ['name', 'proposer', 'presidium', 'public'] as const)
            expect(stateText(wording, definition.name, meta.state, reader)).not.toBe('')
          expect(stageName(wording, meta.stage)).not.toBe('')
          for (const owner of meta.owner) expect(relationName(wording, owner)).not.toBe('')
        }
      })

      test('has its events worded, as a button and as history', () => {
        for (const event of Object.keys(definition.events))
          for (const text of ['label', 'heading', 'effect', 'past'] as const)
            expect(eventText(wording, event, text)).not.toBe('')
        for (const { on } of moves)
          if (on !== '' && !on.startsWith('xstate.')) expect(eventText(wording, on, 'past')).not.toBe('')
      })

      test('has its terms worded', () => {
        for (const { term } of moves)
          if (term !== undefined) expect(wording.named(`terms.${term}.ended`)).not.toBe('')
      })

      test('says who may, or when, for each of its rules', () => {
        for (const rule of new Set(moves.flatMap(({ rules }) => rules)))
          expect(reasonText(wording, { rule, values: {} })).toMatch(/\.$/u)
      })
    })
  }
)
