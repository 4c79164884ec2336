import { expect, test } from 'vitest'

import { ProposalUnderTest, author, clinic } from './support/proposal.ts'

const words = { text: 'txt_a', digest: 'digest' }
const texts = [
  'name',
  'goal',
  'scope',
  'competence',
  'rules',
  'schedule',
  'budget',
  'reporting',
  'confidentiality',
  'risks'
]
const charter = {
  ...Object.fromEntries(texts.map((field) => [field, words])),
  endsOn: '2028-12-31',
  submittedAt: '2025-01-10T08:00:00.000Z'
}

const takenOver = (state: 'active' | 'closed', closedAt: string | null = null) =>
  new ProposalUnderTest({}, 'prp_x', {
    takenOver: {
      partners: [
        { organisation: 'org_clinic', need: 'n1' },
        { organisation: 'org_firm', need: 'n2' }
      ],
      resolution: { organ: 'presidium', year: 2024, number: 12 },
      group: {
        state,
        charter,
        milestones: [{ name: words, dueOn: '2027-01-31' }],
        delegates: [{ organisation: 'org_lead', person: author.person, share: 50 }],
        leader: author.person,
        deputy: clinic.person,
        appointedAt: '2025-01-20T08:00:00.000Z',
        closedAt
      }
    }
  })

test('a project that runs when the cluster takes its record up goes on where it stands', () => {
  const project = takenOver('active')
  expect(project.stateOf()).toBe('active')
  expect(project.stateOf(project.group)).toBe('active')
  expect(project.groupContext).toMatchObject({
    leader: { person: author.person, answer: 'accepted' },
    organisations: ['org_lead', 'org_clinic', 'org_firm']
  })
  expect(project.actors('partnership').map((actor) => project.stateOf(actor))).toEqual(['active', 'active'])
  expect(project.termsOf()).not.toContain('T01')
})

test('a project that had closed before stays closed, and can be reopened like any other', () => {
  const project = takenOver('closed', '2026-01-02T08:00:00.000Z')
  expect(project.stateOf()).toBe('closed')
  expect(project.stateOf(project.group)).toBe('closed')
})

test('a project taken over sends no mail for what happened before', () => {
  expect(takenOver('active').noticesNamed()).toEqual([])
})
