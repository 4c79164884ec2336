import { systemParty } from '#shared/workflow.ts'
import type { NotifyParams } from '#shared/workflow.ts'

import type { Entry } from './happened.ts'
import type { Engine } from './engine.ts'
import { metasOf } from './decide.ts'
import { Step } from './step.ts'
import { deliveryChanges, firedChanges } from './terms.ts'
import type { Term, TermChange } from './terms.ts'
import { remindedOf } from './waits.ts'

/** What became of a look at a term: `stale` when the case had moved on or its time has not come. */
export type Fired = 'fired' | 'reminded' | 'stale'

/** Ends a term, or reminds of it, exactly once: a token that is no longer the term's does nothing. */
export const fireTerm = (
  engine: Engine,
  about: { readonly case: string; readonly term: string; readonly token: number }
) =>
  engine.inTurn(about.case, async (): Promise<Fired> => {
    const fired = await engine.retrying(async (tx): Promise<{ fired: Fired; version: number }> => {
      const stamp = engine.stamp(systemParty)
      const step = await Step.read(engine.parts, tx, about.case, stamp)
      const term = step?.terms.get(about.term)
      const stale = { fired: 'stale', version: 0 } as const
      if (!step || !term || term.token !== about.token || term.dueAt === null) return stale
      if (term.dueAt <= stamp.now) await end(step, term, stamp.now)
      else if (term.reminders[0] !== undefined && term.reminders[0] <= stamp.now)
        await remind(step, term, stamp.now)
      else return stale
      return { fired: term.dueAt <= stamp.now ? 'fired' : 'reminded', version: step.case.version + 1 }
    })
    if (fired && fired.fired !== 'stale') engine.announce({ case: about.case, version: fired.version })
    return fired?.fired ?? 'stale'
  })

const end = async (step: Step, term: Term, now: string): Promise<void> => {
  const decided = await step.decide((memory) => {
    memory.send(term.target, term.event)
    return undefined
  })
  if (!decided.ok) return
  const memory = decided.value
  const last = memory.entries.findLast(({ actor }) => actor === term.actor)
  const same = (known: Term | undefined) => known !== undefined && known.token === term.token
  const rest = (): readonly TermChange[] =>
    same(step.terms.get(term.id)) ? firedChanges(term, step.profile, now) : []
  await step.journal(memory, [], (entry: Entry) => (entry === last ? rest() : []))
  if (!last) await step.note('term', 'expired', term.actor, { term: term.id }, rest())
  await step.save(memory, [])
}

const remind = async (step: Step, term: Term, now: string): Promise<void> => {
  const decided = await step.decide(() => undefined)
  const found = decided.ok ? decided.value.live(term.actor) : undefined
  const view = step.stored(term.actor)
  const notice = found?.definition.reminders?.[term.name]
  const params: NotifyParams | undefined =
    found && view && notice
      ? {
          notice,
          variant: 'reminder',
          to: remindedOf(view, found.definition, metasOf(found.live)),
          data: { term: term.name, due: term.dueAt }
        }
      : undefined
  const notify = params && decided.ok ? { params, memory: decided.value } : undefined
  // After downtime one reminder stands for all that were missed.
  const past = term.reminders.filter((at) => at <= now)
  const changes = past.map((): TermChange => ({ change: 'reminded', id: term.id }))
  await step.note('term', 'reminded', term.actor, { term: term.id }, changes, notify)
  await step.save(undefined, [])
}

/** Records that a notice has reached its person; terms that waited for it may start. Does nothing when none did. */
export const recordDelivery = (
  engine: Engine,
  about: {
    readonly case: string
    readonly actor: string
    readonly notice: string
    readonly person: string
    readonly how: string
  }
) =>
  engine.inTurn(about.case, async (): Promise<boolean> => {
    const version = await engine.retrying(async (tx): Promise<number> => {
      const stamp = engine.stamp(systemParty)
      const step = await Step.read(engine.parts, tx, about.case, stamp)
      if (!step) return 0
      const changes = deliveryChanges(step.terms.values(), about.notice, stamp.now, step.profile)
      if (changes.length === 0) return 0
      const { notice, person, how } = about
      await step.note('delivery', 'delivered', about.actor, { notice, person, how }, changes)
      await step.save(undefined, [])
      return step.case.version + 1
    })
    if (version) engine.announce({ case: about.case, version })
    return version !== undefined && version > 0
  })
