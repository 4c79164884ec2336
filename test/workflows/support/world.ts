import type { Facts, Party } from '#shared/workflow.ts'

export const party = (person: string, organisation: string | null = null): Party => ({
  person: `per_${person}`,
  organisation
})

/** Made-up people: the applicant, three firms and institutes, the office and the bodies. */
export const author = party('author', 'org_lead')
export const clinic = party('clinic', 'org_clinic')
export const institute = party('institute', 'org_institute')
export const firm = party('firm', 'org_firm')
export const coordinator = party('coordinator')
export const chair = party('chair')
export const deputy = party('deputy')
export const members = [party('one'), party('two'), party('three')] as const
export const presidium = [chair, deputy, ...members] as const
export const councilChair = party('council-chair')
export const council = [councilChair, party('councillor-a'), party('councillor-b')] as const
export const board = party('board')

const organisation = (sector: string, member = true) => ({ type: sector, sector, member, linked: [] })

export const organisations = {
  org_lead: organisation('university'),
  org_clinic: organisation('hospital'),
  org_institute: organisation('institute'),
  org_firm: organisation('enterprise'),
  org_spare: organisation('enterprise'),
  org_abroad: organisation('institute', false)
}

const personOf = ({ person }: Party): string => person as string

/** A world in which every rule about it holds. */
export const favourable: Facts = {
  card: { revision: 1, digest: 'd1', missingForScope: [], missingForPresidium: [] },
  mandate: { authorised: true, organisation: 'org_lead' },
  affiliations: { organisations: [] },
  organisations,
  presidium: {
    members: presidium.map((one) => ({
      person: personOf(one),
      organisation: null,
      chair: one === chair,
      deputy: one === deputy
    })),
    recused: []
  },
  council: {
    members: council.map((one) => ({
      person: personOf(one),
      organisation: null,
      chair: one === councilChair
    })),
    recused: []
  },
  person: Object.fromEntries(
    [...presidium, ...council, coordinator, board, author, clinic, institute, firm].map((one) => [
      personOf(one),
      { organisations: one.organisation === null ? [] : [one.organisation] }
    ])
  ),
  sitting: { id: 'sit_a', state: 'convened', on: '2026-02-01T10:00:00.000Z', noticeKept: true },
  resolutionNumber: { organ: 'presidium', year: 2026, number: 7 }
}

export const people = (parties: readonly Party[]): readonly string[] => parties.map(personOf)

/** One condition that the deputy verifies, and one that a member does. */
export const twoConditions = [
  { text: 'An ethics vote.', verifier: 'per_deputy', evidence: 'document', due: '2026-02-10' },
  { text: 'A data plan.', verifier: 'per_one', evidence: 'statement', due: '2026-03-10' }
] as const
