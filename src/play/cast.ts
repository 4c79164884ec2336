import { z } from 'zod'

import { fold } from '#shared/fold.ts'

import { Actor } from './actor.ts'
import type { Tell } from './actor.ts'
import type { Client } from './client.ts'
import { representativeOf } from './member-list.ts'

const trialPeople = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      roles: z.array(
        z.object({
          kind: z.string(),
          organisation: z.object({ id: z.string(), name: z.string() }).nullable()
        })
      )
    })
  )
})

type TrialPerson = z.output<typeof trialPeople>['items'][number]

const holds = (person: TrialPerson, kinds: readonly string[]): boolean =>
  person.roles.some(({ kind }) => kinds.includes(kind))

const seats = ['presidium', 'chair', 'deputyChair']

/** Who can act in the trial, read once from the service and kept with one token each. */
export class Cast {
  readonly #client: Client
  readonly #tell: Tell
  #people: readonly TrialPerson[] = []
  readonly #actors = new Map<string, Actor>()

  constructor(client: Client, tell: Tell) {
    this.#client = client
    this.#tell = tell
  }

  /** Asks the service anew who there is. */
  async meet(): Promise<void> {
    this.#people = trialPeople.parse(
      await this.#client.send({ method: 'GET', path: '/api/v1/trial/people' })
    ).items
  }

  #actor(person: string, organisation?: string): Actor {
    const key = `${person} ${organisation ?? ''}`
    const known = this.#actors.get(key) ?? new Actor(this.#client, person, organisation, this.#tell)
    this.#actors.set(key, known)
    return known
  }

  get coordinator(): Actor | undefined {
    const found = this.#people.find((person) => holds(person, ['coordinator']))
    return found && this.#actor(found.id)
  }

  /** The chair, or the deputy where there is none. */
  get chair(): Actor | undefined {
    const found =
      this.#people.find((person) => holds(person, ['chair'])) ??
      this.#people.find((person) => holds(person, ['deputyChair']))
    return found && this.#actor(found.id)
  }

  /** The whole Presidium, the chair included. */
  get presidium(): readonly Actor[] {
    return this.#people.filter((person) => holds(person, seats)).map(({ id }) => this.#actor(id))
  }

  /** Id of a person by the name in the register. */
  personNamed(name: string): string | undefined {
    return this.#people.find((person) => person.name === name)?.id
  }

  /** Somebody who may commit the organisation: the representative that play made, or one who was there before. */
  signatoryOf(name: string): Actor | undefined {
    const wanted = fold(name)
    const found = this.#people.flatMap((person) =>
      person.roles.flatMap(({ kind, organisation }) =>
        kind === 'signatory' && organisation !== null && fold(organisation.name) === wanted
          ? [{ person, organisation }]
          : []
      )
    )
    const chosen = found.find(({ person }) => person.name === representativeOf(name)) ?? found[0]
    return chosen && this.#actor(chosen.person.id, chosen.organisation.id)
  }

  /** The same, where there must be one. */
  representing(name: string): Actor {
    const found = this.signatoryOf(name)
    if (!found) throw new Error(`Nobody may commit ${name}`)
    return found
  }

  /** Becomes the first coordinator of a register that has none. */
  async becomeFirst(): Promise<void> {
    await this.#client.send({
      method: 'POST',
      path: '/api/v1/trial/sign-in',
      body: { person: 'first', token: true }
    })
    await this.meet()
  }
}
