import { decisionPhrases } from './content/phrases-decision.ts'
import { createdIn, proposalOf } from './stage.ts'
import type { Addressed } from './stage.ts'
import type { Told } from './told.ts'
import type { Life } from './year.ts'

type Talk = { readonly to: Addressed; readonly reason: string | null }

/** The search for partners: who comes by itself or is invited, and what the lead answers. */
export async function* findPartners(told: Told): Life {
  const { story } = told.parts
  if (told.stays('searchFailed')) return
  if (told.stays('parked')) return yield* park(told)
  if (told.stays('merged')) return yield* merge(told)
  const talks: Talk[] = []
  const candidates = [...story.partners.map((one) => ({ ...one, reason: null })), ...(story.declines ?? [])]
  for (const [place, candidate] of candidates.entries()) {
    yield (1.5 + ((told.week + place) % 4)) * told.pace
    if ((await told.state()) !== 'searchOpen') break
    if (!told.stays('searchOpen')) for (const talk of talks) await answer(told, talk)
    talks.push(...(await talkTo(told, candidate)))
    if (told.stays('searchOpen') && place >= 1 && told.week % 3 !== 0) return
  }
  if (story.extendedSearch) {
    yield 4
    if ((await told.state()) === 'searchOpen')
      await told.act(told.author, 'search.extend', { days: story.extendedSearch })
  }
  if (told.stays('searchOpen')) return
  yield 4 * told.pace
  for (const talk of talks) await answer(told, talk)
  yield 2 * told.pace
  if ((await told.state()) === 'searchOpen') await told.act(told.author, 'search.close')
}

/** The idea rests; another member may ask to take it up. */
async function* park(told: Told): Life {
  const { stage, story, signatoryOf } = told.parts
  yield 12
  await told.act(told.author, 'proposal.park', { reason: told.say(({ parkings }) => parkings) })
  const [adopter] = story.partners
  if (story.twist !== 'adoptionAsked' || !adopter) return
  yield stage.daysUntil(9)
  const text = told.pick(decisionPhrases[told.language].adoptions)
  await told.act(signatoryOf(adopter.organisation), 'adoption.ask', { text })
}

/** The office sees that two proposals are one; both leads agree. */
async function* merge(told: Told): Life {
  const { stage, story } = told.parts
  const found = () => stage.proposals.get(story.into ?? '')
  let other = found()
  while (!other || (await stage.view(other.id)).state !== 'searchOpen') {
    yield 1
    other = found()
  }
  yield 2
  await told.act(told.coordinator, 'merge.propose', { into: other.id })
  yield 1
  await told.act(told.author, 'merge.consent')
  yield 1
  await stage.act(other.lead, proposalOf(other.id), 'merge.consent')
  yield 1
  await told.act(told.coordinator, 'proposal.merge')
}

/** An organisation comes by itself, or is invited and says yes. */
const talkTo = async (
  told: Told,
  {
    organisation,
    need,
    invited,
    reason
  }: { organisation: string; need: string; invited?: true; reason: string | null }
): Promise<readonly Talk[]> => {
  const { stage, signatoryOf } = told.parts
  const partner = signatoryOf(organisation)
  const contribution = told.say(({ contributions }) => contributions)
  if (!invited) {
    const to = createdIn(await told.act(partner, 'interest.express', { need, contribution }), 'partnership')
    return to ? [{ to, reason }] : []
  }
  const text = told.say(({ invitations }) => invitations)
  const asked = { organisation: stage.cast.organisation(organisation), need, text }
  const to = createdIn(await told.act(told.author, 'partner.invite', asked), 'partnership')
  if (to) await told.act(partner, 'invitation.accept', { contribution }, to)
  return []
}

const answer = async (told: Told, { to, reason }: Talk): Promise<void> => {
  const { state } = await told.parts.stage.view(to.actor)
  if (state !== 'interested' && state !== 'shortlisted') return
  if (reason === null) await told.act(told.author, 'interest.accept', {}, to)
  else {
    const text = told.say(({ declines }) => declines[reason as keyof typeof declines])
    await told.act(told.author, 'interest.decline', { reason, text }, to)
  }
}
