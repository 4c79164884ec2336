import { representedBy } from '#api/acting.ts'
import { nameOrganisations } from '#api/names.ts'
import type { Core } from '#core.ts'
import { isMember } from '#organisations/model.ts'
import type { Named } from '#pages/reader.ts'

/** Member organisations that somebody may propose for today. */
export const proposersOf =
  ({ database, clock }: Pick<Core, 'database' | 'clock'>) =>
  async (person: string): Promise<readonly Named[]> => {
    const found = await representedBy(database.read, person, { case: '', now: clock.now() })
    const members = found.filter(({ status }) => isMember(status)).map(({ id }) => id)
    const nameOf = await nameOrganisations(database.read, members)
    return members.map((id) => ({ id, name: nameOf(id).name ?? '' }))
  }
