import { z } from 'zod'

import type { Person } from '#api/acting.ts'
import type { Refusal } from '#engine/contract.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'

import type { ReadingDesk } from './comment-commands.ts'
import { dropNote, noteOn, saveNote } from './note-store.ts'

/** Longest private note, in characters. */
export const longestNote = 5000

export const noteBody = z.strictObject({ text: z.string().trim().max(longestNote) })

type Desk = Omit<ReadingDesk, 'ids'>

/** Keeps what a decider notes for themselves; an empty text forgets it. */
export const keepNote = async (
  { database, clock, sights }: Desk,
  me: Person,
  caseId: string,
  text: string
): Promise<Result<null, Refusal>> => {
  const at = clock.now()
  if ((await noteOn(database.read, sights(me.person, at), caseId)) === undefined)
    return refused({ kind: 'unknown' })
  await database.transaction((tx) =>
    text === ''
      ? dropNote(tx, me.person, caseId)
      : saveNote(tx, { caseId, person: me.person, body: text, at })
  )
  return accepted(null)
}
