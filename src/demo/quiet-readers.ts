import { openNoticeDesk } from '#app-notices.ts'
import type { Core } from '#core.ts'

import type { Cast } from './cast.ts'
import { people } from './content/index.ts'

/** One in so many representatives reads the week's news of the cluster; the others have switched it off. */
const oneIn = 12

/** Lets most representatives say, as busy people do, that news of their own matters may wait for Monday, and others need not come. */
export const quietReaders = async (core: Core, cast: Cast): Promise<void> => {
  const desk = openNoticeDesk(core)
  const busy = people.filter(
    ({ roles }, place) =>
      roles.every((role) => role === 'representative' || role === 'signatory') && place % oneIn > 0
  )
  for (const { key } of busy) {
    const { person } = cast.person(key)
    await desk.choose(person, { topic: 'cluster', case: null, choice: 'off' })
    for (const topic of ['search', 'group'] as const)
      await desk.choose(person, { topic, case: null, choice: 'weekly' })
  }
}
