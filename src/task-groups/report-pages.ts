import type { Person } from '#api/acting.ts'
import type { CaseParts } from '#api/contract.ts'
import type { ActorView } from '#engine/contract.ts'
import { actionsOn } from '#pages/case-actions.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { TaskGroupContext } from '#workflows/task-group/context.ts'

/** What a report waits for, as somebody may do it from the page of the group. */
export type ReportAct = { readonly href: string; readonly label: string }

const wanted: readonly string[] = ['report.submit', 'report.accept']

/** States of a report in which nobody has anything to do. */
const over: ReadonlySet<string> = new Set(['accepted', 'stopped'])

/** The first act that the reader may do on each report under way. */
export const reportActsOf = async (
  parts: CaseParts,
  wording: Wording,
  me: Person,
  { reports }: TaskGroupContext,
  root: ActorView
): Promise<ReadonlyMap<string, ReportAct>> => {
  const found = await Promise.all(
    reports
      .filter(({ state }) => !over.has(state))
      .map(async ({ report }) => {
        const view = await parts.engine.view(parts.engine.parts.database.read, report)
        const actions = view ? await actionsOn(parts, wording, me, view, root) : []
        const act = actions.find(({ event, reasons }) => wanted.includes(event) && reasons.length === 0)
        return act ? [[report, { href: act.href, label: act.label }] as const] : []
      })
  )
  return new Map(found.flat())
}
