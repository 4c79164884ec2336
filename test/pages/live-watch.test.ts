import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { Live } from '#pages/live.ts'
import type { LiveNews } from '#pages/live.ts'
import type { EventStream } from '#platform/http/event-streams.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Open pages over a made-up world in which cases move and notices come. */
const aWorld = () => {
  const listeners: ((caseId: string) => void)[] = []
  const world = {
    news: { unread: 0, here: 0, version: 1 } as LiveNews | null,
    told: new Set<string>(),
    asked: [] as string[],
    faults: [] as unknown[],
    move: (caseId: string) => {
      for (const listener of listeners) listener(caseId)
    }
  }
  const live = new Live({
    onMoved: (listener) => {
      listeners.push(listener)
      return () => void listeners.splice(listeners.indexOf(listener), 1)
    },
    toldIn: async () => world.told,
    newsFor: async ({ person }) => {
      world.asked.push(person)
      return world.news
    },
    onFault: (fault) => world.faults.push(fault),
    pace: { settle: 100, look: 10_000 }
  })
  const aPage = (person: string, caseId: string | null = null) => {
    const said: unknown[] = []
    const closing: (() => void)[] = []
    const stream: EventStream = {
      send: (_event, data) => said.push(data),
      beat: () => said.push('beat'),
      close: () => {
        said.push('closed')
        for (const listener of closing) listener()
      },
      onClose: (listener) => closing.push(listener)
    }
    live.watch({ person, session: 's', case: caseId }, stream, (unread) => ({
      count: String(unread),
      words: `${unread} unread`
    }))
    return said
  }
  return { world, live, aPage, stop: live.start(), listeners }
}

it('looks once for moves that come at once, and only for those whom they may concern', async () => {
  const { world, aPage, stop } = aWorld()
  aPage('told')
  aPage('watching', 'prp_1')
  aPage('elsewhere', 'prp_2')
  await vi.advanceTimersByTimeAsync(0)
  world.asked.length = 0
  world.told = new Set(['told'])
  for (let count = 0; count < 50; count += 1) world.move('prp_1')
  await vi.advanceTimersByTimeAsync(100)
  expect(world.asked.toSorted()).toEqual(['told', 'watching'])
  stop()
})

it('says what has changed, and nothing twice', async () => {
  const { world, live, aPage, stop } = aWorld()
  const said = aPage('reader', 'prp_1')
  await vi.advanceTimersByTimeAsync(0)
  live.lookAgain('reader')
  live.lookAgain('another')
  await vi.advanceTimersByTimeAsync(0)
  world.news = { unread: 2, here: 1, version: 2 }
  live.lookAgain('reader')
  await vi.advanceTimersByTimeAsync(0)
  expect(said).toEqual([
    { unread: 0, here: 0, version: 1, count: '0', words: '0 unread' },
    { unread: 2, here: 1, version: 2, count: '2', words: '2 unread' }
  ])
  stop()
})

it('hears within seconds of what another node did, and shows in between that it is there', async () => {
  const { world, aPage, stop } = aWorld()
  const said = aPage('reader')
  await vi.advanceTimersByTimeAsync(10_000)
  world.news = { unread: 1, here: 0, version: null }
  await vi.advanceTimersByTimeAsync(10_000)
  expect(said.slice(1)).toEqual([
    'beat',
    { unread: 1, here: 0, version: null, count: '1', words: '1 unread' }
  ])
  world.news = null
  await vi.advanceTimersByTimeAsync(10_000)
  expect(said.at(-1)).toBe('closed')
  world.asked.length = 0
  await vi.advanceTimersByTimeAsync(20_000)
  expect(world.asked).toEqual([])
  stop()
})

it('goes on after a fault, and stops when it is told to', async () => {
  const { world, live, aPage, stop, listeners } = aWorld()
  aPage('reader')
  await vi.advanceTimersByTimeAsync(0)
  const { news } = world
  Object.defineProperty(world, 'news', {
    configurable: true,
    get: () => {
      throw new Error('no database')
    }
  })
  live.lookAgain('reader')
  await vi.advanceTimersByTimeAsync(0)
  expect(world.faults).toHaveLength(1)
  Object.defineProperty(world, 'news', { value: news })
  world.asked.length = 0
  live.lookAgain('reader')
  await vi.advanceTimersByTimeAsync(0)
  expect(world.asked).toEqual(['reader'])
  stop()
  expect(listeners).toEqual([])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(world.asked).toEqual(['reader'])
})

it('tells the open pages of a case of a comment on it, though the case has not moved', async () => {
  const { world, live, aPage, stop } = aWorld()
  const said = aPage('reader', 'prp_1')
  aPage('elsewhere', 'prp_2')
  await vi.advanceTimersByTimeAsync(0)
  world.asked.length = 0
  world.news = { unread: 0, here: 0, version: 1, comments: 1 }
  live.lookAt('prp_1')
  await vi.advanceTimersByTimeAsync(100)
  expect(world.asked).toEqual(['reader'])
  expect(said.at(-1)).toMatchObject({ version: 1, comments: 1 })
  stop()
})
