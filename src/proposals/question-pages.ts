import { representedBy } from '#api/acting.ts'
import { readTexts } from '#api/names.ts'
import type { ActMaterial, ActQuestion } from '#pages/act.ts'
import { lastMomentOf } from '#shared/calendar.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { ActPanel } from '#templates/pages/act/panel.tsx'
import { lastDayOfQuestions } from '#workflows/proposal/rules-search.ts'

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
  const questions = contextOf(about).questions.filter(({ withdrawnAt }) => withdrawnAt === undefined)
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
export const questionMaterial = async (about: ActQuestion): Promise<ActMaterial> => {
  const { wording } = about
  const { endsOn } = contextOf(about).search
  return {
    ...(endsOn !== null && {
      lead: wording.t('acts.questionsUntil', { day: wording.day(lastDayOfQuestions(endsOn)) }),
      until: lastMomentOf(lastDayOfQuestions(endsOn))
    }),
    panels: [
      ...(await askedPanels(about)),
      ...(await projectPanels(about)).map((panel) => ({ ...panel, folded: wording.t('acts.readCall') }))
    ]
  }
}

/** The questions that wait for an answer, to choose from; only those of some organisations where these are given. */
const openChoices = async (about: ActQuestion, of?: ReadonlySet<string>) => {
  const { reader, wording } = about
  const shown = contextOf(about).questions.filter(({ withdrawnAt }) => withdrawnAt === undefined)
  const texts = await readTexts(
    reader,
    shown.map(({ text }) => text)
  )
  return shown.flatMap(({ id, text, answer, organisation }, place) =>
    answer === null && (of?.has(organisation) ?? true)
      ? [
          {
            value: id,
            label: wording.t('case.question', { number: place + 1 }),
            hint: wording.own(texts(text) ?? wording.t('case.erased'))
          }
        ]
      : []
  )
}

const choosing = (
  open: Awaited<ReturnType<typeof openChoices>>
): Pick<ActMaterial, 'options' | 'defaults'> => ({
  options: { question: open },
  ...(open[0] && { defaults: { question: open[0].value } })
})

/** The lead chooses which of the open questions to answer. */
export const replyMaterial = async (about: ActQuestion): Promise<ActMaterial> => ({
  panels: await askedPanels(about),
  ...choosing(await openChoices(about))
})

/** Who asked takes one of its own questions back while nobody has answered it. */
export const takeBackMaterial = async (about: ActQuestion): Promise<ActMaterial> => {
  const { reader, me, view, wording } = about
  const own = await representedBy(reader, me.person, { case: view.case, now: wording.now })
  return choosing(await openChoices(about, new Set(own.map(({ id }) => id))))
}
