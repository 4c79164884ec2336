import { readTexts } from '#api/names.ts'
import type { ActMaterial, ActMaterials, ActQuestion } from '#pages/act.ts'

import { sittingsAhead } from './choice-store.ts'
import { recusalGrounds } from './model.ts'
import { opinionPanels, projectPanels } from './project-pages.ts'
import { contextOf, parties, reading } from './reading-pages.ts'

/** An opinion is written anew from what it said before. */
const opinion = async (about: ActQuestion): Promise<ActMaterial> => {
  const { reader, wording, me } = about
  const before = contextOf(about).review?.opinions.find(({ person }) => person === me.person)
  const texts = await readTexts(reader, [before?.text ?? null])
  const scores = Object.entries(before?.scores ?? {}).map(([name, score]) => [
    `scores.${name}`,
    String(score)
  ])
  return {
    panels: [...(await parties(about)), ...(await projectPanels(about))],
    ...(before && {
      lead: wording.t('acts.opinionFiled', { day: wording.day(before.at) }),
      defaults: {
        ...Object.fromEntries(scores),
        recommendation: before.recommendation,
        text: texts(before.text) ?? ''
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
    const { reader, wording } = about
    const ahead = await sittingsAhead(reader)
    return {
      panels: [...(await parties(about)), ...(await projectPanels(about))],
      options: {
        sitting: ahead.map(({ id, begins_at }) => ({ value: id, label: wording.dayAndTime(begins_at) }))
      }
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
    }
  }),
  'opinion.file': opinion,
  'opinions.close': reading(opinionPanels, projectPanels),
  'review.refer-back': reading(opinionPanels, projectPanels),
  'review.reconvene': reading(projectPanels),
  'motion.put': async (about) => {
    const { wording, root } = about
    const last = contextOf(about).review?.last?.motion
    // The Council begins anew, with any motion.
    const possible =
      root.state === 'councilInstead'
        ? (['approve', 'changes', 'reject'] as const)
        : (['changes', 'reject'] as const).filter((motion) => motion !== last)
    return {
      panels: [...(await opinionPanels(about)), ...(await projectPanels(about))],
      options: {
        motion: possible.map((motion) => ({
          value: motion,
          label: wording.t(`choices.motion.${motion}`),
          hint: wording.named(`acts.of.motion.put.motionMeaning.${motion}`)
        }))
      }
    }
  },
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
