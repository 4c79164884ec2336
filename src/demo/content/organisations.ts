import { careAndSupportOrganisations } from './organisations-care.ts'
import { largerEnterprises } from './organisations-large.ts'
import { researchOrganisations } from './organisations-research.ts'
import { smallerEnterprises } from './organisations-small.ts'
import type { DemoOrganisation } from './organisation.ts'

export const demoCluster = {
  name: 'Klaster Dolina Rudawy',
  code: 'KDR',
  city: 'Borkowice',
  office: 'kdr'
} as const

/** The seventy members of the demo cluster. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  ...researchOrganisations,
  ...careAndSupportOrganisations,
  ...largerEnterprises,
  ...smallerEnterprises
]
