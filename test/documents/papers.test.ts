import { beforeAll, describe, expect, it } from 'vitest'

import type { Person } from '#api/acting.ts'
import { createDesk } from '#documents/desk.ts'
import type { DocumentDesk } from '#documents/desk.ts'
import { drawPdf } from '#platform/pdf.ts'
import { sights } from '#proposals/visibility.ts'
import type { DocumentName, Subject } from '#shared/document-address.ts'
import type { Language } from '#shared/language.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { onSqlite } from '#test/support/database.ts'
import { lastOf } from '#test/support/deciding.ts'
import { aSitting, aWorker } from '#test/sittings/support/sitting.ts'

import { readPdf } from './support/read-pdf.ts'
import { planted, plantedSitting, standing } from './support/sittings.ts'

const sqlite = onSqlite()
let cluster: Cluster
let desk: DocumentDesk
let sitting: { readonly id: string; readonly cases: readonly Proposal[] }
let decided: Proposal
let closed: Proposal

beforeAll(async () => {
  cluster = await aCluster(sqlite().url)
  desk = createDesk({ engine: cluster.core.engine, sights, drawPdf })
  sitting = await plantedSitting(cluster)
  decided = await aProposal(cluster, { state: 'groupForming' })
  closed = await aProposal(cluster, { state: 'closed' })
}, 60_000)

/** A document as its file says it. */
const fileFor = async (who: string, language: Language = 'pl') => {
  const { person } = standing(cluster)[who]!
  const paper = await desk.find(person, language, 'sittings', sitting.id, 'papers')
  return paper && readPdf((await desk.draw(paper)).bytes)
}

/** All that a document says, before it is drawn; null where there is none for this person. */
const wordsFor = async ({ person }: Person, subject: Subject, id: string, name: DocumentName) => {
  const paper = await desk.find(person, 'pl', subject, id, name)
  return paper && JSON.stringify(paper).replaceAll('\u00a0', ' ')
}

const papersFor = (who: string) => wordsFor(standing(cluster)[who]!, 'sittings', sitting.id, 'papers')

const namesFor = async (who: Person, subject: Subject, id: string): Promise<readonly string[] | undefined> =>
  (await desk.list(who.person, 'pl', subject, id))?.map(({ name }) => name)

describe('the papers of a sitting', () => {
  it('hold card, opinions and draft resolution of each item for a member who decides, in both languages', async () => {
    const polish = await fileFor('chair')
    for (const words of [
      'Materiały na posiedzenie',
      'Sala Łukasiewicza',
      `Punkt 1. ${planted.title}`,
      planted.secret,
      planted.opinion,
      'Projekt uchwały',
      'Zatwierdza się propozycję projektu',
      'Punkt 3. Sprawy różne'
    ])
      expect(polish?.text).toContain(words)
    expect(polish?.outline.map(({ title }) => title)).toEqual([
      'Porządek obrad',
      `Punkt 1. ${planted.title}`,
      'Punkt 2. Szybka diagnostyka sepsy',
      'Punkt 3. Sprawy różne'
    ])
    expect(polish?.outline[1]?.below).toEqual(['Karta projektu', 'Opinie', 'Projekt uchwały'])
    const english = await fileFor('chair', 'en')
    for (const words of [
      'Papers for a sitting',
      `Item 1. ${planted.title}`,
      'Draft resolution',
      planted.secret
    ])
      expect(english?.text).toContain(words)
    expect(english?.language).toBe('en')
  })

  it('hold nothing of a case for a member who is recused in it, and all of the others', async () => {
    const read = await fileFor('recused')
    const everything = JSON.stringify(read)
    for (const words of [...Object.values(planted), sitting.cases[0]!.number])
      expect(everything).not.toContain(words)
    expect(read?.text).toContain('Punkt 1. wyłączono')
    expect(read?.text).toContain('Punkt 2. Szybka diagnostyka sepsy')
    expect(read?.text).toContain('Secret assay of antibodies.')
  })

  it('hold everything for the office', async () => {
    const read = await papersFor('office')
    for (const words of Object.values(planted)) expect(read).toContain(words)
  })

  it('are for nobody else: neither a party of a case nor another body gets a copy', async () => {
    for (const who of ['lab', 'council', 'stranger']) expect(await papersFor(who)).toBeNull()
    const { stranger, recused } = standing(cluster)
    expect(await namesFor(stranger!, 'sittings', sitting.id)).toBeUndefined()
    expect(await namesFor(recused!, 'sittings', sitting.id)).toEqual(['notice', 'papers'])
  })

  it('name the person whom the copy is for', async () => {
    expect(await papersFor('chair')).toContain('Egzemplarz osobisty: Piotr Chair')
  })
})

describe('the card as a document', () => {
  const cardFor = (who: string) =>
    wordsFor(standing(cluster)[who]!, 'proposals', sitting.cases[0]!.id, 'card')

  it('is whole for those who see the file, and the teaser for every other member', async () => {
    expect(await cardFor('lab')).toContain(planted.secret)
    const teaser = await cardFor('stranger')
    expect(teaser).toContain(planted.teaser)
    expect(teaser).not.toContain(planted.secret)
    expect(teaser).toContain('Skrót karty projektu')
  })
})

describe('a resolution as a document', () => {
  it('is whole with reasons and signature for the file, and an extract for every other member', async () => {
    const { people } = cluster
    const id = (await decided.actorsOf('resolution'))[0] ?? ''
    const whole = await wordsFor(people.lab, 'resolutions', id, 'resolution')
    for (const words of [
      /Uchwała nr \d+\/2026 Prezydium Rady Klastra/,
      /z dnia \d+ września 2026 r\./,
      /uchwala się, co następuje:/,
      /Zatwierdza się propozycję projektu „Szybka diagnostyka sepsy”/,
      /w sprawie zatwierdzenia propozycji projektu KLSK/,
      /"name":"Piotr Chair","signed":true/,
      /wersja 1, skrót zapisu/
    ])
      expect(whole).toMatch(words)
    const extract = await wordsFor(people.stranger, 'resolutions', id, 'resolution')
    expect(extract).toContain('Wyciąg z uchwały')
    expect(extract).not.toContain('Piotr Chair')
  })

  it('keeps its digest when it is delivered: what happens later stands beside it', async () => {
    const { people, core } = cluster
    const id = (await decided.actorsOf('resolution'))[0] ?? ''
    const digestFor = async (who: Person) => {
      const paper = await desk.find(who.person, 'pl', 'resolutions', id, 'resolution')
      return paper && (await desk.draw(paper)).digest
    }
    const before = await digestFor(people.lab)
    cluster.clock.advance(60_000)
    await aWorker(cluster).drain()
    const stateOf = async () => (await core.engine.view(core.database.read, id))?.state
    expect(await stateOf()).toBe('delivered')
    expect(await digestFor(people.lab)).toBe(before)
    expect(await digestFor(people.coordinator)).toBe(before)
  })
})

describe('documents of a project', () => {
  it('are listed for whoever has the file: card, resolutions, charter, final report, certificate', async () => {
    const names = await namesFor(cluster.people.clinic, 'proposals', closed.id)
    expect(new Set(names)).toEqual(new Set(['card', 'resolution', 'charter', 'final-report', 'certificate']))
    expect(names?.filter((name) => name === 'resolution')).toHaveLength(3)
    expect(await namesFor(cluster.people.stranger, 'proposals', closed.id)).toBeUndefined()
  })

  it('tell the charter, the final report and the certificate with who took part', async () => {
    const group = await lastOf(closed, 'task-group')
    await closed.send(cluster.presidium[0], 'resolution.sign', {}, await lastOf(closed, 'resolution'))
    const { clinic, stranger } = cluster.people
    const charter = await wordsFor(clinic, 'task-groups', group, 'charter')
    for (const words of ['Karta grupy zadaniowej', 'River Clinic', 'Skład grupy'])
      expect(charter).toContain(words)
    expect(await wordsFor(clinic, 'task-groups', group, 'final-report')).toContain('Wyniki w liczbach')
    const certificate = await wordsFor(clinic, 'task-groups', group, 'certificate')
    expect(certificate).toContain('został zrealizowany i zamknięty')
    for (const words of ['Bright Lab', 'River Clinic', 'Hill University'])
      expect(certificate).toContain(words)
    expect(certificate).toMatch(/Uchwała nr \d+\/202\d Prezydium Rady Klastra/)
    for (const name of ['charter', 'final-report', 'certificate'] as const)
      expect(await wordsFor(stranger, 'task-groups', group, name)).toBeNull()
  })
})

describe('minutes and attendance as documents', () => {
  it('are a draft until they are accepted, and carry their number then', async () => {
    const { people, presidium } = cluster
    const [chair, deputy, member] = presidium
    const held = await aSitting(cluster)
    await held.send(people.coordinator, 'item.add', { text: 'Plan pracy' })
    await held.send(chair, 'sitting.open')
    for (const { person } of [chair, deputy, member])
      await held.send(people.coordinator, 'attendance.mark', { person, present: 'yes' })
    await held.send(chair, 'item.call', { item: 'i1' })
    await held.send(chair, 'sitting.close')
    await held.send(people.coordinator, 'minutes.draft', { text: 'Przewodniczący powitał obecnych.' })
    const draft = await wordsFor(chair, 'sittings', held.id, 'minutes')
    for (const words of [
      '"mark":"PROJEKT"',
      'Projekt protokołu',
      'Przewodniczący powitał obecnych.',
      'Plan pracy'
    ])
      expect(draft).toContain(words)
    await held.send(chair, 'minutes.accept')
    const accepted = await wordsFor(chair, 'sittings', held.id, 'minutes')
    expect(accepted).toContain('"mark":null')
    expect(accepted).toMatch(/Protokół nr \d+\/\d{4} z posiedzenia Prezydium Rady Klastra/)
    const attendance = await wordsFor(chair, 'sittings', held.id, 'attendance')
    for (const words of ['Piotr Chair', 'przewodniczy', 'Kworum w punktach porządku obrad', 'nieobecność'])
      expect(attendance).toContain(words)
    for (const name of ['minutes', 'attendance'] as const)
      expect(await wordsFor(people.stranger, 'sittings', held.id, name)).toBeNull()
  })
})
