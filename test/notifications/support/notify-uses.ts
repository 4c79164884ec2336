import { globSync, readFileSync } from 'node:fs'

import { describe as describeMachine, statesIn } from '#engine/describe.ts'
import { workflows } from '#workflows/index.ts'

/** A notice as a workflow names it. */
export type NotifyUse = {
  readonly notice: string
  readonly variant: string | undefined
  readonly file: string
}

/** `notify('N02', { variant: 'task'`, `notifyOrganisation('N10', 'accepted'`. */
const called =
  /notify(?:Organisation|People)?\(\s*'(N\d\d)',\s*(?:\{\s*(?:(?:variant:\s*'([\w-]+)')|(variant,))?|'([\w-]+)')/g

/** `notice: 'N27', variant: context.motion`. */
const written = /notice:\s*'(N\d\d)',\s*(?:variant:\s*(?:'([\w-]+)'|([\w.]+))|(variant,))?/g

/** What a computed variant may come to. */
const computed: Readonly<Record<string, readonly string[]>> = {
  'context.motion': ['approve', 'changes', 'reject']
}

/** Functions that take the variant: `toTheLead('expired')`. */
const handed: Readonly<Record<string, string>> = { toTheLead: 'N07', tellBody: 'N19' }

const usesIn = (file: string): readonly NotifyUse[] => {
  const text = readFileSync(file, 'utf8')
  const uses: NotifyUse[] = []
  const add = (notice: string, variant: string | undefined) => uses.push({ notice, variant, file })
  for (const [, notice = '', named, shorthand, word] of text.matchAll(called))
    if (shorthand === undefined) add(notice, named ?? word)
  for (const [, notice = '', named, expression, shorthand] of text.matchAll(written)) {
    if (shorthand !== undefined) continue
    if (expression === undefined) add(notice, named)
    else for (const variant of computed[expression] ?? [`unknown ${expression}`]) add(notice, variant)
  }
  for (const [name, notice] of Object.entries(handed))
    for (const [, variant] of text.matchAll(new RegExp(`${name}\\('([\\w-]+)'\\)`, 'g'))) add(notice, variant)
  return uses
}

/** Every notice and variant that a workflow names, read from the source of all of them. */
export const notifyUses = (): readonly NotifyUse[] => globSync('workflows/**/*.ts').flatMap(usesIn)

/** Every term that a machine waits for. */
export const termsInUse = (): readonly string[] => [
  ...new Set(
    workflows.flatMap(({ machine }) =>
      statesIn(describeMachine(machine)).flatMap(({ moves }) => moves.flatMap(({ term }) => term ?? []))
    )
  )
]
