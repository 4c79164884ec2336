import type { Core } from '#core.ts'
import { findBearer, findOrganisation, findOrganisationByName } from '#organisations/store.ts'
import { actingKinds, isInOffice } from '#people/model.ts'
import { findPersonByEmail, isCoordinator, rolesOf } from '#people/store.ts'
import { lastNumber } from '#proposals/number-store.ts'
import { projectOfNumber, takeProjectOver } from '#proposals/take-over-commands.ts'
import { findNumbered, lastResolution } from '#resolutions/store.ts'
import { takeResolutionOver } from '#resolutions/take-over-commands.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'
import type { Profile } from '#shared/profile.ts'
import { lastMinutes } from '#sittings/store.ts'
import type { ListPreview } from '#takeover/model.ts'
import type { TakeOverOffice } from '#takeover/office.ts'
import { wordingOfWrong } from '#takeover/wrong.ts'
import { wordingOf } from '#templates/locales/index.ts'

/** A tax number is 10 digits, however it is grouped; a court number is as long. */
const organisationOf = async (reader: Reader, text: string) => {
  const digits = text.replace(/[\s-]/g, '')
  if (/^\d{10}$/.test(digits)) {
    const bearer = await findBearer(reader, { nip: digits, krs: digits })
    return bearer && findOrganisation(reader, bearer.id)
  }
  return findOrganisationByName(reader, text)
}

const actsFor = async (reader: Reader, person: string, organisation: string, now: string): Promise<boolean> =>
  (await rolesOf(reader, [person])).some(
    (role) =>
      role.organisation === organisation && actingKinds.includes(role.kind) && isInOffice(role, dateIn(now))
  )

/** Hands the commands of taking over what they need of the register and of the other slices. */
export const takeOverOffice = (core: Core, profile: () => Promise<Profile>): TakeOverOffice => {
  const { database, engine, clock } = core
  return {
    db: database,
    clock,
    profile,
    isCoordinator,
    organisationOf,
    personOf: async (reader, email) => (await findPersonByEmail(reader, email))?.id ?? null,
    actsFor,
    projectOf: (reader, number) => projectOfNumber(engine, reader, number),
    resolutionOf: async (reader, number) => {
      const found = await findNumbered(reader, number)
      return found ? { id: found.id, takenOver: Number(found.taken_over) === 1 } : null
    },
    lastOf: (reader, { kind, organ, year }) => {
      if (kind === 'proposals' || organ === null) return lastNumber(reader, year)
      return kind === 'resolutions' ? lastResolution(reader, organ, year) : lastMinutes(reader, organ, year)
    },
    takeProject: (project, on, by) => takeProjectOver(engine, project, on, by),
    takeResolution: (resolution, on, by) => takeResolutionOver(engine, resolution, on, by)
  }
}

const actions = { takeOver: 'take', known: 'here' } as const

/** Says line by line what taking a list over would do. */
export const sayPreview = (
  file: string,
  { lines, right, known, wrong }: ListPreview,
  now: string,
  say: (line: string) => void
): void => {
  const { named } = wordingOf('en', now)
  say(file)
  for (const { line, number, name, action, wrong: faults } of lines) {
    const told = faults.map((one) => {
      const { key, values } = wordingOfWrong(one, 'en')
      return one.column === '' ? named(key, values) : `${one.column}: ${named(key, values)}`
    })
    const doing = action === null ? 'WRONG' : actions[action]
    say(
      `${String(line).padStart(4)}  ${doing.padEnd(5)}  ${[number, name].filter(Boolean).join(' ')}${told.length > 0 ? `  ${told.join('; ')}` : ''}`
    )
  }
  say(`To take over: ${right}, here already: ${known}, wrong: ${wrong}`)
}
