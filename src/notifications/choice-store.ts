import type { Reader, Transaction } from '#shared/database.ts'

import { choices, usualChoice } from '#accounts/notice-choice.ts'
import type { Choice, Topic } from '#accounts/notice-choice.ts'
import { usualHours } from './slots.ts'
import type { QuietHours } from '#accounts/notice-choice.ts'

/** What a person has chosen for a topic, or for all news of one case; `null` where it is not about one of the two. */
export type Chosen = { readonly topic: Topic | null; readonly case: string | null; readonly choice: Choice }

/** Stands for "all topics" and "no case of its own" in the key. */
const any = ''

type Row = { readonly topic: string; readonly case_id: string; readonly choice: string }

const choiceOf = (text: string): Choice => choices.find((choice) => choice === text) ?? 'now'

export const choicesOf = async (reader: Reader, person: string): Promise<readonly Chosen[]> => {
  const rows = await reader.all<Row>(
    'select topic, case_id, choice from notice_choices where person_id = ? order by case_id, topic',
    [person]
  )
  return rows.map(({ topic, case_id, choice }) => ({
    topic: topic === any ? null : (topic as Topic),
    case: case_id === any ? null : case_id,
    choice: choiceOf(choice)
  }))
}

/** What holds for news of a topic in a case: the choice for the case, for the topic, or what is usual. */
export const choiceIn = (chosen: readonly Chosen[], topic: Topic, about: string): Choice =>
  chosen.find((one) => one.case === about)?.choice ??
  chosen.find((one) => one.topic === topic && one.case === null)?.choice ??
  usualChoice[topic]

/** Keeps what a person chose; `null` forgets it, so that what is usual holds again. */
export const saveChoice = async (
  tx: Transaction,
  person: string,
  { topic, case: about, choice }: Omit<Chosen, 'choice'> & { readonly choice: Choice | null },
  now: string
): Promise<void> => {
  const key = [person, topic ?? any, about ?? any]
  if (choice === null) {
    await tx.run('delete from notice_choices where person_id = ? and topic = ? and case_id = ?', key)
    return
  }
  await tx.run(
    `insert into notice_choices (person_id, topic, case_id, choice, chosen_at) values (?, ?, ?, ?, ?)
     on conflict (person_id, topic, case_id) do update set choice = excluded.choice, chosen_at = excluded.chosen_at`,
    [...key, choice, now]
  )
}

export const hoursOf = async (reader: Reader, person: string): Promise<QuietHours> => {
  const row = await reader.get<{ quiet_from: string; quiet_until: string }>(
    'select quiet_from, quiet_until from notice_hours where person_id = ?',
    [person]
  )
  return row ? { from: row.quiet_from, until: row.quiet_until } : usualHours
}

export const saveHours = async (
  tx: Transaction,
  person: string,
  { from, until }: QuietHours,
  now: string
): Promise<void> => {
  await tx.run(
    `insert into notice_hours (person_id, quiet_from, quiet_until, chosen_at) values (?, ?, ?, ?)
     on conflict (person_id) do update set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
       chosen_at = excluded.chosen_at`,
    [person, from, until, now]
  )
}
