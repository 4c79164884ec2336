import { z } from 'zod'

import { fold } from '#shared/fold.ts'

import type { Actor } from './actor.ts'
import type { Cast } from './cast.ts'
import { Refused } from './client.ts'
import { memberLists } from './member-list.ts'
import type { Project } from './project.ts'

/** Play stops before the first project: something that every project needs is missing. */
export class NotReady extends Error {}

const seatsOfPresidium = [1, 2, 3, 4, 5]
const organisationPage = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) })
const withId = z.object({ id: z.string() })

/** True when the refusal only says that an earlier run has done it already. */
const isDone = (error: unknown): boolean => error instanceof Refused && error.problem === 'rules'

/** Does what may have been done by an earlier run. */
const once = async (work: () => Promise<unknown>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    if (!isDone(error)) throw error
  }
}

/** Gives the coordinator an address, so that mails to the office arrive. */
const addressCoordinator = async (coordinator: Actor): Promise<void> => {
  const path = `/api/v1/people/${coordinator.person}`
  const { name, email, language, version } = z
    .object({ name: z.string(), email: z.string().nullable(), language: z.string(), version: z.int() })
    .parse(await coordinator.get(path))
  if (email !== null) return
  await once(() =>
    coordinator.put(
      path,
      { name, language, email: 'coordinator@example.org', function: null },
      { ifMatch: version }
    )
  )
}

const organisationNamed = async (coordinator: Actor, name: string): Promise<string> => {
  const find = async (): Promise<string | undefined> => {
    const query = new URLSearchParams({ q: name, limit: '200' })
    const page = organisationPage.parse(await coordinator.get(`/api/v1/organisations?${query}`))
    return page.items.find((organisation) => fold(organisation.name) === fold(name))?.id
  }
  return (
    (await find()) ??
    withId.parse(await coordinator.post('/api/v1/organisations', { name, type: 'businessSupport' })).id
  )
}

/** Five people of five organisations that take part in no project; the first of them presides. */
const seatPresidium = async (cast: Cast, coordinator: Actor): Promise<void> => {
  for (const seat of seatsOfPresidium) {
    const name = `Presidium member ${seat}`
    const organisation = await organisationNamed(coordinator, `Presidium member organisation ${seat}`)
    const language = seat % 2 === 0 ? 'pl' : 'en'
    const fields = { name, email: `presidium-${seat}@example.org`, language }
    await once(() => coordinator.post('/api/v1/people', fields))
    await cast.meet()
    const person = cast.personNamed(name)
    if (person === undefined) throw new NotReady(`${fields.email} belongs to somebody else`)
    const role = { kind: seat === 1 ? 'chair' : 'presidium', organisation }
    await once(() => coordinator.post(`/api/v1/people/${person}/roles`, role))
  }
}

/** Fills the register as its coordinator would: the Presidium, the organisations of all projects, their signatories. */
export const fillRegister = async (cast: Cast, projects: readonly Project[]): Promise<void> => {
  await cast.meet()
  if (!cast.coordinator) await cast.becomeFirst()
  const { coordinator } = cast
  if (!coordinator) throw new NotReady('The service has no coordinator')
  await addressCoordinator(coordinator)
  await coordinator.put('/api/v1/profiles/current', { id: 'immediate', version: 1 })
  if (!cast.chair || cast.presidium.length < seatsOfPresidium.length) await seatPresidium(cast, coordinator)
  const names = new Map(
    projects.flatMap(({ organisations }) => organisations.map((name) => [fold(name), name]))
  )
  const missing = [...names.values()].filter((name) => cast.signatoryOf(name) === undefined)
  for (const csv of memberLists(missing)) await coordinator.post('/api/v1/organisations/import', { csv })
  await cast.meet()
}
