import type { Parts } from '#app-parts.ts'
import { wordingDesk } from '#notifications/wording-desk.ts'
import type { Desk } from '#notifications/wording-desk.ts'
import { isCoordinator } from '#people/store.ts'
import { isKnown } from '#proposals/store.ts'

/** Coordinators' work on what notices say: every one in a real case, tests of them, the cluster's own words. */
export const openWordings = ({
  core,
  courier,
  letterWriters,
  post,
  cases
}: Pick<Parts, 'core' | 'courier' | 'letterWriters' | 'post' | 'cases'>): Desk => {
  const { database, clock, ids, engine } = core
  const maySee = async (person: string, caseId: string): Promise<boolean> => {
    // A sitting is a case of its own, which coordinators prepare.
    const proposal = await database.read.get('select id from proposals where id = ?', [caseId])
    return proposal === undefined || isKnown(database.read, cases.sights(person, clock.now()), caseId)
  }
  return wordingDesk(
    { ...courier, ids, mailer: post.mailer, isCoordinator, writers: letterWriters, maySee },
    engine.parts.definitions.all().map(({ machine }) => machine)
  )
}
