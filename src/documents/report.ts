import { readTexts } from '#api/names.ts'
import { titleIn } from '#pages/title.ts'
import { milestonesOf } from '#reports/milestone-store.ts'
import { reportTexts } from '#reports/model.ts'
import { findReport } from '#reports/store.ts'
import type { SeenReport } from '#reports/store.ts'
import type { Paper, PaperBlock } from '#shared/paper.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { ReportContext } from '#workflows/report/context.ts'

import { facts, heading, ownWords, passage, signatures, table, text } from './blocks.ts'
import { dayIn, paperOf, readerOf, wordsFor } from './reading.ts'
import type { Reading } from './reading.ts'

/** A progress report as one reader may see it. */
export type ReportFile = { readonly seen: SeenReport; readonly context: ReportContext }

/** The file of a report; null when the reader may not know of it. */
export const reportFile = async (reading: Reading, id: string): Promise<ReportFile | null> => {
  const read = readerOf(reading)
  const seen = await findReport(read, reading.sight, id)
  const view = seen && (await reading.parts.engine.view(read, seen.id))
  return seen && view ? { seen, context: view.context as unknown as ReportContext } : null
}

/** When it was accepted, or submitted; null for one that is still being written. */
export const reportAt = ({ seen }: Pick<ReportFile, 'seen'>): string | null =>
  seen.accepted_at ?? seen.submitted_at

const milestoneBlocks = async (
  reading: Reading,
  wording: Wording,
  { context }: ReportFile
): Promise<readonly PaperBlock[]> => {
  const told = context.content?.milestones ?? []
  const planned = new Map((await milestonesOf(readerOf(reading), context.owner)).map((one) => [one.id, one]))
  const texts = await readTexts(
    readerOf(reading),
    told.map((one) => one.text)
  )
  const rows = told.flatMap(({ milestone, state, on, text: words }) => {
    const known = planned.get(milestone)
    return known
      ? [
          [
            ownWords(wording, known.name),
            dayIn(wording, known.due_on),
            [wording.t(`choices.milestone.${state}`), on && dayIn(wording, on)].filter(Boolean).join(', '),
            wording.own(texts(words) ?? '')
          ]
        ]
      : []
  })
  return rows.length === 0
    ? []
    : [
        heading(2, wording.t('group.milestones')),
        ...table(
          [
            [wording.t('documents.charter.milestone'), 0.3],
            [wording.t('documents.charter.on'), 0.19],
            [wording.t('documents.charter.state'), 0.21],
            [wording.t('documents.charter.comment'), 0.3]
          ],
          rows
        )
      ]
}

/** With the coordinator, or accepted; one that was returned is under its writer's hands again. */
export const isFiled = ({ seen }: Pick<ReportFile, 'seen'>): boolean =>
  seen.state === 'submitted' || seen.state === 'accepted'

/** A progress report (sprawozdanie okresowe): a draft while it is written anew. */
export const reportOf = async (reading: Reading, file: ReportFile, at: string): Promise<Paper> => {
  const { seen, context } = file
  const wording = wordsFor(reading, at)
  const name = wording.t('documents.names.report')
  const { content, remarks } = context
  const texts = await readTexts(readerOf(reading), [
    remarks,
    ...reportTexts.map((field) => content?.[field] ?? null)
  ])
  const said = texts(remarks)
  return paperOf(reading, wording, {
    title: `${name} ${seen.number}, ${dayIn(wording, seen.from_on)} – ${dayIn(wording, seen.to_on)}`,
    organ: null,
    heading: [
      name,
      wording.own(titleIn(seen, wording.language)),
      wording.t('documents.report.ofPeriod', {
        from: dayIn(wording, seen.from_on),
        to: dayIn(wording, seen.to_on)
      })
    ],
    running: `${name} ${seen.number}`,
    at,
    isDraft: !isFiled(file),
    blocks: [
      ...facts(
        [wording.t('documents.charter.projectOf'), seen.number],
        [wording.t('documents.report.status'), seen.colour && wording.t(`choices.status.${seen.colour}`)],
        [wording.t('report.dueOn'), dayIn(wording, seen.due_on)],
        [wording.t('documents.report.submitted'), seen.submitted_at && dayIn(wording, seen.submitted_at)],
        [wording.t('documents.report.accepted'), seen.accepted_at && dayIn(wording, seen.accepted_at)]
      ),
      ...(seen.accepted_at === null
        ? [
            text(
              wording.t(isFiled(file) ? 'documents.report.notAccepted' : 'documents.report.returned'),
              'soft'
            )
          ]
        : []),
      ...reportTexts.flatMap((field) => {
        const written = content?.[field] ?? null
        return written === null
          ? []
          : passage(2, wording.named(`acts.of.report.submit.${field}`), ownWords(wording, texts(written)))
      }),
      ...(await milestoneBlocks(reading, wording, file)),
      ...passage(2, wording.t('documents.report.remarks'), said && wording.own(said)),
      signatures({
        caption: wording.t('documents.report.submittedBy'),
        name: seen.person ?? wording.t('case.erased'),
        signed: isFiled(file)
      })
    ]
  })
}
