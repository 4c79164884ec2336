import type { ResolutionContext } from '#workflows/resolution/context.ts'

import { voteOn } from './ballot-life.ts'
import { createdIn } from './stage.ts'
import type { Addressed } from './stage.ts'
import type { Told } from './told.ts'
import type { Life } from './year.ts'

type Listed = { readonly resolutions: readonly { readonly resolution: string; readonly number: unknown }[] }

const resolutionAt = (told: Told, actor: string): Addressed => ({
  workflow: 'resolution',
  case: told.id,
  actor
})

const signOne = async (told: Told, to: Addressed): Promise<void> => {
  const { cast } = told.parts.stage
  const { organ } = (await told.parts.stage.view(to.actor)).context as unknown as ResolutionContext
  const signer = organ === 'council' ? cast.holders('councilChair')[0] : await told.presiding()
  await told.act(signer ?? '', 'resolution.sign', {}, to)
}

/** The chair of the organ signs the resolution that waits; answers it. */
export const sign = async (told: Told, owner: Addressed = told.to): Promise<Addressed | undefined> => {
  const { resolutions } = (await told.parts.stage.view(owner.actor)).context as unknown as Listed
  const open = resolutions.findLast(({ number }) => number === null)
  if (!open) return undefined
  const to = resolutionAt(told, open.resolution)
  await signOne(told, to)
  return to
}

/** The Presidium takes a resolution of its own back by a new one. */
export async function* repeal(told: Told, resolution: Addressed, reasons: string): Life {
  const done = await told.act(await told.presiding(), 'repeal.put', { reasons, mode: 'circular' }, resolution)
  const ballot = createdIn(done, 'ballot')
  if (!ballot) return
  yield* voteOn(told, ballot, 'allFor')
  const { repealedBy } = (await told.parts.stage.view(resolution.actor))
    .context as unknown as ResolutionContext
  yield 2
  if (repealedBy !== null) await signOne(told, resolutionAt(told, repealedBy))
}
