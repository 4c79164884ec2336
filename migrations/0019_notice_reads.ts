import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  `create table notice_reads (
    notice_id text primary key,
    person_id text not null references people (id),
    read_at text not null
  )`,
  'create index notice_reads_person on notice_reads (person_id)',
  // Everything up to a moment is read: what is counted stays short, however long somebody has been with the cluster.
  `create table notice_marks (
    person_id text primary key references people (id),
    read_until text not null,
    marked_at text not null
  )`,
  'create index outbox_of_person on outbox (person_id, created_at, id)',
  // What was told before there was a list to read counts as read.
  `insert into notice_marks (person_id, read_until, marked_at)
    select person_id, max(created_at), max(created_at) from outbox
    where kind = 'notice' and person_id in (select id from people) group by person_id`
]

/** Which of their notices people have read in the application. */
export const noticeReads: Migration = {
  name: '0019_notice_reads',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
