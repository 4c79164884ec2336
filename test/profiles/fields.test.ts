import { describe, expect, test } from 'vitest'

import { profileFieldsOf } from '#profiles/fields.ts'
import { fieldsOf, nextVersion } from '#profiles/model.ts'
import { krakow } from '#workflows/profiles/krakow.ts'
import { profiles } from '#workflows/profiles/index.ts'
import { termNames } from '#workflows/terms.ts'

const schema = profileFieldsOf(termNames)

type Change = (fields: Record<string, never>) => void

/** Where the schema finds fault with Krakow's fields when they are changed. */
const faultsOf = (change: Change): readonly string[] => {
  const fields = structuredClone(fieldsOf(krakow)) as never
  change(fields)
  const parsed = schema.safeParse(fields)
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'))
}

/** Sets one field by its path. */
const set =
  (path: string, value: unknown): Change =>
  (fields) => {
    const parts = path.split('.')
    const last = parts.pop() as string
    const record = parts.reduce<Record<string, unknown>>((inner, part) => inner[part] as never, fields)
    if (value === undefined) delete record[last]
    else record[last] = value
  }

describe('the fields of a profile', () => {
  test.each(profiles.map((profile) => [profile.id, profile] as const))('of %s are sound', (_, profile) => {
    const parsed = schema.safeParse(fieldsOf(profile))
    expect(parsed.error?.issues ?? []).toEqual([])
  })

  test('give the same profile again, one version on', () => {
    for (const profile of profiles)
      expect(nextVersion(profile, schema.parse(fieldsOf(profile)))).toEqual({
        ...profile,
        version: profile.version + 1
      })
  })

  test.each<[path: string, value: unknown]>([
    ['name.en', ''],
    ['organs.council.pl', '   '],
    ['bodies.board.members', 0],
    ['bodies.board.years', 21],
    ['terms.T03.length', 0],
    ['terms.T03.length', 1.5],
    ['terms.T03.length', 3651],
    ['terms.T03.unit', 's'],
    ['terms.T03.extension', 0],
    ['terms.T02.repeatEvery', 61],
    ['terms.T31.length', 121],
    ['terms.T04.urgent.length', undefined],
    ['rules.quorum.share', 1.01],
    ['rules.quorum.base', 'everybody'],
    ['rules.majority', 'most'],
    ['rules.majorities.terminate', 'most'],
    ['rules.secretFloor', 4],
    ['rules.rounds', 0],
    ['rules.materialChange.budgetPercent', 101],
    ['numbering.proposal', 'no number {year}'],
    ['numbering.proposal', '{n}/{year} {x}'],
    ['numbering.resolution.board.pl', 'Uchwała {n}']
  ])('do not take %s as %j', (path, value) => {
    expect(faultsOf(set(path, value))).toContain(path)
  })

  test.each<[path: string, value: unknown]>([
    ['terms.T99', { length: 1, unit: 'd' }],
    ['terms.T03.atEnd', 'escalate'],
    ['rules.secretMotions', ['dance']],
    ['rules.majorities.dance', 'simple'],
    ['rules.loose', true]
  ])('know nothing of %s', (path, value) => {
    expect(faultsOf(set(path, value))).not.toEqual([])
  })

  test('name every term that a machine may name', () => {
    for (const name of termNames.filter((each) => each !== 'T08a'))
      expect(faultsOf(set(`terms.${name}`, undefined))).toContain(`terms.${name}`)
  })

  test.each([
    ['terms.T03.reminders', [-14]],
    ['terms.T03.reminders', [14]],
    ['terms.T03.reminders', [0]],
    ['terms.T03.urgent.reminders', [-5]]
  ])('remind within the term: not %s %j', (path, reminders) => {
    expect(faultsOf(set(path, reminders))).toContain(path)
  })

  test.each<[path: string, value: unknown, fault?: string]>([
    ['rules.minimumConsortium.members', 4],
    ['rules.minimumConsortium.enterprises', 4],
    ['rules.quorum.floor', 8],
    ['rules.requiredOpinions', 8],
    ['rules.longestSearchDays', 29],
    ['rules.longestSuspensionDays', 89],
    ['rules.criteria.quality', 21, 'rules.criteria.strategy']
  ])('do not contradict each other: %s as %j', (path, value, fault = path) => {
    expect(faultsOf(set(path, value))).toEqual([fault])
  })

  test('leave what the end of a term does to the machines, and the notice of a sitting to the rules', () => {
    const fields = schema.parse(fieldsOf(krakow))
    const next = nextVersion(krakow, { ...fields, rules: { ...fields.rules, sittingNoticeDays: 10 } })
    expect(next.terms['T08a']).toEqual({ ...krakow.terms['T08a'], length: 10 })
    expect(next.terms['T02']?.atEnd).toBe('escalate')
  })
})
