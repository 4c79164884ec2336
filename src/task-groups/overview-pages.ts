import { representedBy } from '#api/acting.ts'
import type { Person } from '#api/acting.ts'
import type { CaseParts } from '#api/contract.ts'
import { nameOrganisations, readTexts } from '#api/names.ts'
import { waitsOf } from '#api/waiting.ts'
import type { ActorView } from '#engine/contract.ts'
import { actionsOn, askActions } from '#pages/case-actions.ts'
import { awaitedOf, isAwaitedOf } from '#pages/awaited.ts'
import { titleIn } from '#pages/title.ts'
import { inOneLine } from '#shared/in-one-line.ts'
import type { Fact } from '#templates/components/facts.tsx'
import type { ListedPerson } from '#templates/components/people.tsx'
import { stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { TaskGroupPageProps } from '#templates/pages/task-group/page.tsx'
import type { ProposalContext } from '#workflows/proposal/context.ts'
import type { TaskGroupContext } from '#workflows/task-group/context.ts'

import { lightsOf } from './light-store.ts'
import { charterTexts } from './model.ts'
import { progressOf } from './progress-pages.ts'
import { reportActsOf } from './report-pages.ts'
import { peopleOf } from './store.ts'
import type { GroupPerson, SeenTaskGroup } from './store.ts'

const roleOf = (wording: Wording, { role, organisation_name, share, duty }: GroupPerson): string => {
  const named = wording.t(`group.${role}`)
  const part = share === null ? named : wording.t('group.delegateWith', { share })
  return [part, duty && wording.own(duty), role === 'delegate' && organisation_name]
    .filter(Boolean)
    .join(', ')
}

/** One line for everybody in the group, whatever they are in it. */
const listed = (wording: Wording, me: Person, people: readonly GroupPerson[]): readonly ListedPerson[] =>
  [...new Set(people.map(({ person_id }) => person_id))].map((id) => {
    const parts = people.filter(({ person_id }) => person_id === id)
    const answer = parts.find((part) => part.answer !== null)?.answer
    return {
      name: parts[0]?.name ?? wording.t('case.erased'),
      detail: inOneLine(
        parts.map((part) => roleOf(wording, part)),
        '; '
      ),
      isReader: id === me.person,
      ...(answer && { status: wording.t(answer === 'accepted' ? 'group.agreed' : 'group.asked') })
    }
  })

const checklistOf = async (parts: Pick<CaseParts, 'engine'>, wording: Wording, context: TaskGroupContext) => {
  const names = await nameOrganisations(parts.engine.parts.database.read, context.organisations)
  const without = context.organisations.filter(
    (id) => !context.delegates.some(({ organisation }) => organisation === id)
  )
  const agreed = [context.leader, context.deputy].every((one) => one?.answer === 'accepted')
  const missing = wording.list(without.map((id) => names(id).name ?? id))
  return [
    {
      done: without.length === 0,
      text:
        without.length === 0
          ? wording.t('group.allDelegates')
          : wording.t('group.withoutDelegate', { who: missing })
    },
    {
      done: agreed,
      text: wording.t(
        agreed
          ? 'group.headsAgreed'
          : context.leader === null || context.deputy === null
            ? 'group.headsMissing'
            : 'group.headsAsked'
      )
    },
    { done: false, text: wording.t('group.charterMissing') }
  ]
}

/** What somebody in the group wants to know once it is appointed: who leads it, how many they are, until when. */
const atWorkOf = (
  wording: Wording,
  people: readonly GroupPerson[],
  { ends_on, appointed_at }: SeenTaskGroup
): readonly Fact[] => {
  const head = (role: GroupPerson['role']) => {
    const found = people.find((one) => one.role === role)
    return found ? [{ label: wording.t(`group.${role}`), value: found.name ?? wording.t('case.erased') }] : []
  }
  return [
    ...head('leader'),
    ...head('deputy'),
    {
      label: wording.t('group.size'),
      value: String(new Set(people.map(({ person_id }) => person_id)).size)
    },
    ...(appointed_at === null
      ? []
      : [{ label: wording.t('group.appointedOn'), value: wording.day(appointed_at) }]),
    ...(ends_on === null ? [] : [{ label: wording.t('group.endsOn'), value: wording.day(ends_on) }])
  ]
}

const charterOf = async (
  parts: Pick<CaseParts, 'engine'>,
  wording: Wording,
  { charter }: TaskGroupContext
) => {
  if (charter === null) return { name: null, lines: [] }
  const texts = await readTexts(
    parts.engine.parts.database.read,
    charterTexts.map((field) => charter[field])
  )
  const lines = charterTexts
    .filter((field) => field !== 'name')
    .flatMap((field) => {
      const written = charter[field]
      return written === null
        ? []
        : [{ label: wording.t(`acts.fields.${field}`), text: texts(written) ?? wording.t('case.erased') }]
    })
  return {
    name: texts(charter.name),
    lines: [...lines, { label: wording.t('acts.fields.endsOn'), text: wording.day(charter.endsOn) }]
  }
}

const resolutionOf = (wording: Wording, { resolution }: TaskGroupContext, root: ActorView) => {
  const { resolutions } = root.context as unknown as ProposalContext
  const number = resolutions.find((one) => one.resolution === resolution)?.number
  return number
    ? {
        href: `/resolutions/${resolution}`,
        label: wording.t('case.resolution', { number: `${number.number}/${number.year}` })
      }
    : null
}

/** States in which a traffic light says how the work goes. */
const atWork: ReadonlySet<string> = new Set(['active', 'gapRepair', 'changeReview', 'suspended'])

/** Everything the page of a task group shows to one person. */
export const overviewOf = async (
  parts: CaseParts,
  wording: Wording,
  me: Person,
  seen: SeenTaskGroup,
  view: ActorView,
  root: ActorView
): Promise<TaskGroupPageProps> => {
  const { database, clock } = parts.engine.parts
  const { read } = database
  const context = view.context as unknown as TaskGroupContext
  const waits = await waitsOf(read, parts.sights(me.person, clock.now()), seen.case_id, view.id)
  const { relations } = await askActions(parts, me, view, root)
  const represented = await representedBy(read, me.person, { case: seen.case_id, now: clock.now() })
  const own = new Set(represented.map(({ id }) => id))
  const charter = await charterOf(parts, wording, context)
  const texts = await readTexts(read, [context.reason])
  const isForming = seen.state === 'groupForming'
  const people = await peopleOf(read, seen.id)
  const lit = atWork.has(seen.state) ? (await lightsOf(read, [seen.id])).get(seen.id) : undefined
  return {
    wording,
    number: seen.number,
    title: titleIn(seen, wording.language),
    name: [seen.title_pl, seen.title_en].includes(charter.name) ? null : charter.name,
    lead: wording.t('case.ledBy', { organisation: seen.lead_name ?? wording.t('case.erased') }),
    state: stateText(wording, 'proposal', seen.state, 'name'),
    isActive: seen.state === 'active',
    takenOverAt: context.takenOver === null ? null : context.openedAt,
    caseHref: `/proposals/${seen.case_id}`,
    resolution: resolutionOf(wording, context, root),
    people: listed(wording, me, people),
    atWork: seen.state === 'active' ? atWorkOf(wording, people, seen) : [],
    checklist: isForming ? await checklistOf(parts, wording, context) : [],
    ...(await progressOf(read, wording, context, await reportActsOf(parts, wording, me, context, root))),
    light: lit?.light ?? null,
    calendarHref: '/account/calendar',
    awaited: awaitedOf(wording, waits, []),
    returnedBecause: isForming || seen.state === 'closing' ? texts(context.reason) : null,
    charter: charter.lines,
    actions: await actionsOn(parts, wording, me, view, root),
    mine: waits.filter((wait) => isAwaitedOf(wait, me, relations, own)).map(({ act }) => act)
  }
}
