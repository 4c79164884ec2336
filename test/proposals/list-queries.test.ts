import { beforeAll, expect, it } from 'vitest'

import type { Person } from '#api/acting.ts'
import { aCaseApi } from '#test/support/api.ts'
import type { CaseApi } from '#test/support/api.ts'
import { aCard, aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { onEachDatabase } from '#test/support/database.ts'

onEachDatabase('queries of the list of proposals', (test) => {
  let cluster: Cluster
  let api: CaseApi
  const all: Record<string, Proposal> = {}

  beforeAll(async () => {
    cluster = await aCluster(test().url)
    api = await aCaseApi(cluster)
    const card = aCard()
    all['draft'] = await aProposal(cluster, {
      card: { ...card, field: 'Onkologia "dziecięca" 100%', kind: 'training', title: { pl: 'Łapacz snów' } }
    })
    all['search'] = await aProposal(cluster, { state: 'searchOpen' })
    all['consortium'] = await aProposal(cluster, { state: 'consortium' })
    all['ballot'] = await aProposal(cluster, { state: 'ballot', mode: 'circular' })
  })

  const namesFor = async (who: Person, q: string, more = ''): Promise<readonly string[]> => {
    const answer = await api.ask(who, 'GET', `/api/v1/proposals?q=${encodeURIComponent(q)}${more}`)
    expect({ q, status: answer.statusCode }).toEqual({ q, status: 200 })
    const nameOf = new Map(Object.entries(all).map(([name, { id }]) => [id, name]))
    return answer.json.items.map(({ id }: { id: string }) => nameOf.get(id)).toSorted()
  }

  it('takes any query, however often it asks the same', async () => {
    const { coordinator, lab } = cluster.people
    for (const word of [
      'czeka:ja',
      '-czeka:ja',
      'is:waiting',
      'is:mine',
      'partner:me',
      'lead:me',
      'author:me',
      'is:late',
      'partner:river',
      'until:<9d',
      '-a'
    ])
      for (const who of [coordinator, lab])
        await namesFor(who, `${word} `.repeat(Math.floor(300 / (word.length + 1))).trim())
    expect(await namesFor(lab, 'waiting:me waiting:me')).toEqual(await namesFor(lab, 'is:waiting'))
  })

  it('finds by every key what the coordinator asks for', async () => {
    const { coordinator } = cluster.people
    const finds: readonly (readonly [string, readonly string[]])[] = [
      ['stan:szkic', ['draft']],
      ['state:draft,ballot', ['ballot', 'draft']],
      ['-state:draft,ballot', ['consortium', 'search']],
      ['etap:partnerzy -state:consortium', ['search']],
      ['lapacz', ['draft']],
      ['-łapacz stage:scope', []],
      ['dziedzina:onko', ['draft']],
      ['field:"dziecieca 100"', ['draft']],
      ['kind:training', ['draft']],
      ['-kind:training', ['ballot', 'consortium', 'search']],
      ['lead:bright', ['ballot', 'consortium', 'draft', 'search']],
      ['lead:hill', []],
      ['author:ala', ['ballot', 'consortium', 'draft', 'search']],
      ['autor:celina', []],
      ['partner:river -stage:review', ['consortium']],
      ['waiting:prezydium', ['ballot']],
      ['czeka:członkowie', ['search']],
      ['czeka:marek', []],
      ['waiting:nobody', []],
      ['is:ended', []],
      ['is:open since:<1d', ['ballot', 'consortium', 'draft', 'search']],
      ['since:>30d', []],
      ['is:late', []],
      ['group:none', ['ballot', 'consortium', 'draft', 'search']],
      ['group:any', []],
      ['route:standard', ['ballot', 'consortium', 'draft', 'search']],
      [`number:${all['search']?.number}`, ['search']],
      ['opened:2026-09', ['ballot', 'consortium', 'draft', 'search']],
      ['opened:<2026', []],
      ['moved:today', ['ballot', 'consortium', 'draft', 'search']]
    ]
    for (const [q, expected] of finds) expect([q, await namesFor(coordinator, q)]).toEqual([q, expected])
    const timed = await namesFor(coordinator, 'until:<20d')
    expect(await namesFor(coordinator, '-until:<20d -until:none')).toEqual(
      Object.keys(all)
        .filter((name) => !timed.includes(name))
        .toSorted()
    )
  })

  it('goes through pages in any order without losing or repeating a case', async () => {
    for (const sort of ['number', '-title', 'lead', 'state', 'until', '-since', 'opened']) {
      const found: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const from: string = cursor === '' ? '' : `&cursor=${cursor}`
        const page: Awaited<ReturnType<CaseApi['ask']>> = await api.ask(
          cluster.people.coordinator,
          'GET',
          `/api/v1/proposals?sort=${sort}&limit=1${from}`
        )
        found.push(...page.json.items.map(({ id }: { id: string }) => id))
        cursor = page.json.next
      }
      expect([sort, found.toSorted()]).toEqual([
        sort,
        Object.values(all)
          .map(({ id }) => id)
          .toSorted()
      ])
    }
  })

  it('tells nobody by a condition what they may not read', async () => {
    const { lab, stranger, editor } = cluster.people
    expect(await namesFor(cluster.presidium[0], 'waiting:marek')).toEqual(['ballot'])
    // Who has not voted yet stays within the body.
    expect(await namesFor(lab, 'waiting:marek')).toEqual([])
    expect(await namesFor(lab, 'waiting:presidium')).toEqual(['ballot'])
    expect(await namesFor(stranger, 'waiting:marek,maria,piotr')).toEqual([])
    // A member who reads the call knows neither its author in person nor its partners.
    expect(await namesFor(stranger, 'author:ala')).toEqual([])
    expect(await namesFor(stranger, 'author:bright')).toEqual(['ballot', 'consortium', 'search'])
    expect(await namesFor(stranger, 'partner:river')).toEqual([])
    expect(await namesFor(editor, 'partner:river')).toEqual(['ballot', 'consortium'])
    // A draft is not there at all.
    expect(await namesFor(stranger, 'field:onkologia')).toEqual([])
    expect(await namesFor(stranger, '-state:ballot')).toEqual(['consortium', 'search'])
  })

  it('refuses a key or a value that it does not know', async () => {
    for (const q of ['colour:red', 'state:blue', 'since:soon']) {
      const answer = await api.ask(cluster.people.lab, 'GET', `/api/v1/proposals?q=${q}`)
      expect([q, answer.statusCode]).toEqual([q, 422])
    }
  })

  it('tells what is late as the ageing of the tracking page does', async () => {
    const { coordinator } = cluster.people
    cluster.clock.advance(80 * 86_400_000)
    const late = await namesFor(coordinator, 'is:late')
    expect(late).toContain('ballot')
    expect(late).not.toContain('draft') // 90 days for a sketch
    expect(await namesFor(coordinator, '-is:late')).toEqual(
      Object.keys(all)
        .filter((name) => !late.includes(name))
        .toSorted()
    )
  })
})
