import { expect, it } from 'vitest'

import { responsivenessOf } from '#partnerships/responsiveness.ts'
import type { AnsweredRow } from '#partnerships/responsiveness.ts'

const row = (more: Partial<AnsweredRow>): AnsweredRow => ({
  origin: 'interest',
  state: 'accepted',
  organisation: 'org_firm',
  lead: 'org_lab',
  openedAt: '2026-03-02T08:00:00.000Z',
  answeredAt: '2026-03-04T08:00:00.000Z',
  late: false,
  ...more
})

it('asks of an invitation whom it went to, and of an interest the lead', () => {
  const found = responsivenessOf([
    row({}),
    row({ answeredAt: '2026-03-12T08:00:00.000Z', late: true }),
    row({ origin: 'invitation', state: 'expired', answeredAt: null })
  ])
  expect(found).toEqual([
    {
      organisation: 'org_lab',
      invited: 0,
      invitationsAnswered: 0,
      invitationsSilent: 0,
      interests: 2,
      interestsAnswered: 2,
      interestsLate: 1,
      medianDays: 6
    },
    {
      organisation: 'org_firm',
      invited: 1,
      invitationsAnswered: 0,
      invitationsSilent: 1,
      interests: 0,
      interestsAnswered: 0,
      interestsLate: 0,
      medianDays: null
    }
  ])
})
