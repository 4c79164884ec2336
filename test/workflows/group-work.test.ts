import { describe, expect, test } from 'vitest'

import { aProposal, author, charter, clinic } from './support/proposal.ts'

const text = 'The sensors come later.'

describe('a change', () => {
  const refused = (payload: object, event = 'change.request') => {
    const proposal = aProposal().appointed()
    return !proposal.send(author, event, { text, ...payload }, proposal.group)
  }

  test('is material by its kind', () => {
    for (const kind of ['goal', 'consortium', 'externalPartner']) {
      expect(refused({ kinds: [kind] }), kind).toBe(false)
      expect(refused({ kinds: [kind] }, 'change.record'), kind).toBe(true)
    }
    expect(refused({ kinds: ['other'] })).toBe(true)
    expect(refused({ kinds: ['other'] }, 'change.record')).toBe(false)
  })

  test('of the budget is material from a fifth on, up or down', () => {
    for (const [budgetPercent, material] of [
      [19, false],
      [20, true],
      [-20, true],
      [-19, false]
    ] as const) {
      expect(refused({ kinds: ['budget'], budgetPercent }), `${budgetPercent}`).toBe(!material)
      expect(refused({ kinds: ['budget'], budgetPercent }, 'change.record'), `${budgetPercent}`).toBe(
        material
      )
    }
  })

  test('of the end is material from three months on', () => {
    expect(refused({ kinds: ['end'], endsOn: '2029-03-30' })).toBe(true)
    expect(refused({ kinds: ['end'], endsOn: '2029-03-31' })).toBe(false)
    expect(refused({ kinds: ['end'], endsOn: '2025-03-31' }, 'change.record')).toBe(true)
  })

  test('says by how much, until when, to whom', () => {
    const send = (payload: object) => () => refused(payload)
    expect(send({ kinds: ['budget'] })).toThrow('by how much')
    expect(send({ kinds: ['end'] })).toThrow('when the work will end')
    expect(send({ kinds: ['lead'] })).toThrow('names the next one')
  })

  test('that is small is recorded at once, and moves the end of the work', () => {
    const proposal = aProposal().appointed()
    const change = { kinds: ['end'], endsOn: '2029-01-31', text }
    proposal.must(author, 'change.record', change, proposal.group)
    expect(proposal.stateOf()).toBe('active')
    expect(proposal.groupContext).toMatchObject({
      charter: { endsOn: '2029-01-31' },
      changes: [{ id: 'z1', state: 'recorded' }],
      annexes: [{ number: 1, resolution: null }]
    })
  })

  test('that is approved moves the end of the work', () => {
    const proposal = aProposal().appointed()
    proposal.must(author, 'change.request', { kinds: ['end'], endsOn: '2030-12-31', text }, proposal.group)
    expect(proposal.bothStates).toEqual(['changeReview', 'changeReview'])
    proposal.carryOnGroup('approveChange')
    expect(proposal.groupContext).toMatchObject({
      charter: { endsOn: '2030-12-31' },
      changes: [{ state: 'approved' }]
    })
    expect(proposal.dated.findLast(({ term }) => term === 'T25i')).toEqual({ term: 'T25i', on: '2030-12-31' })
  })

  test('that is refused leaves the charter as it was', () => {
    const proposal = aProposal().appointed()
    proposal.must(author, 'change.request', { kinds: ['end'], endsOn: '2030-12-31', text }, proposal.group)
    proposal.carryOnGroup('refuseChange', { reasons: 'Too long.' })
    expect(proposal.groupContext).toMatchObject({
      charter: { endsOn: charter.endsOn },
      changes: [{ state: 'refused' }]
    })
  })

  test('of the lead hands the project to another organisation in it', () => {
    const proposal = aProposal().appointed()
    const to = (organisation: string) => ({ kinds: ['lead'], organisation, text })
    expect(proposal.send(author, 'change.request', to('org_spare'), proposal.group)).toBe(false)
    expect(proposal.send(author, 'change.request', to('org_lead'), proposal.group)).toBe(false)
    proposal.must(author, 'change.request', to('org_clinic'), proposal.group).carryOnGroup('approveChange')
    expect(proposal.context.lead).toEqual({ person: clinic.person, organisation: 'org_clinic' })
    expect(proposal.groupContext.lead).toEqual(proposal.context.lead)
  })
})

describe('milestones', () => {
  const planned = [
    { name: 'Trial', dueOn: '2027-06-30' },
    { name: 'Prototype', dueOn: '2027-01-31' }
  ]
  const atWork = () => {
    const proposal = aProposal().formed()
    const { group } = proposal
    return proposal
      .must(author, 'charter.submit', { ...charter, milestones: planned }, group)
      .carryOnGroup('appoint')
  }

  test('are watched one after the other', () => {
    const proposal = atWork()
    const next = () => proposal.dated.findLast(({ term }) => term === 'T25h')?.on
    expect(next()).toBe('2027-01-31')
    proposal.must(author, 'milestone.report', { milestone: 'm2', state: 'done' }, proposal.group)
    expect(next()).toBe('2027-06-30')
    proposal.endTerm('T25h', proposal.group)
    expect(proposal.noticesNamed().at(-1)).toBe('N37 missed')
    expect(proposal.groupContext.milestones).toMatchObject([
      { missed: true },
      { state: 'done', missed: false }
    ])
    expect(proposal.termsOf(proposal.group)).not.toContain('T25h')
  })

  test('that the charter does not know are nothing to tell of', () => {
    const proposal = atWork()
    const strange = { milestone: 'm9', state: 'done' }
    expect(proposal.send(author, 'milestone.report', strange, proposal.group)).toBe(false)
  })
})

test('the lead is asked to finish when the planned end has come', () => {
  const proposal = aProposal().appointed()
  proposal.endTerm('T25i', proposal.group)
  expect(proposal.stateOf()).toBe('active')
  expect(proposal.notices.at(-1)).toMatchObject({ notice: 'N44', variant: 'endReached', act: 'work.finish' })
  proposal.must(author, 'work.finish', {}, proposal.group)
  expect(proposal.bothStates).toEqual(['closing', 'closing'])
})
