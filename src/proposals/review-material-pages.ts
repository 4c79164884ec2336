import { readTexts } from '#api/names.ts'
import type { ActMaterial, ActMaterials, ActQuestion } from '#pages/act.ts'

import { appealMaterials, conditionMaterials } from './outcome-material-pages.ts'
import { expertOptions, motionMaterial, presidiumOptions, sittingOptions } from './motion-material-pages.ts'
import { recusalGrounds } from './model.ts'
import { restPanels } from './outcome-panels-pages.ts'
import { opinionPanels, projectPanels } from './project-pages.ts'
import { contextOf, parties, reading } from './reading-pages.ts'

/** An opinion is written anew from what it said before. */
const opinion = async (about: ActQuestion): Promise<ActMaterial> => {
  const { reader, wording, me } = about
  const before = contextOf(about).review?.opinions.find(({ person }) => person === me.person)
  const comments = Object.entries(before?.comments ?? {})
  const texts = await readTexts(reader, [before?.text ?? null, ...comments.map(([, text]) => text)])
  const scores = Object.entries(before?.scores ?? {}).map(([name, score]) => [
    `scores.${name}`,
    String(score)
  ])
  return {
    panels: [...(await parties(about)), ...(await projectPanels(about))],
    weights: contextOf(about).rules.criteria,
    folded: { label: wording.t('acts.commentsFold'), fields: ['comments'] },
    ...(before && {
      lead: wording.t('acts.opinionFiled', { day: wording.day(before.at) }),
      defaults: {
        ...Object.fromEntries(scores),
        recommendation: before.recommendation,
        text: texts(before.text) ?? '',
        ...Object.fromEntries(comments.map(([name, text]) => [`comments.${name}`, texts(text) ?? '']))
      }
    })
  }
}

const motionMeaning = (about: ActQuestion): string => {
  const motion = contextOf(about).review?.last?.motion ?? 'approve'
  return about.wording.named(`acts.of.motion.put.motionMeaning.${motion}`)
}

/** What the pages of the acts of a review show and offer. */
export const reviewMaterials: ActMaterials = {
  'review.open': async (about) => {
    return {
      panels: [...(await parties(about)), ...(await projectPanels(about))],
      options: { sitting: await sittingOptions(about) }
    }
  },
  'review.return': reading(parties, projectPanels),
  'declaration.make': async (about) => ({
    panels: [...(await parties(about)), ...(await projectPanels(about))],
    options: {
      ground: recusalGrounds.map((ground) => ({
        value: ground,
        label: about.wording.t(`acts.grounds.${ground}`)
      }))
    },
    when: { ground: { field: 'answer', answers: ['recused'] } }
  }),
  'opinion.file': opinion,
  'opinions.close': reading(opinionPanels, projectPanels),
  'review.refer-back': reading(opinionPanels, projectPanels),
  'opinions.waive': reading(opinionPanels),
  'expert.invite': async (about) => ({ options: { person: await expertOptions(about) } }),
  'review.reconvene': async (about) => ({
    panels: await projectPanels(about),
    options: { sitting: await sittingOptions(about) }
  }),
  'review.resume': async (about) => ({
    panels: [...(await restPanels(about)), ...(await projectPanels(about))],
    options: { sitting: await sittingOptions(about) }
  }),
  'question.answer': reading(restPanels),
  'objection.raise': async (about) => ({ options: { person: await presidiumOptions(about) } }),
  ...conditionMaterials,
  ...appealMaterials,
  'motion.put': motionMaterial,
  'tie.decide': async (about) => ({
    panels: [...(await opinionPanels(about)), ...(await projectPanels(about))],
    meanings: {
      choice: {
        for: about.wording.t('acts.tieMeaning.for', { what: motionMeaning(about) }),
        against: about.wording.t('acts.tieMeaning.against')
      }
    }
  }),
  'tie.revote': reading(opinionPanels, projectPanels)
}
