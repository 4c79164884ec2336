import { nameOrganisations, namePeople } from '#api/names.ts'
import { cardIn } from '#proposals/card-store.ts'
import { outcomeOf } from '#proposals/outcome-record.ts'
import { shownTo } from '#proposals/record.ts'
import type { SeenProposal } from '#proposals/store.ts'
import type { Reader } from '#shared/database.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import { cardTexts, namedIn, needTexts } from './card-text.ts'
import type { Say } from './card-text.ts'
import { conditionStateAt, isExtendedSince } from './condition-states.ts'
import type { ConditionNews } from './condition-states.ts'
import { differencesIn } from './difference-model.ts'
import type { Difference, Worded } from './difference-model.ts'

export type ShownRevision = { readonly revision: number; readonly at: string }

/**
 * The revisions that a reader may compare, oldest first. Who knows the teaser only learns of none that was written before
 * the call was opened: it was never theirs to read.
 */
export const revisionsFor = async (
  reader: Reader,
  { id, level }: Pick<SeenProposal, 'id' | 'level'>
): Promise<readonly ShownRevision[]> => {
  const all = await reader.all<ShownRevision>(
    'select revision, at from card_revisions where proposal_id = ? order by revision',
    [id]
  )
  if (level === 'full') return all
  const opened = await reader.get<{ searched_at: string | null }>(
    'select searched_at from proposals where id = ?',
    [id]
  )
  const since = opened?.searched_at ?? null
  if (since === null) return all.slice(-1)
  const first = all.findLastIndex(({ at }) => at <= since)
  return all.slice(Math.max(0, first))
}

/** Two states of a case to hold against each other: revisions, and the moments that conditions are looked at. */
export type Span = {
  readonly from: number
  readonly to: number
  readonly since: string
  readonly until: string
}

/** The span of two revisions: from when the earlier was written to when the later was replaced. */
export const spanOf = (
  revisions: readonly ShownRevision[],
  asked: {
    readonly from?: number | undefined
    readonly to?: number | undefined
    readonly since?: string | undefined
  },
  now: string
): Span | null => {
  const newest = revisions.at(-1)
  if (!newest) return null
  const to = revisions.find(({ revision }) => revision === asked.to) ?? newest
  const before = revisions.findLast(({ revision }) => revision < to.revision)
  const from =
    revisions.find(({ revision }) => revision === asked.from && revision <= to.revision) ?? before ?? to
  const after = revisions.find(({ revision }) => revision > to.revision)
  return { from: from.revision, to: to.revision, since: asked.since ?? from.at, until: after?.at ?? now }
}

const saidOf = async (
  reader: Reader,
  say: Omit<Say, 'person' | 'organisation'>,
  cards: Parameters<typeof namedIn>[0]
): Promise<Say> => {
  const ids = namedIn(cards)
  const people = await namePeople(reader, ids.people)
  const organisations = await nameOrganisations(reader, ids.organisations)
  return {
    ...say,
    person: (id) => people(id).name ?? '',
    organisation: (id) => organisations(id).name ?? ''
  }
}

/** What differs between two states of a proposal, as far as the reader may see either. */
export const differencesOf = async (
  reader: Reader,
  seen: SeenProposal,
  context: ProposalContext,
  news: readonly ConditionNews[],
  span: Span,
  say: Omit<Say, 'person' | 'organisation'>
): Promise<readonly Difference[]> => {
  const rows = await reader.all<{ revision: number; body: string }>(
    'select revision, body from card_revisions where proposal_id = ? and revision in (?, ?)',
    [seen.id, span.from, span.to]
  )
  const cardOf = (revision: number) =>
    shownTo(seen, cardIn(rows.find((row) => row.revision === revision)?.body ?? '{}'))
  const [before, after] = [cardOf(span.from), cardOf(span.to)]
  const said = await saidOf(reader, say, [before, after])
  const onlyTeaser = seen.level !== 'full'
  const { conditions } = await outcomeOf(reader, seen, context)
  const conditionsAt = (moment: string): Worded =>
    new Map(
      conditions.flatMap(({ id, text, due }) => {
        const state = conditionStateAt(news, id, moment)
        const day = isExtendedSince(news, moment) ? '' : say.day(due)
        const lines = [text ?? '', say.name(`case.conditionState.${state}`), day]
        return state === null ? [] : [[id, lines.filter(Boolean).join('\n')] as const]
      })
    )
  return [
    ...differencesIn('card', cardTexts(said, before, onlyTeaser), cardTexts(said, after, onlyTeaser)),
    ...differencesIn('needs', needTexts(said, before), needTexts(said, after)),
    ...differencesIn('conditions', conditionsAt(span.since), conditionsAt(span.until))
  ]
}
