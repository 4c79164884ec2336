import { systemParty } from '#shared/workflow.ts'
import type { Audience, NoticeId, NotifyParams } from '#shared/workflow.ts'

import type { CaseInMemory } from './case.ts'
import type { Entry } from './happened.ts'
import type { Engine } from './engine.ts'
import { metasOfTerm } from './decide.ts'
import { Step } from './step.ts'
import { deliveryChanges, firedChanges } from './term-changes.ts'
import { nextLook } from './terms.ts'
import type { Term, TermChange } from './terms.ts'
import { forewarnedOf, forewarningOf, remindedOf } from './waits.ts'

/** What became of a look at a term: `stale` when the case had moved on or its time has not come. */
export type Fired = 'fired' | 'reminded' | 'stale'

/** The term looked at, as it was when its time came. */
export type Firing = { readonly case: string; readonly term: string; readonly token: number }

/** Ends a term, or reminds of it, exactly once: a token that is no longer the term's does nothing. */
export const fireTerm = (engine: Engine, about: Firing): Promise<Fired> =>
  engine.inTurn(about.case, () => fireNow(engine, about))

/** The same within a turn of the case that has begun already. */
export const fireNow = async (engine: Engine, about: Firing): Promise<Fired> => {
  const fired = await engine.retrying(async (tx): Promise<{ fired: Fired; version: number }> => {
    const stamp = engine.stamp(systemParty)
    const step = await Step.read(engine.parts, tx, about.case, stamp)
    const term = step?.terms.get(about.term)
    const stale = { fired: 'stale', version: 0 } as const
    if (!step || !term || term.token !== about.token) return stale
    const next = nextLook(term)
    if (next === null || next > stamp.now) return stale
    const isOver = term.dueAt !== null && term.dueAt <= stamp.now
    await (isOver ? end(step, term, stamp.now) : remind(step, term, stamp.now))
    return { fired: isOver ? 'fired' : 'reminded', version: step.case.version + 1 }
  })
  if (fired && fired.fired !== 'stale') engine.announce({ case: about.case, version: fired.version })
  return fired?.fired ?? 'stale'
}

const end = async (step: Step, term: Term, now: string): Promise<void> => {
  const decided = await step.decide((memory) => {
    memory.send(term.target, term.event)
    return undefined
  })
  if (!decided.ok) return
  const memory = decided.value
  const last = memory.entries.findLast(({ actor }) => actor === term.actor)
  // The machine may have set it anew, or have given it another end.
  const same = (known: Term | undefined) => known?.token === term.token && known.dueAt === term.dueAt
  const rest = (): readonly TermChange[] =>
    same(step.terms.get(term.id)) ? firedChanges(term, step.profile, now) : []
  await step.journal(memory, [], (entry: Entry) => (entry === last ? rest() : []))
  if (!last) await step.note('term', 'expired', term.actor, { term: term.id }, rest())
  await step.save(memory, [])
}

/** Whose reminder has come: everybody's, or that of single addressees with an end of their own. */
const remindedBy = (term: Term, now: string) => {
  const isPast = (at: string) => at <= now
  // After downtime one reminder stands for all that were missed.
  const common = term.reminders.filter(isPast).map((): TermChange => ({ change: 'reminded', id: term.id }))
  const single = term.addressees.filter((one) => one.reminders.some(isPast))
  const changes = single.flatMap(({ notice, reminders }) =>
    reminders.filter(isPast).map((): TermChange => ({ change: 'remindedOne', id: term.id, notice }))
  )
  const only = common.length > 0 ? undefined : new Set(single.map(({ person }) => person))
  return { changes: [...common, ...changes], only, due: single[0]?.dueAt ?? term.dueAt }
}

const remind = async (step: Step, term: Term, now: string): Promise<void> => {
  const decided = await step.decide(() => undefined)
  const found = decided.ok ? decided.value.live(term.actor) : undefined
  const view = step.stored(term.actor)
  const notice = found?.definition.reminders?.[term.name]
  const { changes, only, due } = remindedBy(term, now)
  const metas = found ? metasOfTerm(found.live, term.event.type) : []
  const reminding = (number: NoticeId, to: readonly Audience[]): NotifyParams => ({
    notice: number,
    variant: 'reminder',
    to,
    data: { term: term.name, due }
  })
  const forewarned = forewarnedOf(metas, term.name)
  const apart = forewarned.length > 0 ? forewarningOf(metas, term.name) : undefined
  const params: readonly NotifyParams[] =
    found && view && notice
      ? [
          reminding(notice, [
            ...remindedOf(view, found.definition, metas),
            ...(apart === undefined ? forewarned : [])
          ]),
          ...(apart === undefined ? [] : [reminding(apart, forewarned)])
        ]
      : []
  const notify = decided.ok ? { params, memory: decided.value, ...(only && { only }) } : undefined
  await step.note('term', 'reminded', term.actor, { term: term.id }, changes, notify ? { notify } : {})
  await step.save(undefined, [])
}

/** Tells an actor that wants to know that a notice of its own has reached somebody. */
export const tellOfDelivery = (
  memory: CaseInMemory,
  about: { readonly actor: string; readonly person: string; readonly said?: NotifyParams }
): undefined => {
  const { actor, person, said } = about
  if (!said || !memory.live(actor)?.definition.hears?.includes(said.notice)) return
  memory.send(actor, { type: 'notice.delivered', notice: said.notice, person, data: said.data ?? {} })
}

/**
 * Whether the delivery of a notice can change anything: a term of the case waits for it, or its actor hears of it. Most
 * notices concern nobody's term, and are not worth a turn of the case; what waits for one was written with it.
 */
const mayMatter = async (
  { parts }: Engine,
  about: {
    readonly case: string
    readonly actor: string
    readonly notice: string
    readonly said?: NotifyParams
  }
): Promise<boolean> => {
  const waits = await parts.database.read.get(
    'SELECT id FROM terms WHERE case_id = ? AND addressees LIKE ? LIMIT 1',
    [about.case, `%"${about.notice}"%`]
  )
  if (waits) return true
  const notice = about.said?.notice
  const actor =
    notice === undefined
      ? undefined
      : await parts.database.read.get('SELECT workflow, workflow_version FROM actors WHERE id = ?', [
          about.actor
        ])
  if (!actor || notice === undefined) return false
  const { hears } = parts.definitions.of(String(actor['workflow']), Number(actor['workflow_version']))
  return hears?.includes(notice) === true
}

/** Records that a notice has reached its person; terms that waited for it may start. Does nothing when none did. */
export const recordDelivery = async (
  engine: Engine,
  about: {
    readonly case: string
    readonly actor: string
    readonly notice: string
    readonly person: string
    readonly how: string
    /** What the notice said; an actor that hears of its deliveries gets it back. */
    readonly said?: NotifyParams
  }
) => {
  if (!(await mayMatter(engine, about))) return false
  return engine.inTurn(about.case, async (): Promise<boolean> => {
    const version = await engine.retrying(async (tx): Promise<number> => {
      const stamp = engine.stamp(systemParty)
      const step = await Step.read(engine.parts, tx, about.case, stamp)
      if (!step) return 0
      const changes = deliveryChanges(step.terms.values(), about.notice, stamp.now, step.rules())
      const heard = await step.decide((memory) => tellOfDelivery(memory, about))
      const memory = heard.ok && heard.value.entries.length > 0 ? heard.value : undefined
      if (changes.length === 0 && !memory) return 0
      const { notice, person, how } = about
      if (changes.length > 0)
        await step.note('delivery', 'delivered', about.actor, { notice, person, how }, changes)
      if (memory) await step.journal(memory, [])
      await step.save(memory, [])
      return step.case.version + 1
    })
    if (version) engine.announce({ case: about.case, version })
    return version !== undefined && version > 0
  })
}
