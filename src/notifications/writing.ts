import type { StepClaims } from '#accounts/model.ts'
import type { ActorView, OutboxItem, Relations } from '#engine/contract.ts'
import type { TermRules } from '#engine/pace.ts'
import type { Term } from '#engine/terms.ts'
import type { Mailer } from '#platform/mail.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database, Reader } from '#shared/database.ts'
import type { Profile } from '#shared/profile.ts'
import type { Relation } from '#shared/workflow.ts'

import { termsOf } from './act-terms.ts'
import type { Topic } from '#accounts/notice-choice.ts'
import { hoursOf, choiceIn, choicesOf } from './choice-store.ts'
import { dayAround } from './slots.ts'
import { detailsOf } from './details.ts'
import { dueOf, linkEnd } from './due.ts'
import type { Letter } from './letter.ts'
import { concernedAs, isReminder, needsTerm, pageOf } from './model.ts'
import type { CaseFacts, Notice, Recipient, Standing } from './model.ts'
import { cannotWait, classOf, routeOf } from './routing.ts'
import type { MailClass } from './routing.ts'
import { standingsFor, standingsOf } from './standing.ts'
import { stepOf } from './step.ts'
import type { Step } from './step.ts'
import {
  awaitedActs,
  findRecipient,
  isDeputyOnly,
  profileReferenceOf,
  senderOf,
  sitsInPresidium,
  termsOfCase,
  toldToday
} from './store.ts'
import type { AwaitedAct } from './store.ts'
import { ownWordingOf } from './wording-own.ts'

/** What writing and sending notices needs of the rest of the service; `app.ts` hands it in. */
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
  /** The address, on this service, that a mail to a guest of the case opens, without signing in; null for others. */
  readonly guestLink?: (about: {
    readonly person: string
    readonly caseId: string
    readonly until: string
  }) => Promise<string | null>
  /** The address that ends one sort of news for a person with one click. */
  readonly unsubscribeLink: (person: string, topic: Topic | 'digest') => string
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

export type Skip = { readonly skip: SkipReason }

/** A notice in words for its reader, and what decides when it goes out. */
export type Written = {
  readonly item: OutboxItem
  readonly letter: Letter
  readonly recipient: Reachable
  readonly mail: MailClass
  readonly wait: ReturnType<typeof routeOf>
  /** It goes out however much has come today. */
  readonly cannotWait: boolean
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
  return concernedAs(notice.notice, standingsFor(notice.notice, standings, present.root), notice.variant)
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

/** True when the case waits for this very act of this person, or of whoever stands as they do. */
const isAwaitedOf = (waits: readonly AwaitedAct[], step: Step, person: string): boolean =>
  waits.some(
    ({ actor_id, act, person_id }) =>
      actor_id === step.actor && act === step.act && (person_id === null || person_id === person)
  )

const startsTerm = (terms: readonly Term[], notice: string): boolean =>
  terms.some(({ addressees }) =>
    addressees.some((addressee) => addressee.notice === notice && addressee.deliveredAt === null)
  )

/**
 * Puts a notice into words as it stands at this moment, with its reader's rights of this moment; or says why its person
 * gets nothing.
 */
export const writeNotice = async (
  parts: CourierParts,
  item: OutboxItem,
  /** Whose term it tells of; the reader's own when not given. */
  termOf: string | null = item.person
): Promise<Written | Skip> => {
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
  const waits = await awaitedActs(reader, item.case)
  const asked = stepOf(waits, { notice, actor: actor.id, person })
  if (asked === 'done') return { skip: 'done' }
  const due = dueOf({
    terms,
    names: termsOf(notice, asked?.act),
    actor: asked?.actor ?? actor.id,
    rules: parts.rulesOf(root, profile),
    person: termOf ?? person,
    now
  })
  if (needsTerm(notice) && due.kind === 'none') return { skip: 'over' }

  const wording = await ownWordingOf(reader, recipient.language, now)
  const details = await detailsOf(reader, { notice, actor, facts, profile, wording, person })
  const sender = await senderOf(reader, dateIn(now))
  const step = asked && (await mayTake(parts, reader, asked, { person, present, now })) ? asked : undefined
  const claims = step && { ...step, person, case: item.case, until: linkEnd(due, now) }
  const until = linkEnd(due, now)
  const guest = (await parts.guestLink?.({ person, caseId: item.case, until })) ?? null
  const links = {
    step: claims ? baseUrl + (guest ?? `/steps/${stepLink(claims)}`) : null,
    page: guest === null ? pageOf(baseUrl, actor) : baseUrl + guest,
    home: baseUrl
  }
  const isDeputy = standing === 'chair' && (await isDeputyOnly(reader, person, dateIn(now)))
  const letter = { notice, wording, standing, isDeputy, facts, root, actor, details, due, sender, ...links }
  const about = {
    notice: notice.notice,
    variant: notice.variant,
    standing,
    asks: step !== undefined,
    isAwaited: step !== undefined && isAwaitedOf(waits, step, person),
    startsTerm: startsTerm(terms, item.id),
    sits: await sitsInPresidium(reader, person, dateIn(now))
  }
  const mail = classOf(about)
  const chosen = await choicesOf(reader, person)
  const wait = routeOf({
    ...about,
    isReminder: isReminder(notice),
    due,
    quiet: await hoursOf(reader, person),
    choiceOf: (topic) => choiceIn(chosen, topic, item.case),
    toldToday: !cannotWait(about) && (await toldToday(reader, person, dayAround(now))),
    now
  })
  return {
    item,
    letter: { ...letter, isAct: mail === 'act' },
    recipient,
    mail,
    wait,
    cannotWait: cannotWait(about)
  }
}
