import { titleIn } from '#pages/title.ts'
import type { Profile } from '#shared/profile.ts'
import { stateText } from '#templates/locales/index.ts'
import type { Key, Wording } from '#templates/locales/index.ts'
import type { Sheet } from '#templates/pages/tracking/sheet.ts'

import type { LastCheckpoint, ListedOrganisation, ListedPartner, ListedResolution } from './evidence-store.ts'
import { milestones } from './journey.ts'
import { nameOfLine } from './sheets-pages.ts'
import type { CountedProposal } from './views.ts'

type Column = Key & `tracking.column.${string}`

const columnsOf = ({ t }: Wording, ...keys: readonly Column[]): Sheet['columns'] =>
  keys.map((key) => ({ label: t(key) }))

/** A title is everybody's in the cluster once the call for partners is out, and the parties' before. */
const isPublished = ({ reach }: CountedProposal): boolean => reach > milestones.indexOf('checked')

/** Proposals of the period with what came of them. */
export const proposalsSheet = (wording: Wording, proposals: readonly CountedProposal[]): Sheet => ({
  id: 'proposals',
  title: wording.t('tracking.file.proposals'),
  columns: columnsOf(
    wording,
    'tracking.column.case',
    'tracking.column.title',
    'tracking.column.kind',
    'tracking.column.lead',
    'tracking.column.opened',
    'tracking.column.state',
    'tracking.column.outcome',
    'tracking.column.partners'
  ),
  rows: proposals.map((proposal) => [
    proposal.number,
    isPublished(proposal) ? titleIn(proposal, wording.language) : null,
    nameOfLine(wording, 'kind', proposal.kind ?? 'unknown'),
    proposal.lead_name,
    proposal.opened_at.slice(0, 10),
    stateText(wording, 'proposal', proposal.state),
    wording.t(`tracking.outcome.${proposal.outcome}`),
    proposal.partners
  ])
})

/** Signed resolutions, each with the link of the journal's chain that its signature made. */
export const resolutionsSheet = (
  wording: Wording,
  resolutions: readonly ListedResolution[],
  profileOf: (reference: string) => Profile
): Sheet => ({
  id: 'resolutions',
  title: wording.t('tracking.file.resolutions'),
  columns: columnsOf(
    wording,
    'tracking.column.resolution',
    'tracking.column.organ',
    'tracking.column.case',
    'tracking.column.motion',
    'tracking.column.adopted',
    'tracking.column.signed',
    'tracking.column.digest'
  ),
  rows: resolutions.map(({ organ, year, number, profile, ...resolution }) => [
    profileOf(profile)
      .numbering.resolution[organ][wording.language].replace('{n}', String(number))
      .replace('{year}', String(year)),
    profileOf(profile).organs[organ][wording.language],
    resolution.proposal,
    wording.lookUp(`notices.motions.${resolution.motion}`) ?? resolution.motion,
    resolution.adopted_at.slice(0, 10),
    resolution.signed_at?.slice(0, 10) ?? null,
    resolution.hash
  ])
})

/** Leads and agreed partners. */
export const partiesSheet = (wording: Wording, parties: readonly ListedPartner[]): Sheet => ({
  id: 'partners',
  title: wording.t('tracking.file.parties'),
  columns: columnsOf(
    wording,
    'tracking.column.case',
    'tracking.column.organisation',
    'tracking.column.type',
    'tracking.column.side',
    'tracking.column.state'
  ),
  rows: parties.map(({ proposal, organisation, type, side, state }) => [
    proposal,
    organisation,
    nameOfLine(wording, 'type', type),
    wording.lookUp(`case.side.${side}`) ?? side,
    side === 'lead' ? null : (wording.lookUp(`states.partnership.${state}.name`) ?? state)
  ])
})

/** Members as the register has them. */
export const organisationsSheet = (
  wording: Wording,
  organisations: readonly ListedOrganisation[]
): Sheet => ({
  id: 'organisations',
  title: wording.t('tracking.file.organisations'),
  columns: columnsOf(
    wording,
    'tracking.column.organisation',
    'tracking.column.type',
    'tracking.column.group',
    'tracking.column.status',
    'tracking.column.city',
    'tracking.column.country',
    'tracking.column.nip',
    'tracking.column.krs',
    'tracking.column.memberSince'
  ),
  rows: organisations.map(({ name, type, group_name, status, city, country, nip, krs, member_since }) => [
    name,
    nameOfLine(wording, 'type', type),
    group_name,
    wording.lookUp(`choices.membership.${status}`) ?? status,
    city,
    country,
    nip,
    krs,
    member_since
  ])
})

const parts = ['number', 'at', 'position', 'cases', 'root', 'hash'] as const

/** What the journal is checked against. */
export const checkpointSheet = (wording: Wording, checkpoint: LastCheckpoint | null): Sheet => ({
  id: 'checkpoint',
  title: wording.t('tracking.file.checkpoint'),
  columns: columnsOf(wording, 'tracking.column.name', 'tracking.column.value'),
  rows:
    checkpoint === null
      ? []
      : parts.map((part) => [wording.t(`tracking.checkpoint.${part}`), String(checkpoint[part])])
})
