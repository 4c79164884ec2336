import type { Reader, Transaction } from '#shared/database.ts'

/** The later of the day on which a profile was last right and the day on which its people were last asked. */
const since = `case when coalesce(o.profile_nudged_on, '') > coalesce(o.profile_confirmed_on, substr(o.changed_at, 1, 10))
  then o.profile_nudged_on else coalesce(o.profile_confirmed_on, substr(o.changed_at, 1, 10)) end`

const representing = `r.kind in ('representative', 'signatory') and r.from_on <= ?
  and (r.until_on is null or r.until_on >= ?) and p.erased_at is null and p.email is not null`

const members = `o.status in ('founder', 'ordinary', 'supporting')`

export type Aged = { readonly organisation: string; readonly person: string; readonly day: string }

/** Members whose profile nobody has looked at since a day, and who was not asked since; each with everybody who represents it. */
export const agedProfiles = (
  reader: Reader,
  { freshSince, today }: { readonly freshSince: string; readonly today: string }
): Promise<readonly Aged[]> =>
  reader.all<Aged>(
    `select distinct o.id as organisation, p.id as person,
       coalesce(o.profile_confirmed_on, substr(o.changed_at, 1, 10)) as day
     from organisations o join roles r on r.organisation_id = o.id join people p on p.id = r.person_id
     where ${members} and ${representing} and ${since} <= ? order by organisation, person`,
    [today, today, freshSince]
  )

/** The day from which the next profile ages: of those whose people can be asked, the one asked or confirmed first. */
export const oldestProfile = async (reader: Reader, today: string): Promise<string | null> =>
  (
    await reader.get<{ readonly day: string | null }>(
      `select min(${since}) as day from organisations o where ${members} and exists (
         select 1 from roles r join people p on p.id = r.person_id where r.organisation_id = o.id and ${representing})`,
      [today, today]
    )
  )?.day ?? null

/** Remembers that an organisation's people were asked; answers false when another node has asked them already. */
export const writeNudged = async (
  tx: Transaction,
  organisation: string,
  { freshSince, today }: { readonly freshSince: string; readonly today: string }
): Promise<boolean> =>
  (await tx.run(
    'update organisations set profile_nudged_on = ? where id = ? and (profile_nudged_on is null or profile_nudged_on <= ?)',
    [today, organisation, freshSince]
  )) === 1
