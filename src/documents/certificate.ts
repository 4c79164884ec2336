import { readTexts } from '#api/names.ts'
import { titleIn } from '#pages/title.ts'
import type { Paper } from '#shared/paper.ts'
import { resultCounts } from '#task-groups/model.ts'

import { facts, heading, signatures, text } from './blocks.ts'
import { resolutionOn } from './group.ts'
import type { GroupFile } from './group.ts'
import { dayIn, paperOf, readerOf, wordsFor } from './reading.ts'
import type { Reading } from './reading.ts'

/** The day from which there is a certificate; null unless the project was carried out to its end. */
export const certificateAt = ({ seen, context }: GroupFile): string | null =>
  seen.state === 'closed' || seen.state === 'archived' ? context.closedAt : null

/** The certificate of a closed project (zaświadczenie o zakończeniu projektu): who carried it out, when, with what result. */
export const certificateOf = async (reading: Reading, file: GroupFile, at: string): Promise<Paper> => {
  const { seen, context, people, organisation } = file
  const wording = wordsFor(reading, at)
  const name = wording.t('documents.names.certificate')
  const title = wording.own(titleIn(seen, wording.language))
  const { final, appointedAt } = context
  const texts = await readTexts(readerOf(reading), [final?.results ?? null])
  const partners = context.organisations.filter((id) => id !== seen.lead_organisation_id)
  const results = texts(final?.results ?? null)
  const from = appointedAt ?? context.openedAt
  return paperOf(reading, wording, {
    title: `${name} ${seen.number}`,
    organ: null,
    heading: [name, title, seen.number],
    running: name,
    at,
    blocks: [
      text(wording.t('documents.certificate.states', { title, number: seen.number })),
      ...facts(
        [wording.t('documents.certificate.lead'), seen.lead_name],
        [
          wording.t('documents.certificate.partners'),
          partners.length === 0
            ? wording.t('documents.certificate.noPartners')
            : partners.map((id) => organisation(id).name ?? wording.t('case.erased')).join('\n')
        ],
        [
          wording.t('documents.certificate.period'),
          wording.t('documents.certificate.periodValue', {
            from: dayIn(wording, from),
            to: dayIn(wording, at)
          })
        ],
        [
          wording.t('documents.certificate.leader'),
          people.find(({ role }) => role === 'leader')?.name ?? null
        ],
        [wording.t('documents.certificate.closed'), dayIn(wording, at)],
        [wording.t('documents.certificate.resolution'), resolutionOn(reading, file, 'acceptClosure')]
      ),
      ...(final === null
        ? []
        : [
            heading(2, wording.t('documents.certificate.results')),
            ...(results === null ? [] : [text(wording.own(results))]),
            ...facts(
              ...resultCounts.map(
                (field) => [wording.t(`acts.fields.${field}`), wording.number(final[field])] as const
              )
            )
          ]),
      signatures({
        caption: wording.t('documents.certificate.issuedBy'),
        name: reading.cluster,
        signed: false
      })
    ]
  })
}
