import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  'alter table task_groups add column at_risk integer not null default 0',
  'alter table task_groups add column suspended_at text',
  'alter table task_groups add column closed_at text',
  'alter table partnerships add column notice_at text',
  'alter table partnerships add column breach_at text',
  `create table reports (
    id text primary key,
    case_id text not null,
    state text not null,
    stage text not null,
    status text not null,
    since text not null,
    group_id text not null,
    from_on text not null,
    to_on text not null,
    due_on text not null,
    opened_at text not null,
    colour text,
    person_id text,
    submitted_at text,
    accepted_at text,
    returns integer not null,
    overdue_days integer not null
  )`,
  'create index reports_case on reports (case_id)',
  'create index reports_group on reports (group_id, from_on)',
  'create index reports_opened on reports (opened_at, id)',
  `create table milestones (
    actor_id text not null,
    id text not null,
    case_id text not null,
    name_id text not null,
    due_on text not null,
    state text not null,
    missed integer not null,
    primary key (actor_id, id)
  )`,
  'create index milestones_case on milestones (case_id)',
  'create index milestones_due on milestones (due_on)',
  `create table project_changes (
    actor_id text not null,
    id text not null,
    case_id text not null,
    kinds text not null,
    state text not null,
    budget_percent integer,
    ends_on text,
    organisation_id text,
    filed_at text not null,
    decided_at text,
    primary key (actor_id, id)
  )`,
  'create index project_changes_case on project_changes (case_id)'
]

/** What the work of appointed groups leaves behind: reports, milestones, changes, notices of leaving. */
export const groups: Migration = {
  name: '0010_groups',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
