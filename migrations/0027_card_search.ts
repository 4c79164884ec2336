import type { Migration } from '#platform/migrations.ts'

/**
 * Cards that object to somebody, or were copied, were found by that too, which is between the applicant and the
 * coordinator. Such revisions are found by their teaser from now on; the next one by the whole card again.
 */
export const cardSearch: Migration = {
  name: '0027_card_search',
  up: (schema) => {
    schema.raw(
      `update card_revisions set card_search = teaser_search
       where body like '%"objections":[%' or body like '%"origin":"%'`
    )
  }
}
