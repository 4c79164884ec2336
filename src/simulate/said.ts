import type { Card } from '#proposals/model.ts'
import { dateIn } from '#shared/calendar.ts'
import type { JsonObject } from '#shared/json.ts'

import type { Chance } from './chance.ts'
import type { Option } from './options.ts'
import { contextIn, listIn, peopleIn } from './record.ts'
import type { TableRow } from './table.ts'
import { motionsIn, sittingMotions } from './weights.ts'

/** What deciding on a payload may look at. */
export type Saying = {
  readonly option: Option
  readonly root: JsonObject
  readonly chance: Chance
  /** The row the case should take next, and the one it aims for. */
  readonly next: TableRow | null
  readonly aim: TableRow | null
  readonly now: string
  readonly card: Card | undefined
  /** The motion that has to be carried next on the way to the aim. */
  readonly motion: string | null
  /** A sitting of the body that still takes cases. */
  readonly sitting: string | null
  /** Organisations without a part in the case. */
  readonly strangers: readonly string[]
}

type Said = (about: Saying, made: JsonObject) => JsonObject

const later = (now: string, days: number): string =>
  new Date(Date.parse(now) + days * 86_400_000).toISOString()

const without = (made: JsonObject, ...fields: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(made).filter(([name]) => !fields.includes(name)))

const declare: Said = ({ next, chance }, made) => {
  const stepsAside =
    next?.from === 'coi' && next.to === 'councilInstead' && next.event !== 'timer' ? 0.75 : 0.06
  return chance.happens(stepsAside)
    ? { answer: 'recused', ground: chance.one(['family', 'rivalry', 'employment']) }
    : { ...without(made, 'ground', 'text'), answer: 'impartial' }
}

/** In a sitting where there is one in time, unless the case is to see a ballot in writing. */
const held = ({ sitting, next, aim, chance }: Saying, onlyInSitting = false): JsonObject => {
  const inWriting = [next, aim].some(
    (row) => row?.from === 'ballot' && ['timer', 'MEETING_DEMANDED'].includes(row.event)
  )
  return sitting === null || (!onlyInSitting && (inWriting || chance.happens(0.3)))
    ? { mode: 'circular' }
    : { mode: 'sitting', sitting }
}

const holdReview: Said = (about, made) => ({ ...without(made, 'mode', 'sitting'), ...held(about) })

const putMotion: Said = (about, made) => {
  const fitting = motionsIn[about.option.actor.state] ?? []
  const wanted =
    about.motion !== null && fitting.includes(about.motion) ? about.motion : about.chance.one(fitting)
  const rest = without(made, 'mode', 'sitting')
  return wanted === undefined
    ? { ...rest, ...held(about) }
    : {
        ...rest,
        ...held(about, wanted === 'confirmSuspension' || sittingMotions.includes(wanted)),
        motion: wanted
      }
}

const submitScope: Said = ({ card, chance, now }) => {
  const reason = 'Uzasadnienie wyboru trybu.'
  if (card?.declaredPartners) return { route: 'consortiumReady', reason }
  return chance.happens(0.12) ? { route: 'urgent', reason, deadline: dateIn(later(now, 70)) } : {}
}

const submitCharter: Said = ({ chance, now }, made) => ({
  ...made,
  endsOn: dateIn(later(now, chance.whole(200, 500)))
})

const requestChange: Said = ({ chance }, made) => ({
  text: made['text'] ?? 'Zmiana.',
  kinds: [chance.one(['goal', 'goal', 'scope']) ?? 'goal']
})

const decideTie: Said = ({ next, chance }, made) => ({
  ...made,
  choice:
    next?.event === 'CASTING_VOTE_FOR' || (next?.event !== 'CASTING_VOTE_AGAINST' && chance.happens(0.6))
      ? 'for'
      : 'against'
})

const invite: Said = ({ strangers, chance }, made) => ({
  ...made,
  organisation: chance.one(strangers) ?? made['organisation']
})

/** One of the organisations that a list of the case names. */
const oneOf =
  (list: 'willing' | 'adopters' | 'externalAsked'): Said =>
  ({ root, chance }, made) => {
    const named = listIn(root, list).flatMap(({ organisation }) =>
      typeof organisation === 'string' ? [organisation] : []
    )
    return { ...made, organisation: chance.one(named) ?? made['organisation'] }
  }

const nominate: Said = ({ option, chance }, made) => {
  const [leader, deputy] = chance.shuffled(peopleIn(listIn(contextIn(option.actor), 'delegates')))
  return leader === undefined || deputy === undefined ? made : { ...made, leader, deputy }
}

const extendSearch: Said = ({ chance }, made) => ({ ...made, days: chance.whole(5, 30) })

/** Where the meaning of a payload matters more than that its schema takes it. */
export const said: Readonly<Record<string, Said>> = {
  'declaration.make': declare,
  'scope.submit': submitScope,
  'review.open': holdReview,
  'review.resume': holdReview,
  'motion.put': putMotion,
  'tie.decide': decideTie,
  'partner.invite': invite,
  'external.invite': invite,
  'external.admit': oneOf('externalAsked'),
  'external.refuse': oneOf('externalAsked'),
  'external.recall': oneOf('externalAsked'),
  'lead.appoint': oneOf('willing'),
  'adoption.agree': oneOf('adopters'),
  'leader.nominate': nominate,
  'search.extend': extendSearch,
  'charter.submit': submitCharter,
  'change.request': requestChange
}
