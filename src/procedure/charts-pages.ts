import type { WorkflowDefinition } from '#shared/workflow.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { PartView, WayView } from '#templates/pages/procedure/view.ts'

import { exitsOf, graphOf } from './drawing.ts'
import type { Drawing, Shape } from './drawing.ts'
import { commonMoves, returns, wayIds, withoutUndrawn } from './model.ts'
import type { ChartState, Part, PartId } from './model.ts'
import { procedureOf } from './views.ts'
import { nameIn } from './words-pages.ts'

/** Gives everything in a graph its place. */
export type Layout = (graph: string) => Promise<Drawing>

/** The procedure of this service, with its charts drawn once for all readers and languages. */
export type Charts = {
  readonly parts: readonly Part[]
  /** The way of a project, without what happens beside it. */
  readonly way: readonly Part[]
  /** Ways that are told in a sentence and not drawn. */
  readonly undrawn: {
    readonly common: ReturnType<typeof commonMoves>
    readonly returns: ReturnType<typeof returns>
  }
  /** States of a proposal in the order of its way. */
  readonly states: readonly string[]
  readonly draw: (part: Part) => Promise<Readonly<Record<Shape, Drawing>>>
}

/** Reads the machines and keeps their drawings: a machine doesn't change while the service runs. */
export const chartsOf = (workflows: readonly WorkflowDefinition[], layout: Layout): Charts => {
  const parts = procedureOf(workflows)
  const way = parts.filter(({ id }) => (wayIds as readonly string[]).includes(id))
  const all = way.flatMap(({ states }) => states)
  const undrawn = {
    common: commonMoves(all),
    returns: returns(all.filter(({ meta }) => meta.stage === 'ended'))
  }
  const drawn = new Map<PartId, Promise<Readonly<Record<Shape, Drawing>>>>()
  const draw = async (part: Part) => {
    const states = shownIn(part, undrawn)
    const [wide, tall] = await Promise.all([layout(graphOf(states, 'wide')), layout(graphOf(states, 'tall'))])
    return { wide, tall }
  }
  return {
    parts,
    way,
    undrawn,
    states: way.flatMap(({ states }) => states.filter(isOfCase).map(({ id }) => id)),
    draw: (part) => {
      const known = drawn.get(part.id) ?? draw(part)
      drawn.set(part.id, known)
      return known
    }
  }
}

/** A group has an end of its own, which no project is ever in. */
const isOfCase = ({ workflows }: ChartState): boolean => workflows.includes('proposal')

const shownIn = ({ workflow, states }: Part, undrawn: Charts['undrawn']): readonly ChartState[] =>
  workflow === 'proposal' ? withoutUndrawn(states.filter(isOfCase), undrawn) : states

/** What is told of the cases in a part, and which states they are shown in. */
export type Shown = {
  readonly counts: ReadonlyMap<string, number>
  readonly line: string
  readonly way?: WayView
}

const nowhere: WayView = { went: new Set(), here: new Set(), steps: new Set() }

/** A part with its chart, in the reader's language. */
export const partIn = async (
  wording: Wording,
  charts: Charts,
  part: Part,
  { counts, line, way = nowhere }: Shown
): Promise<PartView> => {
  const title = wording.t(`procedure.part.${part.id}`)
  const nameOf = nameIn(wording)
  const shown = shownIn(part, charts.undrawn)
  const own = shown.map(({ id }) => id)
  const ids = [...new Set([...own, ...exitsOf(shown)])]
  const states = own.map((id) => {
    const count = counts.get(id) ?? 0
    const name = nameOf(part.workflow, id)
    return count === 0 ? name : wording.t('procedure.stateIn', { state: name, count })
  })
  return {
    id: part.id,
    title,
    href: `/procedure/${part.id}`,
    line,
    label: wording.t('procedure.partLabel', { title, states: states.join(', ') }),
    chart: {
      ...(await charts.draw(part)),
      own: new Set(own),
      names: new Map(ids.map((id) => [id, nameOf(part.workflow, id)])),
      counts,
      way
    }
  }
}
