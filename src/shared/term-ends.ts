/**
 * SQL for the end of what a wait `w` waits for: the first term of its actor to end, but for those that bound one act alone,
 * the time to appeal and the time to answer a question. Source: procedure.md 1.6, T04c and T19.
 */
export const untilOfWait = `(select min(t.due_at) from terms t where t.actor_id = w.actor_id
  and (t.name <> 'T19' or w.act = 'appeal.file')
  and (t.name <> 'T04c' or w.act in ('question.reply', 'clarification.answer')))`

/** SQL for the end of the partner search of a proposal, by the column or placeholder that holds its id. */
export const endOfSearch = (proposal: string): string =>
  `(select min(t.due_at) from terms t where t.actor_id = ${proposal} and t.name = 'T04')`
