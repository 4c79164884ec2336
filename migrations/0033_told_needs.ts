import type { Migration } from '#platform/migrations.ts'

/** Which needs a person has been told of in the week's digest, and with which letter: none is told twice. */
export const toldNeeds: Migration = {
  name: '0033_told_needs',
  up: (schema) => {
    schema.raw(`create table told_needs (
      person_id text not null,
      proposal_id text not null,
      need text not null,
      letter_id text not null,
      told_at text not null,
      primary key (person_id, proposal_id, need)
    )`)
  }
}
