import { z } from 'zod'

import { actionView } from '#api/actions.ts'
import { namedView, pageView } from '#api/requests.ts'
import { waitView } from '#api/waiting.ts'

import { slotStates } from '#partnerships/slots.ts'

import { cardSchema, fundingStatuses, needSchema, routes } from './model.ts'
import { outcomeFields } from './outcome-record.ts'

export const cardBody = cardSchema.meta({
  id: 'Card',
  description: 'The project card; every field may still be missing.'
})

export const needView = needSchema.meta({ id: 'Need', description: 'A role sought.' })

/** What the call for partners says of a card. */
const teaserFields = {
  title: cardSchema.shape.title,
  acronym: cardSchema.shape.acronym,
  teaser: cardSchema.shape.teaser,
  kind: cardSchema.shape.kind,
  field: cardSchema.shape.field,
  keywords: cardSchema.shape.keywords,
  needs: z.array(needView).optional(),
  start: cardSchema.shape.start,
  end: cardSchema.shape.end
}

const headFields = {
  id: z.string(),
  number: z.string(),
  version: z.int(),
  state: z.string(),
  stage: z.string(),
  since: z.string(),
  openedAt: z.string(),
  movedAt: z.string(),
  level: z.enum(['teaser', 'full']).describe('How much of it the reader sees.'),
  lead: namedView,
  ...teaserFields
}

export const proposalSummary = z
  .object(headFields)
  .meta({ id: 'ProposalSummary', description: 'A proposal in a list.' })

export const proposalPage = pageView('ProposalPage', proposalSummary)

const text = z.string().nullable().describe('Null once it has been erased.')

const partyView = z
  .object({
    organisation: namedView,
    side: z.enum(['lead', 'author', 'partner', 'candidate']),
    state: z.string(),
    need: z.string().nullable(),
    partnership: z.string().nullable()
  })
  .meta({ id: 'CaseParty', description: 'An organisation on the side of the applicant.' })

/** How far a role sought is taken. */
export const slotView = z
  .object({
    need: z.string(),
    must: z.boolean(),
    seats: z.int(),
    state: z.enum(slotStates).describe('`part`: some of several seats are agreed.'),
    agreed: z.int().describe('Organisations that have signed their letter of intent.'),
    accepted: z.int().describe('Organisations that were accepted and have still to sign.'),
    inTalks: z.int().describe('Organisations that are interested, invited or accepted.')
  })
  .meta({ id: 'NeedSlot', description: 'A role sought as a place to be taken.' })

const questionView = z
  .object({
    id: z.string(),
    text,
    askedAt: z.string(),
    asker: namedView
      .nullable()
      .describe('The organisation that asked; for the lead and the coordinator only.'),
    answer: text.describe('Null until the lead has answered.'),
    answeredAt: z.string().nullable()
  })
  .meta({
    id: 'CallQuestion',
    description: 'A question about the call for partners, with its public answer.'
  })

const declarations = z
  .array(
    z.object({
      person: namedView,
      answer: z.enum(['due', 'impartial', 'recused', 'disputed', 'undeclared']),
      ground: z.string().nullable(),
      at: z.string().nullable()
    })
  )
  .readonly()

const reviewView = z
  .object({
    round: z.int(),
    mode: z.enum(['sitting', 'circular']),
    sitting: z.string().nullable(),
    openedAt: z.string(),
    openedBy: namedView.nullable(),
    revision: z.int().describe('Version of the card that the round began with.'),
    ballot: z.string().nullable(),
    declarations,
    experts: declarations.describe('Asked for an opinion, without a vote.'),
    opinions: z
      .array(
        z.object({
          person: namedView,
          scores: z.record(z.string(), z.int()),
          score: z.int(),
          recommendation: z.string(),
          text,
          comments: z.record(z.string(), text).describe('By criterion, where there are any.'),
          at: z.string()
        })
      )
      .readonly()
  })
  .meta({ id: 'ReviewRound', description: 'The round of review, as far as the reader may see it.' })

const organisationsAsked = z.array(z.string()).readonly()

const wayView = z
  .object({
    route: z.enum(routes),
    funding: z.enum(fundingStatuses),
    mergedInto: z.string().nullable().describe('The proposal that goes on in its place.'),
    absorbed: z.array(z.string()).readonly().describe('Proposals that ended in its favour.'),
    merge: z
      .object({ other: z.string(), ends: z.boolean(), ownConsent: z.boolean(), othersConsent: z.boolean() })
      .nullable()
      .describe('An offer to merge; `ends` says that this one would end.'),
    willing: organisationsAsked.describe('Partners that would take the vacant lead.'),
    externalAsked: organisationsAsked.describe('Organisations outside the cluster that the lead would have.'),
    adopters: organisationsAsked.describe('Members that would take the parked idea over.')
  })
  .meta({
    id: 'ProposalWay',
    description: 'The less common parts of its way, as far as the reader may know of them.'
  })

export const proposalRecord = z
  .object({
    ...headFields,
    revision: z.int(),
    author: namedView.nullable(),
    card: cardBody.nullable().describe('The whole card; null for who sees the teaser.'),
    remarks: z.array(z.object({ id: z.string(), field: z.string(), text, answer: text })).readonly(),
    changes: z.array(z.object({ id: z.string(), text, answer: text })).readonly(),
    slots: z.array(slotView).readonly().describe('The roles sought as places, in the order of the card.'),
    questions: z.array(questionView).readonly(),
    parties: z.array(partyView).readonly(),
    review: reviewView.nullable(),
    ...outcomeFields,
    group: z.string().nullable(),
    way: wayView,
    waitingFor: z.array(waitView).readonly(),
    actions: z.array(actionView).readonly()
  })
  .meta({ id: 'Proposal', description: 'A proposal as the reader may see it.' })

export type ProposalRecord = z.output<typeof proposalRecord>
export type ProposalSummary = z.output<typeof proposalSummary>

export const proposedView = z
  .object({ id: z.string(), number: z.string(), state: z.string(), version: z.int(), at: z.string() })
  .meta({ id: 'Proposed' })

export const revisionList = z
  .object({
    items: z
      .array(
        z.object({
          revision: z.int(),
          digest: z.string(),
          at: z.string(),
          person: z.string().nullable(),
          organisation: z.string().nullable()
        })
      )
      .readonly()
  })
  .meta({ id: 'CardRevisions', description: 'All revisions of a card, newest first.' })

export const revisionView = z
  .object({ revision: z.int(), digest: z.string(), at: z.string(), card: cardBody })
  .meta({ id: 'CardRevision' })

export const historyView = z
  .object({
    items: z
      .array(
        z.object({
          number: z.int(),
          at: z.string(),
          actor: z.string(),
          collection: z.string(),
          type: z.string(),
          label: z.string(),
          row: z.string().nullable().describe('Its name in the table of the procedure.'),
          person: namedView.nullable(),
          organisation: namedView.nullable(),
          enteredBy: namedView.nullable().describe('Who entered it for the person who did it.'),
          countersignedBy: namedView.nullable(),
          details: z.record(z.string(), z.unknown()),
          texts: z.array(z.object({ field: z.string(), text })).readonly()
        })
      )
      .readonly()
  })
  .meta({
    id: 'History',
    description: 'What happened to a proposal, oldest first, as far as the reader may see it.'
  })

export type HistoryItem = z.output<typeof historyView>['items'][number]
