import type { TaskGroupContext } from '#workflows/task-group/context.ts'

import type { Addressed } from './stage.ts'
import type { Told } from './told.ts'
import type { Life } from './year.ts'

/** The lead proposes leader and deputy; both accept. */
export async function* takeTheHead(told: Told, to: Addressed, leader: string, deputy: string): Life {
  const { cast } = told.parts.stage
  const heads = { leader: cast.person(leader).person, deputy: cast.person(deputy).person }
  await told.act(told.author, 'leader.nominate', heads, to)
  for (const head of [leader, deputy]) {
    yield 1
    const group = (await told.parts.stage.view(to.actor)).context as unknown as TaskGroupContext
    const { person } = cast.person(head)
    const isAsked = [group.leader, group.deputy].some((one) => one?.person === person && one.answer === 'due')
    if (isAsked) await told.act(head, 'nomination.accept', {}, to)
  }
}
