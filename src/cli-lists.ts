import { readFile } from 'node:fs/promises'

import { Usage, say } from '#cli-said.ts'
import type { Core } from '#core.ts'
import type { ImportError } from '#organisations/member-import.ts'
import { systemParty } from '#shared/workflow.ts'

/** Says line by line what a list of members would do or has done. */
export const importFrom = async (core: Core, csv: string, apply: boolean): Promise<number> => {
  const { importMembers, previewMembers } = await import('#organisations/import-commands.ts')
  const preview = await previewMembers(core.organisations, csv, systemParty)
  if (!preview.ok) throw new Usage(`The list cannot be read: ${preview.refusal.kind}`)
  const { wordedError } = await import('#organisations/import-wording.ts')
  const { wordingOf } = await import('#templates/locales/index.ts')
  const { named } = wordingOf('en', core.clock.now())
  const said = (error: ImportError): string => {
    const { key, values } = wordedError(error, 'en')
    return `${error.field || error.cell}: ${named(key, values)}`
  }
  for (const fault of preview.value.faults) say(said(fault))
  for (const { line, name, action, alike, errors } of preview.value.lines) {
    const faults = [
      ...errors.map(said),
      ...alike.map((other) => `perhaps the same as ${other.name} (${other.id})`)
    ].join('; ')
    say(
      `${String(line).padStart(4)}  ${(action ?? 'WRONG').padEnd(6)}  ${name}${faults ? `  ${faults}` : ''}`
    )
  }
  const { added, changed, wrong, undecided } = preview.value
  say(`To add: ${added}, to change: ${changed}, undecided: ${undecided}, wrong: ${wrong}`)
  if (!apply || preview.value.faults.length > 0) return wrong + undecided > 0 ? 1 : 0
  const applied = await importMembers(core.organisations, csv, systemParty)
  if (!applied.ok) throw new Usage(`Nothing was changed: ${applied.refusal.kind}`)
  say(`Added: ${applied.value.added}, changed: ${applied.value.changed}, people: ${applied.value.people}`)
  if (applied.value.skipped.length > 0) say(`Left out: ${applied.value.skipped.length}`)
  return applied.value.skipped.length > 0 ? 1 : 0
}

/** Says line by line what lists of earlier records would bring in, and takes over what is right. */
export const takeOverFrom = async (core: Core, files: readonly string[], apply: boolean): Promise<number> => {
  const [{ ProfileChoice }, { sayPreview, takeOverOffice }, { previewTakeOver, takeOver }] =
    await Promise.all([
      import('#profiles/commands.ts'),
      import('#app-takeover.ts'),
      import('#takeover/commands.ts')
    ])
  const { database: db, clock, shelf } = core
  const office = takeOverOffice(core, async () =>
    (
      await ProfileChoice.open({
        db,
        clock,
        shelf,
        workflows: core.engine.parts.definitions.all(),
        isCoordinator: async () => false
      })
    ).current()
  )
  const lists = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  const preview = await previewTakeOver(office, lists, systemParty)
  if (!preview.ok) throw new Usage(`The lists cannot be taken over: ${preview.refusal.kind}`)
  for (const [place, one] of preview.value.entries())
    sayPreview(files[place] as string, one, clock.now(), say)
  const wrong = preview.value.reduce((sum, one) => sum + one.wrong, 0)
  if (!apply) return wrong > 0 ? 1 : 0
  const done = await takeOver(office, lists, systemParty)
  if (!done.ok) throw new Usage(`Nothing was taken over: ${done.refusal.kind}`)
  for (const [place, { taken, known, wrong: left }] of done.value.entries())
    say(`${files[place]}: taken over ${taken}, here already ${known}, left out as wrong ${left}`)
  return done.value.some((one) => one.wrong > 0) ? 1 : 0
}
