import { nameOrganisations, namePeople, readTexts } from '#api/names.ts'
import { slotsOf } from '#partnerships/slots.ts'
import { oneSeen } from '#shared/sight.ts'
import type { Sight } from '#shared/sight.ts'
import type { Reader } from '#shared/database.ts'
import type { Declaration, ProposalContext } from '#workflows/proposal/context.ts'

import { scoreOf } from './model.ts'
import type { Card } from './model.ts'
import type { SeenProposal } from './store.ts'
import type { ProposalRecord, ProposalSummary } from './views.ts'

/** The card as a reader of the file sees it: whom it objects to, and what it was copied from, is between the applicant and the coordinator. */
export const shownTo = ({ leading, office }: SeenProposal, card: Card): Card => {
  const { objections: _objections, origin: _origin, ...rest } = card
  return leading || office ? card : rest
}

/** What a list says of a proposal: never more than its teaser. */
export const summaryOf = (seen: SeenProposal): ProposalSummary => {
  const { title, acronym, teaser, kind, field, keywords, needs, start, end } = seen.card
  return {
    id: seen.id,
    number: seen.number,
    version: seen.version,
    state: seen.state,
    stage: seen.stage,
    since: seen.since,
    openedAt: seen.openedAt,
    movedAt: seen.movedAt,
    level: seen.level === 'full' ? 'full' : 'teaser',
    lead: seen.lead,
    title,
    acronym,
    teaser,
    kind,
    field,
    keywords,
    needs,
    start,
    end
  }
}

const organisationsIn = (sides: readonly { readonly organisation: string }[]): readonly string[] =>
  sides.map(({ organisation }) => organisation)

/** The less common parts of a proposal's way; what is still being talked about is for those who see the whole file. */
export const wayFor = (
  { level, office, leading }: SeenProposal,
  context: ProposalContext
): ProposalRecord['way'] => {
  const { route, funding, mergedInto, absorbed, merge, willing, externalAsked, adopters } = context
  const isFull = level === 'full'
  return {
    route: isFull ? route : 'standard',
    funding: isFull ? funding : 'none',
    mergedInto,
    absorbed,
    merge: isFull ? merge : null,
    willing: isFull ? organisationsIn(willing) : [],
    externalAsked: office || leading ? organisationsIn(externalAsked) : [],
    adopters: office || leading ? organisationsIn(adopters) : []
  }
}

type PartyRow = {
  readonly id: string
  readonly organisation: string
  readonly name: string | null
  readonly side: 'lead' | 'author' | 'partner' | 'candidate'
  readonly state: string
  readonly need: string | null
}

/**
 * The parties that the reader may know: lead and coordinator all of them, everybody else with the file, and deciders
 * before they declare, those who take part; a candidate itself and the lead.
 */
const partiesSql = `select c.id, c.organisation_id as organisation, o.name, c.side, c.state, c.need
  from one s join case_parties c on c.case_id = s.id left join organisations o on o.id = c.organisation_id
  where s.level > 0 and (c.side in ('lead', 'author') or s.office = 1 or s.leading = 1
    or c.organisation_id in (select organisation_id from own)
    or ((s.level = 2 or s.deciding in ('due', 'disputed')) and (c.side = 'partner' or c.state = 'accepted')))
  order by case c.side when 'lead' then 0 when 'author' then 1 when 'partner' then 2 else 3 end, o.sort_key, c.id`

export const partiesFor = async (
  reader: Reader,
  sight: Sight,
  id: string
): Promise<ProposalRecord['parties']> => {
  const rows = await reader.all<PartyRow>(`with ${sight.sql}, ${oneSeen} ${partiesSql}`, [
    ...sight.bindings,
    id
  ])
  return rows.map(({ id: party, organisation, name, side, state, need }) => ({
    organisation: { id: organisation, name },
    side,
    state,
    need,
    partnership: side === 'lead' || side === 'author' ? null : party
  }))
}

const mayJudge = (seen: SeenProposal): boolean =>
  seen.level === 'full' && (seen.office || seen.deciding === 'impartial')

type Texts = Awaited<ReturnType<typeof readTexts>>
type Names = Awaited<ReturnType<typeof namePeople>>

/** Opinions and grounds are for those who decide and the coordinator; other readers of the file learn who steps aside. */
const reviewOf = (seen: SeenProposal, context: ProposalContext, me: string, names: Names, texts: Texts) => {
  const { review } = context
  if (review === null || (seen.level !== 'full' && seen.deciding !== 'due' && seen.deciding !== 'disputed'))
    return null
  const judging = mayJudge(seen)
  const declared = (declaration: Declaration) => ({
    person: names(declaration.person),
    answer: declaration.answer,
    ground: judging || declaration.person === me ? declaration.ground : null,
    at: declaration.at
  })
  return {
    round: review.round,
    mode: review.mode,
    sitting: review.sitting,
    openedAt: review.openedAt,
    openedBy: review.openedBy === null ? null : names(review.openedBy),
    revision: review.revision,
    ballot: seen.level === 'full' ? review.ballot : null,
    declarations: review.declarations.map(declared),
    experts: review.experts.map(declared),
    opinions: (judging ? review.opinions : []).map((opinion) => ({
      person: names(opinion.person),
      scores: { ...opinion.scores },
      score: scoreOf(opinion.scores),
      recommendation: opinion.recommendation,
      text: texts(opinion.text),
      comments: Object.fromEntries(
        Object.entries(opinion.comments).map(([name, text]) => [name, texts(text)])
      ),
      at: opinion.at
    }))
  }
}

type OrganisationNames = Awaited<ReturnType<typeof nameOrganisations>>

/** What was taken back nobody reads any more. */
const stillAsked = (questions: ProposalContext['questions']) =>
  questions.filter(({ withdrawnAt }) => withdrawnAt === undefined)

/** Questions about the call and their answers, for all who see it; who asked is for the lead and the coordinator. */
const questionsOf = (
  { leading, office }: SeenProposal,
  { questions }: ProposalContext,
  organisations: OrganisationNames,
  texts: Texts
): ProposalRecord['questions'] =>
  stillAsked(questions).map(({ id, text, organisation, askedAt, answer, answeredAt }) => ({
    id,
    text: texts(text),
    askedAt,
    asker: leading || office ? organisations(organisation) : null,
    answer: texts(answer),
    answeredAt
  }))

/** What the machine remembers of a proposal, in words, as far as the reader may see it. */
export const fileOf = async (
  reader: Reader,
  seen: SeenProposal,
  context: ProposalContext,
  me: string
): Promise<Pick<ProposalRecord, 'remarks' | 'changes' | 'slots' | 'questions' | 'review'>> => {
  const { remarks, changes, questions, review } = context
  const written = [...remarks, ...changes, ...questions].flatMap(({ text, answer }) => [text, answer])
  const texts = await readTexts(reader, [
    ...written,
    ...(review?.opinions ?? []).flatMap(({ text, comments }) => [text, ...Object.values(comments)])
  ])
  const names = await namePeople(reader, [
    ...[...(review?.declarations ?? []), ...(review?.experts ?? [])].map(({ person }) => person),
    ...(review?.openedBy ? [review.openedBy] : [])
  ])
  const organisations = await nameOrganisations(
    reader,
    questions.map(({ organisation }) => organisation)
  )
  const isFull = seen.level === 'full'
  return {
    slots: slotsOf(seen.card.needs ?? [], context.partners),
    questions: questionsOf(seen, context, organisations, texts),
    remarks: isFull
      ? remarks.map(({ id, field, text, answer }) => ({
          id,
          field,
          text: texts(text),
          answer: texts(answer)
        }))
      : [],
    changes: isFull
      ? changes.map(({ id, text, answer }) => ({ id, text: texts(text), answer: texts(answer) }))
      : [],
    review: reviewOf(seen, context, me, names, texts)
  }
}
