import type { Transaction } from '#shared/database.ts'
import type { Audience, NotifyParams } from '#shared/workflow.ts'

import type { RelationQuery } from './contract.ts'
import type { Effect } from './happened.ts'
import type { EngineParts } from './parts.ts'
import type { OutboxRow } from './records.ts'
import type { Named } from './term-changes.ts'
import { namedAs } from './terms.ts'

/** What a step has put into the outbox so far, and where its next row belongs. */
export type OutboxSoFar = { readonly rows: readonly OutboxRow[]; readonly step: string; readonly now: string }

/** Turns effects into outbox rows, one for each person a notice means, and tells which notice reaches whom. */
export const outboxOf = async (
  { addressees }: Pick<EngineParts, 'addressees'>,
  tx: Transaction,
  effects: readonly Effect[],
  about: RelationQuery,
  soFar: OutboxSoFar
): Promise<{ readonly rows: readonly OutboxRow[]; readonly named: Named }> => {
  const rows: OutboxRow[] = []
  const named = new Map<string, { notice: string; person: string }[]>()
  const common = { case: about.case, actor: about.actor.id, createdAt: soFar.now }
  const nextId = () => `${soFar.step}.${soFar.rows.length + rows.length + 1}`
  const peopleIn = async (audiences: readonly Audience[]): Promise<ReadonlySet<string>> => {
    const people = new Set<string>()
    for (const audience of audiences)
      for (const person of await addressees.of(tx, audience, about)) people.add(person)
    return people
  }
  for (const effect of effects) {
    if (effect.kind === 'post') {
      rows.push({ ...common, id: nextId(), kind: 'message', person: null, payload: effect.params })
      continue
    }
    const { except = [], awaited = true, ...said } = effect.params
    const { notice, variant, to } = said
    const keys = awaited ? [...new Set([notice, namedAs(notice, variant)])] : []
    const reached = keys.map((key) => {
      const known = named.get(key) ?? []
      named.set(key, known)
      return known
    })
    if (to.some((audience) => audience.to === 'cluster'))
      rows.push({ ...common, id: nextId(), kind: 'bulletin', person: null, payload: { ...said, to: [] } })
    const spared = await peopleIn(except)
    for (const person of await peopleIn(to.filter((audience) => audience.to !== 'cluster'))) {
      if (effect.only?.has(person) === false || spared.has(person)) continue
      const known = [...soFar.rows, ...rows].find((row) => sameNotice(row, notice, variant, person))
      const id = known?.id ?? nextId()
      if (!known) rows.push({ ...common, id, kind: 'notice', person, payload: { ...said, to: [] } })
      for (const people of reached) people.push({ notice: id, person })
    }
  }
  return { rows, named }
}

/** Several rows' notices as one. */
export const joined = (all: readonly Named[]): Named => {
  const together = new Map<string, { readonly notice: string; readonly person: string }[]>()
  for (const named of all)
    for (const [notice, reached] of named) together.set(notice, [...(together.get(notice) ?? []), ...reached])
  return together
}

/** Nobody gets the same notice twice for one happening. */
const sameNotice = (row: OutboxRow, notice: string, variant: string | undefined, person: string): boolean =>
  row.kind === 'notice' &&
  row.person === person &&
  (row.payload as NotifyParams).notice === notice &&
  (row.payload as NotifyParams).variant === variant
