import { careAndSupportPeople } from './people-care.ts'
import { largerEnterprisePeople } from './people-larger.ts'
import { researchPeople } from './people-research.ts'
import { smallerEnterprisePeople } from './people-smaller.ts'
import type { DemoPerson } from './person.ts'

/** Everyone who acts in the demo, each for one organisation. */
export const demoPeople: readonly DemoPerson[] = [
  ...researchPeople,
  ...careAndSupportPeople,
  ...largerEnterprisePeople,
  ...smallerEnterprisePeople
]
