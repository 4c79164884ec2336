import { sendEvent } from '#api/send-event.ts'
import { actForm } from '#pages/act-form.ts'
import { fieldsOf } from '#pages/act-fields.ts'
import type { FieldShape } from '#pages/act-fields.ts'
import { tidied } from '#pages/act-payload.ts'
import { perform } from '#pages/act-sending.ts'
import type { Sending } from '#pages/act-sending.ts'
import { findAct } from '#pages/act-visit.ts'
import type { ActParts, FoundAct } from '#pages/act-visit.ts'
import { askActions } from '#pages/case-actions.ts'
import type { FormView } from '#pages/form.ts'
import type { Posted } from '#pages/posted.ts'
import { holds, isCoordinating } from '#pages/reader.ts'
import type { PageReader } from '#pages/reader.ts'
import type { SignedVisit } from '#pages/visit.ts'
import { isFresh } from '#shared/gate.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { ActField } from '#templates/pages/act/fields.tsx'

import { agendaAct } from './bulk.ts'
import type { BulkOutcome } from './bulk.ts'
import { titleOf } from './model.ts'
import { findProposal } from './store.ts'

/** A case that was chosen, as the reader knows it. */
export type Chosen = { readonly id: string; readonly number: string; readonly title: string }

/** An act with what its form said, the same for all cases. */
export type BulkAct = { readonly event: string; readonly posted: Posted }

const plainKinds: ReadonlySet<FieldShape['kind']> = new Set([
  'line',
  'words',
  'number',
  'date',
  'moment',
  'tick',
  'choice'
])

/**
 * An act fits several cases at once when its form is short and asks nothing about the single case: a line that must be
 * filled in names somebody or something of that very case.
 */
const isShort = (shapes: readonly FieldShape[]): boolean =>
  shapes.every(({ kind, required }) => plainKinds.has(kind) && !(required && kind === 'line')) &&
  shapes.filter(({ required }) => required).length <= 1

/** The office, and the chair who opens reviews, do the same in many cases. */
export const mayActOnSeveral = (reader: PageReader): boolean =>
  isCoordinating(reader) || holds(reader, 'chair', 'deputyChair')

const single = (posted: Posted, name: string): string => posted.get(name)?.at(-1) ?? ''

/** Asks and does acts on several cases, each by the way that its own page goes. */
export const createBulkActs = (parts: ActParts) => {
  const { read } = parts.engine.parts.database

  const find = (visit: SignedVisit, { event, posted }: BulkAct, id: string): Promise<FoundAct | undefined> =>
    findAct(parts, visit.wording, visit.party, {
      event,
      ...(event === agendaAct
        ? { collection: 'sittings', actor: single(posted, 'sitting') }
        : { collection: 'proposals', actor: id })
    })

  /** The form as it would be posted for this one case. */
  const formOf = (act: FoundAct, { event, posted }: BulkAct, { id }: Chosen, more: Posted): Posted =>
    tidied(
      new Map([
        ...posted,
        ...Object.entries(act.material.hidden ?? {}).map(([name, value]) => [name, [value]] as const),
        ...(event === agendaAct ? [['case', [id]] as const] : []),
        ...more
      ]),
      fieldsOf(act.definition.input),
      act.material
    )

  const refusedOf = (chosen: Chosen, reasons: readonly string[], version = 0): BulkOutcome => ({
    ...chosen,
    result: 'refused',
    reasons,
    version
  })

  return {
    /** The cases of these ids that the reader knows. */
    casesOf: async (visit: SignedVisit, ids: readonly string[]): Promise<readonly Chosen[]> => {
      const { wording, party } = visit
      const sight = parts.sights(party.person, wording.now)
      const found: Chosen[] = []
      for (const id of ids) {
        const seen = await findProposal(read, sight, id)
        if (seen) found.push({ id, number: seen.number, title: titleOf(seen.card, wording.language) })
      }
      return found
    },

    /** Acts that may be done now in at least one of the cases, with in how many; most first. */
    offersOf: async (
      visit: SignedVisit,
      cases: readonly Chosen[]
    ): Promise<readonly { readonly event: string; readonly count: number }[]> => {
      const counts = new Map<string, number>()
      for (const { id } of cases) {
        const view = await parts.engine.view(read, id)
        if (view?.status !== 'active') continue
        const { events } = parts.engine.parts.definitions.of(view.workflow, view.version)
        const { actions } = await askActions(parts, visit.party, view, view)
        for (const { event, allowed, dangerous } of actions) {
          const definition = events[event]
          if (allowed && !dangerous && definition && isShort(fieldsOf(definition.input)))
            counts.set(event, (counts.get(event) ?? 0) + 1)
        }
      }
      return [...counts]
        .map(([event, count]) => ({ event, count }))
        .toSorted((one, other) => other.count - one.count || one.event.localeCompare(other.event))
    },

    /** The fields of the act's form, with what the first case that allows it offers to choose from. */
    fieldsOf: async (
      visit: SignedVisit,
      act: BulkAct,
      cases: readonly Chosen[],
      form: FormView
    ): Promise<readonly ActField[]> => {
      if (act.event === agendaAct) return []
      for (const { id } of cases) {
        const found = await find(visit, act, id)
        if (found && found.reasons.length === 0) {
          const { wording } = visit
          const drawing = { wording, event: act.event, material: found.material, form }
          return actForm(drawing, fieldsOf(found.definition.input))
        }
      }
      return []
    },

    /** What would come of the act in each case; nothing changes. */
    preview: async (
      visit: SignedVisit,
      act: BulkAct,
      cases: readonly Chosen[]
    ): Promise<{ readonly outcomes: readonly BulkOutcome[]; readonly errors: readonly FormError[] }> => {
      const { wording, request } = visit
      const dry: Sending = (asked) => sendEvent(parts.engine, { ...asked, dryRun: true })
      const fresh = isFresh(parts.gate, request, wording.now)
      const outcomes: BulkOutcome[] = []
      const errors = new Map<string, FormError>()
      for (const chosen of cases) {
        const found = await find(visit, act, chosen.id)
        if (!found) outcomes.push(refusedOf(chosen, [wording.t('rules.notNow')]))
        else if (found.reasons.length > 0) outcomes.push(refusedOf(chosen, found.reasons, found.version))
        else {
          const posted = formOf(found, act, chosen, new Map())
          const done = await perform(parts, wording, found, posted, fresh, dry)
          if (done.ok) outcomes.push({ ...chosen, result: 'allowed', reasons: [], version: found.version })
          else {
            const wrong = done.refusal.errors
            for (const error of wrong) if (error.name !== undefined) errors.set(error.name, error)
            outcomes.push(
              refusedOf(
                chosen,
                wrong.map(({ text }) => text),
                found.version
              )
            )
          }
        }
      }
      return { outcomes, errors: [...errors.values()] }
    },

    /** Does the act in each case apart; a second press of the same button does nothing more. */
    run: async (
      visit: SignedVisit,
      act: BulkAct,
      cases: readonly Chosen[],
      key: string,
      seen: (id: string) => string
    ): Promise<readonly BulkOutcome[]> => {
      const { wording, request } = visit
      const fresh = isFresh(parts.gate, request, wording.now)
      const outcomes: BulkOutcome[] = []
      for (const chosen of cases) {
        const found = await find(visit, act, chosen.id)
        if (!found) {
          outcomes.push(refusedOf(chosen, [wording.t('rules.notNow')]))
          continue
        }
        const own: Posted = new Map([
          ['key', [`${key} ${chosen.id}`]],
          ...(act.event === agendaAct ? [] : [['seen', [seen(chosen.id)]] as const])
        ])
        const done = await perform(parts, wording, found, formOf(found, act, chosen, own), fresh)
        outcomes.push(
          done.ok
            ? {
                ...chosen,
                result: done.value.repeated === true ? 'again' : 'done',
                reasons: [],
                version: done.value.version
              }
            : refusedOf(
                chosen,
                done.refusal.errors.map(({ text }) => text)
              )
        )
      }
      return outcomes
    }
  }
}
