import { namePeople, readTexts } from '#api/names.ts'
import type { ActMaterial, ActMaterials, ActQuestion, ActSource, ReadFirst } from '#pages/act.ts'
import { titleIn } from '#pages/title.ts'
import type { Reader } from '#shared/database.ts'
import type { ActOption } from '#templates/pages/act/fields.tsx'
import type { ActPanel } from '#templates/pages/act/panel.tsx'
import type { TaskGroupContext } from '#workflows/task-group/context.ts'

import { charterLimits, charterTexts } from './model.ts'
import { peopleActingFor } from './person-store.ts'
import type { Acting } from './person-store.ts'
import { findTaskGroup } from './store.ts'
import { workMaterials } from './work-pages.ts'

const contextOf = ({ view }: ActQuestion): TaskGroupContext => view.context as unknown as TaskGroupContext

const optionOf = ({ id, name, organisation }: Acting): ActOption => ({
  value: id,
  label: `${name}, ${organisation}`
})

/** Those the acting person may name: people of the organisations they act for in this project. */
const delegates = async (about: ActQuestion): Promise<ActMaterial> => {
  const { reader, me, now } = { ...about, now: about.wording.now }
  const people = await peopleActingFor(reader, contextOf(about).organisations, now)
  const own = new Set(people.filter(({ id }) => id === me.person).map(({ organisationId }) => organisationId))
  return { options: { person: people.filter(({ organisationId }) => own.has(organisationId)).map(optionOf) } }
}

const leaders = async (about: ActQuestion): Promise<ActMaterial> => {
  const { reader, wording } = about
  const { organisations, delegates: named } = contextOf(about)
  const people = await peopleActingFor(reader, organisations, wording.now)
  const ids = new Set(named.map(({ person }) => person))
  const rank = ({ id }: Acting): number => (ids.has(id) ? 0 : 1)
  const options = [
    ...new Map(people.toSorted((one, other) => rank(one) - rank(other)).map((one) => [one.id, one])).values()
  ].map(optionOf)
  return { panels: [await groupPanel(about)], options: { leader: options, deputy: options } }
}

const groupPanel = async (about: ActQuestion): Promise<ActPanel> => {
  const { reader, wording } = about
  const { leader, deputy, delegates: named } = contextOf(about)
  const names = await namePeople(reader, [
    ...[leader, deputy].flatMap((one) => one?.person ?? []),
    ...named.map(({ person }) => person)
  ])
  const fact = (label: string, person: string | undefined) =>
    person === undefined ? [] : [{ label, value: names(person).name ?? '' }]
  return {
    id: 'group',
    title: wording.t('acts.panels.group'),
    facts: [
      ...fact(wording.t('group.leader'), leader?.person),
      ...fact(wording.t('group.deputy'), deputy?.person),
      ...named.flatMap(({ person, share }) =>
        fact(
          share === null ? wording.t('group.delegate') : wording.t('group.delegateWith', { share }),
          person
        )
      )
    ]
  }
}

/** What the acts of a group need of the project; `app.ts` hands it in. */
export type GroupReading = {
  readonly readFirst: ReadFirst
  /** What the card says of a charter's fields, to begin it with. */
  readonly charterFromCard: (about: ActQuestion) => Promise<Readonly<Record<string, string>>>
}

const charter = async (about: ActQuestion, { readFirst }: GroupReading): Promise<ActMaterial> => {
  const { reader, wording } = about
  const submitted = contextOf(about).charter
  const texts = await readTexts(reader, submitted ? charterTexts.map((field) => submitted[field]) : [])
  return {
    panels: [
      await groupPanel(about),
      {
        id: 'charter',
        title: wording.t('acts.panels.charter'),
        ...(submitted && {
          facts: [{ label: wording.t('acts.fields.endsOn'), value: wording.day(submitted.endsOn) }]
        }),
        texts: submitted
          ? [
              ...charterTexts.flatMap((field) => {
                const text = texts(submitted[field])
                return text === null ? [] : [{ label: wording.named(`acts.fields.${field}`), text }]
              }),
              ...(await plannedMilestones(about))
            ]
          : []
      },
      ...(await readFirst(about))
    ]
  }
}

const plannedMilestones = async ({ reader, wording, view }: ActQuestion) => {
  const { milestones } = view.context as unknown as TaskGroupContext
  if (milestones.length === 0) return []
  const texts = await readTexts(
    reader,
    milestones.map(({ name }) => name)
  )
  const lines = milestones.map(({ name, dueOn }) => `${wording.day(dueOn)}: ${texts(name) ?? ''}`)
  return [{ label: wording.t('acts.fields.milestones'), text: lines.join('\n') }]
}

/** A charter begins with what the card says; one that was returned is corrected, not written anew. */
const written = async (about: ActQuestion, { charterFromCard }: GroupReading): Promise<ActMaterial> => {
  const { reader } = about
  const { charter: before, reason, milestones } = contextOf(about)
  const texts = await readTexts(reader, [
    reason,
    ...milestones.map(({ name }) => name),
    ...(before ? charterTexts.map((field) => before[field]) : [])
  ])
  const why = texts(reason)
  const begun = before ? {} : await charterFromCard(about)
  return {
    ...(Object.keys(begun).length > 0 && { lead: about.wording.t('acts.charterBegun') }),
    panels: [
      ...(why === null
        ? []
        : [{ id: 'returned', title: about.wording.t('group.returnedBecause'), words: why }]),
      await groupPanel(about)
    ],
    defaults: before
      ? {
          ...Object.fromEntries(charterTexts.map((field) => [field, texts(before[field]) ?? ''])),
          endsOn: before.endsOn,
          ...Object.fromEntries(
            milestones.flatMap(({ name, dueOn }, place) => [
              [`milestones.${place}.name`, texts(name) ?? ''],
              [`milestones.${place}.dueOn`, dueOn]
            ])
          )
        }
      : Object.fromEntries(
          Object.entries(begun).map(([field, text]) => [field, text.slice(0, charterLimits.paragraph)])
        )
  }
}

const withGroup =
  ({ readFirst }: GroupReading) =>
  async (about: ActQuestion): Promise<ActMaterial> => ({
    panels: [await groupPanel(about), ...(await readFirst(about))]
  })

const materialsWith = (reading: GroupReading): ActMaterials => ({
  'delegate.name': delegates,
  'leader.nominate': leaders,
  'nomination.accept': withGroup(reading),
  'nomination.decline': withGroup(reading),
  'charter.submit': (about) => written(about, reading),
  ...workMaterials((about) => charter(about, reading)),
  'leader.resign': withGroup(reading),
  'handover.confirm': withGroup(reading),
  'work.finish': withGroup(reading),
  'group.suspend': withGroup(reading),
  'group.appoint': (about) => charter(about, reading),
  'charter.return': (about) => charter(about, reading)
})

/** The acts of a task group as pages. */
export const taskGroupActs = (reader: Reader, reading: GroupReading): ActSource => ({
  collection: 'task-groups',
  find: async (_me, sight, id) => {
    const seen = await findTaskGroup(reader, sight, id)
    return (
      seen && {
        actor: seen.id,
        case: seen.case_id,
        number: seen.number,
        title: (language) => titleIn(seen, language),
        home: `/task-groups/${seen.id}`
      }
    )
  },
  materials: materialsWith(reading)
})
