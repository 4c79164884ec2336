import { describe, expect, it } from 'vitest'

import { addressees } from '#people/addressees.ts'
import { relations } from '#people/relations.ts'
import { systemParty } from '#shared/workflow.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { about, anActor, aRegister } from './a-register.ts'

onEachDatabase('How people stand to a case', (test) => {
  const aCase = async () => {
    const register = await aRegister(test().database)
    const lead = await register.anOrganisation({ name: 'Lead' })
    const partner = await register.anOrganisation({ name: 'Partner' })
    const candidate = await register.anOrganisation({ name: 'Candidate', status: 'none' })
    const author = await register.aPerson(['signatory', lead])
    const side = { person: author, organisation: lead }
    const root = {
      author: side,
      lead: side,
      partners: [
        { partnership: 'psp_1', organisation: partner, need: 'n1', role: 'partner', state: 'confirmed' },
        { partnership: 'psp_2', organisation: candidate, need: 'n2', role: 'partner', state: 'shortlisted' }
      ]
    }
    return { ...register, lead, partner, candidate, author, root }
  }
  const db = () => test().database.read

  it('the representative of the lead is author, lead and member', async () => {
    const { author, lead, root } = await aCase()
    const found = await relations.of(db(), { person: author, organisation: lead }, about(root))
    expect(new Set(found)).toEqual(new Set(['author', 'lead', 'member']))
  })

  it('who acts for another organisation does not stand to the case as the lead', async () => {
    const { author, partner, root } = await aCase()
    expect(await relations.of(db(), { person: author, organisation: partner }, about(root))).toEqual([])
  })

  it('a confirmed organisation is a partner, an open one a candidate, an outsider no member', async () => {
    const { aPerson, partner, candidate, root } = await aCase()
    const one = await aPerson(['representative', partner])
    const two = await aPerson(['representative', candidate])
    expect(await relations.of(db(), { person: one, organisation: null }, about(root))).toEqual([
      'member',
      'partner'
    ])
    expect(await relations.of(db(), { person: two, organisation: null }, about(root))).toEqual(['candidate'])
  })

  it('on a partnership only its own organisation is candidate, and partner once confirmed', async () => {
    const { aPerson, partner, candidate, root } = await aCase()
    const one = await aPerson(['signatory', candidate])
    const open = anActor('partnership', { organisation: candidate }, 'invited')
    const joined = anActor('partnership', { organisation: candidate }, 'confirmed')
    const other = anActor('partnership', { organisation: partner }, 'confirmed')
    const party = { person: one, organisation: candidate }
    expect(await relations.of(db(), party, about(root, open))).toEqual(['candidate'])
    expect(await relations.of(db(), party, about(root, joined))).toEqual(['partner'])
    expect(await relations.of(db(), party, about(root, other))).toEqual([])
  })

  it('an office ends by itself after its last day in Kraków', async () => {
    const { aPerson, root } = await aCase()
    const chair = await aPerson(['chair', null, '2026-03-31'])
    const party = { person: chair, organisation: null }
    const onLastEvening = about(root, undefined, '2026-03-31T21:59:00.000Z')
    const afterMidnight = about(root, undefined, '2026-03-31T22:01:00.000Z')
    expect(await relations.of(db(), party, onLastEvening)).toEqual(['presidium', 'chair'])
    expect(await relations.of(db(), party, afterMidnight)).toEqual([])
  })

  it('voters and nominees are those named in the ballot and the group', async () => {
    const { aPerson, root } = await aCase()
    const one = await aPerson(['presidium'])
    const party = { person: one, organisation: null }
    const ballot = anActor('ballot', { voters: [{ person: one, organisation: null }] })
    const group = anActor('task-group', { leader: { person: one, answer: 'due' }, deputy: null })
    expect(await relations.of(db(), party, about(root, ballot))).toContain('voter')
    expect(await relations.of(db(), party, about(root, group))).toContain('nominee')
    expect(await relations.of(db(), party, about(root))).toEqual(['presidium'])
  })

  it('a seat is lost with the office, also in a ballot opened before; a substitute votes too', async () => {
    const { aPerson, root } = await aCase()
    const one = await aPerson(['presidium', null, '2026-03-31'])
    const two = await aPerson()
    const ballot = anActor('ballot', {
      body: 'presidium',
      voters: [{ person: one, organisation: null, substitute: two, weight: 1 }]
    })
    const at = (person: string, now: string) =>
      relations.of(db(), { person, organisation: null }, about(root, ballot, now))
    expect(await at(one, '2026-03-31T21:59:59.000Z')).toContain('voter')
    expect(await at(one, '2026-03-31T22:00:00.000Z')).not.toContain('voter')
    expect(await at(two, '2026-03-31T12:00:00.000Z')).toEqual(['voter'])
    expect(await addressees.of(db(), { to: 'voter' }, about(root, ballot))).toEqual([one])
  })

  it('whoever is to verify an open condition stands so to the case, and no longer once it is accepted', async () => {
    const { aPerson, root } = await aCase()
    const [one, two] = [await aPerson(), await aPerson()]
    const conditions = [
      { verifier: one, state: 'filed' },
      { verifier: two, state: 'accepted' }
    ]
    const known = { ...root, conditions }
    expect(await relations.of(db(), { person: one, organisation: null }, about(known))).toEqual(['verifier'])
    expect(await relations.of(db(), { person: two, organisation: null }, about(known))).toEqual([])
    expect(await addressees.of(db(), { to: 'verifier' }, about(known))).toEqual([one])
  })

  it('leader and deputy lead once both have accepted; after the appointment the deputy acts alone', async () => {
    const { aPerson, root } = await aCase()
    const [leader, deputy, delegate] = [await aPerson(), await aPerson(), await aPerson()]
    const groupOf = (answers: readonly [string, string], appointedAt: string | null) =>
      anActor('task-group', {
        leader: { person: leader, answer: answers[0] },
        deputy: { person: deputy, answer: answers[1] },
        delegates: [{ organisation: 'org_1', person: delegate, share: 10 }],
        appointedAt
      })
    const leads = async (person: string, group: ReturnType<typeof groupOf>) =>
      (await relations.of(db(), { person, organisation: null }, about(root, group))).includes('leader')
    expect(await leads(deputy, groupOf(['due', 'accepted'], null))).toBe(false)
    expect(await leads(deputy, groupOf(['accepted', 'accepted'], null))).toBe(true)
    expect(await leads(deputy, groupOf(['due', 'accepted'], '2026-02-01T00:00:00.000Z'))).toBe(true)
    expect(await leads(leader, groupOf(['due', 'accepted'], '2026-02-01T00:00:00.000Z'))).toBe(false)
    const member = await relations.of(
      db(),
      { person: delegate, organisation: null },
      about(root, groupOf(['accepted', 'accepted'], null))
    )
    expect(member).toEqual(['groupMember'])
  })

  it('nobody but the system is the system', async () => {
    const { lead, root } = await aCase()
    expect(await relations.of(db(), systemParty, about(root))).toEqual(['system'])
    expect(await relations.of(db(), { person: null, organisation: lead }, about(root))).toEqual([])
  })

  describe('addressees', () => {
    it('a notice to the lead reaches the person who leads, as long as they act for the organisation', async () => {
      const { aPerson, author, lead, root } = await aCase()
      const editor = await aPerson(['representative', lead], ['signatory', lead])
      expect(await addressees.of(db(), { to: 'lead' }, about(root))).toEqual([author])
      const stranger = await aPerson()
      const left = { ...root, lead: { person: stranger, organisation: lead } }
      const found = await addressees.of(db(), { to: 'lead' }, about(left))
      expect([...found].sort()).toEqual([author, editor].sort())
    })

    it('the authorised are the signatories, or everybody where an organisation has none', async () => {
      const { aPerson, author, lead, partner, root } = await aCase()
      await aPerson(['representative', lead])
      const editor = await aPerson(['representative', partner])
      const audience = { to: 'organisations', organisations: [lead, partner], authorised: true } as const
      expect([...(await addressees.of(db(), audience, about(root)))].sort()).toEqual([author, editor].sort())
    })

    it('the party is the lead and its partners; candidates are apart', async () => {
      const { aPerson, author, partner, candidate, root } = await aCase()
      const one = await aPerson(['representative', partner])
      const two = await aPerson(['representative', candidate])
      expect([...(await addressees.of(db(), { to: 'party' }, about(root)))].sort()).toEqual(
        [author, one].sort()
      )
      expect(await addressees.of(db(), { to: 'candidates' }, about(root))).toEqual([two])
    })

    it('members are represented members; a body is its people in office', async () => {
      const { aPerson, author, candidate, root } = await aCase()
      await aPerson(['representative', candidate])
      const chair = await aPerson(['chair'], ['presidium'])
      await aPerson(['presidium', null, '2026-02-01'])
      expect(await addressees.of(db(), { to: 'member' }, about(root))).toEqual([author])
      expect(await addressees.of(db(), { to: 'presidium' }, about(root))).toEqual([chair])
    })
  })
})
