import { describe, expect, it } from 'vitest'

import {
  authenticateToken,
  createToken,
  firstCoordinator,
  redeemSignIn,
  requestSignIn,
  revokeToken
} from '#accounts/commands.ts'
import { covers, tokenFields } from '#accounts/model.ts'
import { stepLinks } from '#accounts/step-link.ts'
import { addFirstCoordinator, erasePerson } from '#people/role-commands.ts'
import { isCoordinator } from '#people/store.ts'
import { systemParty } from '#shared/workflow.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { aRegister, valueOf } from '#test/people/a-register.ts'

const minutes = (count: number): number => count * 60_000

onEachDatabase('Ways in', (test) => {
  const opened = async () => {
    const world = await aRegister(test().database)
    return { ...world, accounts: world.register, person: await world.aPerson() }
  }

  it('a sign-in link opens once, also when two use it at the same moment', async () => {
    const { accounts, person } = await opened()
    const link = valueOf(await requestSignIn(accounts, 'PERSON1@example.org'))
    const uses = await Promise.all([1, 2].map(() => redeemSignIn(accounts, link?.secret ?? '')))
    expect(uses.filter((use) => use === person)).toHaveLength(1)
    expect(uses.filter((use) => use === null)).toHaveLength(1)
  })

  it('a sign-in link opens for fifteen minutes', async () => {
    const { accounts, clock } = await opened()
    const early = valueOf(await requestSignIn(accounts, 'person1@example.org'))
    const late = valueOf(await requestSignIn(accounts, 'person1@example.org'))
    clock.advance(minutes(15))
    expect(await redeemSignIn(accounts, early?.secret ?? '')).not.toBeNull()
    clock.advance(1)
    expect(await redeemSignIn(accounts, late?.secret ?? '')).toBeNull()
  })

  it('the database does not hold what opens', async () => {
    const { accounts, person } = await opened()
    const link = valueOf(await requestSignIn(accounts, 'person1@example.org'))
    const token = await createToken(accounts, person, tokenFields.parse({ name: 'script', scopes: ['read'] }))
    const rows = JSON.stringify([
      await accounts.db.read.all('select * from sign_in_links'),
      await accounts.db.read.all('select * from api_tokens')
    ])
    expect(rows).not.toContain(link?.secret)
    expect(rows).not.toContain(token.secret.slice(3))
  })

  it('the sixth request in fifteen minutes waits, for a known and an unknown address alike', async () => {
    const { accounts, clock } = await opened()
    for (const address of ['person1@example.org', 'stranger@example.org']) {
      for (let asked = 0; asked < 5; asked += 1)
        expect((await requestSignIn(accounts, address)).ok).toBe(true)
      expect(await requestSignIn(accounts, address)).toEqual({
        ok: false,
        refusal: { kind: 'tooMany', retryAfterSeconds: 900 }
      })
    }
    clock.advance(minutes(15))
    expect((await requestSignIn(accounts, 'person1@example.org')).ok).toBe(true)
  })

  it('an unknown address gets no link', async () => {
    const { accounts } = await opened()
    expect(valueOf(await requestSignIn(accounts, 'stranger@example.org'))).toBeNull()
  })

  it('an empty database lets the first coordinator in, a used one nobody', async () => {
    const { register, clock, ids } = await aRegister(test().database)
    const installation = {
      ...register,
      addCoordinator: (tx: Parameters<typeof addFirstCoordinator>[0], email: string | null, now: string) =>
        addFirstCoordinator(tx, register, email, now)
    }
    const lost = await firstCoordinator(installation)
    clock.advance(minutes(16))
    expect(await redeemSignIn({ ...register, ids }, lost?.secret ?? '')).toBeNull()
    const next = await firstCoordinator(installation)
    const person = await redeemSignIn(register, next?.secret ?? '')
    expect(await isCoordinator(register.db.read, person ?? '', clock.now())).toBe(true)
    expect(await firstCoordinator(installation)).toBeNull()
  })

  it('a token works until it ends, is revoked or its person erased', async () => {
    const { accounts, clock, person, register } = await opened()
    const fields = tokenFields.parse({ name: 'script', scopes: ['act'], days: 1 })
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map(() => createToken(accounts, person, fields))
    )
    expect(first?.secret).toMatch(/^jp_/)
    expect(await authenticateToken(accounts, first?.secret ?? '')).toMatchObject({ person, scopes: ['act'] })
    valueOf(await revokeToken(accounts, person, second?.token.id ?? ''))
    expect(await authenticateToken(accounts, second?.secret ?? '')).toBeNull()
    expect(await revokeToken(accounts, 'per_other', third?.token.id ?? '')).toMatchObject({
      refusal: { kind: 'unknown' }
    })
    clock.advance(86_400_001)
    expect(await authenticateToken(accounts, first?.secret ?? '')).toBeNull()
    const fourth = await createToken(accounts, person, fields)
    valueOf(await erasePerson(register, person, systemParty))
    expect(await authenticateToken(accounts, fourth.secret)).toBeNull()
  })
})

describe('Scopes of a token', () => {
  it('act covers read, admin covers both, never the other way', () => {
    expect(covers(['act'], 'read')).toBe(true)
    expect(covers(['admin'], 'act')).toBe(true)
    expect(covers(['read'], 'act')).toBe(false)
    expect(covers(['act'], 'admin')).toBe(false)
  })
})

describe('A step link', () => {
  const links = stepLinks('a secret of the service')
  const claims = {
    person: 'per_1',
    case: 'prp_1',
    actor: 'bal_1',
    act: 'vote.cast',
    until: '2026-03-09T22:59:59.000Z'
  }

  it('says for whom, on what and for which act it was made, until its term ends', () => {
    const token = links.stepLink(claims)
    expect(links.verify(token, '2026-03-09T22:59:59.000Z')).toEqual(claims)
    expect(links.verify(token, '2026-03-09T22:59:59.001Z')).toBeNull()
  })

  it('opens nothing when any character of it is changed, or another service made it', () => {
    const token = links.stepLink(claims)
    for (let place = 0; place < token.length; place += 1) {
      const forged = token.slice(0, place) + (token[place] === 'x' ? 'y' : 'x') + token.slice(place + 1)
      const opened = links.verify(forged, '2026-03-02T00:00:00.000Z')
      if (opened !== null) expect(opened).toEqual(claims)
    }
    expect(links.verify(stepLinks('another secret').stepLink(claims), '2026-03-02T00:00:00.000Z')).toBeNull()
    for (const broken of ['', '.', 'a.b.c', token.split('.')[0] ?? ''])
      expect(links.verify(broken, claims.until)).toBeNull()
  })
})
