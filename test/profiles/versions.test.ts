import { beforeEach, expect, it } from 'vitest'

import { checkProfiles } from '#profiles/check.ts'
import { ProfileChoice } from '#profiles/commands.ts'
import { profileFieldsOf } from '#profiles/fields.ts'
import { fieldsOf, referenceOf } from '#profiles/model.ts'
import { ProfileShelf } from '#profiles/shelf-store.ts'
import { addProfileVersion } from '#profiles/version-commands.ts'
import type { ProfileRegister } from '#profiles/version-commands.ts'
import { ManualClock } from '#shared/clock.ts'
import type { Database } from '#shared/database.ts'
import { Fault } from '#shared/fault.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { profiles } from '#workflows/profiles/index.ts'
import { krakow } from '#workflows/profiles/krakow.ts'
import { termNames } from '#workflows/terms.ts'
import { workflows } from '#workflows/index.ts'

const by = { person: 'per_cora', organisation: null }
const fields = profileFieldsOf(termNames).parse(fieldsOf(krakow))

onEachDatabase('a version of a profile', (test) => {
  beforeEach(async () => {
    await test().database.transaction(async (tx) => {
      await tx.run('delete from profiles')
      await tx.run("delete from settings where name = 'profile'")
    })
  })

  const registerOn = async (db: Database): Promise<ProfileRegister> => ({
    db,
    clock: new ManualClock('2026-09-01T08:00:00.000Z'),
    shelf: await ProfileShelf.open(db, profiles, termNames),
    workflows,
    isCoordinator: async (_, person) => person === by.person
  })
  const rounds = (count: number) => ({ ...fields, rules: { ...fields.rules, rounds: count } })
  const asked = (follows: number, count: number) => ({
    id: 'krakow',
    follows,
    fields: rounds(count),
    note: `Rounds: ${count}`
  })

  it('follows the newest one and changes no other', async () => {
    const register = await registerOn(test().database)
    const made = await addProfileVersion(register, asked(1, 4), by)
    expect(made).toMatchObject({
      ok: true,
      value: { profile: { id: 'krakow', version: 2 }, made: { by: 'per_cora', note: 'Rounds: 4' } }
    })
    expect(register.shelf.profileOf('krakow@1')).toEqual(krakow)
    expect(register.shelf.profileOf('krakow@2').rules.rounds).toBe(4)
    expect(register.shelf.all().map(({ profile }) => referenceOf(profile))).toEqual([
      'krakow@2',
      'krakow@1',
      'light@1',
      'immediate@1'
    ])
  })

  it('is there after a start of the service', async () => {
    await addProfileVersion(await registerOn(test().database), asked(1, 4), by)
    const { shelf } = await registerOn(test().database)
    expect(shelf.newest('krakow')?.profile).toEqual({
      ...krakow,
      version: 2,
      rules: { ...krakow.rules, rounds: 4 }
    })
  })

  it('is refused to others, after an old version, and of a profile that is not there', async () => {
    const register = await registerOn(test().database)
    const stranger = { person: 'per_mia', organisation: null }
    expect(await addProfileVersion(register, asked(1, 4), stranger)).toMatchObject({
      refusal: { kind: 'forbidden', allowed: ['coordinator'] }
    })
    await addProfileVersion(register, asked(1, 4), by)
    expect(await addProfileVersion(register, asked(1, 5), by)).toMatchObject({
      refusal: { kind: 'stale', expected: 1, actual: 2 }
    })
    expect(await addProfileVersion(register, { ...asked(1, 4), id: 'nowhere' }, by)).toMatchObject({
      refusal: { kind: 'unknown' }
    })
    expect(register.shelf.newest('krakow')?.profile.rules.rounds).toBe(4)
  })

  it('is made once when two ask at the same time', async () => {
    const [one, other] = [await registerOn(test().database), await registerOn(await test().again())]
    const outcomes = await Promise.all([
      addProfileVersion(one, asked(1, 4), by),
      addProfileVersion(other, asked(1, 5), by)
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'stale' } })
    await one.shelf.refresh()
    expect(one.shelf.newest('krakow')?.profile.version).toBe(2)
  })

  it('is learnt by another node when somebody first names it, and which one new cases start on', async () => {
    const [one, other] = [await registerOn(test().database), await registerOn(await test().again())]
    const [mine, theirs] = [await ProfileChoice.open(one), await ProfileChoice.open(other)]
    await addProfileVersion(one, asked(1, 4), by)
    expect(await mine.choose({ id: 'krakow', version: 2 }, by)).toMatchObject({ ok: true })
    expect(() => other.shelf.profileOf('krakow@2')).toThrow(Fault)
    await other.shelf.learn('krakow@2')
    expect(other.shelf.profileOf('krakow@2').rules.rounds).toBe(4)
    expect(other.shelf.learn('krakow@2')).toBeUndefined()
    expect(theirs.current().version).toBe(1)
    await theirs.refresh()
    expect(theirs.current().version).toBe(2)
  })

  it('says what the program has come to ask since as it ships', async () => {
    const { database } = test()
    const register = await registerOn(database)
    await addProfileVersion(register, asked(1, 4), by)
    const { T38: _later, ...terms } = register.shelf.profileOf('krakow@2').terms
    const body = JSON.stringify({ ...register.shelf.profileOf('krakow@2'), terms })
    await database.transaction((tx) => tx.run('update profiles set body = ?', [body]))
    const { shelf } = await registerOn(database)
    expect(shelf.profileOf('krakow@2').terms['T38']).toEqual(krakow.terms['T38'])
    expect(shelf.profileOf('krakow@2').rules.rounds).toBe(4)
  })

  it('that was changed outside the program, or taken from among others, is found by verification', async () => {
    const { database } = test()
    const register = await registerOn(database)
    const damages = () => checkProfiles.strays(database.read)
    for (const version of [1, 2, 3]) await addProfileVersion(register, asked(version, 3 + version), by)
    expect(await damages()).toEqual([])
    const [row] = await database.read.all<{ note: string }>('select * from profiles where version = 2')
    for (const [column, value] of [
      ['body', '{}'],
      ['note', 'Nothing'],
      ['made_by', 'per_mia'],
      ['made_at', '2026-01-01T00:00:00.000Z']
    ] as const) {
      await database.transaction((tx) =>
        tx.run(`update profiles set ${column} = ? where version = 2`, [value])
      )
      expect(
        (await damages()).map(({ place }) => place),
        column
      ).toEqual(['profile krakow@2'])
      const before = (row as Readonly<Record<string, string>>)[column] ?? null
      await database.transaction((tx) =>
        tx.run(`update profiles set ${column} = ? where version = 2`, [before])
      )
    }
    expect(await damages()).toEqual([])
    await database.transaction((tx) => tx.run('delete from profiles where version = 3'))
    expect((await damages()).map(({ place }) => place)).toEqual(['profile krakow@4'])
  })

  it('that a case runs on and nobody has is found by verification', async () => {
    const { database } = test()
    await database.transaction((tx) =>
      tx.run(
        `insert into cases (id, workflow, profile, version, row_count, head, opened_at, moved_at)
         values ('prp_x', 'proposal', 'krakow@9', 1, 1, 'x', 'x', 'x')`
      )
    )
    expect(await checkProfiles.strays(database.read)).toEqual([
      { place: 'case prp_x', problem: 'there is no profile krakow@9' }
    ])
    await database.transaction((tx) => tx.run('delete from cases'))
  })
})
