import { expect, it } from 'vitest'

import { addPerson, changePerson } from '#people/commands.ts'
import { personFields, roleFields } from '#people/model.ts'
import { endRole, erasePerson, grantRole } from '#people/role-commands.ts'
import { findPerson, findPersonByEmail, isCoordinator, listPeople, rolesOf } from '#people/store.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { aRegister, valueOf } from './a-register.ts'

onEachDatabase('The register of people', (test) => {
  const filled = async () => {
    const world = await aRegister(test().database)
    return { ...world, coordinator: { person: await world.aPerson(['coordinator']), organisation: null } }
  }
  const ala = personFields.parse({ name: 'Ala Łoś', email: 'Ala@example.org', language: 'en' })

  it('has an address once, however it is spelt', async () => {
    const { register, coordinator } = await filled()
    valueOf(await addPerson(register, ala, coordinator))
    const again = { ...ala, email: 'ALA@EXAMPLE.ORG' }
    expect(await addPerson(register, again, coordinator)).toMatchObject({
      refusal: { kind: 'rules', reasons: [{ rule: 'emailTaken' }] }
    })
  })

  it('is changed by coordinators, at the version they saw', async () => {
    const { register, coordinator } = await filled()
    const { id } = valueOf(await addPerson(register, ala, coordinator))
    const changed = { ...ala, function: 'Director' }
    expect(await changePerson(register, id, 1, changed, { person: id, organisation: null })).toMatchObject({
      refusal: { kind: 'forbidden' }
    })
    expect(valueOf(await changePerson(register, id, 1, changed, coordinator)).version).toBe(2)
    expect(await changePerson(register, id, 1, ala, coordinator)).toMatchObject({
      refusal: { kind: 'stale', expected: 1, actual: 2 }
    })
  })

  it('a coordinator is not in the Presidium at the same time, but may be after', async () => {
    const { register, coordinator, aPerson } = await filled()
    const person = await aPerson(['coordinator', null, '2026-06-30'])
    const seat = (fromOn: string) =>
      grantRole(register, person, roleFields.parse({ kind: 'presidium', fromOn }), coordinator)
    expect(await seat('2026-06-30')).toMatchObject({ refusal: { reasons: [{ rule: 'officesApart' }] } })
    expect(await seat('2026-07-01')).toMatchObject({ ok: true })
  })

  it('a role ended now is over at once', async () => {
    const { register, coordinator } = await filled()
    const [role] = await rolesOf(register.db.read, [coordinator.person])
    const now = register.clock.now()
    expect(await isCoordinator(register.db.read, coordinator.person, now)).toBe(true)
    valueOf(await endRole(register, coordinator.person, role?.id ?? '', null, coordinator))
    expect(await isCoordinator(register.db.read, coordinator.person, now)).toBe(false)
    expect(await addPerson(register, ala, coordinator)).toMatchObject({ refusal: { kind: 'forbidden' } })
  })

  it('a role acts for an organisation that exists, and is held once', async () => {
    const { register, coordinator, aPerson, anOrganisation } = await filled()
    expect(roleFields.safeParse({ kind: 'signatory' }).success).toBe(false)
    const organisation = await anOrganisation({ name: 'Bio' })
    const person = await aPerson(['signatory', organisation])
    const grant = (id: string) =>
      grantRole(register, person, roleFields.parse({ kind: 'signatory', organisation: id }), coordinator)
    expect(await grant(organisation)).toMatchObject({ refusal: { reasons: [{ rule: 'roleHeld' }] } })
    expect(await grant('org_nowhere')).toMatchObject({ refusal: { kind: 'unknown' } })
  })

  it('an erased person leaves the id, no name, no address and no office', async () => {
    const { register, coordinator, aPerson } = await filled()
    const person = await aPerson(['board'])
    const before = await findPerson(register.db.read, person)
    valueOf(await erasePerson(register, person, coordinator))
    expect(await findPerson(register.db.read, person)).toMatchObject({ name: '', email: null, version: 2 })
    expect(await findPersonByEmail(register.db.read, before?.email ?? '')).toBeNull()
    const people = await listPeople(register.db.read, { limit: 5, on: '2026-03-02', role: 'board' })
    expect(people).toEqual([])
    const salts = await register.db.read.all<{ salt: string }>(
      "select salt from register_log where subject_id = ? and change = 'added'",
      [person]
    )
    expect(salts.map(({ salt }) => salt)).toEqual([''])
  })
})
