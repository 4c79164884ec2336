import { describe, expect, it } from 'vitest'

import { drawPdf } from '#platform/pdf.ts'
import type { Paper, PaperBlock } from '#shared/paper.ts'

import { readPdf } from './support/read-pdf.ts'

const words = 'Zażółć gęślą jaźń, a ŁÓDŹ zostaw w spokoju.'

const aPaper = (blocks: readonly PaperBlock[], changes: Partial<Paper> = {}): Paper => ({
  language: 'pl',
  title: 'Uchwała nr 12/2026',
  cluster: 'Klaster Ćmielów',
  organ: 'Prezydium Rady Klastra',
  heading: ['Uchwała nr 12/2026 Prezydium Rady Klastra', 'z dnia 5 stycznia 2026 r.'],
  running: 'Uchwała nr 12/2026',
  mark: null,
  at: '2026-01-05T10:00:00.000Z',
  page: 'strona {page} z {pages}',
  blocks,
  ...changes
})

const long = Array.from({ length: 60 }, () => words).join(' ')
const rows = Array.from({ length: 60 }, (_, place) => [`Osoba ${place + 1}`, words])

describe('a drawn document', () => {
  it('says every letter of Polish, whatever piece it stands in', async () => {
    const { text, title, language, isTagged } = await readPdf(
      await drawPdf(
        aPaper([
          { kind: 'heading', level: 1, text: words },
          { kind: 'text', text: words, look: 'clause' },
          { kind: 'list', ordered: true, items: [words] },
          { kind: 'facts', facts: [{ label: 'Źródło', value: words }] },
          { kind: 'table', columns: [{ title: 'Kto', share: 1 }], rows: [[words]] },
          { kind: 'note', text: words },
          { kind: 'signatures', lines: [{ caption: 'Protokołował', name: 'Łukasz Źrebię', signed: true }] }
        ])
      )
    )
    expect(text.split(words)).toHaveLength(7)
    expect(text).toContain('/–/ Łukasz Źrebię')
    expect(text).toContain('Klaster Ćmielów · Prezydium Rady Klastra')
    expect({ title, language, isTagged }).toEqual({
      title: 'Uchwała nr 12/2026',
      language: 'pl',
      isTagged: true
    })
  })

  it('numbers its pages, and names itself on each after the first', async () => {
    const { pages, texts } = await readPdf(
      await drawPdf(aPaper([{ kind: 'text', text: `${long}\n${long}` }]))
    )
    expect(pages).toBeGreaterThan(1)
    for (const [place, text] of texts.entries()) {
      expect(text).toContain(`strona ${place + 1} z ${pages}`)
      expect(text).toContain('Klaster Ćmielów')
    }
  })

  it('keeps its headings in the outline, the second below the first, and starts parts on new pages', async () => {
    const { outline, texts } = await readPdf(
      await drawPdf(
        aPaper([
          { kind: 'heading', level: 1, text: 'Punkt 1', onNewPage: true },
          { kind: 'heading', level: 2, text: 'Karta' },
          { kind: 'heading', level: 3, text: 'Ryzyka' },
          { kind: 'heading', level: 1, text: 'Punkt 2', onNewPage: true }
        ])
      )
    )
    expect(outline).toEqual([
      { title: 'Punkt 1', below: ['Karta'] },
      { title: 'Punkt 2', below: [] }
    ])
    expect(texts[2]).toContain('Punkt 2')
  })

  it('never leaves a heading alone at the foot of a page', async () => {
    const blocks = Array.from({ length: 40 }, (_, place): PaperBlock[] => [
      { kind: 'heading', level: 2, text: `Nagłówek ${place}.` },
      { kind: 'text', text: `Treść ${place}. ${'słowo '.repeat(12 * (place % 7))}` }
    ]).flat()
    const { texts } = await readPdf(await drawPdf(aPaper(blocks)))
    for (let place = 0; place < 40; place += 1) {
      const page = texts.find((text) => text.includes(`Nagłówek ${place}.`))
      expect(page).toContain(`Treść ${place}.`)
    }
  })

  it('repeats the head of a table on each page, and tears no row', async () => {
    const { texts } = await readPdf(
      await drawPdf(
        aPaper([
          {
            kind: 'table',
            columns: [
              { title: 'Imię i nazwisko', share: 0.3 },
              { title: 'Uwagi', share: 0.7 }
            ],
            rows
          }
        ])
      )
    )
    expect(texts.length).toBeGreaterThan(1)
    for (const text of texts) expect(text.split('Imię i nazwisko')).toHaveLength(2)
    for (const [name = ''] of rows)
      expect(
        texts.filter((text) => text.includes(`${name} ${words}`) || text.includes(`${name}${words}`))
      ).toHaveLength(1)
  })

  it('marks a draft on every page', async () => {
    const { texts } = await readPdf(
      await drawPdf(aPaper([{ kind: 'text', text: `${long}\n${long}` }], { mark: 'PROJEKT' }))
    )
    expect(texts.every((text) => text.includes('PROJEKT'))).toBe(true)
  })

  it('is the same to the byte for the same record, and another for another', async () => {
    const paper = aPaper([
      { kind: 'text', text: long },
      { kind: 'facts', facts: [{ label: 'a', value: 'b' }] }
    ])
    const [one, two] = await Promise.all([drawPdf(paper), drawPdf(paper)])
    expect(one.equals(two)).toBe(true)
    const other = await drawPdf({ ...paper, at: '2026-01-05T10:00:01.000Z' })
    expect(one.equals(other)).toBe(false)
  })

  it('lets others work while it draws', async () => {
    const blocks = Array.from({ length: 300 }, (): PaperBlock => ({ kind: 'text', text: long }))
    const turns = { count: 0 }
    const timer = setInterval(() => (turns.count += 1), 1)
    await drawPdf(aPaper(blocks))
    clearInterval(timer)
    expect(turns.count).toBeGreaterThan(5)
  })
})
