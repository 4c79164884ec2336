import { representedBy } from '#api/acting.ts'
import type { ActMaterials } from '#pages/act.ts'

import { dismissalGrounds } from './outcome.ts'
import { appealPanels, conditionMaterial, conditionPanels, reasonsPanels } from './outcome-panels-pages.ts'
import { projectPanels } from './project-pages.ts'
import { contextOf, reading } from './reading-pages.ts'

/** What the pages of acts on conditions show and offer. */
export const conditionMaterials: ActMaterials = {
  'condition.file': conditionMaterial('condition.file'),
  'condition.accept': conditionMaterial('condition.accept'),
  'condition.refuse': conditionMaterial('condition.refuse'),
  'condition.waive': conditionMaterial('condition.waive'),
  'conditions.confirm': reading(conditionPanels),
  'conditions.extend': reading(conditionPanels)
}

/** What the pages of acts on an appeal show and offer. */
export const appealMaterials: ActMaterials = {
  'appeal.file': async (about) => {
    const { reader, me, view, wording } = about
    const { lead } = contextOf(about)
    const own = await representedBy(reader, me.person, { case: view.case, now: wording.now })
    const isOfLead = own.some(({ id }) => id === lead.organisation)
    return {
      panels: await reasonsPanels(about),
      // A partner appeals on grounds of procedure only.
      ...(!isOfLead && { without: ['criteria'], required: ['charges'] })
    }
  },
  'appeal.withdraw': reading(appealPanels),
  'appeal.forward': reading(appealPanels, projectPanels),
  'appeal.dismiss': async (about) => ({
    panels: [...(await appealPanels(about)), ...(await projectPanels(about))],
    options: {
      ground: dismissalGrounds.map((ground) => ({
        value: ground,
        label: about.wording.t(`choices.dismissal.${ground}`),
        hint: about.wording.t(`acts.of.appeal.dismiss.groundMeaning.${ground}`)
      }))
    }
  })
}
