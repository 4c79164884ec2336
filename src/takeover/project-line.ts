import { fold } from '#shared/fold.ts'
import type { Organ } from '#shared/profile.ts'
import { cardLimits, projectKinds } from '#proposals/model.ts'
import type { ProjectKind } from '#proposals/model.ts'
import type { ResolutionNumber } from '#resolutions/model.ts'
import { charterLimits } from '#task-groups/model.ts'

import { CellReader } from './cell.ts'
import type { Wrong } from './model.ts'
import { numberIn, resolutionNumberIn } from './spelling.ts'
import type { SpeltNumber } from './spelling.ts'
import type { SheetLine } from './sheet.ts'

/** An organisation as a list names it, and the person who acts for it there. */
export type NamedPartner = { readonly organisation: string; readonly email: string | null }

/** A project as a line of the list gives it; people and organisations are not looked up yet. */
export type ProjectLine = {
  readonly number: SpeltNumber
  readonly titlePl: string
  readonly titleEn: string
  readonly acronym: string
  readonly teaser: string
  readonly kind: ProjectKind
  readonly lead: string
  readonly leadPerson: string
  readonly partners: readonly NamedPartner[]
  readonly approvedOn: string
  readonly resolution: ResolutionNumber | null
  readonly group: string
  readonly goal: string
  readonly endsOn: string
  readonly leader: string
  readonly deputy: string
  readonly reportOn: string | null
  /** `null` for a project that runs. */
  readonly closedOn: string | null
}

/** A kind of project as people in Poland write it. */
const polishKinds: Readonly<Record<ProjectKind, readonly string[]>> = {
  research: ['badania i rozwój', 'badania', 'badawczy', 'B+R'],
  implementation: ['wdrożenie', 'wdrożeniowy'],
  infrastructure: ['infrastruktura'],
  training: ['szkolenia', 'szkolenie'],
  internationalisation: ['umiędzynarodowienie'],
  promotion: ['promocja'],
  study: ['analiza'],
  other: ['inny', 'inne']
}

const kindWords: Readonly<Record<string, ProjectKind>> = Object.fromEntries(
  projectKinds.flatMap((kind) => [kind, ...polishKinds[kind]].map((word) => [fold(word), kind] as const))
)

const stateWords: Readonly<Record<string, 'active' | 'closed'>> = Object.fromEntries([
  ...['active', 'running', 'aktywny', 'w toku', 'w realizacji', 'trwa'].map(
    (word) => [fold(word), 'active'] as const
  ),
  ...['closed', 'finished', 'zamknięty', 'zakończony'].map((word) => [fold(word), 'closed'] as const)
])

/** What the columns `kind` and `state` may say, for somebody who reads this language. */
export const wordsIn = (language: 'pl' | 'en') =>
  language === 'pl'
    ? { kinds: projectKinds.map((kind) => polishKinds[kind][0] ?? kind), states: ['aktywny', 'zamknięty'] }
    : { kinds: [...projectKinds], states: ['active', 'closed'] }

const email = 254

/** `River Clinic <anna@example.org> | 5260250274`: organisations by name or number, each with its person where one is known. */
const partnersIn = (text: string): readonly NamedPartner[] =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, organisation = part, address = null] = /^(.*?)\s*<([^<>\s]+)>$/.exec(part) ?? []
      return { organisation: organisation.trim(), email: address }
    })

/** Both days, where they make sense of the state. */
const closingOf = (cells: CellReader, approvedOn: string | null, today: string): string | null => {
  const state = cells.oneOf('state', stateWords, 'notAState')
  cells.required('state', 40)
  const closedOn = cells.day('closed_on')
  if (state === 'closed' && cells.text('closed_on', 40) === '') cells.fault('closed_on', 'closedNeedsDate')
  if (state === 'active' && cells.text('closed_on', 40) !== '') cells.fault('closed_on', 'activeHasDate')
  if (closedOn !== null && closedOn > today) cells.fault('closed_on', 'inTheFuture')
  if (closedOn !== null && approvedOn !== null && closedOn < approvedOn)
    cells.fault('closed_on', 'beforeApproval')
  return closedOn
}

/** Reads a project; its values are of use only when nothing is wrong. `pattern` is how numbers are spelt here. */
export const readProject = (
  line: SheetLine,
  pattern: string,
  today: string
): { readonly project: ProjectLine; readonly wrong: readonly Wrong[] } => {
  const cells = new CellReader(line)
  const approvedOn = cells.requiredDay('approved_on')
  if (approvedOn !== null && approvedOn > today) cells.fault('approved_on', 'inTheFuture')
  const closedOn = closingOf(cells, approvedOn, today)
  const endsOn = cells.requiredDay('ends_on')
  if (endsOn !== null && approvedOn !== null && endsOn < approvedOn) cells.fault('ends_on', 'beforeApproval')
  const reportOn = cells.day('report_on')
  if (closedOn === null && reportOn !== null && reportOn < today) cells.fault('report_on', 'inThePast')
  const organ: Organ = cells.organ('organ') ?? 'presidium'
  const resolutionText = cells.text('resolution', 100)
  const resolution = resolutionNumberIn(resolutionText, organ, Number((approvedOn ?? today).slice(0, 4)))
  if (resolutionText !== '' && resolution === null) cells.fault('resolution', 'notANumber')
  const kind = cells.oneOf('kind', kindWords, 'notAKind')
  cells.required('kind', 100)
  const number = cells.required('number', 60)
  const project = {
    number: numberIn(number, pattern, Number((approvedOn ?? today).slice(0, 4))),
    titlePl: cells.required('title_pl', cardLimits.title),
    titleEn: cells.text('title_en', cardLimits.title),
    acronym: cells.text('acronym', cardLimits.acronym),
    teaser: cells.required('teaser', cardLimits.teaser),
    kind: kind ?? 'other',
    lead: cells.required('lead', 300),
    leadPerson: cells.required('lead_person', email),
    partners: partnersIn(cells.text('partners', 8000)),
    approvedOn: approvedOn ?? today,
    resolution,
    group: cells.required('group', charterLimits.name),
    goal: cells.required('goal', charterLimits.paragraph),
    endsOn: endsOn ?? today,
    leader: closedOn === null ? cells.required('leader', email) : cells.text('leader', email),
    deputy: cells.text('deputy', email),
    reportOn: closedOn === null ? reportOn : null,
    closedOn
  }
  return { project, wrong: cells.wrong }
}
