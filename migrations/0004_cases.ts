import type { Migration } from '#platform/migrations.ts'

/** Columns that every projection of one actor has. */
const actor =
  'id text primary key, case_id text not null, state text not null, stage text not null, status text not null, since text not null'

/** Columns that every list of an actor has. */
const listed = 'actor_id text not null, id text not null, case_id text not null'

const statements: readonly string[] = [
  `create table proposals (
    ${actor},
    opened_at text not null,
    author_person_id text not null,
    author_organisation_id text not null,
    lead_person_id text not null,
    lead_organisation_id text not null,
    lead_vacant integer not null,
    revision integer not null,
    digest text not null,
    submitted_at text,
    searched_at text,
    lapsed_from text,
    round integer not null,
    sitting_id text,
    ballot_id text,
    group_id text
  )`,
  'create index proposals_lead on proposals (lead_organisation_id)',
  'create index proposals_state on proposals (state)',
  'create index proposals_sitting on proposals (sitting_id)',
  'create index cases_moved on cases (workflow, moved_at, id)',
  `create table proposal_numbers (
    proposal_id text primary key,
    year integer not null,
    running integer not null,
    number text not null unique,
    unique (year, running)
  )`,
  `create table card_revisions (
    proposal_id text not null,
    revision integer not null,
    digest text not null,
    salt text not null,
    person_id text,
    organisation_id text,
    at text not null,
    acronym text,
    title_pl text,
    title_en text,
    teaser_search text not null,
    card_search text not null,
    body text not null,
    primary key (proposal_id, revision)
  )`,
  `create table needs (
    proposal_id text not null,
    id text not null,
    place integer not null,
    role text not null,
    organisation_type text,
    must integer not null,
    seats integer not null,
    search_text text not null,
    body text not null,
    primary key (proposal_id, id)
  )`,
  `create table case_parties (
    ${listed},
    organisation_id text not null,
    side text not null,
    state text not null,
    need text,
    primary key (actor_id, id)
  )`,
  'create index case_parties_case on case_parties (case_id, organisation_id)',
  'create index case_parties_organisation on case_parties (organisation_id)',
  `create table case_deciders (
    ${listed},
    person_id text not null,
    standing text not null,
    primary key (actor_id, id)
  )`,
  'create index case_deciders_case on case_deciders (case_id, person_id)',
  `create table partnerships (
    ${actor},
    origin text not null,
    organisation_id text not null,
    person_id text,
    need text not null,
    role text not null,
    opened_at text not null,
    unanswered integer not null,
    answered_at text,
    signed_by text,
    signed_at text
  )`,
  'create index partnerships_case on partnerships (case_id)',
  'create index partnerships_organisation on partnerships (organisation_id)',
  `create table ballots (
    ${actor},
    body text not null,
    mode text not null,
    motion text not null,
    round integer not null,
    revision integer not null,
    opened_at text not null,
    closed_at text,
    eligible integer not null,
    voted integer not null,
    result text,
    votes_for integer,
    votes_against integer,
    votes_abstain integer,
    absent integer
  )`,
  'create index ballots_case on ballots (case_id)',
  `create table votes (
    ${listed},
    person_id text not null,
    choice text,
    revision integer,
    voted_at text,
    primary key (actor_id, id)
  )`,
  'create index ballots_state on ballots (state)',
  'create index votes_case on votes (case_id, person_id)',
  `create table task_groups (
    ${actor},
    lead_organisation_id text not null,
    resolution_id text not null,
    opened_at text not null,
    leader_person_id text,
    deputy_person_id text,
    submitted_at text,
    ends_on text,
    appointed_at text
  )`,
  'create index task_groups_case on task_groups (case_id)',
  `create table task_group_people (
    ${listed},
    person_id text not null,
    organisation_id text,
    role text not null,
    share integer,
    answer text,
    primary key (actor_id, id)
  )`,
  'create index task_group_people_case on task_group_people (case_id, person_id)',
  `create table sittings (
    ${actor},
    organ text not null,
    begins_at text not null,
    convened_at text not null,
    opened_at text,
    closed_at text
  )`,
  'create index sittings_begins on sittings (begins_at, id)',
  `create table resolutions (
    ${actor},
    organ text not null,
    motion text not null,
    ballot_id text not null,
    adopted_at text not null,
    drafted_at text not null,
    year integer,
    number integer,
    signed_by text,
    signed_at text,
    unique (organ, year, number)
  )`,
  'create index resolutions_case on resolutions (case_id)'
]

/** What slices read of running cases: projections of actors, and the records that belong to their steps. */
export const cases: Migration = {
  name: '0004_cases',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
