import { isMemberOn, sectorOf } from '#organisations/model.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'
import { isEnough, sizeOf } from '#workflows/consortium.ts'
import type { OrganisationsFact } from '#workflows/facts.ts'
import type { PartnershipContext } from '#workflows/partnership/context.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'
import { confirmed, countedOf } from '#workflows/proposal/parties.ts'

import { factsOfCases } from './case-facts.ts'
import { fact, line, titleIn } from './particular.ts'
import type { Particular } from './particular.ts'
import { oneLine } from './one-line.ts'
import { organisationNames, textBody } from './store.ts'

/** What notices say of a search for partners beside their words. Source: procedure.md 1.7, N04, N11, N12, N15 and N49. */

type Party = { readonly organisation: string; readonly side: string; readonly state: string }

const partiesOf = (reader: Reader, caseId: string): Promise<Party[]> =>
  reader.all<Party>(
    `select organisation_id as organisation, side, state from case_parties
     where case_id = ? and actor_id = case_id order by id`,
    [caseId]
  )

/** As many other cases as a list names. */
const mostCases = 5

/** Other cases whose formal check is overdue. */
const alsoOverdue: Particular = async (reader, about) => {
  const rows = await reader.all<{ id: string }>(
    `select case_id as id from terms where name = 'T02' and repeats > 0 and case_id <> ?
     order by due_at, case_id limit ${mostCases}`,
    [about.actor.case]
  )
  const cases = await factsOfCases(
    reader,
    rows.map(({ id }) => id)
  )
  return fact(
    about,
    'alsoOverdue',
    [...cases.values()].map((one) => line(titleIn(about.wording, one))).join('; ')
  )
}

const unanswered: readonly string[] = ['interested', 'shortlisted', 'clarification']

/** Who else waits for the lead's answer. */
const alsoWaiting: Particular = async (reader, about) => {
  const waiting = (await partiesOf(reader, about.actor.case)).filter(({ state }) =>
    unanswered.includes(state)
  )
  const names = await organisationNames(reader, [...new Set(waiting.map(({ organisation }) => organisation))])
  return fact(about, 'waiting', [...names.values()].map(line).join(', '))
}

const counted = [
  ['waiting', ['interested', 'clarification']],
  ['shortlisted', ['shortlisted']],
  ['accepted', ['accepted', 'confirmed']],
  ['invited', ['invited']]
] as const

/** How many have come forward, and how their interest stands. */
const countsOf: Particular = async (reader, about) => {
  const parties = await partiesOf(reader, about.actor.case)
  const parts = counted.flatMap(([name, states]) => {
    const count = parties.filter(
      ({ side, state }) => side !== 'lead' && states.some((one) => one === state)
    ).length
    return count === 0 ? [] : [about.wording.lookUp(`notices.counts.${name}`, { count }) ?? '']
  })
  return fact(
    about,
    'interests',
    parts.length > 0 ? parts.join(', ') : about.wording.lookUp('notices.counts.none')
  )
}

type Registered = {
  readonly id: string
  readonly type: string
  readonly status: string
  readonly left_on: string | null
}

/** What the register says of these organisations, as far as the minimum consortium counts it. */
const registered = async (
  reader: Reader,
  ids: readonly string[],
  day: string
): Promise<OrganisationsFact> => {
  const marks = ids.map(() => '?').join(', ')
  const rows = await reader.all<Registered>(
    `select id, type, status, left_on from organisations where id in (${marks})`,
    ids
  )
  const links = await reader.all<{ one: string; other: string }>(
    `select organisation_id as one, linked_id as other from organisation_links
     where organisation_id in (${marks}) and (from_on is null or from_on <= ?) and (until_on is null or until_on >= ?)`,
    [...ids, day, day]
  )
  return Object.fromEntries(
    rows.map(({ id, type, status, left_on: leftOn }) => [
      id,
      {
        sector: sectorOf(type),
        member: isMemberOn(status, leftOn, day),
        linked: links.filter(({ one }) => one === id).map(({ other }) => other)
      }
    ])
  ) as unknown as OrganisationsFact
}

/** The proposal as it stands, with the rules that it began under. */
const proposalOf = async (reader: Reader, caseId: string): Promise<ProposalContext | null> => {
  const row = await reader.get<{ snapshot: string }>('select snapshot from actors where id = ?', [caseId])
  return row === undefined
    ? null
    : (JSON.parse(row.snapshot) as { readonly context: ProposalContext }).context
}

/** Whether the lead and those who have signed are enough for a consortium by now. */
const minimumOf: Particular = async (reader, about) => {
  const context = await proposalOf(reader, about.actor.case)
  if (context === null) return []
  const ids = countedOf(context, confirmed(context))
  const size = sizeOf(ids, await registered(reader, ids, dateIn(about.wording.now)))
  const least = context.rules.minimumConsortium
  const values = { have: size.organisations, need: least.organisations }
  const how = isEnough(size, least) ? 'met' : size.organisations < least.organisations ? 'missing' : 'mix'
  return fact(about, 'minimum', about.wording.lookUp(`notices.consortium.${how}`, values))
}

const callNamed: Particular = (_, about) => {
  const call = about.notice.data?.['call']
  return Promise.resolve(fact(about, 'call', typeof call === 'string' ? line(call) : null))
}

/** Who invites, and in what words: its reader may never have heard of the cluster. */
const invitedBy: Particular = async (reader, about) => {
  const { message } = about.actor.context as unknown as PartnershipContext
  const lead = (await partiesOf(reader, about.actor.case)).find(({ side }) => side === 'lead')?.organisation
  const names = await organisationNames(reader, lead === undefined ? [] : [lead])
  const said = message === null ? null : await textBody(reader, message.text)
  return [
    ...fact(about, 'invitedBy', line(names.get(lead ?? '') ?? '')),
    ...fact(about, 'words', said && oneLine(said))
  ]
}

/** By notice, or by notice and variant. */
export const partnerContents: Readonly<Record<string, Particular>> = {
  N04: alsoOverdue,
  'N07 invitation': invitedBy,
  N11: alsoWaiting,
  N12: countsOf,
  'N15 confirmed': minimumOf,
  'N15 refused': minimumOf,
  'N15 withdrew': minimumOf,
  N49: callNamed
}
