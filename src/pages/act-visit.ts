import { isActOfOrganisation, representedBy } from '#api/acting.ts'
import type { Person } from '#api/acting.ts'
import type { CaseParts } from '#api/contract.ts'
import { nameOrganisations } from '#api/names.ts'
import { collectionOf } from '#api/waiting.ts'
import type { Action, ActorView } from '#engine/contract.ts'
import type { EventDefinition } from '#shared/workflow.ts'
import type { Choice } from '#templates/components/fields.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { OtherAct } from '#templates/pages/act/elsewhere.tsx'

import { unhurried } from './act.ts'
import type { ActMaterial, ActSource, ActSubject } from './act.ts'
import { othersOf } from './act-others.ts'
import { askActions } from './case-actions.ts'
import { reasonsInWords } from './signatories.ts'

export type ActParts = CaseParts & { readonly sources: readonly ActSource[] }

/** One act of one person, with everything its page shows. */
export type FoundAct = {
  readonly event: string
  readonly definition: EventDefinition
  readonly view: ActorView
  readonly subject: ActSubject
  readonly material: ActMaterial
  readonly me: Person
  /** The present version of the case. */
  readonly version: number
  readonly until: string | null
  /** What the engine says of it now; undefined when this state does not know the act. */
  readonly action: Action | undefined
  /** Why it cannot be done now, in words; nothing when it can. */
  readonly reasons: readonly string[]
  /** What can be done instead at this moment. */
  readonly others: readonly OtherAct[]
  readonly root: ActorView
  /** To choose from when the person represents several and the act is an organisation's. */
  readonly organisations: readonly Choice[]
  readonly organisation: string | null
}

type Wanted = { readonly collection: string; readonly actor: string; readonly event: string }

/** Finds an act for a person; undefined when they may not know of it or there is no such act. */
export const findAct = async (
  parts: ActParts,
  wording: Wording,
  me: Person,
  { collection, actor, event }: Wanted
): Promise<FoundAct | undefined> => {
  const { engine, sights } = parts
  const { database, clock, definitions } = engine.parts
  const source = parts.sources.find((one) => one.collection === collection)
  const sight = sights(me.person, clock.now())
  const subject = await source?.find(me, sight, actor)
  const view = subject && (await engine.view(database.read, actor))
  const root = view && (await engine.view(database.read, view.case))
  if (!source || !subject || !view || !root || collectionOf(view.workflow) !== collection) return undefined
  const { events } = definitions.of(view.workflow, view.version)
  const definition = Object.hasOwn(events, event) ? events[event] : undefined
  if (!definition) return undefined
  const { actions, by } = await askActions(parts, me, view, root)
  const action = actions.find((one) => one.event === event)
  const question = { reader: database.read, wording, view, root, me, sight, subject }
  // What an act offers is for those who may do it; others learn why they may not.
  const isTheirs = action !== undefined && !action.reasons.some(({ rule }) => rule === 'onlyFor')
  const material = isTheirs ? ((await source.materials[event]?.(question)) ?? {}) : {}
  return {
    event,
    definition,
    view,
    subject,
    me,
    root,
    action,
    reasons:
      action === undefined
        ? [wording.t('rules.notNow')]
        : await reasonsInWords(database.read, wording, action.reasons, by.organisation),
    others: othersOf(wording, event, view, actions),
    material,
    version: await parts.engine.versionOf(database.read, view.case),
    until:
      root.stage === 'delivery' && unhurried.has(event)
        ? null
        : (material.until ?? (await parts.engine.nextEndOf(database.read, view.id, termBeside(event, view)))),
    organisations: isActOfOrganisation(definitions.newest(view.workflow), event)
      ? await choicesFor(parts, me, view.case)
      : [],
    organisation: by.organisation
  }
}

/**
 * The term that does not bound an act: while conditions run so does the time to contest them, and while a search runs the
 * time to answer its questions.
 */
const termBeside = (event: string, { state }: ActorView): string => {
  if (state === 'searchOpen' && event !== 'question.reply') return 'T04c'
  return event === 'appeal.file' ? 'T17' : 'T19'
}

const choicesFor = async ({ engine }: ActParts, me: Person, id: string): Promise<readonly Choice[]> => {
  const { database, clock } = engine.parts
  const represented = await representedBy(database.read, me.person, { case: id, now: clock.now() })
  if (represented.length < 2) return []
  const names = await nameOrganisations(
    database.read,
    represented.map((one) => one.id)
  )
  return represented.map(({ id: organisation }) => ({
    value: organisation,
    label: names(organisation).name ?? organisation
  }))
}
