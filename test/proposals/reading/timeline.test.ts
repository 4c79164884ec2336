import { describe, expect, it } from 'vitest'

import { stepsOf } from '#proposals/stage-pages.ts'
import { happeningsOf } from '#proposals/timeline-pages.ts'
import type { Step } from '#templates/components/steps.tsx'
import { wordingOf } from '#templates/locales/index.ts'

const wording = wordingOf('en', '2026-11-20T10:00:00.000Z')

const item = (type: string, at: string, more: object = {}) => ({
  number: 1,
  at,
  actor: 'prp_1',
  collection: 'proposals',
  type,
  row: null,
  person: { id: 'per_1', name: 'Ada Author' },
  organisation: { id: 'org_1', name: 'Bright Lab' },
  enteredBy: null,
  countersignedBy: null,
  details: {},
  texts: [],
  ...more
})

const isAct = () => true

/** With plain spaces. */
const whenOf = ({ when }: Step): string | undefined =>
  typeof when === 'string' ? when.replaceAll('\u00a0', ' ') : undefined

describe('the stages of a case', () => {
  const history = [
    item('scope.submit', '2026-01-06T10:00:00.000Z'),
    item('scope.accept', '2026-01-14T10:00:00.000Z'),
    item('proposal.submit', '2026-02-12T10:00:00.000Z'),
    item('resolution.sign', '2026-03-20T10:00:00.000Z'),
    item('group.appoint', '2026-04-16T10:00:00.000Z'),
    item('resolution.sign', '2026-10-15T10:00:00.000Z')
  ]

  it('end one after another, whatever the bodies resolve later', () => {
    const steps = stepsOf(wording, 'delivery', history, null)
    expect(steps.map(whenOf)).toEqual(['6 Jan', '14 Jan', '12 Feb', '20 Mar', '16 Apr', undefined])
  })

  it('say when a case came to rest, and by when the present one must end', () => {
    const ended = stepsOf(wording, 'ended', history, null, '2026-10-16T10:00:00.000Z')
    expect([ended.at(-1)?.state, ended.map(whenOf).at(-1)]).toEqual(['stopped', '16 Oct'])
    const present = stepsOf(wording, 'review', history.slice(0, 3), '2026-12-01T22:59:00.000Z')
    expect([present[3]?.state, present.map(whenOf)[3]]).toEqual(['now', 'until 1 Dec'])
  })
})

describe('a row of the timeline', () => {
  it('says who entered an act for whom, and who countersigned it', () => {
    const entered = item('scope.submit', '2026-01-06T10:00:00.000Z', {
      enteredBy: { id: 'per_2', name: 'Kuba Coordinator' },
      countersignedBy: { id: 'per_3', name: 'Piotr Chair' }
    })
    expect(happeningsOf(wording, [entered], isAct)[0]?.by).toBe(
      'entered by Kuba Coordinator for Ada Author, Bright Lab. Countersigned by Piotr Chair'
    )
  })

  it('that was entered for somebody stands alone among others of its kind', () => {
    const vote = (at: string, more = {}) => item('declaration.make', at, more)
    const found = happeningsOf(
      wording,
      [vote('1'), vote('2'), vote('3', { enteredBy: { id: 'per_2', name: 'Kuba Coordinator' } })],
      isAct
    )
    expect(found.map(({ what }) => what)).toHaveLength(2)
  })

  it('is shown under the filters that its kind belongs to, newest first', () => {
    const items = [
      item('card.revise', '2026-01-01T10:00:00.000Z'),
      item('ballot.cancel', '2026-01-02T10:00:00.000Z')
    ]
    expect(happeningsOf(wording, items, isAct)).toHaveLength(2)
    expect(happeningsOf(wording, items, isAct, 'documents').map(({ what }) => what)).toEqual([
      'New version of the card saved'
    ])
  })
})
