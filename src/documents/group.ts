import { nameOrganisations, readTexts } from '#api/names.ts'
import type { Named } from '#api/names.ts'
import { titleIn } from '#pages/title.ts'
import { charterTexts, finalTexts, resultCounts } from '#task-groups/model.ts'
import { findTaskGroup, peopleOf } from '#task-groups/store.ts'
import type { GroupPerson, SeenTaskGroup } from '#task-groups/store.ts'
import type { Paper, PaperBlock } from '#shared/paper.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { TaskGroupContext } from '#workflows/task-group/context.ts'

import { facts, heading, ownWords, passage, signatures, table, text } from './blocks.ts'
import { dayIn, paperOf, readerOf, wordsFor } from './reading.ts'
import type { Reading } from './reading.ts'
import { spelt } from './resolution.ts'

/** A task group as one reader may see it. */
export type GroupFile = {
  readonly seen: SeenTaskGroup
  readonly context: TaskGroupContext
  readonly profile: string
  readonly people: readonly GroupPerson[]
  readonly organisation: (id: string) => Named
}

/** The file of a task group; null when the reader may not know of it. */
export const groupFile = async (reading: Reading, id: string): Promise<GroupFile | null> => {
  const read = readerOf(reading)
  const seen = await findTaskGroup(read, reading.sight, id)
  const view = seen && (await reading.parts.engine.view(read, seen.id))
  if (!seen || !view) return null
  const context = view.context as unknown as TaskGroupContext
  const row = await read.get<{ profile: string }>('select profile from cases where id = ?', [seen.case_id])
  return {
    seen,
    context,
    profile: row?.profile ?? '',
    people: await peopleOf(read, seen.id),
    organisation: await nameOrganisations(read, context.organisations)
  }
}

/** The resolution of the group on a motion, as its organ spells it; null where there is none that is signed. */
export const resolutionOn = (
  reading: Reading,
  { context, profile }: GroupFile,
  motion: string
): string | null => {
  const found = context.resolutions.findLast((one) => one.motion === motion)?.number
  return found ? spelt(reading, profile, found.organ, found.year, found.number) : null
}

const peopleTable = (wording: Wording, { people }: GroupFile): readonly PaperBlock[] =>
  table(
    [
      [wording.t('documents.attendance.name'), 0.3],
      [wording.t('documents.attendance.organisation'), 0.34],
      [wording.t('documents.charter.role'), 0.36]
    ],
    people.map(({ name, organisation_name, role, share, duty }) => [
      name ?? wording.t('case.erased'),
      organisation_name ?? '',
      [
        wording.t(`documents.charter.${role}`),
        share === null ? '' : wording.t('documents.charter.share', { share }),
        duty && wording.own(duty)
      ]
        .filter(Boolean)
        .join(', ')
    ])
  )

/** Milestones with their days and what became of them. */
const milestoneBlocks = async (
  reading: Reading,
  wording: Wording,
  { context }: GroupFile
): Promise<readonly PaperBlock[]> => {
  if (context.milestones.length === 0) return []
  const texts = await readTexts(
    readerOf(reading),
    context.milestones.map(({ name }) => name)
  )
  return [
    heading(2, wording.t('group.milestones')),
    ...table(
      [
        [wording.t('documents.charter.milestone'), 0.68],
        [wording.t('documents.charter.on'), 0.32]
      ],
      context.milestones.map(({ name, dueOn }) => [ownWords(wording, texts(name)), dayIn(wording, dueOn)])
    )
  ]
}

/** What a charter says, without its signatures. */
export const charterBlocks = async (
  reading: Reading,
  wording: Wording,
  file: GroupFile
): Promise<readonly PaperBlock[]> => {
  const { context } = file
  const { charter } = context
  if (charter === null) return []
  const texts = await readTexts(readerOf(reading), [
    ...charterTexts.map((field) => charter[field]),
    ...context.annexes.map(({ reasons }) => reasons)
  ])
  return [
    ...charterTexts
      .filter((field) => field !== 'name')
      .flatMap((field) => {
        const written = charter[field]
        return written === null
          ? []
          : passage(2, wording.t(`acts.fields.${field}`), ownWords(wording, texts(written)))
      }),
    ...passage(2, wording.t('acts.fields.endsOn'), dayIn(wording, charter.endsOn)),
    ...(await milestoneBlocks(reading, wording, file)),
    heading(2, wording.t('group.people')),
    ...peopleTable(wording, file),
    ...context.annexes.flatMap(({ number, endsOn, reasons }) => [
      heading(2, wording.t('documents.charter.annex', { number })),
      text(wording.t('documents.charter.annexText', { day: dayIn(wording, endsOn) })),
      ...(reasons === null ? [] : [text(ownWords(wording, texts(reasons)))])
    ])
  ]
}

/** When a charter last changed: submitted, approved, or an annex. */
export const charterAt = ({ seen, context }: GroupFile): string =>
  [seen.appointed_at, ...context.annexes.map(({ at }) => at)].reduce<string>(
    (latest, one) => (one !== null && one > latest ? one : latest),
    context.charter?.submittedAt ?? seen.opened_at
  )

/** The charter of a task group (karta grupy zadaniowej): a draft until the group is appointed. */
export const charterOf = async (reading: Reading, file: GroupFile): Promise<Paper> => {
  const { seen, context } = file
  const at = charterAt(file)
  const wording = wordsFor(reading, at)
  const name = wording.t('documents.names.charter')
  const texts = await readTexts(readerOf(reading), [context.charter?.name ?? null])
  const groupName = texts(context.charter?.name ?? null)
  const head = (role: GroupPerson['role']) =>
    file.people.find((one) => one.role === role)?.name ?? wording.t('case.erased')
  const isSigned = seen.appointed_at !== null
  return paperOf(reading, wording, {
    title: `${name} ${seen.number}`,
    organ: null,
    heading: [name, ...(groupName === null ? [] : [wording.own(groupName)]), seen.number],
    running: `${name} ${seen.number}`,
    at,
    isDraft: !isSigned,
    blocks: [
      ...facts(
        [wording.t('documents.charter.projectOf'), wording.own(titleIn(seen, wording.language))],
        [wording.t('documents.charter.lead'), seen.lead_name],
        [wording.t('documents.charter.appointed'), seen.appointed_at && dayIn(wording, seen.appointed_at)],
        [wording.t('documents.charter.resolution'), resolutionOn(reading, file, 'appoint')]
      ),
      ...(await charterBlocks(reading, wording, file)),
      signatures(
        {
          caption: wording.t('group.leader'),
          name: head('leader'),
          signed: context.leader?.answer === 'accepted'
        },
        {
          caption: wording.t('group.deputy'),
          name: head('deputy'),
          signed: context.deputy?.answer === 'accepted'
        }
      )
    ]
  })
}

/** What a final report says; how the lead rates its partners is for the coordinator alone and in no document. */
export const finalBlocks = async (
  reading: Reading,
  wording: Wording,
  { context: { final } }: GroupFile
): Promise<readonly PaperBlock[]> => {
  if (final === null) return []
  const texts = await readTexts(
    readerOf(reading),
    finalTexts.map((field) => final[field])
  )
  return [
    ...finalTexts.flatMap((field) =>
      passage(2, wording.t(`acts.fields.${field}`), ownWords(wording, texts(final[field])))
    ),
    heading(2, wording.t('documents.report.results')),
    ...facts(
      ...resultCounts.map(
        (field) => [wording.t(`acts.fields.${field}`), wording.number(final[field])] as const
      ),
      [wording.t('documents.report.funding'), wording.money(final.funding)]
    )
  ]
}

/** The final report of a project (sprawozdanie końcowe). */
export const finalReportOf = async (reading: Reading, file: GroupFile): Promise<Paper> => {
  const { seen, context } = file
  const at = context.closedAt ?? context.final?.submittedAt ?? seen.opened_at
  const wording = wordsFor(reading, at)
  const name = wording.t('documents.names.finalReport')
  const person = context.final && (await personName(reading, context.final.person))
  return paperOf(reading, wording, {
    title: `${name} ${seen.number}`,
    organ: null,
    heading: [name, wording.own(titleIn(seen, wording.language)), seen.number],
    running: `${name} ${seen.number}`,
    at,
    blocks: [
      ...facts(
        [wording.t('documents.charter.lead'), seen.lead_name],
        [wording.t('documents.report.submitted'), context.final && dayIn(wording, context.final.submittedAt)],
        [wording.t('documents.certificate.resolution'), resolutionOn(reading, file, 'acceptClosure')]
      ),
      ...(context.closedAt === null ? [text(wording.t('documents.report.notAccepted'), 'soft')] : []),
      ...(await finalBlocks(reading, wording, file)),
      signatures({
        caption: wording.t('documents.report.submittedBy'),
        name: person ?? wording.t('case.erased'),
        signed: true
      })
    ]
  })
}

const personName = async (reading: Reading, id: string): Promise<string | null> =>
  (await readerOf(reading).get<{ name: string | null }>('select name from people where id = ?', [id]))
    ?.name ?? null
