import type { Reader } from '#shared/database.ts'

/** Everybody in the register, by name: any of them may be invited as a guest. */
export const peopleToInvite = (reader: Reader): Promise<{ readonly id: string; readonly name: string }[]> =>
  reader.all('select id, name from people where erased_at is null order by sort_key, id')
