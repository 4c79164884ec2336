import { openEntryDesk, openReadingDesk } from '#app-entries.ts'
import { confirmEntry, enterAct, enterScope } from '#entries/commands.ts'
import { writeComment } from '#proposals/reading/comment-commands.ts'
import { cardSchema } from '#proposals/model.ts'
import { Fault } from '#shared/fault.ts'
import type { Profile } from '#shared/profile.ts'
import type { Result } from '#shared/result.ts'

import { comments, phonedInterest, phonedScope } from './content/office.ts'
import { proposalOf } from './stage.ts'
import type { Stage } from './stage.ts'
import type { Life } from './year.ts'

/** Days before the year's end on which the office's week begins: what waits then still waits at the end. */
export const daysOfOffice = 5

const coordinator = 'bartosz.zawieja'

const happened = <Value>(what: string, done: Result<Value, unknown>): Value => {
  if (!done.ok) throw new Fault('demo-refused', `${what}: ${JSON.stringify(done.refusal)}`)
  return done.value
}

/** A week of the office: people phone, and those who work on a case write to each other. */
export const officeLife = async function* ({ core, cast, proposals }: Stage, profile: Profile): Life {
  const desk = openEntryDesk(core, () => profile)
  const office = cast.person(coordinator).person
  const words = openReadingDesk(core)
  const idOf = (proposal: string): string => {
    const begun = proposals.get(proposal)
    if (!begun) throw new Fault('demo-story', `${proposal} has not begun`)
    return begun.id
  }

  const threads = new Map<string, string>()
  for (const { proposal, who, audience, text } of comments) {
    const reply = threads.get(proposal)
    const said = await writeComment(words, cast.person(who), idOf(proposal), {
      text,
      audience,
      confirmed: true,
      ...(reply !== undefined && { reply })
    })
    const { id } = happened(`${who} writes on ${proposal}`, said)
    threads.set(proposal, reply ?? id)
  }
  yield 1
  const { who, proposal, need, contribution } = phonedInterest
  const answered = await enterAct(
    desk,
    {
      ...proposalOf(idOf(proposal)),
      me: cast.person(who),
      event: { type: 'interest.express', need, contribution }
    },
    office
  )
  const { entry } = happened(`${who} phones`, answered)
  yield 1
  happened(`${who} confirms`, await confirmEntry(desk, entry, cast.person(who).person, true))
  const card = cardSchema.parse(phonedScope.card)
  happened('a scope by phone', await enterScope(desk, { me: cast.person(phonedScope.who), card }, office))
  yield 1
}
