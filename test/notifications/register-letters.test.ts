import { expect, it } from 'vitest'

import { saveChoice } from '#notifications/choice-store.ts'
import { Letters } from '#notifications/letters.ts'
import { registerWriter } from '#notifications/register-letters.ts'
import type { MailMessage, MailOutcome } from '#platform/mail.ts'
import { queueLetter } from '#shared/letter.ts'
import type { LetterItem } from '#shared/letter.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { aRegister } from '#test/people/a-register.ts'

onEachDatabase('Letters about the register', (test) => {
  const post = async () => {
    const world = await aRegister(test().database)
    const sent: MailMessage[] = []
    const answers: MailOutcome[] = []
    const letters = new Letters({
      database: test().database,
      clock: world.clock,
      mailer: {
        send: async (message) => {
          const answer = answers.shift() ?? { kind: 'accepted', response: '250 ok' }
          if (answer.kind === 'accepted') sent.push(message)
          return answer
        },
        close: () => undefined
      },
      baseUrl: 'https://projects.example.org',
      writers: {
        register: registerWriter({
          reader: test().database.read,
          unsubscribeLink: (_, topic) => `https://projects.example.org/unsubscribe/${topic}`
        })
      }
    })
    const queue = (person: string, ...items: readonly LetterItem[]) =>
      test().database.transaction((tx) =>
        queueLetter(tx, {
          id: world.ids.next('ltr'),
          kind: 'register',
          occasion: `about:${person}`,
          person,
          items,
          at: world.clock.now()
        })
      )
    const states = () =>
      test().database.read.all<{ state: string; attempts: number; detail: string }>(
        'select state, attempts, detail from letters order by created_at, id'
      )
    return { ...world, sent, answers, letters, queue, states }
  }

  it('are written in the words of their reader, and logged once sent', async () => {
    const { anOrganisation, aPerson, letters, queue, sent, states } = await post()
    const organisation = await anOrganisation({ name: 'Bio' })
    const person = await aPerson(['signatory', organisation])
    const data = { person, role: 'signatory', organisation, fromOn: '2026-03-02', untilOn: '2026-12-31' }
    await queue(person, { variant: 'roleGranted', data })
    expect(await letters.run()).toBe(1)
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({
      subject: 'Zmienił się wpis w rejestrze klastra',
      to: { address: 'person1@example.org' }
    })
    expect(sent[0]?.text.replaceAll('\u00a0', ' ')).toContain(
      'Ma Pan/Pani nową rolę w klastrze: Osoba umocowana (Bio), od 2 mar do 31 gru.'
    )
    expect(sent[0]).toMatchObject({ headers: { 'X-Notice': 'N47' } })
    expect(await states()).toMatchObject([{ state: 'done', attempts: 1 }])
    expect(await letters.run()).toBe(0)
    expect(await letters.nextDueAt()).toBeUndefined()
  })

  it('name the person to the office, and end with how many more there are', async () => {
    const { aPerson, letters, queue, sent } = await post()
    const keeper = await aPerson(['coordinator'])
    const chair = await aPerson(['chair'])
    const ends = {
      variant: 'officeEnds',
      data: { person: chair, role: 'chair', untilOn: '2026-06-30', days: 60 }
    }
    await queue(keeper, ends, ...Array.from({ length: 24 }, () => ends))
    await letters.run()
    expect(sent[0]?.text).toContain('Person 2: kończy się rola Przewodniczący Prezydium.')
    expect(sent[0]?.text).toContain('I jeszcze 5 zmian')
  })

  it('ask once a year whether a profile is still right, and lead to the page that says so', async () => {
    const { anOrganisation, aPerson, letters, queue, sent, states } = await post()
    const organisation = await anOrganisation({ name: 'Bio' })
    const item = { variant: 'profileAged', data: { organisation, fromOn: '2025-02-28' } }
    await queue(await aPerson(['representative', organisation]), item)
    await letters.run()
    const [mail] = sent
    expect(mail?.subject).toBe('Czy profil organizacji Bio jest nadal aktualny?')
    expect(mail?.text.replaceAll('\u00a0', ' ')).toContain('sprawdzono ostatnio: 28 lut 2025')
    expect(mail?.text).toContain(`https://projects.example.org/organisations/${organisation}/confirm`)
    const quiet = await aPerson(['representative', organisation])
    await test().database.transaction((tx) =>
      saveChoice(tx, quiet, { topic: 'register', case: null, choice: 'off' }, '2026-03-02T09:00:00.000Z')
    )
    await queue(quiet, item)
    await letters.run()
    expect(sent).toHaveLength(1)
    expect((await states()).find(({ state }) => state === 'skipped')).toMatchObject({ detail: 'unwanted' })
  })

  it('are tried again while the mail server is away, and given up when it refuses', async () => {
    const { aPerson, answers, clock, letters, queue, sent, states } = await post()
    const person = await aPerson()
    await queue(person, { variant: 'roleEnded', data: { person, role: 'expert', untilOn: '2026-03-01' } })
    answers.push({ kind: 'failed', permanent: false, reason: 'away' })
    await letters.run()
    expect(await letters.nextDueAt()).toBe('2026-03-02T09:01:00.000Z')
    expect(await letters.run()).toBe(0)
    clock.advance(60_000)
    answers.push({ kind: 'failed', permanent: true, reason: 'no such mailbox' })
    await letters.run()
    expect(sent).toEqual([])
    expect(await states()).toMatchObject([{ state: 'dead', attempts: 2, detail: 'no such mailbox' }])
    expect(await letters.nextDueAt()).toBeUndefined()
  })

  it('of one occasion are one', async () => {
    const { aPerson, letters, queue } = await post()
    const person = await aPerson()
    const item = { variant: 'roleEnded', data: { person, role: 'expert', untilOn: '2026-03-01' } }
    await queue(person, item)
    await queue(person, item)
    expect(await letters.run()).toBe(1)
  })

  it('are sent once, though two nodes look at once', async () => {
    const { aPerson, clock, letters, queue, sent, states } = await post()
    for (let count = 0; count < 5; count += 1) {
      const person = await aPerson()
      await queue(person, { variant: 'roleEnded', data: { person, role: 'expert', untilOn: '2026-03-01' } })
      clock.advance(1000)
    }
    const counts = await Promise.all([letters.run(), letters.run()])
    expect(counts[0] + counts[1]).toBe(5)
    expect(sent).toHaveLength(5)
    expect((await states()).every(({ state }) => state === 'done')).toBe(true)
  })

  it('that cannot be written hold up no other, and are reported', async () => {
    const { aPerson, letters, queue, sent, states, clock } = await post()
    const [broken, sound] = [await aPerson(), await aPerson()]
    await queue(broken, { variant: 'roleEnded', data: { person: broken, role: 'expert', untilOn: 'no day' } })
    clock.advance(1000)
    await queue(sound, {
      variant: 'roleEnded',
      data: { person: sound, role: 'expert', untilOn: '2026-03-01' }
    })
    await expect(letters.run()).rejects.toThrow('could not be written')
    expect(sent).toHaveLength(1)
    expect(await states()).toMatchObject([
      { state: 'waiting', attempts: 1, detail: 'fault' },
      { state: 'done' }
    ])
  })
})
