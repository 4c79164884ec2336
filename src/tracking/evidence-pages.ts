import type { FastifyPluginAsync } from 'fastify'

import { isCoordinating } from '#pages/reader.ts'
import type { Pages } from '#pages/visit.ts'
import { sendFile } from '#platform/http/csv.ts'
import { zipOf } from '#platform/http/zip.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { Sheet } from '#templates/pages/tracking/sheet.ts'

import {
  checkpointSheet,
  organisationsSheet,
  partiesSheet,
  proposalsSheet,
  resolutionsSheet
} from './evidence-sheets-pages.ts'
import {
  clusterName,
  lastCheckpoint,
  memberOrganisations,
  partiesOf,
  signedResolutions
} from './evidence-store.ts'
import { csvOfSheet, officeOnly, periodOf } from './figures-pages.tsx'
import { packsPerMinute } from './period.ts'
import type { Period } from './period.ts'
import { sheetsOf } from './sheets-pages.ts'
import { trackingOf } from './views.ts'
import type { Tracking, TrackingParts } from './views.ts'

export type EvidencePagesOptions = TrackingParts & { readonly pages: Pages }

export type EvidenceWish = {
  readonly person: string
  /** In whose language it is written. */
  readonly wording: Wording
  readonly period: Period
}

/**
 * What an audit of a cluster asks for, in one file: every table of the tracking page, proposals, resolutions, partners and
 * members, and what the journal is checked against. No e-mail addresses, no confidential parts, nobody's vote.
 */
export const evidencePack = async (
  parts: TrackingParts,
  { person, wording, period }: EvidenceWish
): Promise<{ readonly name: string; readonly zip: Uint8Array }> => {
  const { engine, sights, profile } = parts
  const { database, profileOf } = engine.parts
  const { read } = database
  const tracking = await trackingOf(parts, person, period)
  const { from } = tracking.figures
  const proposals = tracking.figures.proposals.filter(({ reach }) => reach > 0)
  const sight = sights(person, tracking.now)
  const checkpoint = await lastCheckpoint(read)
  const counted = new Set(proposals.map(({ number }) => number))
  const parties = (await partiesOf(read, sight)).filter(({ proposal }) => counted.has(proposal))
  const sheets = [
    proposalsSheet(wording, proposals),
    resolutionsSheet(wording, await signedResolutions(read, sight, from), profileOf),
    partiesSheet(wording, parties),
    organisationsSheet(wording, await memberOrganisations(read)),
    checkpointSheet(wording, checkpoint),
    ...sheetsOf(wording, tracking)
  ]
  const { name, version } = profile()
  const readme = readmeOf(wording, {
    tracking,
    sheets,
    cluster: (await clusterName(read)) ?? wording.t('site.name'),
    profile: `${name[wording.language]}, ${version}`,
    hasCheckpoint: checkpoint !== null
  })
  const files = sheets.map((sheet) => ({ name: fileOf(sheet), body: csvOfSheet(sheet) }))
  return {
    name: `evidence-${dateIn(tracking.now)}.zip`,
    zip: zipOf([{ name: readmeName(wording), body: readme }, ...files], tracking.now)
  }
}

/** The evidence pack as one click of a coordinator. */
export const evidencePages: FastifyPluginAsync<EvidencePagesOptions> = async (app, options) => {
  app.get(
    '/tracking/evidence.zip',
    { config: { rateLimit: packsPerMinute } },
    options.pages.signedIn(async (visit) => {
      const { reader, wording, reply } = visit
      if (!isCoordinating(reader)) return visit.refuse(officeOnly)
      const wish = { person: reader.person, wording, period: periodOf(visit) }
      const { name, zip } = await evidencePack(options, wish)
      return sendFile(reply, name, 'application/zip', zip)
    })
  )
}

const fileOf = ({ id }: Sheet): string => `${id}.csv`

const readmeName = ({ language }: Wording): string => (language === 'pl' ? 'CZYTAJ.txt' : 'README.txt')

const readmeOf = (
  wording: Wording,
  about: {
    readonly tracking: Tracking
    readonly sheets: readonly Sheet[]
    readonly cluster: string
    readonly profile: string
    readonly hasCheckpoint: boolean
  }
): string => {
  const { t } = wording
  const { tracking, sheets } = about
  return [
    t('tracking.readme.title'),
    '',
    t('tracking.readme.cluster', { name: about.cluster }),
    t('tracking.readme.made', { at: wording.datedTime(tracking.now) }),
    t('tracking.readme.period', { period: t(`tracking.periods.${tracking.figures.period}`) }),
    t('tracking.readme.by', { profile: about.profile }),
    '',
    `${t('tracking.readme.files')}:`,
    ...sheets.map((sheet) => `- ${fileOf(sheet)}: ${sheet.title} (${sheet.rows.length})`),
    '',
    t('tracking.readme.format'),
    about.hasCheckpoint ? t('tracking.readme.verify', { file: 'checkpoint.csv' }) : t('tracking.readme.none'),
    '',
    t('tracking.readme.left'),
    ''
  ].join('\r\n')
}
