import { careProposals } from './proposals-care.ts'
import { dataProposals } from './proposals-data.ts'
import { deviceProposals } from './proposals-devices.ts'
import { diagnosticsProposals } from './proposals-diagnostics.ts'
import { foodProposals } from './proposals-food.ts'
import { geneProposals } from './proposals-genes.ts'
import { imagingProposals } from './proposals-imaging.ts'
import { microbeProposals } from './proposals-microbes.ts'
import { plantProposals } from './proposals-plants.ts'
import { rehabilitationProposals } from './proposals-rehabilitation.ts'
import { skillProposals } from './proposals-skills.ts'
import { surroundingProposals } from './proposals-surroundings.ts'
import { trialProposals } from './proposals-trials.ts'
import type { DemoProposal } from './proposal.ts'

/** The sixty projects of the demo year. */
export const demoProposals: readonly DemoProposal[] = [
  ...deviceProposals,
  ...imagingProposals,
  ...rehabilitationProposals,
  ...diagnosticsProposals,
  ...microbeProposals,
  ...plantProposals,
  ...foodProposals,
  ...careProposals,
  ...dataProposals,
  ...trialProposals,
  ...geneProposals,
  ...skillProposals,
  ...surroundingProposals
]
