import { expect, test } from 'vitest'

import { needCard } from '#exchange/card-pages.ts'
import { filtered } from '#exchange/model.ts'
import { createExchange } from '#exchange/views.ts'
import type { ExchangeParts } from '#exchange/views.ts'
import type { OpenNeed } from '#proposals/open-need.ts'
import type { Reader } from '#shared/database.ts'
import { wordingOf } from '#templates/locales/index.ts'

const now = '2026-11-23T08:00:00.000Z'
const sight = { sql: '', bindings: [] } as unknown as Parameters<ExchangeParts['openNeeds']>[0]

const aNeed = (id: string, given: Partial<OpenNeed['need']> = {}): OpenNeed => ({
  need: {
    id,
    role: 'Statistician',
    work: 'Plans the trial.',
    competences: ['badania kliniczne'],
    must: true,
    seats: 1,
    translation: { role: 'Statystyk', work: 'Planuje badanie.' },
    ...given
  },
  slot: { need: id, must: true, seats: 1, state: 'empty', agreed: 0, accepted: 0, inTalks: 0 },
  proposal: 'prp_1',
  revision: 1,
  number: 'KLSK/1',
  title: { pl: null, en: 'Atlas' },
  lead: { id: 'org_lead', name: 'Lead' },
  seatsTaken: 0,
  searchEnds: null,
  searchedAt: now
})

const noRows = { all: async () => [], get: async () => undefined } as unknown as Reader

const exchangeWith = (needs: readonly OpenNeed[], parts: Partial<ExchangeParts> = {}) =>
  createExchange({
    reader: noRows,
    openNeeds: async () => needs,
    callTexts: async () => new Map([['prp_1', { language: 'en', texts: ['Sepsis', 'Posocznica u dzieci'] }]]),
    foreignCalls: async () => [],
    profileOf: async () => ({
      type: 'hospital',
      terms: [],
      profile: [{ text: 'Prowadzimy badania kliniczne u dzieci.' }]
    }),
    needsFor: async () => [],
    ...parts
  })

const cardOf = async (language: 'pl' | 'en') => {
  const [entry] = await exchangeWith([aNeed('n1')]).list({ sight, organisation: 'org_1', now })
  if (entry?.kind !== 'need') throw new Error('No need was listed.')
  return { entry, card: needCard(entry, null, { id: 'org_1', name: 'Clinic' }, wordingOf(language, now)) }
}

test('a need of a card in English is read in Polish where it was translated, and as it was written', async () => {
  const { card } = await cardOf('pl')
  expect([card.role, card.work]).toEqual(['Statystyk', 'Planuje badanie.'])
  expect((await cardOf('en')).card.role).toBe('Statistician')
})

test('a call is found by the words of its translation', async () => {
  const { entry } = await cardOf('pl')
  const found = (words: string) => filtered([entry], { words, chosen: {}, within: null }, now).length
  expect([found('posocznica'), found('sepsis'), found('kolagen')]).toEqual([1, 1, 0])
})

test('what an organisation describes is in its profile too', async () => {
  const { entry } = await cardOf('pl')
  expect(entry.fit?.points).toEqual([{ kind: 'competence', words: 'badania kliniczne', met: true }])
})

test('a role whose seats are taken is not listed; an exchange without roles is empty', async () => {
  const taken = { ...aNeed('n1'), seatsTaken: 1 }
  expect(await exchangeWith([taken]).list({ sight, organisation: null, now })).toEqual([])
  expect(await exchangeWith([]).list({ sight, organisation: 'org_1', now })).toEqual([])
})
