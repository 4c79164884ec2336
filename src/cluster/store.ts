import { presidiumKinds } from '#people/model.ts'
import { isMember, memberStatuses } from '#organisations/model.ts'
import type { Reader, Transaction } from '#shared/database.ts'

import { usualCountry } from './model.ts'
import type { Readiness } from './model.ts'

const marks = (values: readonly string[]): string => values.map(() => '?').join(', ')

/** Reads how far the set-up has come on a day. */
export const readReadiness = async (reader: Reader, day: string): Promise<Readiness> => {
  const rows = await reader.all<{ name: string; value: string }>(
    "select name, value from settings where name in ('cluster', 'replyTo', 'country', 'profile', 'mailTestedAt')"
  )
  const settings = new Map(rows.map(({ name, value }) => [name, value]))
  const statuses = memberStatuses.filter(isMember)
  const members = await reader.get<{ count: number }>(
    `select count(*) as count from organisations where status in (${marks(statuses)})`,
    statuses
  )
  const seated = await reader.all<{ kind: string; person_id: string }>(
    `select distinct kind, person_id from roles where kind in (${marks(presidiumKinds)})
     and from_on <= ? and (until_on is null or until_on >= ?)`,
    [...presidiumKinds, day, day]
  )
  return {
    cluster: settings.get('cluster') ?? null,
    replyTo: settings.get('replyTo') ?? null,
    country: settings.get('country') ?? usualCountry,
    hasProfile: settings.has('profile'),
    testedMailAt: settings.get('mailTestedAt') ?? null,
    members: Number(members?.count ?? 0),
    presidium: new Set(seated.map(({ person_id }) => person_id)).size,
    chairs: seated.filter(({ kind }) => kind === 'chair').length
  }
}

/** Writes a setting; null takes it away. */
export const writeSetting = async (
  tx: Transaction,
  name: 'cluster' | 'replyTo' | 'country' | 'mailTestedAt',
  value: string | null
): Promise<void> => {
  if (value === null) await tx.run('delete from settings where name = ?', [name])
  else
    await tx.run(
      'insert into settings (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
      [name, value]
    )
}
