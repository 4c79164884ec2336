import { expect, test } from 'vitest'

import { ballotActs } from '#ballots/act-pages.ts'
import { partnershipActs } from '#partnerships/act-pages.ts'
import { proposalActs } from '#proposals/act-pages.ts'
import { objectionActs } from '#proposals/objection-act-pages.ts'
import { reportActs } from '#reports/act-pages.ts'
import { resolutionActs } from '#resolutions/act-pages.ts'
import { sittingActs } from '#sittings/act-pages.ts'
import { taskGroupActs } from '#task-groups/act-pages.ts'
import type { Reader } from '#shared/database.ts'
import { languages } from '#shared/language.ts'
import { eventText, wordingOf } from '#templates/locales/index.ts'
import { workflows } from '#workflows/index.ts'

/** Acts that have nothing to read beside their form: rare acts of the office, all of them. */
const generated = ['proposal deadline.extend', 'task-group deadline.extend', 'sitting guest.dismiss']

/** Acts done on a page made for them alone: the card's editor and the minutes. */
const onPagesOfTheirOwn = [
  'proposal card.revise',
  'sitting minutes.draft',
  'sitting minutes.object',
  'sitting minutes.answer',
  'sitting minutes.accept'
]

const reader = {} as Reader
const nothing = async () => []
const sources = [
  ballotActs(reader, nothing),
  partnershipActs(reader, nothing),
  proposalActs(reader),
  objectionActs(reader),
  reportActs(reader),
  resolutionActs(reader),
  sittingActs(reader),
  taskGroupActs(reader, { readFirst: nothing, charterFromCard: async () => ({}) })
]
const prepared = new Set(sources.flatMap(({ materials }) => Object.keys(materials)))

const everyAct = workflows.flatMap(({ name, events }) =>
  Object.keys(events).map((event) => ({ name, event }))
)

test('only rare acts of the office are left to the generated form, fifteen at most', () => {
  const found = everyAct
    .filter(({ event }) => !prepared.has(event))
    .map(({ name, event }) => `${name} ${event}`)
    .filter((act) => !onPagesOfTheirOwn.includes(act))
  expect(found.toSorted()).toEqual(generated.toSorted())
  expect(found.length).toBeLessThanOrEqual(15)
})

test.each(languages)('every act says what it is, what follows and what was done, in %s', (language) => {
  const wording = wordingOf(language, '2026-11-23T08:00:00.000Z')
  for (const { event } of everyAct)
    for (const part of ['label', 'heading', 'effect', 'past'] as const)
      expect(eventText(wording, event, part), `${event} ${part}`).not.toBe('')
})

test('what cannot be undone says so where it is asked', () => {
  const dangerous = workflows.flatMap(({ events }) =>
    Object.entries(events).flatMap(([event, { dangerous: isDangerous }]) => (isDangerous ? [event] : []))
  )
  expect(dangerous).toEqual(
    expect.arrayContaining(['proposal.withdraw', 'group.suspend', 'sitting.cancel', 'partnership.withdraw'])
  )
})
