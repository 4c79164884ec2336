import type { WaitRow } from '#api/waiting.ts'
import { awaitedAct } from '#pages/awaited.ts'
import { holds, isCoordinating } from '#pages/reader.ts'
import type { PageReader } from '#pages/reader.ts'
import { stateReaderOf } from '#pages/state-reader.ts'
import type { Relation } from '#shared/workflow.ts'
import { relationName, stageName, stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { ProposalRow } from '#templates/pages/proposals-list/row.ts'
import { ageingOf } from '#tracking/ageing.ts'
import type { AgeingInput } from '#tracking/ageing.ts'

import type { ListedProposal } from './list-store.ts'
import { titleOf } from './model.ts'
import type { SeenProposal } from './store.ts'

/** With what rows are put into words. */
export type RowParts = {
  readonly wording: Wording
  readonly reader: PageReader
  readonly termsOf: (profile: string) => AgeingInput['terms']
}

/** A proposal of a list as its reader sees it, with whom it waits for. */
export const rowOf = (
  { wording, reader, termsOf }: RowParts,
  seen: ListedProposal,
  waits: readonly WaitRow[]
): ProposalRow => {
  const onYou = waits.some((wait) => isMine(wait, seen, reader))
  const { card, level } = seen
  return {
    id: seen.id,
    href: `/proposals/${seen.id}`,
    number: seen.number,
    title: titleOf(card, wording.language) || seen.number,
    lead: seen.lead.name,
    field: card.field ?? null,
    kind: card.kind === undefined ? null : wording.t(`choices.kind.${card.kind}`),
    stage: seen.stage,
    stageName: stageName(wording, seen.stage),
    state: stateText(wording, 'proposal', seen.state, stateReaderOf(seen)),
    isOver: seen.stage === 'ended',
    waitsFor: onYou ? wording.t('list.onYou') : namesOf(waits, wording),
    onYou,
    until: waits.flatMap(({ until_at }) => until_at ?? []).toSorted()[0] ?? null,
    since: seen.since,
    ageing: ageingOf({
      state: seen.state,
      since: seen.since,
      now: wording.now,
      terms: termsOf(seen.profile),
      urgent: seen.route === 'urgent'
    }),
    needs: (card.needs ?? []).map(({ role }) => role),
    route: level === 'full' ? wording.named(`choices.route.${seen.route}`) : null,
    author: level === 'full' ? seen.author.name : null,
    openedAt: seen.openedAt,
    movedAt: seen.movedAt
  }
}

const isMine = (wait: WaitRow, seen: SeenProposal, reader: PageReader): boolean => {
  if (wait.person !== null) return wait.person === reader.person
  if (wait.organisation !== null) return reader.organisations.some(({ id }) => id === wait.organisation)
  if (wait.relation === 'coordinator') return isCoordinating(reader)
  if (wait.relation === 'chair') return holds(reader, 'chair', 'deputyChair')
  return (wait.relation === 'author' || wait.relation === 'lead') && seen.leading
}

/** Who may not learn of whom in person learns of what: `głosy Prezydium`, `zgłoszenia`. */
const namelessOf = ({ act, side, relation }: WaitRow, wording: Wording): string => {
  const what = awaitedAct(wording, act)
  if (side === 'presidium') return wording.t('list.ofPresidium', { act: what })
  if (side === 'council') return wording.t('list.ofCouncil', { act: what })
  return side !== null || relation === null || relation === 'member'
    ? what
    : relationName(wording, relation as Relation)
}

/** So many names stand in a row; the rest are counted. */
const namesShown = 2

const namesOf = (waits: readonly WaitRow[], wording: Wording): string => {
  const names = [
    ...new Set(
      waits.map((wait) => {
        const name = wait.person_name ?? wait.organisation_name
        return name ?? namelessOf(wait, wording)
      })
    )
  ]
  const shown = wording.list(names.slice(0, namesShown))
  const more = names.length - namesShown
  return more > 0
    ? wording.t('list.andOthers', { names: names.slice(0, namesShown).join(', '), count: more })
    : shown
}
