import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { demoOrganisations } from '#demo/content/organisations.ts'
import { familyOf, findTerms, narrowerOf, pathOf, termFor, termLabel, termsIn } from '#vocabulary/model.ts'
import { terms } from '#vocabulary/model.ts'
import { keyOf, namesOf } from '#vocabulary/recognition.ts'

describe('the vocabulary', () => {
  it('is a tree of three levels with at least 400 terms, each named in both languages', () => {
    const ids = terms.map(({ id }) => id)
    expect(ids.length).toBeGreaterThanOrEqual(400)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, broader, pl, en } of terms) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(pl.trim() !== '' && en.trim() !== '').toBe(true)
      expect(broader === null || ids.includes(broader)).toBe(true)
      expect(pathOf(id).length).toBeLessThanOrEqual(3)
    }
    expect(Math.max(...ids.map((id) => pathOf(id).length))).toBe(3)
    expect(narrowerOf(null).flatMap(({ id }) => familyOf(id)).length).toBe(ids.length)
  })

  it('gives no name to two terms, however it is inflected', () => {
    const owners = new Map<string, Set<string>>()
    for (const term of terms)
      for (const name of namesOf(term)) {
        const key = keyOf(name)
        expect(key, `${term.id}: ${name} says nothing`).not.toBe('')
        owners.set(key, (owners.get(key) ?? new Set()).add(term.id))
      }
    expect([...owners].filter(([, ids]) => ids.size > 1).map(([key, ids]) => [key, ...ids])).toEqual([])
  })

  it('finds each term by each of its names', () => {
    const lost = terms.flatMap((term) =>
      namesOf(term)
        .filter((name) => termFor(name)?.id !== term.id)
        .map((name) => `${term.id}: ${name}`)
    )
    expect(lost).toEqual([])
  })
})

describe('terms in a text', () => {
  it.each([
    ['Szukamy ośrodka onkologicznego do badań klinicznych', ['oncology', 'clinical-trials']],
    ['we look for an oncological centre that does clinical trials', ['oncology', 'clinical-trials']],
    [
      'doświadczenie w diagnostyce molekularnej i biopsjach płynnych',
      ['molecular-diagnostics', 'liquid-biopsy']
    ],
    ['hodowlami komórkowymi oraz organoidami jelit', ['cell-culture', 'organoids', 'gastroenterology']],
    ['produkcji GMP w pomieszczeniach czystych', ['gmp-manufacturing', 'clean-rooms']],
    ['uczenia maszynowego do analizy obrazów', ['machine-learning', 'image-analysis']],
    ['machine learning for image analysis', ['machine-learning', 'image-analysis']],
    ['e-zdrowiem', ['digital-health']]
  ])('are found inflected and in either language: %s', (text, ids) => {
    expect(termsIn(text)).toEqual(ids)
  })

  it('are the longest that stand there', () => {
    expect(termsIn('audyt GMP')).toEqual(['gmp-audit'])
    expect(termsIn('rak piersi')).toEqual(['breast-cancer'])
  })

  it('are met as abbreviations in capitals only, unless nothing else is written', () => {
    expect(termsIn('system z AI')).toEqual(['artificial-intelligence'])
    expect(termsIn('ai, aj, oj')).toEqual([])
    expect(termFor('gmp')?.id).toBe('gmp')
    expect(termFor('GMP i co jeszcze kto wymyśli')).toBeNull()
  })

  it('are meant by a whole text in any form of a name, and not by another word of the family', () => {
    expect(termFor('badań klinicznych')?.id).toBe('clinical-trials')
    expect(termFor('hodowlami komórkowymi')?.id).toBe('cell-culture')
    for (const text of ['biologia', 'chemia', 'diagnostyczny', 'rynek', 'nic takiego'])
      expect(termFor(text), text).toBeNull()
  })

  it('cover nearly all that the demo says of its members and seeks', () => {
    const said = demoOrganisations.flatMap(({ competences }) => competences)
    const sought = readdirSync('src/demo/content')
      .filter((name) => name.startsWith('proposals-'))
      .flatMap((name) => [
        ...readFileSync(`src/demo/content/${name}`, 'utf8').matchAll(
          /need\(\s*'[^']*',\s*'[^']*',\s*\[([^\]]*)\]/g
        )
      ])
      .flatMap(([, list = '']) => [...list.matchAll(/'([^']*)'/g)].map(([, name = '']) => name))
    for (const texts of [said, sought]) {
      expect(texts.length).toBeGreaterThan(100)
      expect(texts.filter((text) => termFor(text) !== null).length / texts.length).toBeGreaterThan(0.98)
    }
  })
})

describe('looking for a term', () => {
  it('goes by the beginnings of words, folded, in either language', () => {
    expect(findTerms('onko', 'pl', 5)[0]?.id).toBe('oncology')
    expect(findTerms('LACZENIE dan', 'pl', 5).map(({ id }) => id)).toContain('data-integration')
    expect(findTerms('zdr pub', 'pl', 5)[0]?.id).toBe('public-health')
    expect(findTerms('nursing h', 'en', 5).map(({ id }) => id)).toContain('long-term-care')
    expect(findTerms('  ', 'pl', 5)).toEqual([])
  })

  it('names what it does not know by itself', () => {
    expect(termLabel('oncology', 'pl')).toBe('onkologia')
    expect(termLabel('no-such-term', 'en')).toBe('no-such-term')
    expect(pathOf('no-such-term')).toEqual([])
  })
})
