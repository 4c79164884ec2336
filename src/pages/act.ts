import type { Person } from '#api/acting.ts'
import type { Sight } from '#shared/sight.ts'
import type { ActorView } from '#engine/contract.ts'
import type { Reader } from '#shared/database.ts'
import type { Language } from '#shared/language.ts'
import type { ActOption } from '#templates/pages/act/fields.tsx'
import type { ActPanel } from '#templates/pages/act/panel.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** What an act is about, as far as the person may know of it. */
export type ActSubject = {
  readonly actor: string
  readonly case: string
  readonly number: string | null
  readonly title: (language: Language) => string
  /** The page to come back to. */
  readonly home: string
}

/** What somebody asks before a page of an act can be drawn. */
export type ActQuestion = {
  readonly reader: Reader
  readonly wording: Wording
  readonly view: ActorView
  readonly root: ActorView
  readonly me: Person
  readonly sight: Sight
  readonly subject: ActSubject
}

/** A row of a list that the reader answers one by one: a remark, a change asked for. */
export type FixedRow = {
  readonly hidden: Readonly<Record<string, string>>
  readonly about: readonly string[]
}

/** What a page of an act shows and offers beyond what the event's schema says. */
export type ActMaterial = {
  /** Stands in place of the event's own heading. */
  readonly heading?: string
  readonly lead?: string
  /** Stands in place of the event's own words about what follows. */
  readonly effect?: string
  /** Until when the act may be done, where a rule ends it before the state's own terms do. */
  readonly until?: string
  /** Fields that this case cannot do without, though the event as such can. */
  readonly required?: readonly string[]
  /** Fields that this case has no place for. */
  readonly without?: readonly string[]
  /** Fields that may be added and are folded away below the others, under these words. */
  readonly folded?: { readonly label: string; readonly fields: readonly string[] }
  /** Fields whose answer the address may give: no other is then offered. */
  readonly settled?: readonly string[]
  /** Fields that only some answers to another field ask for: `{ until: { field: 'motion', answers: ['postpone'] } }`. */
  readonly when?: Readonly<Record<string, { readonly field: string; readonly answers: readonly string[] }>>
  /** The answer is for nobody to see, and final: a receipt does not repeat it. */
  readonly secret?: true
  /** What to read before deciding. */
  readonly panels?: readonly ActPanel[]
  /** Choices for a field by its name, without places of rows: `remarks.field`. */
  readonly options?: Readonly<Record<string, readonly ActOption[]>>
  /** What each answer of a field with fixed answers means: `{ choice: { for: '…' } }`. */
  readonly meanings?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly rows?: Readonly<Record<string, readonly FixedRow[]>>
  /** What each criterion of a score weighs in this case, in per cent. */
  readonly weights?: Readonly<Record<string, number>>
  /** Fields that are filled in for the reader. */
  readonly hidden?: Readonly<Record<string, string>>
  /** What stands in a field at first. */
  readonly defaults?: Readonly<Record<string, string>>
  /** A sentence that the reader must agree to. */
  readonly tick?: string
  /** Where to go on after the act, instead of the page it is about. */
  readonly next?: string
  /** Present when the reader's side has done this act and a link in a mail need not do it again: what came of it. */
  readonly done?: string
}

/** What to read of a case before an act, as far as the person may see it; `app.ts` hands other slices' in. */
export type ReadFirst = (about: ActQuestion) => Promise<readonly ActPanel[]>

export type ActMaterials = Readonly<Record<string, (about: ActQuestion) => Promise<ActMaterial>>>

/** Whose acts have pages: one kind of actor, who may know of it, and what its forms offer. */
export type ActSource = {
  /** First part of its address: `proposals`. */
  readonly collection: string
  readonly find: (me: Person, sight: Sight, id: string) => Promise<ActSubject | undefined>
  readonly materials: ActMaterials
}

/** Acts of a group at work that nobody waits for: the next milestone's day is none of theirs. */
export const unhurried: ReadonlySet<string> = new Set([
  'change.request',
  'change.record',
  'leader.resign',
  'recall.demand',
  'leader.recall',
  'handover.confirm',
  'group.suspend',
  'work.finish',
  'delegate.name'
])

/** Acts that decide about what was read: refused when the case has changed since the page was opened. */
export const decidesOnWhatWasRead: ReadonlySet<string> = new Set([
  'scope.accept',
  'scope.accept-consortium',
  'scope.return',
  'selection.confirm',
  'proposal.submit',
  'group.appoint',
  'report.accept',
  'closure.return',
  'charter.return'
])
