import type { LightMyRequestResponse } from 'fastify'

import { buildApp } from '#app.ts'
import type { App } from '#app.ts'
import { sendEvent } from '#api/send-event.ts'
import { readConfig } from '#config.ts'
import { openCore } from '#core.ts'
import type { Core } from '#core.ts'
import { addOrganisation } from '#organisations/commands.ts'
import { organisationFields } from '#organisations/model.ts'
import type { OrganisationInput } from '#organisations/model.ts'
import { addPerson } from '#people/commands.ts'
import { personFields, roleFields } from '#people/model.ts'
import type { RoleKind } from '#people/model.ts'
import { grantRole } from '#people/role-commands.ts'
import { createLog } from '#platform/log.ts'
import { proposeScope } from '#proposals/commands.ts'
import type { Card } from '#proposals/model.ts'
import { ManualClock } from '#shared/clock.ts'
import { SeededIds } from '#shared/id.ts'
import type { Result } from '#shared/result.ts'
import { systemParty } from '#shared/workflow.ts'
import { profileOf } from '#workflows/profiles/index.ts'

export const valueOf = <Value>(outcome: Result<Value, unknown>): Value => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

const organisations = {
  university: {
    name: 'Uniwersytet Nadrudawski',
    type: 'university',
    city: 'Borkowice',
    competences: ['analiza danych', 'biostatystyka']
  },
  hospital: {
    name: 'Szpital Kliniczny w Borkowicach',
    type: 'hospital',
    city: 'Borkowice',
    competences: ['badania kliniczne', 'intensywna terapia']
  },
  maker: {
    name: 'Wektoria Diagnostyka',
    type: 'mediumEnterprise',
    city: 'Zalesie',
    competences: ['wyroby medyczne', 'certyfikacja'],
    nip: '5260250274'
  },
  guest: { name: 'Zorzamed', type: 'smallEnterprise', city: 'Rudawa', status: 'none' }
} as const satisfies Record<string, OrganisationInput>

type OrganisationName = keyof typeof organisations

const people: readonly (readonly [string, string, readonly (readonly [RoleKind, OrganisationName?])[]])[] = [
  ['coordinator', 'Katarzyna Nowak', [['coordinator']]],
  ['chair', 'Piotr Dąbrowski', [['chair']]],
  ['second', 'Maria Grzęda', [['presidium']]],
  ['third', 'Łukasz Żmuda', [['presidium']]],
  [
    'author',
    'Joanna Brzezińska',
    [
      ['representative', 'university'],
      ['signatory', 'university']
    ]
  ],
  ['doctor', 'Anna Wójcik', [['signatory', 'hospital']]],
  ['engineer', 'Ewa Śliwińska', [['representative', 'maker']]],
  ['stranger', 'Marek Lis', []]
]

export const aCard = (changes: Partial<Card> = {}): Card => ({
  title: {
    pl: 'Wczesne wykrywanie sepsy z danych przyłóżkowych',
    en: 'Early detection of sepsis from bedside data'
  },
  teaser: 'Model, który na podstawie parametrów życiowych ostrzega zespół oddziału intensywnej terapii.',
  confidentiality: 'cluster',
  kind: 'research',
  field: 'medycyna cyfrowa',
  keywords: ['sepsa', 'uczenie maszynowe'],
  problem: 'Sepsę rozpoznaje się zbyt późno, a każda godzina zwłoki zwiększa śmiertelność.',
  goal: 'Model sprawdzony na trzech oddziałach i przygotowany do certyfikacji.',
  work: 'Zebranie danych, uczenie modelu, walidacja kliniczna, dokumentacja.',
  needs: [
    {
      id: 'need_clinic',
      role: 'Badanie kliniczne',
      competences: ['intensywna terapia'],
      work: 'Walidacja na dwóch oddziałach.',
      must: true,
      seats: 1
    },
    {
      id: 'need_device',
      role: 'Certyfikacja wyrobu medycznego',
      competences: ['MDR'],
      work: 'Dokumentacja techniczna.',
      must: true,
      seats: 1
    }
  ],
  contribution: 'Zespół analizy danych i infrastruktura obliczeniowa.',
  start: '2027-03-01',
  end: '2029-02-28',
  budgetRange: { from: 1_500_000, to: 2_000_000 },
  similarSeen: true,
  clauses: { dataProtection: true, truth: true },
  ...changes
})

/** The service with a small made-up cluster: four organisations, eight people, two proposals. */
export const seeded = async (start = '2026-03-02T09:00:00.000Z') => {
  const clock = new ManualClock(start)
  const core = await openCore({
    databaseUrl: ':memory:',
    secret: 'a secret of at least thirty-two characters',
    clock,
    ids: new SeededIds(7)
  })
  const { config } = readConfig({ TRIAL: '1', PORT: '0' })
  const app = await buildApp(core, { config, smtpUrl: null, log: createLog('silent') })
  const organisation = await seedOrganisations(core)
  const person = await seedPeople(core, organisation)
  return { app, core, clock, organisation, person, ...(await seedProposals(core, person, organisation)) }
}

export type Seeded = Awaited<ReturnType<typeof seeded>>

const seedOrganisations = async (core: Core) => {
  const found: Record<string, string> = {}
  for (const [name, fields] of Object.entries(organisations)) {
    const added = await addOrganisation(core.organisations, organisationFields.parse(fields), systemParty)
    found[name] = valueOf(added).id
  }
  return found as Record<OrganisationName, string>
}

const seedPeople = async (core: Core, organisation: Record<string, string>) => {
  const found: Record<string, string> = {}
  for (const [key, name, roles] of people) {
    const fields = personFields.parse({ name, email: `${key}@example.org` })
    const { id } = valueOf(await addPerson(core.people, fields, systemParty))
    found[key] = id
    for (const [kind, held] of roles) {
      const role = roleFields.parse({
        kind,
        organisation: held ? organisation[held] : null,
        fromOn: '2026-01-01'
      })
      valueOf(await grantRole(core.people, id, role, systemParty))
    }
  }
  return found as Record<
    'coordinator' | 'chair' | 'second' | 'third' | 'author' | 'doctor' | 'engineer' | 'stranger',
    string
  >
}

const seedProposals = async (
  core: Core,
  person: Awaited<ReturnType<typeof seedPeople>>,
  organisation: Record<string, string>
) => {
  const { engine } = core
  const author = { person: person.author, organisation: organisation['university'] ?? null }
  const card = aCard({ contact: person.author, signatory: person.author })
  const profile = profileOf('krakow', 1)
  const open = valueOf(await proposeScope(engine, { card, me: author, profile }))
  const act = async (me: { person: string; organisation: string | null }, type: string) =>
    valueOf(
      await sendEvent(engine, { case: open.id, actor: open.id, workflow: 'proposal', me, event: { type } })
    )
  await act(author, 'scope.submit')
  await act({ person: person.coordinator, organisation: null }, 'scope.accept')
  const sketch = { title: { pl: 'Mapa zakażeń szpitalnych' }, teaser: 'Zbieramy dane z trzech szpitali.' }
  const draft = valueOf(await proposeScope(engine, { card: sketch, me: author, profile }))
  return { open: open.id, draft: draft.id }
}

/** The answer with plain spaces for the hard ones of Polish typesetting, which tests need not spell. */
const readable = ({ statusCode, headers, body }: LightMyRequestResponse) => ({
  statusCode,
  headers,
  body: body.replaceAll('\u00a0', ' ')
})

/** A browser without a browser: keeps the cookie and sends the form token of the page it last saw. */
export const visitorOf = (app: App) => {
  let cookie = ''
  let token = ''
  const note = (answer: { headers: Record<string, unknown>; body: string }) => {
    const set = ([] as unknown[]).concat(answer.headers['set-cookie'] ?? [])
    if (set.length > 0) cookie = String(set[0]).split(';')[0] ?? ''
    token = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? token
  }
  const headers = (extra: Record<string, string> = {}) => ({
    accept: 'text/html',
    ...(cookie && { cookie }),
    ...extra
  })
  const get = async (url: string, extra: Record<string, string> = {}) => {
    const answer = await app.server.inject({ url, headers: headers(extra) })
    note(answer)
    return readable(answer)
  }
  const post = async (
    url: string,
    fields: Record<string, string | readonly string[]> = {},
    withToken = true,
    extra: Record<string, string> = {}
  ) => {
    const form = new URLSearchParams()
    for (const [name, value] of Object.entries(fields))
      for (const each of [value].flat()) form.append(name, String(each))
    if (withToken) form.append('_csrf', token)
    const answer = await app.server.inject({
      method: 'POST',
      url,
      headers: headers({
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...extra
      }),
      payload: form.toString()
    })
    note(answer)
    return readable(answer)
  }
  /** Becomes a person of the trial, in a language. */
  const be = async (person: string, language: 'pl' | 'en' = 'pl') => {
    await get('/demo')
    await post('/language', { language, back: '/demo' })
    await post('/demo', { person })
    return get('/')
  }
  return { get, post, be, cookie: () => cookie }
}
