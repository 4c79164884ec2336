import { describe, expect, it } from 'vitest'

import { cardTexts, needTexts } from '#proposals/reading/card-text.ts'
import { audiencesFor, isWider, usualAudience } from '#proposals/reading/comment-model.ts'
import { conditionStateAt, isExtendedSince } from '#proposals/reading/condition-states.ts'
import { differencesIn, piecesOf } from '#proposals/reading/difference-model.ts'
import { spanOf } from '#proposals/reading/record.ts'
import { timelineKindIn, timelineKindsOf } from '#proposals/reading/timeline.ts'
import { english } from '#templates/locales/en.ts'
import { workflows } from '#workflows/index.ts'

const say = {
  name: (key: string) => key,
  day: (date: string) => date,
  money: (amount: number) => `${amount} zł`,
  person: (id: string) => `person ${id}`,
  organisation: (id: string) => `organisation ${id}`
}

describe('the difference of two texts', () => {
  it('marks the words that are gone and the words that are new, and nothing else', () => {
    expect(piecesOf('We test ten patients at home.', 'We test twelve patients at home.')).toEqual([
      { kind: 'same', text: 'We test ' },
      { kind: 'gone', text: 'ten' },
      { kind: 'new', text: 'twelve' },
      { kind: 'same', text: ' patients at home.' }
    ])
  })

  it('shows texts that have next to nothing in common one after the other', () => {
    const [before, after] = ['Alpha beta gamma delta epsilon', 'Quite another thing altogether here']
    expect(piecesOf(before, after)).toEqual([
      { kind: 'gone', text: before },
      { kind: 'new', text: after }
    ])
  })

  it('loses no word of either text, however long they are', () => {
    const text = (word: string) => Array.from({ length: 1800 }, (_, place) => `${word}${place}`).join(' ')
    const pieces = piecesOf(`${text('a')} end`, `${text('b')} end`)
    const side = (kind: string) =>
      pieces.flatMap((piece) => (piece.kind === kind || piece.kind === 'same' ? piece.text : '')).join('')
    expect(side('gone').replaceAll(/\s/g, '')).toBe(`${text('a')} end`.replaceAll(/\s/g, ''))
    expect(side('new').replaceAll(/\s/g, '')).toBe(`${text('b')} end`.replaceAll(/\s/g, ''))
  })

  it('tells what was added, removed and changed, field by field', () => {
    const before = new Map([
      ['goal', 'One'],
      ['risks', 'Rain'],
      ['work', 'Same']
    ])
    const after = new Map([
      ['goal', 'Two'],
      ['work', 'Same'],
      ['benefit', 'New']
    ])
    expect(differencesIn('card', before, after).map(({ field, change }) => [field, change])).toEqual([
      ['goal', 'changed'],
      ['benefit', 'added'],
      ['risks', 'removed']
    ])
  })
})

describe('the words of a card', () => {
  const need = { id: 'n1', role: 'Clinic', competences: ['beds'], work: 'Trials', must: true, seats: 2 }
  const card = {
    teaser: 'Short',
    risks: 'Secret',
    budget: { total: 10, own: 5, source: 'Fund' },
    contact: 'per_1',
    needs: [need]
  }

  it('say amounts, days and people, and leave the roles to a part of their own', () => {
    expect([...cardTexts(say, card, false)]).toEqual([
      ['teaser', 'Short'],
      ['risks', 'Secret'],
      ['budget', '10 zł / 5 zł\nFund'],
      ['contact', 'person per_1']
    ])
    expect([...needTexts(say, card)]).toEqual([['n1', 'Clinic\nbeds\nTrials\nacts.mustNeed\n× 2']])
  })

  it('keep to the teaser for whoever knows no more', () => {
    expect([...cardTexts(say, card, true).keys()]).toEqual(['teaser'])
  })
})

describe('which revisions are compared', () => {
  const revisions = [1, 2, 3].map((revision) => ({ revision, at: `2026-09-0${revision}` }))
  it('the newest with the one before, unless asked otherwise', () => {
    expect(spanOf(revisions, {}, 'now')).toEqual({ from: 2, to: 3, since: '2026-09-02', until: 'now' })
    expect(spanOf(revisions, { from: 1, to: 2 }, 'now')).toEqual({
      from: 1,
      to: 2,
      since: '2026-09-01',
      until: '2026-09-03'
    })
    expect(spanOf(revisions, { from: 3, since: '2026-09-04' }, 'now')).toMatchObject({ from: 3, to: 3 })
    expect(spanOf([], {}, 'now')).toBeNull()
  })
  it('an earlier one that does not exist for the reader is none', () => {
    expect(spanOf(revisions.slice(1), { from: 1 }, 'now')).toMatchObject({ from: 2, to: 3 })
  })
})

describe('a condition at a moment', () => {
  const news = [
    { type: 'ballot.closed', at: '2', details: { motion: 'conditions', result: 'carried' } },
    { type: 'condition.file', at: '3', details: { condition: 'w1' } },
    { type: 'condition.accept', at: '4', details: { condition: 'w1' } },
    { type: 'conditions.extend', at: '5', details: {} }
  ]
  it('is not there before it was set, then open, then what was done with it', () => {
    const states = ['1', '2', '3', '4'].map((moment) => conditionStateAt(news, 'w1', moment))
    expect(states).toEqual([null, 'open', 'filed', 'accepted'])
    expect(conditionStateAt(news, 'w2', '9')).toBe('open')
    expect([isExtendedSince(news, '4'), isExtendedSince(news, '5')]).toEqual([true, false])
  })
})

describe('the audience of a comment', () => {
  const nobody = { office: false, party: false, decides: false }
  it('is one that the writer belongs to, or the office', () => {
    expect(audiencesFor({ ...nobody, party: true })).toEqual(['office', 'parties', 'all'])
    expect(audiencesFor({ ...nobody, decides: true })).toEqual(['office', 'deciders', 'all'])
    expect(audiencesFor({ ...nobody, office: true })).toEqual(['office', 'parties', 'deciders', 'all'])
    expect(audiencesFor(nobody)).toEqual(['office', 'all'])
    expect(usualAudience({ ...nobody, decides: true })).toBe('deciders')
  })
  it('is wider when anybody reads it who did not read the thread', () => {
    expect(isWider('office', 'parties')).toBe(true)
    expect(isWider('deciders', 'all')).toBe(true)
    expect(isWider('deciders', 'parties')).toBe(true)
    expect(isWider('all', 'deciders')).toBe(false)
    expect(isWider('parties', 'office')).toBe(false)
  })
})

describe('the filters of the timeline', () => {
  it('find every event of the procedure under one of them at least', () => {
    const types = workflows.flatMap(({ events }) => Object.keys(events))
    expect(types.length).toBeGreaterThan(100)
    expect(types.filter((type) => timelineKindsOf(type).length === 0)).toEqual([])
    expect(timelineKindsOf('term.ended')).toEqual(['terms'])
    expect(timelineKindsOf('card.revise')).toEqual(['documents'])
    expect(timelineKindsOf('ballot.closed')).toEqual(['decisions'])
    expect(timelineKindsOf('project.taken-over')).not.toEqual([])
  })
  it('have names, and an unknown one shows everything', () => {
    expect(Object.keys(english.reading.kind)).toEqual(['people', 'decisions', 'documents', 'terms'])
    expect(timelineKindIn('people')).toBe('people')
    expect(timelineKindIn("'; drop")).toBeNull()
  })
})
