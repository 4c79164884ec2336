import type { FastifyInstance } from 'fastify'

import type { Parts } from '#app-parts.ts'
import type { Core } from '#core.ts'
import type { ActSource, ReadFirst } from '#pages/act.ts'
import type { ActPagesOptions } from '#pages/acts.ts'
import { answerPages } from '#invitations/answer-pages.tsx'
import { invitationsApi } from '#invitations/api.ts'
import type { InvitationDesk } from '#invitations/commands.ts'
import { invitePages } from '#invitations/invite-pages.tsx'
import { GuestForgetting } from '#invitations/keeping-commands.ts'
import { openedBy } from '#invitations/link-commands.ts'
import { isOpenToGuests } from '#invitations/model.ts'
import { senderOf } from '#notifications/store.ts'
import { addOrganisationIn } from '#organisations/commands.ts'
import { organisationFields } from '#organisations/model.ts'
import { dropOrganisationIn } from '#organisations/undo-commands.ts'
import { addPersonIn } from '#people/commands.ts'
import { isOnlyGuest } from '#people/guest-store.ts'
import { erasePersonIn } from '#people/role-commands.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Gate } from '#shared/gate.ts'
import { systemParty } from '#shared/workflow.ts'

/** Inviting by mail, with the registers it writes into. */
export const openInvitationDesk = ({ engine, organisations, people }: Core): InvitationDesk => ({
  engine,
  addOrganisation: async (tx, { organisation: name, type, country, nip, pic }, by, now) => {
    const fields = organisationFields.parse({ name, type, country, nip, pic, status: 'none' })
    return (await addOrganisationIn(tx, organisations, fields, by, now)).id
  },
  addPerson: async (tx, { name, email, language }, by, now) =>
    (await addPersonIn(tx, people, { name, email, language, function: null }, by, now)).id
})

/** Has the worker forget who was invited and never came. */
export const forgettingGuests = ({
  database,
  clock,
  people,
  organisations
}: Pick<Core, 'database' | 'clock' | 'people' | 'organisations'>): GuestForgetting =>
  new GuestForgetting({
    db: database,
    clock,
    erasePerson: async (tx, person, now) => void (await erasePersonIn(tx, people, person, systemParty, now)),
    dropOrganisation: (tx, organisation, now) =>
      dropOrganisationIn(tx, organisations, organisation, systemParty, now)
  })

/** Registers what the lead invites by mail with, and the pages that the invited answer on. */
export const registerInvitations = async (
  app: FastifyInstance,
  { core, pages, cases }: Parts,
  common: Omit<ActPagesOptions, 'sources'>,
  { sources, readFirst }: { readonly sources: readonly ActSource[]; readonly readFirst: ReadFirst }
): Promise<void> => {
  await app.register(invitePages, { ...cases, pages, desk: openInvitationDesk(core) })
  core.engine.chores.push(forgettingGuests(core))
  const open = (token: string) => openedBy(core, token)
  const cluster = async () => {
    const sender = await senderOf(core.database.read, dateIn(core.clock.now()))
    return { name: sender.cluster, email: sender.replyTo?.address ?? null }
  }
  await app.register(answerPages, { ...common, sources, readFirst, open, cluster })
}

/** The same over REST. */
export const registerInvitationsApi = async (app: FastifyInstance, { core, cases }: Parts): Promise<void> => {
  await app.register(invitationsApi, { ...cases, desk: openInvitationDesk(core) })
}

/**
 * Keeps those who are guests of one case, and nothing else, to the addresses that show them that case alone. What is not
 * named as open to them is closed, new pages too. Source: procedure.md 1.1, external partner.
 */
export const confineGuests = (
  server: FastifyInstance,
  { database, clock }: Pick<Core, 'database' | 'clock'>,
  gate: Gate
): void => {
  server.addHook('onRequest', async (request, reply) => {
    const person = request.party?.person ?? null
    const pattern = request.routeOptions.url
    if (person === null || pattern === undefined || isOpenToGuests(pattern)) return undefined
    const isConfined = await isOnlyGuest(database.read, person, dateIn(clock.now()))
    return isConfined ? gate.refuse(request, reply, { kind: 'unknown' }) : undefined
  })
}
