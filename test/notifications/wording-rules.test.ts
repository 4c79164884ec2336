import { describe, expect, it } from 'vitest'

import { originalOf, noticePlaces } from '#notifications/wording-places.ts'
import type { Part, WordsPair } from '#notifications/wording-places.ts'
import { issuesOf } from '#notifications/wording-rules.ts'
import type { Language } from '#shared/language.ts'

/** The product's words for a ballot, with one part said differently. */
const changed = (part: Part, text: string, language: Language = 'pl', place = 'N21'): WordsPair => {
  const original = originalOf(place)
  return { ...original, [language]: { ...original[language], [part]: text } }
}

const rulesOf = (part: Part, text: string, language: Language = 'pl'): readonly string[] =>
  issuesOf('N21', changed(part, text, language)).map(({ rule, language: where, part: at }) => {
    expect({ where, at }).toEqual({ where: language, at: part })
    return rule
  })

describe("a cluster's own words for a notice", () => {
  it('may be what the product says, everywhere', () => {
    for (const { place } of noticePlaces) expect(issuesOf(place, originalOf(place)), place).toEqual([])
  })

  it('may say it otherwise with the same placeholders', () => {
    expect(rulesOf('subject', 'Kolej na Pana/Pani głos{{until}}: {{title}}')).toEqual([])
    expect(
      rulesOf('happened', 'Prezydium (np. spółki z o.o.) głosuje nad sprawą {{title}}, m.in. obiegowo.')
    ).toEqual([])
  })

  it('must keep the title and the deadline of the subject', () => {
    expect(rulesOf('subject', 'Kolej na Pana/Pani głos: {{title}}')).toEqual(['needed'])
    expect(rulesOf('subject', 'Your turn to vote', 'en')).toEqual(['needed', 'needed'])
  })

  it('may not name what the notice does not know, and is told what it may', () => {
    const [issue] = issuesOf('N21', changed('happened', 'Głosuje {{organisation}}.'))
    expect(issue).toMatchObject({
      rule: 'unknown',
      values: { name: '{{organisation}}', allowed: '{{title}}' }
    })
    expect(rulesOf('happened', 'Głosujemy{{until}}.')).toEqual(['unknown'])
  })

  it.each([
    ['broken', 'Głosujemy nad {{title}.'],
    ['broken', 'Głosujemy nad {title}.'],
    ['markup', 'Głosujemy <b>dziś</b>.'],
    ['address', 'Proszę wejść na https://example.org/glos.'],
    ['address', 'Proszę wejść na www.example.org'],
    ['address', 'Proszę wejść na strona-klastra.pl i zagłosować.'],
    ['address', 'Proszę pisać na biuro@example.org.'],
    ['notOneLine', 'Głosujemy.\nDziś.'],
    ['notOneLine', 'Głosujemy \u202edziś.'],
    ['notOneLine', ' Głosujemy.'],
    ['missing', ''],
    ['tooLong', 'a'.repeat(501)]
  ])('are refused as %s: %s', (rule, text) => {
    expect(rulesOf('happened', text)).toEqual([rule])
  })

  it('are told to be too long at once, however long they are', () => {
    const began = performance.now()
    expect(rulesOf('happened', '-'.repeat(100_000))).toEqual(['tooLong'])
    expect(performance.now() - began).toBeLessThan(500)
  })

  it('need what to do and the button only where the product has them', () => {
    const place = 'N45.archived'
    expect(originalOf(place).pl.todo).toBe('')
    expect(issuesOf(place, changed('todo', '', 'pl', place))).toEqual([])
    expect(issuesOf(place, changed('todo', 'Nic nie trzeba robić.', 'pl', place))).toEqual([])
    expect(rulesOf('button', '')).toEqual(['missing'])
  })

  it('may not borrow the subject of another notice, nor of its own wording', () => {
    const other = originalOf('N02.task').en.subject
    expect(issuesOf('N02.second', changed('subject', other, 'en', 'N02.second'))).toEqual([
      { language: 'en', part: 'subject', rule: 'taken', values: { other: 'N02.task' } }
    ])
    const own = new Map([
      ['N02.task', changed('subject', 'Look at it{{until}}: {{title}}', 'en', 'N02.task')]
    ])
    const words = changed('subject', 'Look at it{{until}}: {{title}}', 'en', 'N02.second')
    expect(issuesOf('N02.second', words)).toEqual([])
    expect(issuesOf('N02.second', words, own).map(({ rule }) => rule)).toEqual(['taken'])
  })
})
