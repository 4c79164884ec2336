import type { StepClaims } from '#accounts/model.ts'
import { relationsOfAct } from '#api/acting.ts'
import { Definitions } from '#engine/definitions.ts'
import { rulesOf } from '#engine/pace.ts'
import { Engine } from '#engine/engine.ts'
import { Worker } from '#engine/worker.ts'
import { mailCourier } from '#notifications/courier.ts'
import type { CourierParts } from '#notifications/courier.ts'
import type { CaseFacts } from '#notifications/model.ts'
import { addressees } from '#people/addressees.ts'
import { relations } from '#people/relations.ts'
import { isConflict } from '#platform/dialect.ts'
import type { MailMessage, MailOutcome } from '#platform/mail.ts'
import { ManualClock } from '#shared/clock.ts'
import type { Database } from '#shared/database.ts'
import { SeededIds } from '#shared/id.ts'
import type { Facts, Party } from '#shared/workflow.ts'
import {
  author,
  board,
  chair,
  clinic,
  coordinator,
  council,
  deputy,
  favourable,
  firm,
  institute,
  members
} from '#test/workflows/support/proposal.ts'
import { workflows } from '#workflows/index.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

/** What a favourable world leaves open. */
const elsewhere: Facts = {
  letter: { version: '1', revision: 1, digest: 'letter' },
  apart: { people: [] },
  board: { members: [], recused: [] }
}

const start = '2026-11-23T09:00:00.000Z'

/** Everyone of the procedure's tests, with an address, a language and the role their name says. */
const cast: readonly (readonly [Party, string, string])[] = [
  [author, 'representative', 'Anna Zawada'],
  [clinic, 'signatory', 'Piotr Klinowski'],
  [firm, 'signatory', 'Filip Firmowski'],
  [institute, 'representative', 'Irena Instytucka'],
  [coordinator, 'coordinator', 'Katarzyna Nowak'],
  [chair, 'chair', 'Celina Przewodnicka'],
  [deputy, 'deputyChair', 'Damian Zastępski'],
  ...members.map(
    (one, index) => [one, 'presidium', `Maria ${['Pierwsza', 'Druga', 'Trzecia'][index]}`] as const
  ),
  ...council.map((one, index) => [one, index === 0 ? 'councilChair' : 'council', `Rada ${index}`] as const),
  [board, 'board', 'Zofia Zarządna']
]

const organisations = {
  org_lead: 'Uniwersytet Nadrudawski',
  org_clinic: 'Klinika nad Rudawą',
  org_firm: 'Firma Sensoryczna',
  org_institute: 'Instytut Pomiarów'
}

const someone = (party: Party): string => party.person as string

const register = async (database: Database): Promise<void> => {
  await database.transaction(async (tx) => {
    for (const table of [
      'letters',
      'notice_choices',
      'notice_hours',
      'absences',
      'notice_reads',
      'notice_marks',
      'outbox',
      'waits',
      'terms',
      'actors',
      'journal',
      'cases',
      'texts',
      'roles',
      'people',
      'organisations'
    ])
      await tx.run(`delete from ${table}`)
    await tx.run("delete from settings where name like 'digest.%'")
    for (const [id, name] of Object.entries(organisations))
      await tx.run(
        `insert into organisations (id, version, name, type, country, status, competences, sort_key, search_text, created_at, changed_at)
         values (?, 1, ?, 'university', 'PL', 'ordinary', '[]', '', '', ?, ?)`,
        [id, name, start, start]
      )
    for (const [party, kind, name] of cast) {
      const id = someone(party)
      const email = `${id.slice(4)}@example.org`
      await tx.run(
        `insert into people (id, version, name, email, email_folded, language, sort_key, search_text, created_at, changed_at)
         values (?, 1, ?, ?, ?, ?, '', '', ?, ?)`,
        [id, name, email, email, party === deputy ? 'en' : 'pl', start, start]
      )
      await tx.run(
        "insert into roles (id, person_id, organisation_id, kind, from_on) values (?, ?, ?, ?, '2026-01-01')",
        [`rol_${id}`, id, party.organisation, kind]
      )
    }
  })
}

export const sepsis: CaseFacts = {
  number: 'KLSK/PP/2026/0041',
  title: {
    pl: 'Wczesne wykrywanie sepsy z danych przyłóżkowych',
    en: 'Early detection of sepsis from bedside data'
  },
  teaser: 'Model ostrzega oddział na kilka godzin przed sepsą.',
  lead: 'Uniwersytet Nadrudawski',
  needs: { n1: 'Producent czujników' }
}

/** What a test may change. */
type World = { facts: Facts; caseFacts: CaseFacts; answer: (message: MailMessage) => MailOutcome }

/** Another process of the same cluster keeps what is there, and draws other ids. */
type Process = { readonly keep?: boolean; readonly seed?: number }

/** A cluster on the real engine and procedure whose mails go into a list. */
export const aPostalCluster = async (database: Database, { keep = false, seed = 7 }: Process = {}) => {
  if (!keep) await register(database)
  const clock = new ManualClock(start)
  const sent: MailMessage[] = []
  const claimed: StepClaims[] = []
  const world: World = {
    facts: favourable,
    caseFacts: sepsis,
    answer: () => ({ kind: 'accepted', response: '250 2.0.0 taken' })
  }
  const definitions = new Definitions(workflows)
  const engine: Engine = new Engine({
    database,
    isConflict,
    clock,
    ids: new SeededIds(seed),
    definitions,
    profileOf: () => krakow,
    facts: { load: async (name) => world.facts[name] ?? elsewhere[name] ?? null },
    relations,
    // Every member fits what this project seeks.
    addressees: {
      of: (tx, audience, about) =>
        addressees.of(tx, audience.to === 'matching' ? { to: 'member' } : audience, about)
    },
    projections: [],
    lists: []
  })
  const parts: CourierParts = {
    database,
    clock,
    relations,
    mailer: {
      send: async (message) => {
        const outcome = world.answer(message)
        if (outcome.kind === 'accepted') sent.push(message)
        return outcome
      },
      close: () => undefined
    },
    view: (reader, id) => engine.view(reader, id),
    profileOf: () => krakow,
    rulesOf: (root, profile) => rulesOf(definitions, profile, root),
    caseFacts: async () => world.caseFacts,
    mayDo: (workflow, act) => relationsOfAct(definitions.newest(workflow), act),
    stepLink: (claims) => {
      claimed.push(claims)
      return `token-${claims.act}`
    },
    unsubscribeLink: (person, topic) => `https://projects.example.org/unsubscribe/${person}-${topic}`,
    baseUrl: 'https://projects.example.org'
  }
  const courier = mailCourier(parts)
  const faults: unknown[] = []
  const worker = new Worker(engine, { courier, onFault: (fault) => faults.push(fault) })
  const id = 'prp_x'

  const must = async (by: Party, type: string, payload: object = {}, actor = id) => {
    const outcome = await engine.one({ case: id, actor, event: { type, ...payload }, by })
    if (!outcome.ok) throw new Error(`${type}: ${JSON.stringify(outcome.refusal)}`)
    return outcome.value
  }
  const open = async () => {
    const input = {
      case: id,
      rules: krakow.rules,
      author,
      card: { revision: 1, digest: 'd1' },
      searchDays: 30
    }
    const opening = { workflow: 'proposal', profile: krakow, input }
    const outcome = await engine.one({ case: id, actor: id, event: { type: '' }, by: author, open: opening })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  }
  const actors = async (workflow: string) =>
    (
      await database.read.all<{ id: string }>(
        'select id from actors where case_id = ? and workflow = ? order by id',
        [id, workflow]
      )
    ).map((row) => row.id)
  /** The mails that went to a person since the last time, oldest first. */
  const mailsTo = (party: Party) =>
    sent.filter(({ to }) => to.address === `${someone(party).slice(4)}@example.org`)
  const rows = (person: Party) =>
    database.read.all('select * from outbox where person_id = ? order by created_at, id', [someone(person)])

  /** Up to the Presidium's queue, with two partners. */
  const queued = async () => {
    await open()
    await must(author, 'scope.submit')
    await must(coordinator, 'scope.accept')
    for (const candidate of [clinic, firm])
      await must(candidate, 'interest.express', { need: 'n1', contribution: 'We bring a laboratory.' })
    for (const partnership of await actors('partnership'))
      await must(author, 'interest.accept', {}, partnership)
    await must(author, 'search.close')
    await must(author, 'selection.confirm')
    const [first, second] = await actors('partnership')
    await must(clinic, 'partnership.confirm', {}, first)
    await must(firm, 'partnership.confirm', {}, second)
    await must(author, 'proposal.submit')
  }

  return {
    id,
    database,
    clock,
    engine,
    parts,
    courier,
    worker,
    world,
    faults,
    sent,
    claimed,
    must,
    open,
    queued,
    actors,
    mailsTo,
    rows
  }
}

export type PostalCluster = Awaited<ReturnType<typeof aPostalCluster>>
