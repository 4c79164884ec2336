import { readTexts } from '#api/names.ts'
import type { ActMaterial, ActQuestion } from '#pages/act.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { ActPanel } from '#templates/pages/act/panel.tsx'

import { projectPanels } from './project-pages.ts'
import { contextOf } from './reading-pages.ts'
import type { ProposalRecord } from './views.ts'

/** Questions about the call with their answers, as the page shows them; the asker where the reader may know. */
export const questionsOn = (wording: Wording, questions: ProposalRecord['questions']) =>
  questions.map(({ asker, text, answer }, place) => {
    const heading = wording.t('case.question', { number: place + 1 })
    return {
      heading: asker === null ? heading : `${heading} · ${asker.name ?? wording.t('case.erased')}`,
      text: text ?? wording.t('case.erased'),
      answer
    }
  })

/** What was asked about the call already, and what the lead answered. */
const askedPanels = async (about: ActQuestion): Promise<readonly ActPanel[]> => {
  const { reader, wording } = about
  const { questions } = contextOf(about)
  const texts = await readTexts(
    reader,
    questions.flatMap(({ text, answer }) => [text, answer])
  )
  const written = questions.flatMap(({ text, answer }, place) => [
    {
      label: wording.t('case.question', { number: place + 1 }),
      text: texts(text) ?? wording.t('case.erased')
    },
    ...(answer === null
      ? []
      : [{ label: wording.t('case.questionAnswer'), text: texts(answer) ?? wording.t('case.erased') }])
  ])
  return written.length === 0 ? [] : [{ id: 'questions', title: wording.t('case.questions'), texts: written }]
}

/** Who asks reads the call, and what others have asked before. */
export const questionMaterial = async (about: ActQuestion): Promise<ActMaterial> => ({
  panels: [...(await askedPanels(about)), ...(await projectPanels(about))]
})

/** The lead chooses which of the open questions to answer. */
export const replyMaterial = async (about: ActQuestion): Promise<ActMaterial> => {
  const { reader, wording } = about
  const { questions } = contextOf(about)
  const texts = await readTexts(
    reader,
    questions.map(({ text }) => text)
  )
  const open = questions.flatMap(({ id, text, answer }, place) =>
    answer === null
      ? [
          {
            value: id,
            label: wording.t('case.question', { number: place + 1 }),
            hint: wording.own(texts(text) ?? wording.t('case.erased'))
          }
        ]
      : []
  )
  const [first] = open
  return {
    panels: await askedPanels(about),
    options: { question: open },
    ...(first && { defaults: { question: first.value } })
  }
}
