import type { KnownOrganisation } from '#organisations/member-matching.ts'
import { isLive, partnershipStates } from '#partnerships/model.ts'
import type { PartnershipState } from '#partnerships/model.ts'
import { actsAsGuest, isLastInvited } from '#people/guest-rows.ts'
import { foldEmail } from '#people/model.ts'
import type { Reader, Transaction } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

/** The register as an invitation is compared with it, and where each organisation stands. */
export type Registered = KnownOrganisation & { readonly status: string; readonly leftOn: string | null }

export const registered = (reader: Reader): Promise<readonly Registered[]> =>
  reader.all<Registered>(
    'select id, name, nip, krs, pic, status, left_on as "leftOn" from organisations order by id'
  )

/** Who has an address, and the organisations they act for on a day. */
export const findMailbox = async (
  reader: Reader,
  email: string,
  day: string
): Promise<{
  readonly person: string
  readonly organisations: readonly string[]
  readonly holdsOffice: boolean
} | null> => {
  const found = await reader.get<{ id: string }>(
    'select id from people where email_folded = ? and erased_at is null',
    [foldEmail(email)]
  )
  if (!found) return null
  const roles = await reader.all<{ kind: string; organisation_id: string | null }>(
    'select kind, organisation_id from roles where person_id = ? and from_on <= ? and (until_on is null or until_on >= ?)',
    [found.id, day, day]
  )
  return {
    person: found.id,
    organisations: roles.flatMap(({ kind, organisation_id }) =>
      organisation_id !== null && (kind === 'representative' || kind === 'signatory') ? [organisation_id] : []
    ),
    holdsOffice: roles.length > 0
  }
}

export type NewGuest = {
  readonly id: string
  readonly person: string
  readonly organisation: string
  readonly case: string
  readonly need: string
  readonly invitedBy: string | null
  readonly invitedAt: string
}

/** Writes a guest of a case; one that is there already is asked for the new role. */
export const writeGuest = async (tx: Transaction, guest: NewGuest): Promise<void> => {
  await tx.run(
    `insert into guests (id, person_id, organisation_id, case_id, need, invited_by, invited_at) values (?, ?, ?, ?, ?, ?, ?)
     on conflict (person_id, organisation_id, case_id) do update
     set need = excluded.need, invited_by = excluded.invited_by, invited_at = excluded.invited_at`,
    [guest.id, guest.person, guest.organisation, guest.case, guest.need, guest.invitedBy, guest.invitedAt]
  )
}

/** The guest that a person is in a case on a day; the newest where the person is there for several organisations. */
export const guestIn = async (
  reader: Reader,
  person: string,
  caseId: string,
  day: string
): Promise<string | null> =>
  (
    await reader.get<{ id: string }>(
      `select g.id from guests g where g.person_id = ? and g.case_id = ? and ${actsAsGuest}
       order by g.invited_at desc, g.id limit 1`,
      [person, caseId, day, day]
    )
  )?.id ?? null

export const insertGuestLink = async (
  tx: Transaction,
  link: {
    readonly digest: string
    readonly guest: string
    readonly madeAt: string
    readonly expiresAt: string
  }
): Promise<void> => {
  await tx.run('insert into guest_links (digest, guest_id, made_at, expires_at) values (?, ?, ?, ?)', [
    link.digest,
    link.guest,
    link.madeAt,
    link.expiresAt
  ])
}

const over = partnershipStates.filter((state) => !isLive(state)).map((state) => `'${state}'`)

/** What an invitation's link opens: whose it is, and the partnership as it stands. */
export type OpenInvitation = {
  readonly person: string
  readonly name: string
  readonly organisation: string
  readonly organisationName: string
  readonly case: string
  /** Who wrote the invitation. */
  readonly invitedBy: string | null
  readonly partnership: string
  readonly state: PartnershipState
}

/**
 * The invitation behind a link, unless the link is unknown or has ended, or its person is erased. What it opens goes by the
 * partnership: an invitation that was revoked opens nothing. Of several roles the one that waits for an answer is meant.
 */
export const findInvitation = (
  reader: Reader,
  digest: string,
  now: string
): Promise<OpenInvitation | undefined> =>
  reader.get<OpenInvitation>(
    `select g.person_id as person, p.name, g.organisation_id as organisation, o.name as "organisationName",
       g.case_id as "case", i.name as "invitedBy", x.id as partnership, x.state
     from guest_links l join guests g on g.id = l.guest_id join people p on p.id = g.person_id
       join organisations o on o.id = g.organisation_id left join people i on i.id = g.invited_by
       join partnerships x on x.case_id = g.case_id and x.organisation_id = g.organisation_id
     where l.digest = ? and l.expires_at >= ? and p.erased_at is null and ${isLastInvited}
     order by case when x.state = 'invited' then 0 when x.state in (${over.join(', ')}) then 2 else 1 end,
       x.opened_at desc, x.id desc limit 1`,
    [digest, now]
  )

/** Somebody from outside who was invited, and what became of it. */
export type ListedInvitation = {
  readonly id: string
  readonly case: string
  readonly number: string
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly organisation: string
  readonly organisationName: string
  readonly country: string
  readonly personName: string
  readonly role: string | null
  readonly invitedBy: string | null
  readonly invitedAt: string
  /** Null while the coordinator has not admitted the organisation. */
  readonly state: PartnershipState | null
  readonly until: string | null
}

const listed = `select g.id, g.case_id as "case", n.number, c.title_pl, c.title_en, g.organisation_id as organisation,
    o.name as "organisationName", o.country, p.name as "personName", d.role, i.name as "invitedBy", g.invited_at as "invitedAt",
    (select max(x.state) from partnerships x where x.case_id = g.case_id and x.organisation_id = g.organisation_id
      and x.opened_at = (select max(y.opened_at) from partnerships y where y.case_id = g.case_id
        and y.organisation_id = g.organisation_id)) as state,
    (select min(t.due_at) from terms t join partnerships x on x.id = t.actor_id where x.case_id = g.case_id
      and x.organisation_id = g.organisation_id and t.name = 'T04b') as until
  from guests g join seen s on s.id = g.case_id join organisations o on o.id = g.organisation_id
  join people p on p.id = g.person_id join proposals q on q.id = g.case_id
  join proposal_numbers n on n.proposal_id = q.id
  join card_revisions c on c.proposal_id = q.id and c.revision = q.revision
  left join needs d on d.proposal_id = g.case_id and d.id = g.need left join people i on i.id = g.invited_by`

/** Organisations from outside that a proposal's snapshot names as waiting for the coordinator. */
export const askedIn = (snapshot: string | null): readonly string[] => {
  const { context } = JSON.parse(snapshot ?? '{}') as {
    readonly context?: { readonly externalAsked?: readonly { readonly organisation: string }[] }
  }
  return (context?.externalAsked ?? []).map(({ organisation }) => organisation)
}

/** Guests of running cases of whom the reader keeps the office or leads the case: those to admit first, then the newest. */
export const listInvitations = async (
  reader: Reader,
  sight: Sight,
  limit = 200
): Promise<readonly ListedInvitation[]> => {
  const rows = await reader.all<ListedInvitation & { readonly snapshot: string | null }>(
    `with ${sight.sql} select z.*, case when z.state is null or z.state in (${over.join(', ')}) then a.snapshot end as snapshot
     from (${listed} where (s.office = 1 or s.leading = 1) and s.stage <> 'ended' and p.erased_at is null and ${isLastInvited}) z
     left join actors a on a.id = z."case" order by z."invitedAt" desc, z.id`,
    sight.bindings
  )
  const [waiting, asked]: [ListedInvitation[], ListedInvitation[]] = [[], []]
  for (const { snapshot, ...row } of rows)
    // One asked once more waits again, whatever became of the first invitation.
    if (askedIn(snapshot).includes(row.organisation)) waiting.push({ ...row, state: null, until: null })
    else if (row.state !== null && isLive(row.state)) asked.push(row)
  return [...waiting, ...asked].slice(0, limit)
}

/** What a case is called, as far as the reader may know of it. */
export const namedCase = (
  reader: Reader,
  sight: Sight,
  proposal: string
): Promise<Pick<ListedInvitation, 'number' | 'title_pl' | 'title_en'> | undefined> =>
  reader.get(
    `with ${sight.sql} select n.number, c.title_pl, c.title_en from proposals p join seen s on s.id = p.id
     join proposal_numbers n on n.proposal_id = p.id
     join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
     where p.id = ? and s.level > 0`,
    [...sight.bindings, proposal]
  )

/** A role sought, to invite somebody to. */
export type SoughtRole = { readonly id: string; readonly role: string; readonly body: string }

/** The roles that a proposal seeks, as far as the reader may know of it. */
export const rolesSought = (reader: Reader, sight: Sight, proposal: string): Promise<readonly SoughtRole[]> =>
  reader.all<SoughtRole>(
    `with ${sight.sql} select d.id, d.role, d.body from needs d join seen s on s.id = d.proposal_id
     where d.proposal_id = ? and s.level > 0 order by d.place`,
    [...sight.bindings, proposal]
  )

/** How much of a case the reader sees (2 is the whole file), and whether the undertaking alone opens it. */
export const disclosureIn = async (
  reader: Reader,
  sight: Sight,
  caseId: string
): Promise<{ readonly isOpen: boolean; readonly byUndertaking: boolean }> => {
  const row = await reader.get<{ level: number; confidentiality: string | null }>(
    `with ${sight.sql} select s.level, c.confidentiality from seen s join proposals p on p.id = s.id
     join card_revisions c on c.proposal_id = p.id and c.revision = p.revision where s.id = ?`,
    [...sight.bindings, caseId]
  )
  return { isOpen: Number(row?.level ?? 0) === 2, byUndertaking: row?.confidentiality === 'nda' }
}
