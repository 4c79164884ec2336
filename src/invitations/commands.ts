import { partyFor } from '#api/acting.ts'
import type { Person } from '#api/acting.ts'
import { sendEvent } from '#api/send-event.ts'
import type { Refusal } from '#engine/contract.ts'
import type { Engine } from '#engine/engine.ts'
import { matcherOf } from '#organisations/member-matching.ts'
import { isMemberOn } from '#organisations/model.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Transaction } from '#shared/database.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'

import type { InvitationFields, InvitationSent } from './model.ts'
import { findMailbox, registered, writeGuest } from './store.ts'
import type { Registered } from './store.ts'

/** What inviting by mail needs of the registers; `app.ts` hands it in. */
export type InvitationDesk = {
  readonly engine: Engine
  readonly addOrganisation: (
    tx: Transaction,
    fields: InvitationFields,
    by: Party,
    now: string
  ) => Promise<string>
  readonly addPerson: (tx: Transaction, fields: InvitationFields, by: Party, now: string) => Promise<string>
}

/** Organisations of the register that may be the one meant: the sender has to say. */
export type Alike = {
  readonly kind: 'alike'
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
}

type Asked = {
  readonly proposal: string
  readonly me: Person
  readonly fields: InvitationFields
  readonly key?: string | undefined
}

type Meant = { readonly kind: 'new' } | { readonly kind: 'known'; readonly organisation: Registered } | Alike

const invalid = (
  path: string,
  code: string,
  message: string
): { readonly ok: false; readonly refusal: Refusal } =>
  refused({ kind: 'invalid', issues: [{ path, code, message }] })

const meantBy = (register: readonly Registered[], fields: InvitationFields): Meant | 'taken' => {
  const { organisation: name, nip, pic, known } = fields
  const chosen = register.find(({ id }) => id === known)
  if (chosen) return { kind: 'known', organisation: chosen }
  const match = matcherOf(register)({ name, nip, krs: null, pic })
  if (match.kind === 'taken') return 'taken'
  if (match.kind === 'alike' && known !== 'new') return { kind: 'alike', organisations: match.organisations }
  const found = match.kind === 'known' ? register.find(({ id }) => id === match.organisation.id) : undefined
  return found ? { kind: 'known', organisation: found } : { kind: 'new' }
}

/** What stands in the way beside the organisation, which the register does not know yet. */
const obstacles = async (
  { engine }: InvitationDesk,
  { proposal, me, fields }: Asked,
  organisation: string
): Promise<Refusal | null> => {
  const { need, text } = fields
  const event = { type: 'external.invite', organisation, need, text }
  const about = { case: proposal, actor: proposal, workflow: 'proposal', me, event, dryRun: true }
  const tried = await sendEvent(engine, about)
  if (tried.ok) return null
  if (tried.refusal.kind !== 'rules') return tried.refusal
  const reasons = tried.refusal.reasons.filter(({ rule }) => rule !== 'invitesFromOutside')
  return reasons.length === 0 ? null : { ...tried.refusal, reasons }
}

const unknownYet = 'org_unknown'

/** A member is invited as ever; where the person named acts for it, that person alone is asked. */
const inviteMember = async (
  { engine }: InvitationDesk,
  { proposal, me, fields, key }: Asked,
  organisation: string
): Promise<Result<InvitationSent, Refusal>> => {
  const { database, clock } = engine.parts
  const { need, text, email } = fields
  const mailbox = await findMailbox(database.read, email, dateIn(clock.now()))
  const named = mailbox?.organisations.includes(organisation) === true ? mailbox.person : null
  const sent = await sendEvent(engine, {
    case: proposal,
    actor: proposal,
    workflow: 'proposal',
    me,
    key,
    event: { type: 'partner.invite', organisation, need, text, ...(named !== null && { person: named }) }
  })
  return sent.ok ? accepted({ organisation, way: 'member', named: named !== null }) : sent
}

/** Writes organisation and person into the registers and makes the person a guest of this one case. */
const enrol = (
  desk: InvitationDesk,
  { proposal, fields }: Asked,
  by: Party,
  known: string | null
): Promise<Result<string, Refusal>> => {
  const { database, clock, ids } = desk.engine.parts
  const now = clock.now()
  return database.transaction(async (tx): Promise<Result<string, Refusal>> => {
    const mailbox = await findMailbox(tx, fields.email, dateIn(now))
    const actsForIt = known !== null && mailbox?.organisations.includes(known) === true
    // Who acts in the cluster would bring what they know of it to the other side.
    if (mailbox?.holdsOffice === true && !actsForIt)
      return invalid('/email', 'person_of_cluster', 'Acts for another organisation')
    const organisation = known ?? (await desk.addOrganisation(tx, fields, by, now))
    if (actsForIt) return accepted(organisation)
    const person = mailbox?.person ?? (await desk.addPerson(tx, fields, by, now))
    const { need } = fields
    await writeGuest(tx, {
      id: ids.next('gst'),
      person,
      organisation,
      case: proposal,
      need,
      invitedBy: by.person,
      invitedAt: now
    })
    return accepted(organisation)
  })
}

/**
 * Invites somebody to a role by mail. A member's people are asked at once; an organisation from outside is written down, and
 * asked when the coordinator has admitted it. One that the register knows is never written down again. Source: procedure.md
 * 1.1, external partner.
 */
export const inviteByMail = async (
  desk: InvitationDesk,
  asked: Asked
): Promise<Result<InvitationSent, Refusal | Alike>> => {
  const { engine } = desk
  const { database, clock } = engine.parts
  const { me, fields, proposal, key } = asked
  const now = clock.now()
  const meant = meantBy(await registered(database.read), fields)
  if (meant === 'taken') return invalid('/nip', 'number_taken', 'Belongs to another organisation')
  if (meant.kind === 'alike') return refused(meant)
  const known = meant.kind === 'known' ? meant.organisation : null
  if (known && isMemberOn(known.status, known.leftOn, dateIn(now))) return inviteMember(desk, asked, known.id)
  const obstacle = await obstacles(desk, asked, known?.id ?? unknownYet)
  if (obstacle) return refused(obstacle)
  const about = { organisation: null, case: proposal, event: 'external.invite', now }
  const party = await partyFor(database.read, me, about)
  if (!party.ok) return party
  const enrolled = await enrol(desk, asked, party.value, known?.id ?? null)
  if (!enrolled.ok) return enrolled
  const { need, text } = fields
  const sent = await sendEvent(engine, {
    case: proposal,
    actor: proposal,
    workflow: 'proposal',
    me,
    key,
    event: { type: 'external.invite', organisation: enrolled.value, need, text }
  })
  return sent.ok ? accepted({ organisation: enrolled.value, way: 'admission', named: true }) : sent
}
