import type { StepClaims } from '#accounts/model.ts'
import type { ActorView, Courier, Delivery, OutboxItem, Relations } from '#engine/contract.ts'
import type { TermRules } from '#engine/pace.ts'
import type { Term } from '#engine/terms.ts'
import type { Mailer } from '#platform/mail.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database, Reader } from '#shared/database.ts'
import type { Profile } from '#shared/profile.ts'
import type { Relation } from '#shared/workflow.ts'
import { wordingOf } from '#templates/locales/index.ts'

import { detailsOf } from './details.ts'
import { dueOf, linkEnd } from './due.ts'
import { calendarOf, letterOf } from './letter.ts'
import type { Letter } from './letter.ts'
import { messageOf } from './message.ts'
import { stepOf } from './step.ts'
import type { Step } from './step.ts'
import { termsOf } from './act-terms.ts'
import { concernedAs, needsTerm, pageOf } from './model.ts'
import type { CaseFacts, Notice, Recipient, Standing } from './model.ts'
import { standingsOf } from './standing.ts'
import {
  awaitedActs,
  findRecipient,
  isDeputyOnly,
  profileReferenceOf,
  senderOf,
  termsOfCase
} from './store.ts'

/** What the courier needs of the rest of the service; `app.ts` hands it in. */
export type CourierParts = {
  readonly database: Database
  readonly clock: Clock
  readonly mailer: Mailer
  readonly relations: Relations
  readonly view: (reader: Reader, id: string) => Promise<ActorView | undefined>
  readonly profileOf: (reference: string) => Profile
  /** Lengths of a case's terms, at the pace of its root actor. */
  readonly rulesOf: (root: ActorView, profile: Profile) => TermRules
  readonly caseFacts: (reader: Reader, caseId: string) => Promise<CaseFacts | null>
  /** The relations that may do an act of a workflow, in one of its states or another. */
  readonly mayDo: (workflow: string, act: string) => readonly Relation[]
  readonly stepLink: (claims: StepClaims) => string
  readonly baseUrl: string
}

type Reachable = Recipient & { readonly email: string }

/** Why nothing is sent; stands in the outbox row and on the coordinator's list. */
export type SkipReason =
  | 'unknown-person'
  | 'erased'
  | 'no-address'
  | 'unknown-case'
  | 'not-concerned'
  | 'over'
  | 'done'

type Skip = { readonly skip: SkipReason }
type Written = { readonly letter: Letter; readonly recipient: Reachable }

/** Delivers notices by mail. It throws nothing: what goes wrong is an outcome, to be tried again or looked at. */
export const mailCourier = (parts: CourierParts): Courier => ({
  deliver: async (item) => {
    try {
      return await deliver(parts, item)
    } catch (error) {
      return {
        kind: 'failed',
        permanent: false,
        reason: error instanceof Error ? error.message : String(error)
      }
    }
  }
})

const deliver = async (parts: CourierParts, item: OutboxItem): Promise<Delivery> => {
  const written = await write(parts, item)
  if ('skip' in written) return { kind: 'skipped', reason: written.skip }
  const { letter, recipient } = written
  const message = messageOf(letterOf(letter), {
    id: item.id,
    case: { id: item.case, number: letter.facts.number },
    notice: letter.notice.notice,
    recipient,
    sender: letter.sender,
    calendar: calendarOf(letter),
    baseUrl: parts.baseUrl,
    now: letter.wording.now
  })
  const outcome = await parts.mailer.send(message)
  if (outcome.kind === 'failed') return outcome
  return { kind: 'delivered', reference: `${message.messageId} ${outcome.response}` }
}

const recipientOf = async (reader: Reader, person: string | null): Promise<Reachable | Skip> => {
  const found = person === null ? null : await findRecipient(reader, person)
  if (found === null) return { skip: 'unknown-person' }
  if (found.erased) return { skip: 'erased' }
  return found.email === null || found.email.trim() === ''
    ? { skip: 'no-address' }
    : { ...found, email: found.email }
}

/** The case as it stands at this moment. */
type Present = {
  readonly root: ActorView
  readonly actor: ActorView
  readonly facts: CaseFacts
  readonly profile: Profile
  readonly terms: readonly Term[]
}

const presentOf = async (parts: CourierParts, reader: Reader, item: OutboxItem): Promise<Present | Skip> => {
  const root = await parts.view(reader, item.case)
  const actor = await parts.view(reader, item.actor)
  const facts = await parts.caseFacts(reader, item.case)
  const reference = await profileReferenceOf(reader, item.case)
  if (!root || !actor || !facts || reference === null) return { skip: 'unknown-case' }
  return {
    root,
    actor,
    facts,
    profile: parts.profileOf(reference),
    terms: await termsOfCase(reader, item.case)
  }
}

const standingIn = async (
  parts: CourierParts,
  reader: Reader,
  about: { readonly notice: Notice; readonly person: string; readonly present: Present; readonly now: string }
): Promise<Standing | undefined> => {
  const { notice, person, present, now } = about
  const standings = await standingsOf(reader, parts.relations, person, { ...present, now })
  return concernedAs(notice.notice, standings)
}

/** Who is told that others are awaited gets no link to their act. */
const mayTake = async (
  parts: CourierParts,
  reader: Reader,
  step: Step,
  about: { readonly person: string; readonly present: Present; readonly now: string }
): Promise<boolean> => {
  const { root, actor } = about.present
  const taker = step.actor === actor.id ? actor : await parts.view(reader, step.actor)
  if (!taker) return false
  const party = { person: about.person, organisation: null }
  const query = { case: root.id, actor: taker, root, now: about.now }
  const held = await parts.relations.of(reader, party, query)
  const may = parts.mayDo(taker.workflow, step.act)
  return held.some((relation) => may.includes(relation))
}

const write = async (parts: CourierParts, item: OutboxItem): Promise<Written | Skip> => {
  const { baseUrl, stepLink } = parts
  const reader = parts.database.read
  const now = parts.clock.now()
  const notice = item.payload as Notice
  const recipient = await recipientOf(reader, item.person)
  if ('skip' in recipient) return recipient
  const present = await presentOf(parts, reader, item)
  if ('skip' in present) return present
  const person = recipient.id
  const standing = await standingIn(parts, reader, { notice, person, present, now })
  if (standing === undefined) return { skip: 'not-concerned' }

  const { root, actor, facts, profile, terms } = present
  const asked = stepOf(await awaitedActs(reader, item.case), { notice, actor: actor.id, person })
  if (asked === 'done') return { skip: 'done' }
  const due = dueOf({
    terms,
    names: termsOf(notice, asked?.act),
    actor: asked?.actor ?? actor.id,
    rules: parts.rulesOf(root, profile),
    person,
    now
  })
  if (needsTerm(notice) && due.kind === 'none') return { skip: 'over' }

  const wording = wordingOf(recipient.language, now)
  const details = await detailsOf(reader, { notice, actor, facts, profile, wording })
  const sender = await senderOf(reader, dateIn(now))
  const step = asked && (await mayTake(parts, reader, asked, { person, present, now })) ? asked : undefined
  const claims = step && { ...step, person, case: item.case, until: linkEnd(due, now) }
  const links = {
    step: claims ? `${baseUrl}/steps/${stepLink(claims)}` : null,
    page: pageOf(baseUrl, actor),
    home: baseUrl
  }
  const isDeputy = standing === 'chair' && (await isDeputyOnly(reader, person, dateIn(now)))
  const letter = { notice, wording, standing, isDeputy, facts, root, actor, details, due, sender, ...links }
  return { letter, recipient }
}
