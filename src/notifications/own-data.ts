import { ownRows } from '#shared/own-data.ts'
import type { OwnDataPart } from '#shared/own-data.ts'

/** What a person was told and how, and what they chose to be told. */
export const ownNoticeData: readonly OwnDataPart[] = [
  ownRows(
    'notices',
    `select o.id, o.case_id as "case", o.kind, o.created_at as "createdAt", o.state, o.done_at as "doneAt",
       r.read_at as "readAt" from outbox o left join notice_reads r on r.notice_id = o.id
     where o.person_id = ? order by o.created_at, o.id`
  ),
  ownRows(
    'letters',
    `select id, kind, variant, state, created_at as "createdAt", done_at as "doneAt"
     from letters where person_id = ? order by created_at, id`
  ),
  ownRows(
    'toldNeeds',
    `select proposal_id as "proposal", need, told_at as "toldAt" from told_needs where person_id = ? order by told_at`
  ),
  ownRows(
    'noticeChoices',
    `select topic, case_id as "case", choice, chosen_at as "chosenAt" from notice_choices where person_id = ?`
  ),
  ownRows(
    'quietHours',
    `select quiet_from as "from", quiet_until as "until", chosen_at as "chosenAt" from notice_hours where person_id = ?`
  ),
  ownRows(
    'absences',
    `select from_on as "fromOn", until_on as "untilOn", deputy_id as "deputy", made_at as "madeAt", ended_at as "endedAt"
     from absences where person_id = ? order by from_on`
  )
]
