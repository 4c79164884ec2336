import type { Due } from '#notifications/due.ts'
import type { Letter } from '#notifications/letter.ts'
import type { Language } from '#shared/language.ts'
import { wordingOf } from '#templates/locales/index.ts'

import { sepsis } from './postal-cluster.ts'

export const now = '2026-11-23T09:00:00.000Z'

export const running: Due = { kind: 'running', term: 'T11', at: '2026-12-01T22:59:59.000Z' }

/** A letter about the sepsis project, asking for a vote. */
export const aLetter = (language: Language = 'pl', changes: Partial<Letter> = {}): Letter => ({
  notice: { notice: 'N21', to: [], act: 'vote.cast' },
  wording: wordingOf(language, now),
  standing: 'voter',
  facts: sepsis,
  root: { stage: 'review' },
  actor: { id: 'bal_x', workflow: 'ballot' },
  details: {
    values: {
      organisation: 'Klinika nad Rudawą',
      role: 'Producent czujników',
      on: 'wt., 1 grudnia, 10:00',
      organ: 'Prezydium Rady Klastra',
      resolution: 'Uchwała nr 7/2026',
      motion: 'zatwierdzić propozycję',
      reason: 'nie pasuje do zakresu'
    },
    shown: ['motion'],
    place: null,
    onAt: null,
    calendar: {
      revision: { sequence: 7, changedAt: '2026-11-23T08:59:00.000Z' },
      beginsAt: null,
      cancelled: false,
      milestone: null
    }
  },
  due: running,
  sender: {
    cluster: 'Klaster Dolina Rudawy',
    replyTo: { name: 'Katarzyna Nowak', address: 'biuro@example.org' }
  },
  step: 'https://projects.example.org/steps/abc.def',
  page: 'https://projects.example.org/ballots/bal_x',
  home: 'https://projects.example.org',
  ...changes
})
