import { openCore } from '#core.ts'
import type { Core } from '#core.ts'
import type { Accomplished, Outcome } from '#engine/contract.ts'
import { sendEvent } from '#api/send-event.ts'
import type { Person } from '#api/acting.ts'
import { addOrganisation } from '#organisations/commands.ts'
import { organisationFields } from '#organisations/model.ts'
import type { OrganisationInput } from '#organisations/model.ts'
import { addPerson } from '#people/commands.ts'
import { personFields } from '#people/model.ts'
import type { RoleKind } from '#people/model.ts'
import { grantRole } from '#people/role-commands.ts'
import { proposeScope } from '#proposals/commands.ts'
import { criterionNames } from '#proposals/model.ts'
import type { Card } from '#proposals/model.ts'
import { conveneSitting } from '#sittings/commands.ts'
import { ManualClock } from '#shared/clock.ts'
import { SeededIds } from '#shared/id.ts'
import type { Language } from '#shared/language.ts'
import type { Profile } from '#shared/profile.ts'
import type { Result } from '#shared/result.ts'
import { systemParty } from '#shared/workflow.ts'
import { charterTexts } from '#task-groups/model.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

const must = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

/** A small cluster: three organisations that fit together, two others, five Presidium members, a Council and an office. */
export type Cluster = {
  readonly core: Core
  readonly clock: ManualClock
  readonly organisations: Readonly<Record<'lab' | 'clinic' | 'university' | 'stranger' | 'outsider', string>>
  /** Authorised signatories of the organisations, the office and the bodies; `editor` may not commit the lab. */
  readonly people: Readonly<
    Record<
      | 'lab'
      | 'editor'
      | 'clinic'
      | 'university'
      | 'stranger'
      | 'outsider'
      | 'coordinator'
      | 'council'
      | 'board',
      Person
    >
  >
  /** The chair first, the deputy second. */
  readonly presidium: readonly [Person, Person, Person, Person, Person]
}

/** Opens a cluster on this database; time stands still at 1 September 2026 until it is moved. People read Polish mail, or another language's. */
export const aCluster = async (databaseUrl: string, language: Language = 'pl'): Promise<Cluster> => {
  const clock = new ManualClock('2026-09-01T08:00:00.000Z')
  const core = await openCore({ databaseUrl, secret: null, clock, ids: new SeededIds(7), synchronous: 'OFF' })
  const organisation = async (fields: OrganisationInput) =>
    must(await addOrganisation(core.organisations, organisationFields.parse(fields), systemParty)).id
  const person = async (
    name: string,
    ...roles: readonly (readonly [RoleKind, string | null])[]
  ): Promise<Person> => {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
    const added = must(await addPerson(core.people, personFields.parse({ name, email, language }), systemParty))
    for (const [kind, of] of roles)
      must(await grantRole(core.people, added.id, { kind, organisation: of, untilOn: null }, systemParty))
    return { person: added.id, organisation: null }
  }
  const organisations = {
    lab: await organisation({ name: 'Bright Lab', type: 'smallEnterprise' }),
    clinic: await organisation({ name: 'River Clinic', type: 'hospital' }),
    university: await organisation({ name: 'Hill University', type: 'university' }),
    stranger: await organisation({ name: 'Quiet Works', type: 'mediumEnterprise' }),
    outsider: await organisation({ name: 'Far Away', type: 'ngo', status: 'none' })
  }
  const { lab, clinic, university, stranger, outsider } = organisations
  const people = {
    lab: await person('Ala Lab', ['signatory', lab]),
    editor: await person('Ewa Editor', ['representative', lab]),
    clinic: await person('Celina Clinic', ['signatory', clinic]),
    university: await person('Ula University', ['signatory', university]),
    stranger: await person('Stefan Stranger', ['signatory', stranger]),
    outsider: await person('Ola Outsider', ['signatory', outsider]),
    coordinator: await person('Kuba Coordinator', ['coordinator', null]),
    council: await person('Rada Council', ['councilChair', null]),
    board: await person('Borys Board', ['board', null])
  }
  const presidium = [
    await person('Piotr Chair', ['chair', null]),
    await person('Daria Deputy', ['deputyChair', null]),
    await person('Maria Member', ['presidium', null]),
    await person('Marek Member', ['presidium', null]),
    await person('Marta Member', ['presidium', null])
  ] as const
  return { core, clock, organisations, people, presidium }
}

/** A complete card; the lab's signatory stands for contact and signature. */
export const aCard = (changes: Partial<Card> = {}): Card => ({
  acronym: 'HEAL',
  title: { pl: 'Szybka diagnostyka sepsy', en: 'Fast sepsis diagnostics' },
  teaser: 'A bedside test for sepsis.',
  confidentiality: 'nda',
  kind: 'research',
  field: 'Diagnostics',
  keywords: ['sepsis', 'biomarker'],
  problem: 'Sepsis is found too late.',
  goal: 'A test within thirty minutes.',
  work: 'Secret assay of antibodies.',
  needs: [
    {
      id: 'clinical',
      role: 'Clinical partner',
      competences: ['intensive care'],
      work: 'Trial',
      must: true,
      seats: 2
    },
    {
      id: 'science',
      role: 'Science partner',
      competences: ['proteomics'],
      work: 'Assay',
      must: true,
      seats: 1
    }
  ],
  contribution: 'Laboratory and staff.',
  start: '2027-01-01',
  end: '2028-12-31',
  budgetRange: { from: 1_000_000, to: 2_000_000 },
  contact: 'Ala Lab',
  signatory: 'Ala Lab',
  similarSeen: true,
  clauses: { dataProtection: true, truth: true },
  workPackages: 'Three packages.',
  strategyFit: 'Fits.',
  benefit: 'Patients of the region.',
  milestones: [{ title: 'Prototype', on: '2027-06-30' }],
  budget: { total: 1_500_000, own: 300_000, source: 'National programme' },
  intellectualProperty: 'Shared.',
  exploitation: 'Licence.',
  sensitive: { matters: ['clinicalTrial'] },
  risks: 'Recruitment.',
  ...changes
})

/** States that `aProposal` can reach, in the order of the straight path. */
export const path = [
  'draft',
  'formalCheck',
  'searchOpen',
  'searchSelecting',
  'consortium',
  'queued',
  'coi',
  'opinions',
  'ballot',
  'approved',
  'groupForming',
  'charterReview',
  'active'
] as const
export type Reached = (typeof path)[number]

export type Proposal = {
  readonly id: string
  readonly number: string
  /** Sends an event to the proposal, or to another actor of its case; throws when it is refused. */
  send(by: Person, type: string, payload?: object, actor?: string): Promise<Accomplished>
  /** The same, with its outcome. */
  attempt(by: Person, type: string, payload?: object, actor?: string): Promise<Outcome>
  stateOf(actor?: string): Promise<string | undefined>
  /** Ids of the actors of a workflow in this case, oldest first. */
  actorsOf(workflow: string): Promise<readonly string[]>
}

export type ProposalWishes = { readonly state?: Reached; readonly profile?: Profile; readonly card?: Card }

/** Proposes a scope and brings it to a state, by nothing but what people send. */
export const aProposal = async (cluster: Cluster, wishes: ProposalWishes = {}): Promise<Proposal> => {
  const { core, people } = cluster
  const { engine } = core
  const { profile = krakow, card = aCard(), state = 'draft' } = wishes
  const { id, number } = must(await proposeScope(engine, { card, me: people.lab, profile }))
  const actorsOf = async (workflow: string): Promise<readonly string[]> => {
    const rows = await core.database.read.all<{ id: string }>(
      `select a.id from actors a join journal j on j.actor_id = a.id and j.kind = 'create'
       where a.case_id = ? and a.workflow = ? order by j.row_number`,
      [id, workflow]
    )
    return rows.map((row) => row.id)
  }
  const workflowOf = async (actor: string): Promise<string> =>
    (await engine.view(core.database.read, actor))?.workflow ?? 'proposal'
  const attempt: Proposal['attempt'] = async (me, type, payload = {}, actor = id) =>
    sendEvent(engine, { case: id, actor, workflow: await workflowOf(actor), me, event: { type, ...payload } })
  const proposal: Proposal = {
    id,
    number,
    attempt,
    send: async (me, type, payload, actor) => must(await attempt(me, type, payload, actor)),
    stateOf: async (actor = id) => (await engine.view(core.database.read, actor))?.state,
    actorsOf
  }
  for (const step of path.slice(1, path.indexOf(state) + 1))
    await reach[step as keyof typeof reach](cluster, proposal)
  return proposal
}

const opinion = {
  scores: Object.fromEntries(criterionNames.map((name) => [name, 4])),
  recommendation: 'approve',
  text: 'A good project.'
}

const charter = {
  ...Object.fromEntries(charterTexts.map((field) => [field, `About ${field}.`])),
  endsOn: '2028-12-31'
}

type Step = (cluster: Cluster, proposal: Proposal) => Promise<void>

/** What people do to bring a proposal to each state from the one before it. */
const reach: Readonly<Record<Exclude<Reached, 'draft'>, Step>> = {
  formalCheck: async ({ people }, { send }) => {
    await send(people.lab, 'scope.submit')
  },
  searchOpen: async ({ people }, { send }) => {
    await send(people.coordinator, 'scope.accept')
  },
  searchSelecting: async ({ people }, { send, actorsOf }) => {
    await send(people.clinic, 'interest.express', { need: 'clinical', contribution: 'Beds and nurses.' })
    await send(people.university, 'interest.express', {
      need: 'science',
      contribution: 'A mass spectrometer.'
    })
    for (const actor of await actorsOf('partnership')) await send(people.lab, 'interest.shortlist', {}, actor)
    await send(people.lab, 'search.close')
  },
  consortium: async ({ people }, { send, actorsOf }) => {
    for (const actor of await actorsOf('partnership')) await send(people.lab, 'interest.accept', {}, actor)
    await send(people.lab, 'selection.confirm')
  },
  queued: async ({ people }, { send, actorsOf }) => {
    const [clinic = '', university = ''] = await actorsOf('partnership')
    await send(people.clinic, 'partnership.confirm', {}, clinic)
    await send(people.university, 'partnership.confirm', {}, university)
    await send(people.lab, 'proposal.submit')
  },
  coi: async ({ core, clock, presidium: [chair] }, { send }) => {
    const on = new Date(Date.parse(clock.now()) + 10 * 24 * 60 * 60 * 1000).toISOString()
    const sitting = must(
      await conveneSitting(core.engine, { sitting: { organ: 'presidium', on }, me: chair, profile: krakow })
    )
    await send(chair, 'review.open', { mode: 'sitting', sitting: sitting.case })
  },
  opinions: async ({ presidium }, { send }) => {
    for (const member of presidium) await send(member, 'declaration.make', { answer: 'impartial' })
  },
  ballot: async ({ presidium: [chair, deputy, member] }, { send }) => {
    await send(deputy, 'opinion.file', opinion)
    await send(member, 'opinion.file', opinion)
    await send(chair, 'opinions.close')
  },
  approved: async ({ presidium }, { send, actorsOf }) => {
    const [ballot = ''] = await actorsOf('ballot')
    for (const member of presidium) await send(member, 'vote.cast', { choice: 'for', revision: 1 }, ballot)
    await send(presidium[0], 'ballot.close', {}, ballot)
  },
  groupForming: async ({ people, presidium: [chair] }, { send, actorsOf }) => {
    const [resolution = ''] = await actorsOf('resolution')
    await send(chair, 'resolution.sign', {}, resolution)
    await send(people.coordinator, 'group.start')
  },
  charterReview: async ({ people }, { send, actorsOf }) => {
    const [group = ''] = await actorsOf('task-group')
    for (const delegate of [people.lab, people.clinic, people.university])
      await send(delegate, 'delegate.name', { person: delegate.person, share: 20 }, group)
    await send(
      people.lab,
      'leader.nominate',
      { leader: people.lab.person, deputy: people.clinic.person },
      group
    )
    await send(people.lab, 'nomination.accept', {}, group)
    await send(people.clinic, 'nomination.accept', {}, group)
    await send(people.lab, 'charter.submit', charter, group)
  },
  active: async ({ presidium: [chair] }, { send, actorsOf }) => {
    const [group = ''] = await actorsOf('task-group')
    await send(chair, 'group.appoint', {}, group)
  }
}
