import type { Refusal } from '#engine/contract.ts'
import type { Engine } from '#engine/engine.ts'
import type { Person } from '#api/acting.ts'
import { canonical } from '#shared/json.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Precautions } from '#api/send-event.ts'

import { findNewest, findRevision } from './card-store.ts'
import type { CardRevision } from './card-store.ts'
import { reviseCard } from './commands.ts'
import type { Card } from './model.ts'
import { mergeSections } from './sections.ts'
import type { CardSection } from './sections.ts'
import { dropWritings } from './writing-store.ts'

export type SectionsRequest = Pick<Precautions, 'organisation' | 'key' | 'dryRun'> & {
  readonly id: string
  readonly me: Person
  /** The card with the sections as they were written; its other sections say nothing. */
  readonly mine: Card
  readonly sections: readonly CardSection[]
  /** The revision that each section was filled in from. */
  readonly baseOf: (section: CardSection) => number
}

export type SavedSections = {
  readonly revision: number
  /** Nothing differed from the newest card, so that there is no new revision. */
  readonly unchanged: boolean
  readonly card: Card
  /** The case's version after it. */
  readonly version: number
}

/** Somebody else saved the same sections meanwhile. */
export type SectionClash = {
  readonly kind: 'clash'
  readonly sections: readonly CardSection[]
  readonly theirs: CardRevision
  /** What was written, on the newest card. */
  readonly mine: Card
  /** The card that each clashing section was filled in from. */
  readonly base: (section: CardSection) => Card
}

/** Cases move while somebody writes; a save that another event overtook is tried again so often. */
const attempts = 5

/**
 * Saves sections of a card as a new revision, each against the version its writer began with: what others saved in other
 * sections stays, and two who changed the same section both keep their text until one of them chooses.
 */
export const reviseSections = async (
  engine: Engine,
  asked: SectionsRequest
): Promise<Result<SavedSections, Refusal | SectionClash>> => {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await reviseOnce(engine, asked)
    const isOvertaken = !outcome.ok && outcome.refusal.kind === 'stale'
    if (!isOvertaken || attempt === attempts) return outcome
  }
}

const reviseOnce = async (
  engine: Engine,
  asked: SectionsRequest
): Promise<Result<SavedSections, Refusal | SectionClash>> => {
  const { id, me, sections, mine } = asked
  const { read } = engine.parts.database
  const version = await engine.versionOf(read, id)
  const newest = await findNewest(read, id)
  if (version === 0 || !newest) return refused({ kind: 'unknown' })
  const base = await basesOf(engine, asked, newest)
  if (base === undefined) return refused({ kind: 'unknown' })
  const { card, clashes } = mergeSections(newest.card, mine, sections, base)
  if (clashes.length > 0) return refused({ kind: 'clash', sections: clashes, theirs: newest, mine, base })
  if (canonical(card) === canonical(newest.card)) {
    await forget(engine, asked)
    return accepted({ revision: newest.revision, unchanged: true, card, version })
  }
  const { organisation, key, dryRun } = asked
  const revised = await reviseCard(engine, {
    id,
    card,
    me,
    ifMatch: version,
    organisation,
    key,
    dryRun
  })
  if (!revised.ok) return revised
  if (dryRun !== true) await forget(engine, asked)
  return accepted({
    revision: newest.revision + 1,
    unchanged: false,
    card,
    version: revised.value.version
  })
}

const basesOf = async (
  engine: Engine,
  { id, sections, baseOf }: SectionsRequest,
  newest: CardRevision
): Promise<((section: CardSection) => Card) | undefined> => {
  const cards = new Map<number, Card>([[newest.revision, newest.card]])
  for (const revision of new Set(sections.map(baseOf))) {
    if (cards.has(revision)) continue
    const found = await findRevision(engine.parts.database.read, id, revision)
    if (!found) return undefined
    cards.set(revision, found.card)
  }
  return (section) => cards.get(baseOf(section)) ?? newest.card
}

/** What has become a revision is no longer under the writer's hands. */
const forget = async (engine: Engine, { id, me, sections }: SectionsRequest): Promise<void> => {
  await engine.parts.database.transaction((tx) => dropWritings(tx, me.person, id, sections))
}
