import { ownRows } from '#shared/own-data.ts'
import type { OwnDataPart } from '#shared/own-data.ts'

/** What the register knows of a person. */
export const ownRegisterData: readonly OwnDataPart[] = [
  ownRows(
    'person',
    `select id, name, email, language, function, created_at as "createdAt", changed_at as "changedAt"
     from people where id = ?`
  ),
  ownRows(
    'roles',
    `select r.id, r.kind, r.organisation_id as "organisation", o.name as "organisationName", r.from_on as "fromOn",
       r.until_on as "untilOn" from roles r left join organisations o on o.id = r.organisation_id
     where r.person_id = ? order by r.from_on, r.id`
  ),
  ownRows(
    'substitutions',
    `select id, body, member_id as "member", substitute_id as "substitute", from_on as "fromOn", until_on as "untilOn"
     from deputations where member_id = ? or substitute_id = ? order by from_on, id`
  ),
  ownRows(
    'interests',
    `select id, kind, organisation_id as "organisation", from_on as "fromOn", until_on as "untilOn",
       declared_at as "declaredAt", withdrawn_at as "withdrawnAt"
     from interests where person_id = ? order by declared_at, id`
  ),
  ownRows(
    'guestOf',
    `select g.case_id as "case", g.organisation_id as "organisation", o.name as "organisationName",
       g.invited_at as "invitedAt" from guests g join organisations o on o.id = g.organisation_id
     where g.person_id = ? order by g.invited_at, g.id`
  ),
  ownRows(
    'registerChanges',
    `select change, fields, at from register_log where subject_id = ? order by at, id`
  )
]
