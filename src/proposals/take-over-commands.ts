import type { Outcome } from '#engine/contract.ts'
import type { Engine } from '#engine/engine.ts'
import { dateIn, termEnd } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'
import type { Profile } from '#shared/profile.ts'
import { refused } from '#shared/result.ts'
import { FreeText } from '#shared/text.ts'
import type { Party } from '#shared/workflow.ts'
import { charterTexts } from '#task-groups/model.ts'

import { insertRevision, sealCard } from './card-store.ts'
import type { EarlierProject } from './earlier-project.ts'
import { findNumber, NumberTaken, takeNumber } from './number-store.ts'
import type { ProposalNumber } from './number-store.ts'

/** A charter of which earlier records hold no more than name, goal and end. */
const charterOf = ({ group, approvedAt }: EarlierProject) => ({
  ...Object.fromEntries(charterTexts.map((field) => [field, null])),
  name: new FreeText(group.name),
  goal: new FreeText(group.goal),
  endsOn: group.endsOn,
  submittedAt: approvedAt
})

/** A closed project can be reopened as long as if it had been closed here (T35). */
const archiveOf = ({ group }: EarlierProject, { terms }: Profile): string | null =>
  group.closedAt === null || terms['T35'] === undefined ? null : dateIn(termEnd(terms['T35'], group.closedAt))

const takenOverOf = (project: EarlierProject, profile: Profile) => ({
  partners: project.partners,
  resolution: project.resolution,
  approvedAt: project.approvedAt,
  ...(project.registered !== null && { registered: project.registered }),
  group: {
    state: project.group.closedAt === null ? 'active' : 'closed',
    charter: charterOf(project),
    milestones: [],
    delegates: project.group.delegates,
    leader: project.group.leader,
    deputy: project.group.deputy,
    appointedAt: project.approvedAt,
    closedAt: project.group.closedAt,
    reportDueOn: project.group.reportDueOn,
    archiveOn: archiveOf(project, profile)
  }
})

/**
 * Opens the case of a project that ran before this record was kept: a journalled case that stands where the project stands.
 * Whether the sender may is for the caller to ask. A number that is given already is refused as a rule (`numberTaken`).
 */
export const takeProjectOver = (
  engine: Engine,
  project: EarlierProject,
  profile: Profile,
  by: Party
): Promise<Outcome> =>
  engine.inTurn('opening of a proposal', async () => {
    const { ids } = engine.parts
    const id = ids.next('prp')
    const { card, number, lead } = project
    const sealed = sealCard(ids, card)
    try {
      return await engine.one({
        case: id,
        actor: id,
        event: { type: '' },
        by,
        open: {
          workflow: 'proposal',
          profile,
          input: {
            case: id,
            number,
            rules: profile.rules,
            author: lead,
            card: { revision: 1, digest: sealed.digest },
            searchDays: profile.terms['T04']?.length ?? 30,
            urgentSearchDays: profile.terms['T04']?.urgent?.length ?? profile.terms['T04']?.length ?? 30,
            takenOver: takenOverOf(project, profile)
          }
        },
        records: async (tx, { at }) => {
          await takeNumber(tx, id, number)
          await insertRevision(tx, number.number, { proposal: id, revision: 1, ...sealed, by, at, card })
        }
      })
    } catch (error) {
      if (!(error instanceof NumberTaken)) throw error
      return refused({
        kind: 'rules',
        event: 'take-over',
        reasons: [{ rule: 'numberTaken', values: { field: 'number' } }]
      })
    }
  })

/** The project that has a number already, and whether it came from earlier records; `null` for a number that is free. */
export const projectOfNumber = async (
  engine: Engine,
  reader: Reader,
  number: ProposalNumber
): Promise<{ readonly id: string; readonly takenOver: boolean } | null> => {
  const id = await findNumber(reader, number)
  if (id === null) return null
  const view = await engine.view(reader, id)
  return { id, takenOver: (view?.context['takenOver'] ?? null) !== null }
}
