import type { Persona } from './cast.ts'
import { innerActs, sittingActs } from './inner.ts'
import { rowActs } from './rows.ts'
import type { Act, Who } from './rows.ts'
import { isBeforePartners } from './standing.ts'

/**
 * What an act must be answered with: `may` is done, or refused for a named reason that lies in the case; `barred` is never
 * done, whatever the reason that is given; `forbidden`, `notNow` and `unknown` are exactly that.
 */
export type Expected = 'may' | 'barred' | 'forbidden' | 'notNow'

/** What of a case the table and the lists ask about. */
export type Cell = {
  readonly workflow: string
  readonly event: string
  /** Where the addressed actor stands, and where the case does. */
  readonly state: string
  readonly caseState: string
  /** The addressed actor has not ended. */
  readonly live: boolean
  readonly vacant: boolean
  readonly urgencyAsked: boolean
  /** How a ballot is held, and which body votes or has resolved. */
  readonly mode: string | null
  readonly body: string | null
}

const all: readonly Act[] = [...rowActs, ...innerActs, ...sittingActs]
const actsOn = Map.groupBy(all, ({ workflow, event }) => `${workflow} ${event}`)

/** States under which the lists may name the addressed actor. */
const namesOf = ({ workflow, state, mode, body, urgencyAsked }: Cell): readonly string[] => {
  if (urgencyAsked) return [state, 'urgency asked']
  if (workflow === 'ballot' && state === 'open')
    return ['open', mode === 'circular' ? 'open in writing' : 'open at a sitting']
  if (workflow === 'resolution' && state === 'drafted')
    return [body === 'council' ? 'drafted by the Council' : 'drafted by the Presidium']
  return [state]
}

/** Acts that only a vacant seat of the lead lets happen. */
const whileVacant = ['lead.appoint', 'lead.take']

/** Who may do this here, by the table and the lists; nobody means that it cannot happen now. */
export const whoMay = (cell: Cell): ReadonlySet<Who> => {
  if (!cell.live || (whileVacant.includes(cell.event) && !cell.vacant)) return new Set()
  const names = namesOf(cell)
  const acts = actsOn.get(`${cell.workflow} ${cell.event}`) ?? []
  return new Set(
    acts.filter(({ states }) => names.some((name) => states.includes(name))).flatMap(({ who }) => who)
  )
}

/** Every event that the table or the lists know, as `workflow event`. */
export const knownEvents: ReadonlySet<string> = new Set(
  all.map(({ workflow, event }) => `${workflow.startsWith('sitting') ? 'sitting' : workflow} ${event}`)
)

const spellings = ({ workflow, event, caseState, ...rest }: Cell): readonly string[] =>
  [...namesOf({ workflow, event, caseState, ...rest }), caseState].map(
    (name) => `${workflow} ${event} in ${name}`
  )

/**
 * What of all this nobody has tried: rows in any of their states, and acts of the lists in one at least. Rows about
 * partners and ballots name the state of the case; the others that of the addressed actor.
 */
export const untried = (cells: Iterable<Cell>): readonly string[] => {
  const tried = new Set<string>()
  const events = new Set<string>()
  for (const cell of cells) {
    for (const spelling of spellings(cell)) tried.add(spelling)
    events.add(`${cell.workflow.replace(/^sitting .*/, 'sitting')} ${cell.event}`)
  }
  const rows = rowActs
    .filter(({ event }) => !whileVacant.includes(event))
    .flatMap(({ workflow, event, states }) => states.map((state) => `${workflow} ${event} in ${state}`))
  return [...rows.filter((row) => !tried.has(row)), ...[...knownEvents].filter((event) => !events.has(event))]
}

/** In which quality those who may not decide a case would do so. */
const deciding: readonly Who[] = ['presidium', 'chair', 'council', 'councilChair', 'voter', 'expert']
/** The partner that one of them represents has no part in the case before the search is closed. */
const isRecused = (persona: Persona, { caseState }: Cell): boolean =>
  persona === 'recused' ||
  persona === 'councilRecused' ||
  (persona === 'sided' && !isBeforePartners(caseState))

/** What only somebody authorised to commit the organisation may do. Source: procedure.md 1.1, two grades. */
const committing = ['scope.submit', 'scope.resubmit', 'proposal.submit', 'partnership.confirm']
const editors: readonly Persona[] = ['editor', 'partnerEditor', 'sided']

/** Acts of the Council's chair, which another member may take only where the chair is recused. */
const inChairsPlace = ['motion.put', 'appeal.dismiss', 'ballot.close']

/** Acts of one body; another body's chair is refused, for whichever reason. */
const ofOneBody = ['repeal.put']
const bodyOf: Partial<Record<Who, string>> = { chair: 'presidium', councilChair: 'council', board: 'board' }

export const expectedOf = (cell: Cell, persona: Persona, standing: ReadonlySet<Who>): Expected => {
  const who = whoMay(cell)
  if (who.size === 0) return 'notNow'
  const qualities = [...who].filter((one) => standing.has(one))
  if (qualities.length === 0) return 'forbidden'
  const isCase = !cell.workflow.startsWith('sitting')
  if (isCase && isRecused(persona, cell) && qualities.every((one) => deciding.includes(one))) return 'barred'
  if (editors.includes(persona) && committing.includes(cell.event)) return 'barred'
  if (inChairsPlace.includes(cell.event) && qualities.every((one) => one === 'council')) return 'barred'
  if (ofOneBody.includes(cell.event) && !qualities.some((one) => bodyOf[one] === cell.body)) return 'barred'
  return 'may'
}
