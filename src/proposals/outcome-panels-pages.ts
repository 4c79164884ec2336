import { readTexts } from '#api/names.ts'
import type { ActMaterial, ActQuestion, ReadFirst } from '#pages/act.ts'
import type { ActPanel } from '#templates/pages/act/panel.tsx'

import { fits, isForVerifier } from './outcome.ts'
import type { ActOnCondition } from './outcome.ts'
import { appealTexts, restTexts, written } from './outcome-pages.ts'
import { outcomeOf } from './outcome-record.ts'
import type { OutcomeRecord } from './outcome-record.ts'
import { contextOf } from './reading-pages.ts'
import { findProposal } from './store.ts'

const recordFor = async (about: ActQuestion): Promise<OutcomeRecord | undefined> => {
  const { reader, sight, view } = about
  const seen = await findProposal(reader, sight, view.case)
  return seen && outcomeOf(reader, seen, contextOf(about))
}

/** The appeal, before an act about it. */
export const appealPanels: ReadFirst = async (about) => {
  const { wording } = about
  const appeal = (await recordFor(about))?.appeal
  if (!appeal) return []
  return [
    {
      id: 'appeal',
      title: wording.t('case.appeal'),
      facts: [
        { label: wording.t('case.appealBy'), value: appeal.organisation.name ?? wording.t('case.erased') },
        { label: wording.t('case.appealFiled'), value: wording.day(appeal.filedAt) }
      ],
      texts: appealTexts(wording, appeal)
    }
  ]
}

/** What the review waits for, before it goes on. */
export const restPanels: ReadFirst = async (about) => {
  const { wording } = about
  const rest = (await recordFor(about))?.postponed
  const texts = rest ? restTexts(wording, rest) : []
  return texts.length === 0 ? [] : [{ id: 'postponed', title: wording.t('case.postponed'), texts }]
}

/** The conditions with their evidence, before an act about them. */
export const conditionPanels: ReadFirst = async (about) => {
  const { wording } = about
  const conditions = (await recordFor(about))?.conditions ?? []
  if (conditions.length === 0) return []
  return [
    {
      id: 'conditions',
      title: wording.t('case.conditions'),
      texts: conditions.map(({ text, due, state, evidence }, place) => ({
        label: [
          wording.t('case.condition', { number: place + 1 }),
          wording.t(`case.conditionState.${state}`),
          wording.t('case.conditionDue', { when: wording.day(due) })
        ].join(', '),
        text: text ?? wording.t('case.erased'),
        ...(evidence !== null && { answer: evidence })
      }))
    }
  ]
}

/** What the decision that may be appealed says, point by point. */
export const reasonsPanels: ReadFirst = async (about) => {
  const { reader, wording } = about
  const put = contextOf(about).review?.put
  if (!put) return []
  const texts = await readTexts(reader, [put.reasons, ...put.points])
  const panel: ActPanel = {
    id: 'reasons',
    title: wording.t('acts.panels.reasons'),
    texts: [
      ...put.points.map((point, place) => ({
        label: point.criterion
          ? wording.named(`choices.criterion.${point.criterion}`)
          : wording.t('acts.rowNumber', { number: place + 1 }),
        text: texts(point) ?? wording.t('case.erased')
      })),
      ...written(wording.t('acts.fields.reasons'), texts(put.reasons))
    ]
  }
  return (panel.texts ?? []).length === 0 ? [] : [panel]
}

/** Conditions in one of these states as answers of a form; the reader's own where only they may answer. */
export const conditionMaterial =
  (event: ActOnCondition) =>
  async (about: ActQuestion): Promise<ActMaterial> => {
    const { reader, wording, me } = about
    const { conditions } = contextOf(about)
    const texts = await readTexts(
      reader,
      conditions.map(({ text }) => text)
    )
    const options = conditions.flatMap(({ id, state, verifier, text }, place) =>
      fits[event].includes(state) && (!isForVerifier(event) || verifier === me.person)
        ? [{ value: id, label: wording.t('case.condition', { number: place + 1 }), hint: texts(text) ?? '' }]
        : []
    )
    const [only] = options.length === 1 ? options : []
    return {
      panels: await conditionPanels(about),
      options: { condition: options },
      ...(only && { defaults: { condition: only.value } })
    }
  }
