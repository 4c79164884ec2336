import { takeOverOffice } from '#app-takeover.ts'
import type { Cluster } from '#test/support/cases.ts'
import { columnsOf } from '#takeover/model.ts'
import type { TakeOverOffice } from '#takeover/office.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

/** The office of a cluster on the procedure of Krakow. */
export const anOffice = ({ core }: Cluster): TakeOverOffice => takeOverOffice(core, async () => krakow)

type Cells = Readonly<Record<string, string>>

const listOf = (kind: keyof typeof columnsOf, rows: readonly Cells[]): string => {
  const names = columnsOf[kind].map(({ name }) => name)
  const known: readonly string[] = names
  for (const row of rows)
    for (const name of Object.keys(row)) if (!known.includes(name)) throw new Error(`No column ${name}`)
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  return [
    columnsOf[kind].map(({ pl }) => quoted(pl)).join(';'),
    ...rows.map((row) => names.map((name) => quoted(row[name] ?? '')).join(';'))
  ].join('\r\n')
}

/** A project that runs, led by the lab with the clinic and the university; cells change what they name. */
export const aProject = (changes: Cells = {}): Cells => ({
  number: 'KLSK/PP/2025/0007',
  title_pl: 'Szybki test na sepsę',
  title_en: 'Fast sepsis test',
  acronym: 'FAST',
  teaser: 'Test przy łóżku chorego.',
  kind: 'badania i rozwój',
  lead: 'Bright Lab',
  lead_person: 'ala.lab@example.org',
  partners: 'River Clinic <celina.clinic@example.org> | Hill University <ula.university@example.org>',
  approved_on: '12.05.2025',
  resolution: '3/2025',
  organ: 'Prezydium',
  group: 'Grupa FAST',
  goal: 'Test w trzydzieści minut.',
  ends_on: '2027-12-31',
  leader: 'ala.lab@example.org',
  deputy: 'celina.clinic@example.org',
  report_on: '2026-10-14',
  state: 'aktywny',
  ...changes
})

export const aResolution = (changes: Cells = {}): Cells => ({
  organ: 'Rada Klastra',
  year: '2025',
  number: '4',
  adopted_on: '2025-06-30',
  subject: 'Przyjęcie regulaminu Rady',
  ...changes
})

export const projects = (...rows: readonly Cells[]): string => listOf('projects', rows)
export const resolutions = (...rows: readonly Cells[]): string => listOf('resolutions', rows)
export const series = (...rows: readonly Cells[]): string => listOf('series', rows)
