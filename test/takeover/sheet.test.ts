import { describe, expect, it, test } from 'vitest'

import { headingsOf, listKinds } from '#takeover/model.ts'
import { languages } from '#shared/language.ts'
import { noonOf, organIn } from '#takeover/cell.ts'
import { readSheet } from '#takeover/sheet.ts'
import { numberIn, resolutionNumberIn } from '#takeover/spelling.ts'
import { templateOf } from '#takeover/template.ts'

describe('a list', () => {
  it.each(listKinds.flatMap((kind) => languages.map((language) => [kind, language] as const)))(
    'of %s is known by the headings of its template in %s, and an empty template has no lines',
    (kind, language) => {
      expect(readSheet(templateOf(kind, language))).toEqual({ kind, lines: [], wrong: [] })
      const upper = headingsOf(kind, language).map((heading) => heading.toUpperCase().replaceAll(' ', '_'))
      expect(readSheet(`${upper.join(';')}\n${upper.map(() => '').join(';')}\n`)).toMatchObject({
        kind,
        lines: [],
        wrong: []
      })
    }
  )

  it('names columns that it does not know, lacks or has twice', () => {
    expect(readSheet('Seria;Rok;Rok;Kolor\nprojekty;2026;1;x').wrong).toEqual([
      { column: 'Rok', problem: 'twoColumns' },
      { column: 'Kolor', problem: 'unknownColumn' },
      { column: 'Następny numer / Next number', problem: 'missingColumn' }
    ])
    expect(readSheet('').wrong).toEqual([{ column: '', problem: 'emptyFile' }])
    expect(readSheet('a,b\n1,2').wrong).toEqual([{ column: 'a', problem: 'unknownList' }])
    expect(readSheet('Seria;"Rok').wrong).toEqual([{ column: '', problem: 'notCsv' }])
  })

  it('tells the line of the file of each row, and a row with too few cells', () => {
    const { lines } = readSheet('Series,Year,Next number\n\nprojects,2026,"7\n"\nminutes,2026\n')
    expect(lines.map(({ line, wrong }) => [line, wrong.map(({ problem }) => problem)])).toEqual([
      [4, []],
      [5, ['cells']]
    ])
  })
})

test.each([
  ['KLSK/PP/2025/0007', 2025, 7],
  ['klsk/pp/2025/7', 2025, 7],
  ['KLSK-PP-2025-7', 2024, null],
  ['12/2023', 2024, null]
] as const)('the number %s is of %i with the running number %s', (number, year, running) => {
  expect(numberIn(number, 'KLSK/PP/{year}/{n:4}', 2024)).toEqual({ number, year, running })
})

test.each([
  ['12', 12, 2024],
  ['12/2019', 12, 2019],
  ['Uchwała nr 3 / 2020 Prezydium Rady Klastra', 3, 2020],
  ['0/2020', null, null],
  ['2020/12/3', null, null],
  ['bez numeru', null, null]
] as const)('the resolution number %s is %s of %s', (text, number, year) => {
  expect(resolutionNumberIn(text, 'board', 2024)).toEqual(
    number === null ? null : { organ: 'board', year, number }
  )
})

test('bodies are known by their names in both languages', () => {
  expect(
    ['Prezydium Rady Klastra', 'Rada', 'ZARZĄD Klastra', 'Cluster Council', 'board', 'Kapituła'].map(organIn)
  ).toEqual(['presidium', 'council', 'board', 'council', 'board', null])
})

test('a day of earlier records is noon in Poland, in summer and in winter', () => {
  expect([noonOf('2025-07-01'), noonOf('2025-12-01')]).toEqual([
    '2025-07-01T10:00:00.000Z',
    '2025-12-01T11:00:00.000Z'
  ])
})
