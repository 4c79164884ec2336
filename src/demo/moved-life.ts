import { changePerson } from '#people/commands.ts'
import { personFields } from '#people/model.ts'
import { Fault } from '#shared/fault.ts'
import { systemParty } from '#shared/workflow.ts'

import { people } from './content/index.ts'
import type { Stage } from './stage.ts'
import type { Life } from './year.ts'

/** Days before the year's end on which somebody's address ends: a Monday's news always follow. */
export const daysMoved = 12

/** Who it is: a partner's person who reads the week's news, and of whom no case awaits an answer by then. */
const whoMoved = 'norbert.kwapisz'

/** The register writes a person down once before. */
const firstVersion = 1

/** Somebody's address is changed to one that nobody can have, so that the office sees mail that reaches nobody. */
export const movedLife = async function* ({ core, cast }: Stage): Life {
  const before = people.find(({ key }) => key === whoMoved)
  if (!before) throw new Fault('demo-register', `There is nobody called ${whoMoved}`)
  const { name, language, position, organisation } = before
  const email = `${whoMoved}@${organisation}.invalid`
  const fields = personFields.parse({ name, email, language, function: position })
  const { person } = cast.person(whoMoved)
  const changed = await changePerson(core.people, person, firstVersion, fields, systemParty)
  if (!changed.ok) throw new Fault('demo-register', `${name}: ${JSON.stringify(changed.refusal)}`)
  yield 1
}
