import { describe, expect, test } from 'vitest'

import { furtherReasons, metIn, offeringOf, pointsOf } from '#exchange/fit.ts'
import { facetOf, filtered, inOrder } from '#exchange/model.ts'
import type { ExchangeFilter, Listed } from '#exchange/model.ts'
import { isFound, questionOf, searchTextOf } from '#exchange/search-text.ts'

const hospital = offeringOf('hospital', ['clinical-trials', 'Onkologia dziecięca', 'produkcja GMP'])

describe('how a need fits an organisation', () => {
  test('competences are held against terms and words of the profile, however they end', () => {
    const points = pointsOf({ competences: ['badań klinicznych', 'onkologii', 'zupa ogórkowa'] }, hospital)
    expect(points.map(({ met }) => met)).toEqual([true, true, false])
    expect(metIn({ points })).toBe(2)
  })

  test('sizes of enterprises are one kind', () => {
    const asked = { competences: [], organisationType: 'smallEnterprise' }
    expect(pointsOf(asked, hospital)).toEqual([{ kind: 'type', type: 'smallEnterprise', met: false }])
    expect(pointsOf(asked, offeringOf('largeEnterprise', []))[0]?.met).toBe(true)
  })

  test('what the points say is not said again', () => {
    const reasons = [{ kind: 'words', words: ['gmp'] } as const, { kind: 'together', project: null } as const]
    const points = pointsOf({ competences: ['GMP'] }, hospital)
    expect(furtherReasons({ grade: 'good', points, reasons })).toEqual([reasons[1]])
    expect(furtherReasons({ grade: 'good', points: [], reasons })).toEqual(reasons)
  })
})

describe('searching open needs', () => {
  const finds = (typed: string, ...parts: readonly string[]): boolean =>
    isFound(questionOf(typed), searchTextOf(parts))

  test.each([
    ['onkologia', 'badania onkologiczne'],
    ['onkologii', 'badania onkologiczne'],
    ['oncology', 'badania onkologiczne'],
    ['badania kliniczne', 'Ośrodek badań klinicznych'],
    ['lodz', 'Szpital w Łodzi'],
    ['Łódź', 'szpital w lodzi'],
    ['chrom', 'Chromatografia cieczowa'],
    ['GMP', 'wytwarzanie w klasie GMP'],
    ['badania dla onkologii', 'badania onkologiczne'],
    ['', 'anything']
  ])('%s finds: %s', (typed, text) => expect(finds(typed, text)).toBe(true))

  test.each([
    ['kardiologia', 'badania onkologiczne'],
    ['onkologia dieta', 'badania onkologiczne'],
    ['matografia', 'Chromatografia']
  ])('%s does not find: %s', (typed, text) => expect(finds(typed, text)).toBe(false))
})

describe('narrowing the exchange', () => {
  const now = '2026-11-23T08:00:00.000Z'
  const aNeed = (key: string, given: Partial<Omit<Listed, 'values'>> & { values?: object }): Listed => ({
    key,
    text: searchTextOf([key]),
    openedAt: now,
    ends: null,
    score: 0,
    isOwn: false,
    ...given,
    values: {
      field: [],
      competence: [],
      type: ['any'],
      weight: ['must'],
      place: [],
      reach: [],
      origin: ['ours'],
      ...given.values
    }
  })
  const old = aNeed('sterylizacja', { openedAt: '2026-11-01T08:00:00.000Z', score: 2 })
  const soon = aNeed('bioinformatyka', {
    ends: '2026-12-01T08:00:00.000Z',
    score: 1,
    values: { weight: ['nice'], competence: ['bioinformatics'] }
  })
  const abroad = aNeed('call', { values: { weight: [], origin: ['partner'] } })
  const all = [old, soon, abroad]
  const none: ExchangeFilter = { words: '', chosen: {}, within: null }
  const left = (filter: Partial<ExchangeFilter>) => filtered(all, { ...none, ...filter }, now)

  test('each part of the filter holds with the others, values of one are alternatives', () => {
    expect(left({})).toEqual(all)
    expect(left({ words: 'sterylizacji' })).toEqual([old])
    expect(left({ chosen: { weight: ['nice'] } })).toEqual([soon])
    expect(left({ chosen: { weight: ['nice', 'must'] } })).toEqual([old, soon])
    expect(left({ chosen: { weight: ['nice', 'must'], origin: ['partner'] } })).toEqual([])
    expect(left({ within: 14 })).toEqual([soon])
    expect(left({ within: 3 })).toEqual([])
  })

  test('a facet counts what would be left beside its own choice, and keeps what is chosen', () => {
    const filter = { ...none, chosen: { weight: ['must'], competence: ['gone'] } }
    expect(facetOf(all, filter, 'competence', now)).toEqual([{ value: 'gone', count: 0, chosen: true }])
    expect(facetOf(all, { ...none, chosen: { weight: ['must'] } }, 'weight', now)).toEqual([
      { value: 'must', count: 1, chosen: true },
      { value: 'nice', count: 1, chosen: false }
    ])
  })

  test('the best fit comes first, or the newest, or what ends soonest; one’s own calls last', () => {
    const keys = (order: Parameters<typeof inOrder>[1], items: readonly Listed[] = all) =>
      inOrder(items, order).map(({ key }) => key)
    expect(keys('fit')).toEqual(['sterylizacja', 'bioinformatyka', 'call'])
    expect(keys('fit', [aNeed('own', { isOwn: true, score: 9 }), ...all]).at(-1)).toBe('own')
    expect(keys('newest')).toEqual(['bioinformatyka', 'call', 'sterylizacja'])
    expect(keys('ends')[0]).toBe('bioinformatyka')
  })

  test('a need that says the words looked for stands before a better fit found by the vocabulary alone', () => {
    const byName = aNeed('białka serwatkowe', { score: 3 })
    const said = aNeed('whey powder', {})
    expect(left({ words: 'whey' })).toEqual([])
    expect(filtered([byName, said], { ...none, words: 'whey' }, now)).toEqual([byName, said])
    expect(inOrder([byName, said], 'fit', 'whey')).toEqual([said, byName])
    expect(inOrder([byName, said], 'fit')).toEqual([byName, said])
  })
})
