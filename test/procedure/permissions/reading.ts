import { personas } from './cast.ts'
import type { Persona } from './cast.ts'
import { isOwn } from './questions.ts'
import type { Site } from './site.ts'
import { knows, knowsSitting, sightOf } from './sight.ts'

/** Stands in the full card only. */
const secret = 'Secret assay'

const everybody = personas.filter((persona) => persona !== 'nobody')

const collections: Readonly<Record<string, string>> = {
  proposal: 'proposals',
  partnership: 'partnerships',
  ballot: 'ballots',
  'task-group': 'task-groups',
  report: 'reports',
  resolution: 'resolutions',
  objection: 'objections'
}
const pages: readonly string[] = ['proposal', 'ballot', 'task-group', 'report', 'resolution']

type Check = {
  readonly persona: Persona
  readonly path: string
  readonly may: boolean
  readonly full: boolean
}

function* checks(site: Site): Generator<Check> {
  for (const standing of site.standings)
    for (const target of standing.targets)
      for (const persona of personas) {
        const own = isOwn(site, persona, target)
        const may = persona !== 'nobody' && knows(persona, standing, { ...target, own })
        const full = sightOf(persona, standing) === 'full'
        const record = `/${collections[target.workflow]}/${target.id}`
        yield { persona, path: `/api/v1${record}`, may, full }
        if (pages.includes(target.workflow)) yield { persona, path: record, may, full }
        if (target.workflow !== 'proposal') continue
        yield { persona, path: `/api/v1${record}/history`, may, full }
        yield { persona, path: `${record}/acts/proposal.withdraw`, may, full }
      }
}

/** Of the records, pages and histories, those that somebody may read and should not, or the reverse, or reads too much of. */
export const readingDeviations = async (site: Site, oneIn: number): Promise<readonly string[]> => {
  const wrong: string[] = []
  let place = 0
  for (const { persona, path, may, full } of checks(site)) {
    place += 1
    if (place % oneIn !== 0) continue
    const { status, body } = await site.read(persona, path)
    const is = `${path} for ${persona} is ${status}`
    // A visitor is sent to the page to sign in, whether or not there is anything behind it.
    if (persona === 'nobody') {
      if (status !== 401 && status !== 302 && status !== 303) wrong.push(is)
    } else if (may ? status !== 200 && status !== 403 && status !== 409 : status !== 404) wrong.push(is)
    if (!full && body.includes(secret)) wrong.push(`${is} and tells the secret`)
  }
  return wrong
}

const idsIn = async (site: Site, persona: Persona, path: string): Promise<ReadonlySet<string>> => {
  const found = new Set<string>()
  let cursor = ''
  for (;;) {
    const separator = path.includes('?') ? '&' : '?'
    const { body } = await site.read(persona, `${path}${separator}limit=100${cursor}`)
    const page = JSON.parse(body) as { items: readonly { id: string }[]; next?: string | null }
    for (const { id } of page.items) found.add(id)
    if (!page.next) return found
    cursor = `&cursor=${encodeURIComponent(page.next)}`
  }
}

/** In whose lists something stands that they may not know of, or lacks that they may. */
export const listDeviations = async (site: Site): Promise<readonly string[]> => {
  const wrong: string[] = []
  for (const persona of everybody) {
    const may = new Map<string, Map<string, boolean>>()
    const note = (workflow: string, id: string, known: boolean) =>
      may.set(workflow, (may.get(workflow) ?? new Map()).set(id, known))
    for (const standing of site.standings)
      for (const target of standing.targets)
        note(
          target.workflow,
          target.id,
          knows(persona, standing, { ...target, own: isOwn(site, persona, target) })
        )
    for (const { id, guest } of site.sittings) note('sitting', id, knowsSitting(persona, guest))
    for (const [workflow, ids] of may) {
      if (workflow === 'objection') continue
      const listed = await idsIn(site, persona, `/api/v1/${collections[workflow] ?? 'sittings'}`)
      for (const [id, known] of ids)
        if (listed.has(id) !== known)
          wrong.push(`${workflow} ${id} is ${known ? 'not ' : ''}listed for ${persona}`)
    }
  }
  return wrong
}
