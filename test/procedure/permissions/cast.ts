import type { Person } from '#api/acting.ts'
import { addOrganisation } from '#organisations/commands.ts'
import { organisationFields } from '#organisations/model.ts'
import type { OrganisationInput } from '#organisations/model.ts'
import { declareInterest } from '#people/interest-commands.ts'
import { interestFields } from '#people/interest.ts'
import { endRole } from '#people/role-commands.ts'
import { rolesOf } from '#people/store.ts'
import { dateIn } from '#shared/calendar.ts'
import { systemParty } from '#shared/workflow.ts'
import type { Cluster } from '#test/support/cases.ts'
import { aPerson, must, theCouncil } from '#test/support/cluster.ts'

/** Everybody who tries everything. */
export const personas = [
  /** Has not signed in. */
  'nobody',
  /** Signatory of an organisation outside the cluster. */
  'outsider',
  /** Signatory of a member that has no part in any case. */
  'bystander',
  /** Signatory of the lead: who proposed. */
  'author',
  /** Represents the lead, and may not commit it. */
  'editor',
  /** Was the lead's signatory until yesterday. */
  'authorOnceInOffice',
  /** Signatory of an organisation whose interest is open while partners are sought, and declined with the selection. */
  'candidate',
  /** Signatory of an organisation declined at once. */
  'declined',
  /** Signatory of an organisation that took its interest back. */
  'quitter',
  /** Signatory of a partner. */
  'partner',
  /** Represents that partner, and may not commit it. */
  'partnerEditor',
  /** Signatory of the partner that leaves where one leaves. */
  'otherPartner',
  'coordinator',
  'chair',
  'deputy',
  'member',
  /** A second deputy chair, employed by the lead's organisation. */
  'recused',
  /** A third deputy chair, who represents the partner. */
  'sided',
  /** In the Presidium until yesterday: declared impartial and voted. */
  'memberOnceInOffice',
  'councilChair',
  'councilMember',
  /** In the Council, employed by the lead's organisation. */
  'councilRecused',
  'board',
  /** Asked for an opinion in every review. */
  'expert',
  /** An expert whom nobody asked. */
  'expertUnasked',
  'observer',
  /** Delegated to the task group by the partner, and nothing else. */
  'delegate'
] as const

export type Persona = (typeof personas)[number]

/** The cluster with everybody in it, before anything has been proposed. */
export type Cast = {
  readonly cluster: Cluster
  readonly of: Readonly<Record<Exclude<Persona, 'nobody'>, Person>>
}

export const aCast = async (cluster: Cluster): Promise<Cast> => {
  const { core, people, presidium, organisations } = cluster
  const organisation = async (fields: OrganisationInput): Promise<string> =>
    must(await addOrganisation(core.organisations, organisationFields.parse(fields), systemParty)).id
  const signatoryOf = async (name: string, fields: OrganisationInput) =>
    aPerson(core, name, [['signatory', await organisation(fields)]])
  const tied = async (person: Person): Promise<Person> => {
    const interest = interestFields.parse({ kind: 'employee', organisation: organisations.lab })
    must(await declareInterest(core.people, person.person, interest, systemParty))
    return person
  }
  const [, councilMember] = await theCouncil(cluster)
  const [chair, deputy, member] = presidium
  return {
    cluster,
    of: {
      outsider: people.outsider,
      bystander: await signatoryOf('Bartek Bystander', { name: 'Still Waters', type: 'largeEnterprise' }),
      author: people.lab,
      editor: people.editor,
      authorOnceInOffice: await aPerson(core, 'Adam Author', [['signatory', organisations.lab]]),
      candidate: await signatoryOf('Kinga Candidate', { name: 'Open Door', type: 'hospital' }),
      declined: await signatoryOf('Darek Declined', { name: 'Closed Door', type: 'hospital' }),
      quitter: await signatoryOf('Kuba Quitter', { name: 'Turned Back', type: 'hospital' }),
      partner: people.university,
      partnerEditor: await aPerson(core, 'Piotr Partner', [['representative', organisations.university]]),
      otherPartner: people.clinic,
      coordinator: people.coordinator,
      chair,
      deputy,
      member,
      recused: await tied(await aPerson(core, 'Renia Recused', [['deputyChair', null]])),
      sided: await aPerson(core, 'Szymon Sided', [
        ['deputyChair', null],
        ['representative', organisations.university]
      ]),
      memberOnceInOffice: await aPerson(core, 'Franek Former', [['presidium', null]]),
      councilChair: people.council,
      councilMember: councilMember as Person,
      councilRecused: await tied(await aPerson(core, 'Tomek Tied', [['council', null]])),
      board: people.board,
      expert: await aPerson(core, 'Edyta Expert', [['expert', null]]),
      expertUnasked: await aPerson(core, 'Ignacy Idle', [['expert', null]]),
      observer: await aPerson(core, 'Olga Observer', [['observer', null]]),
      delegate: await aPerson(core, 'Daniel Delegate', [])
    }
  }
}

const day = 86_400_000

/** Today becomes yesterday, and with it ends the office of those who were in office once. Nothing else is told to anybody. */
export const letOfficesEnd = async ({ cluster, of }: Cast): Promise<void> => {
  const { core, clock } = cluster
  const today = dateIn(clock.now())
  for (const { person } of [of.authorOnceInOffice, of.memberOnceInOffice])
    for (const role of await rolesOf(core.database.read, [person]))
      must(await endRole(core.people, person, role.id, today, systemParty))
  clock.advance(day)
}
