import { describe, expect, test } from 'vitest'

import { byFit, competenceFacet, filtered, fitOf } from '#exchange/model.ts'
import type { ExchangeFilter, Sought } from '#exchange/model.ts'

const hospital = {
  id: 'org_1',
  name: 'River Clinic',
  type: 'hospital',
  offers: ['badania kliniczne', 'Onkologia dziecięca', 'produkcja GMP']
}
const need = { role: 'Ośrodek', competences: [] as string[] }

describe('how a need fits an organisation', () => {
  test('Polish endings and diacritics do not matter', () => {
    const fit = fitOf(
      { ...need, competences: ['badań klinicznych', 'onkologii', 'obrazowanie'] },
      hospital,
      null
    )
    expect(fit.reasons.map(({ met }) => met)).toEqual([true, true, false])
    expect(fit).toMatchObject({ met: 2, of: 3 })
  })

  test('sizes of enterprises are one kind; a common project with the lead counts', () => {
    const fit = fitOf(
      { ...need, competences: ['GMP'], organisationType: 'smallEnterprise' },
      hospital,
      'Atlas'
    )
    expect(fit.reasons).toEqual([
      { kind: 'competence', words: 'GMP', met: true },
      { kind: 'type', type: 'smallEnterprise', met: false },
      { kind: 'together', title: 'Atlas', met: true }
    ])
    const large = { ...hospital, type: 'largeEnterprise' }
    expect(fitOf({ ...need, organisationType: 'smallEnterprise' }, large, null).reasons.at(-1)?.met).toBe(
      true
    )
  })

  test('the larger share comes first, then the larger number', () => {
    const [whole, half, more] = [
      { met: 1, of: 1, reasons: [] },
      { met: 1, of: 2, reasons: [] },
      { met: 3, of: 3, reasons: [] }
    ]
    expect([half, whole, more].toSorted(byFit)).toEqual([more, whole, half])
  })
})

describe('narrowing the exchange', () => {
  const now = '2026-11-23T08:00:00.000Z'
  const all: Sought = {
    competences: ['Sterylizacja'],
    must: true,
    text: 'sterylizacja hydrozelu',
    ends: null
  }
  const soon: Sought = {
    competences: ['Bioinformatyka'],
    must: false,
    text: 'bioinformatyka',
    ends: '2026-12-01T08:00:00.000Z'
  }
  const none: ExchangeFilter = { words: '', competences: [], weight: [], within: null }
  const left = (filter: Partial<ExchangeFilter>) => filtered([all, soon], { ...none, ...filter }, now)

  test('each part of the filter holds with the others', () => {
    expect(left({})).toEqual([all, soon])
    expect(left({ words: 'sterylizacji' })).toEqual([all])
    expect(left({ weight: ['nice'] })).toEqual([soon])
    expect(left({ weight: ['nice', 'must'] })).toEqual([all, soon])
    expect(left({ within: 14 })).toEqual([soon])
    expect(left({ within: 3 })).toEqual([])
    expect(left({ competences: ['bioinformatyka'], weight: ['must'] })).toEqual([])
  })

  test('a facet counts what would be left, and keeps what is chosen', () => {
    const facet = competenceFacet(
      [all, soon],
      { ...none, competences: ['bioinformatyka'], weight: ['must'] },
      now,
      8
    )
    expect(facet).toEqual([{ value: 'sterylizacja', label: 'Sterylizacja', count: 1, chosen: false }])
    expect(competenceFacet([all, soon], { ...none, competences: ['bioinformatyka'] }, now, 1)).toHaveLength(1)
  })
})
