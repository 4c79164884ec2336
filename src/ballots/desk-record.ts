import type { Person } from '#api/acting.ts'
import type { CaseParts } from '#api/contract.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Sight } from '#shared/sight.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import { beginningsOf, deskCases } from './desk-store.ts'
import type { DeskCase } from './desk-store.ts'

/** An act that waits for a decider. */
export type DeskTaskRow = {
  readonly act: string
  readonly actor: string
  readonly workflow: string
  readonly case_id: string
  readonly number: string | null
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly since: string
  readonly until_at: string | null
  /** When the sitting begins that the act is about. */
  readonly begins_at?: string | null
}

/** What the desk needs of others; `app.ts` hands it in. */
export type DeskParts = {
  /** Everything that waits for a person and can be done now, what ends first on top. */
  readonly tasksFor: (me: Person, sight: Sight) => Promise<readonly DeskTaskRow[]>
}

/** Acts of those who decide, whatever else a person may have to do. */
const ofDeciders: ReadonlySet<string> = new Set([
  'declaration.make',
  'opinion.file',
  'opinions.close',
  'circular.agree',
  'vote.cast',
  'ballot.close',
  'review.open',
  'review.resume',
  'review.reconvene',
  'motion.put',
  'tie.decide',
  'tie.revote',
  'conditions.extend',
  'condition.accept',
  'objection.rule',
  'urgency.allow',
  'group.appoint',
  'resolution.sign',
  'sitting.open',
  'sitting.close',
  'minutes.accept'
])

/** Most cases of one desk. */
const most = 60

const cannotDecide: readonly (string | null)[] = ['recused', 'undeclared']

/** A case on the desk, with what its reader has done there. */
export type OnDesk = {
  readonly seen: DeskCase
  readonly declaredAt: string | null
  readonly opinionAt: string | null
}

/** What a decider has on the desk: what waits for them, the cases under way, and those they must keep out of. */
export const deskOf = async (
  { engine, sights, tasksFor }: Pick<CaseParts, 'engine' | 'sights'> & DeskParts,
  me: Person
): Promise<{
  readonly tasks: readonly DeskTaskRow[]
  readonly cases: readonly OnDesk[]
  readonly recused: readonly DeskCase[]
}> => {
  const { database, clock } = engine.parts
  const sight = sights(me.person, clock.now())
  const all = await deskCases(database.read, sight, most)
  const recused = all.filter(
    ({ standing, ballot_id: ballot }) => ballot === null && cannotDecide.includes(standing)
  )
  const apart = new Set(recused.map(({ id }) => id))
  const cases = await Promise.all(
    all.flatMap((seen) => {
      if (apart.has(seen.id)) return []
      return [
        (async (): Promise<OnDesk> => {
          const root = await engine.view(database.read, seen.id)
          const review = (root?.context as unknown as ProposalContext | undefined)?.review
          const own = review?.declarations.find(({ person }) => person === me.person)
          return {
            seen,
            declaredAt: own?.answer === 'impartial' ? own.at : null,
            opinionAt: review?.opinions.find(({ person }) => person === me.person)?.at ?? null
          }
        })()
      ]
    })
  )
  const waiting = (await tasksFor(me, sight)).filter(
    ({ act, case_id: id }) => ofDeciders.has(act) && !apart.has(id)
  )
  const sittings = waiting.flatMap(({ workflow, actor }) => (workflow === 'sitting' ? [actor] : []))
  const beginnings = await beginningsOf(database.read, sittings)
  const today = dateIn(clock.now())
  const tasks = waiting
    .map((task): DeskTaskRow => ({ ...task, begins_at: beginnings.get(task.actor) ?? null }))
    // A sitting is opened on its day, not before.
    .filter(({ act, begins_at: on }) => act !== 'sitting.open' || on == null || dateIn(on) <= today)
  return { tasks, cases, recused }
}
