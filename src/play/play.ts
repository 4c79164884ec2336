import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'

import { Fault } from '#shared/fault.ts'

import type { Actor } from './actor.ts'
import { Cast } from './cast.ts'
import { Client, Refused, Unreachable } from './client.ts'
import { startService } from './launch.ts'
import type { OwnService } from './launch.ts'
import { Progress } from './progress.ts'
import type { Screen } from './progress.ts'
import { readProjects, shortNameOf } from './project.ts'
import type { Project } from './project.ts'
import { fillRegister, NotReady } from './register.ts'
import { linesOf } from './sheet.ts'
import type { Fate, Sheet } from './sheet.ts'
import { openSitting } from './sitting.ts'
import { carryOut } from './story.ts'

export type PlayOptions = {
  readonly file: string
  /** A service started with `TRIAL=1`; play starts one of its own when there is none. */
  readonly url: string | null
  readonly say: (line: string) => void
  readonly screen?: Screen
  /** How long a lost connection is tried again, in seconds. */
  readonly patience?: number
  /** For a service of our own. */
  readonly environment?: NodeJS.ProcessEnv
}

/** Projects under way at the same time. */
const sideBySide = 8

/** Mail is taken to have arrived when none has come for so long, in milliseconds. */
const quiet = 3_000

const terminal: Screen = {
  isTerminal: process.stderr.isTTY,
  write: (text) => void process.stderr.write(text)
}

/** Plays real projects through the procedure over HTTP; answers the exit code. */
export const play = async (options: PlayOptions): Promise<number> => {
  const { file, url, say, screen = terminal, patience, environment = process.env } = options
  const content = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Fault('play.file', `${file} cannot be read: ${(cause as Error).message}`, { cause })
  })
  const { projects, skipped } = readProjects(content)
  for (const { line, reason } of skipped) say(`line ${line}: ${reason}; skipped`)
  if (projects.length === 0) {
    say('There is no project to play.')
    return 1
  }
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 16)
  const service = url === null ? await startService(environment) : null
  try {
    const sheet = await carryAll(projects, {
      url: service?.url ?? (url as string),
      keyOf: (line, step) => `play-${digest}-${line}-${step}`,
      screen,
      ...(patience !== undefined && { patience })
    })
    const mails = service ? await countMails(service) : null
    for (const line of linesOf({ ...sheet, mails })) say(line)
    const arrived = sheet.fates.every(({ state, failure }) => state === 'active' && failure === null)
    return skipped.length === 0 && arrived ? 0 : 1
  } catch (error) {
    if (!(error instanceof Refused || error instanceof Unreachable || error instanceof NotReady)) throw error
    say(`Nothing could be played: ${error.message}`)
    if (url !== null) say('The service must be started with TRIAL=1.')
    return 1
  } finally {
    await service?.stop()
    if (service?.freshFile) say(`To verify it: DATABASE_URL=${service.freshFile} npm run cli -- verify`)
  }
}

const countMails = async ({ mails }: OwnService): Promise<number> => {
  for (let before = -1; before !== mails();) {
    before = mails()
    await new Promise((resolve) => setTimeout(resolve, quiet))
  }
  return mails()
}

const withState = z.object({ state: z.string() })

/** Where a proposal stands; what stopped it may keep us from knowing. */
const stateOf = async (reader: Actor, proposal: string): Promise<string> => {
  try {
    return withState.parse(await reader.get(`/api/v1/proposals/${proposal}`)).state
  } catch {
    return 'unknown'
  }
}

type Stage = {
  readonly url: string
  readonly keyOf: (line: number, step: string) => string
  readonly screen: Screen
  readonly patience?: number
}

const carryAll = async (projects: readonly Project[], stage: Stage): Promise<Omit<Sheet, 'mails'>> => {
  const { url, keyOf, screen, patience } = stage
  const count = { events: 0, notices: 0, foreseen: 0, unexpected: 0, retries: 0 }
  const progress = new Progress(screen, projects.length)
  const client = new Client(url, {
    ...(patience !== undefined && { patience }),
    onRetry: () => void (count.retries += 1)
  })
  const cast = new Cast(client, (notices) => {
    count.events += 1
    count.notices += notices
    progress.event()
  })
  await fillRegister(cast, projects)
  const { coordinator, chair } = cast
  if (!coordinator || !chair)
    throw new NotReady('The service has no coordinator or no chair of the Presidium')
  const begun = performance.now()
  const sitting = await openSitting(chair, (step) => keyOf(0, step))

  const carry = async (project: Project): Promise<Fate> => {
    const { line, organisations } = project
    const fate = { line, name: shortNameOf(project) }
    let proposal: string | null = null
    try {
      const [leading = '', ...others] = organisations
      const lead = cast.representing(leading)
      const partners = others.map((name) => cast.representing(name))
      const players = { lead, partners, coordinator, chair, presidium: cast.presidium }
      const state = await carryOut({
        project,
        players,
        sitting,
        keyOf: (step) => keyOf(line, step),
        begun: (id) => void (proposal = id),
        declined: () => void (count.foreseen += 1)
      })
      return { ...fate, state, failure: null }
    } catch (error) {
      if (error instanceof Refused) count.unexpected += 1
      const state = proposal && (await stateOf(coordinator, proposal))
      return { ...fate, state, failure: error instanceof Error ? error.message : String(error) }
    }
  }

  const waiting = [...projects]
  const fates: Fate[] = []
  const oneByOne = async (): Promise<void> => {
    for (let project = waiting.shift(); project; project = waiting.shift()) {
      const fate = await carry(project)
      fates.push(fate)
      progress.finished(fate.name, fate.state ?? 'not begun')
    }
  }
  await Promise.all(Array.from({ length: sideBySide }, oneByOne))
  progress.end()
  return {
    fates: fates.toSorted((one, other) => one.line - other.line),
    events: count.events,
    notices: count.notices,
    refusals: { foreseen: count.foreseen, unexpected: count.unexpected },
    retries: count.retries,
    seconds: (performance.now() - begun) / 1_000
  }
}
