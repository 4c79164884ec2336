import { ownRows } from '#shared/own-data.ts'
import type { OwnDataPart } from '#shared/own-data.ts'

/** My part in proposals: as author and lead, as a decider with the declaration made, as a verifier, and what I wrote. */
export const ownProposalData: readonly OwnDataPart[] = [
  ownRows(
    'proposals',
    `select p.id, n.number, p.state, p.opened_at as "openedAt",
       case when p.author_person_id = ? then 1 else 0 end as "author",
       case when p.lead_person_id = ? then 1 else 0 end as "lead"
     from proposals p left join proposal_numbers n on n.proposal_id = p.id
     where p.author_person_id = ? or p.lead_person_id = ? order by p.opened_at, p.id`
  ),
  ownRows(
    'declarations',
    `select case_id as "case", standing from case_deciders where person_id = ? order by case_id`
  ),
  ownRows('conditionsToVerify', `select case_id as "case" from case_verifiers where person_id = ?`),
  ownRows(
    'acts',
    `select case_id as "case", type as "act", organisation_id as "organisation", at from journal where person_id = ? order by position`
  ),
  ownRows(
    'texts',
    `select id, case_id as "case", body as "text", at from texts where person_id = ? order by at, id`
  ),
  ownRows(
    'comments',
    `select id, case_id as "case", audience, body as "text", at from comments
     where person_id = ? and removed_at is null order by at, id`
  ),
  ownRows(
    'privateNotes',
    'select case_id as "case", body as "text", at from private_notes where person_id = ? order by at, case_id'
  ),
  ownRows(
    'unsavedTexts',
    `select place as "case", section, fields as "text", saved_at as "savedAt" from writings
     where person_id = ? order by saved_at, place, section`
  ),
  ownRows(
    'savedViews',
    `select id, name, query, audience, created_at as "createdAt", changed_at as "changedAt" from saved_views
     where person_id = ? order by created_at, id`
  ),
  ownRows('cardsLookedAt', 'select proposal_id as "case", revision, at from card_looks where person_id = ?')
]
