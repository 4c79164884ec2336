import { digestOf } from '#shared/digest.ts'
import type { Database, Reader, Transaction } from '#shared/database.ts'
import { Fault } from '#shared/fault.ts'
import type { Profile } from '#shared/profile.ts'

import { profileFieldsOf } from './fields.ts'
import { fieldsOf, referenceOf } from './model.ts'
import type { ProfileVersion } from './model.ts'

/** A row of the table of profiles. */
export type ProfileRow = {
  readonly id: string
  readonly version: number
  readonly body: string
  readonly made_by: string | null
  readonly made_at: string
  readonly note: string
  readonly previous: string
  readonly digest: string
}

const firstPrevious = '0'.repeat(64)

export const profileDigest = (row: Omit<ProfileRow, 'digest'>): string =>
  digestOf(
    JSON.stringify([row.previous, row.id, Number(row.version), row.body, row.made_by, row.made_at, row.note])
  )

/** All versions that the cluster made, oldest first. */
export const readProfiles = (reader: Reader): Promise<readonly ProfileRow[]> =>
  reader.all<ProfileRow>(
    'select id, version, body, made_by, made_at, note, previous, digest from profiles order by position'
  )

/** Adds a version after the last one there is. A version that is there already, or is being added, is a conflict. */
export const insertProfile = async (
  tx: Transaction,
  profile: Profile,
  made: { readonly by: string | null; readonly at: string; readonly note: string }
): Promise<void> => {
  const last = await tx.get<{ digest: string }>('select digest from profiles order by position desc limit 1')
  const row = {
    id: profile.id,
    version: profile.version,
    body: JSON.stringify(profile),
    made_by: made.by,
    made_at: made.at,
    note: made.note,
    previous: last?.digest ?? firstPrevious
  }
  await tx.run(
    'insert into profiles (id, version, body, made_by, made_at, note, previous, digest) values (?, ?, ?, ?, ?, ?, ?, ?)',
    [...Object.values(row), profileDigest(row)]
  )
}

/** Where a chain of rows breaks; null when it holds. */
export const brokenProfile = (rows: readonly ProfileRow[]): ProfileRow | null => {
  let previous = firstPrevious
  for (const row of rows) {
    if (row.previous !== previous || profileDigest(row) !== row.digest) return row
    previous = row.digest
  }
  return null
}

/**
 * Every version of every profile by its reference: those that ship, and those of the table, kept in memory so that a step
 * needs no question to the database. A version that another node has added is read when somebody first names it.
 */
export class ProfileShelf {
  readonly #db: Pick<Database, 'read'>
  readonly #shipped: readonly Profile[]
  readonly #schema: ReturnType<typeof profileFieldsOf>
  #versions = new Map<string, ProfileVersion>()

  private constructor(db: Pick<Database, 'read'>, shipped: readonly Profile[], termNames: readonly string[]) {
    this.#db = db
    this.#shipped = shipped
    this.#schema = profileFieldsOf(termNames)
    for (const profile of shipped) this.#versions.set(referenceOf(profile), { profile, made: null })
  }

  static async open(
    db: Pick<Database, 'read'>,
    shipped: readonly Profile[],
    termNames: readonly string[]
  ): Promise<ProfileShelf> {
    const shelf = new ProfileShelf(db, shipped, termNames)
    await shelf.refresh()
    return shelf
  }

  /** Reads the table anew. */
  async refresh(): Promise<void> {
    const versions = new Map([...this.#versions].filter(([, { made }]) => made === null))
    for (const row of await readProfiles(this.#db.read)) {
      const profile = this.#profileIn(row)
      const made = { by: row.made_by, at: row.made_at, note: row.note }
      versions.set(referenceOf(profile), { profile, made })
    }
    this.#versions = versions
  }

  /** What a version says, with what the program has come to ask since as it ships. Faults: `profile.body`. */
  #profileIn(row: ProfileRow): Profile {
    const body = JSON.parse(row.body) as Profile
    const shipped = this.#shipped.find(({ id }) => id === row.id) ?? this.#shipped[0]
    const profile: Profile = {
      ...shipped,
      ...body,
      rules: { ...shipped?.rules, ...body.rules },
      terms: { ...shipped?.terms, ...body.terms }
    }
    const parsed = this.#schema.safeParse(fieldsOf(profile))
    if (!parsed.success)
      throw new Fault('profile.body', `The profile ${row.id}@${row.version} is not one`, {
        cause: parsed.error
      })
    return profile
  }

  /** Every version, by profile as they ship, the newest first. */
  all(): readonly ProfileVersion[] {
    const ids = this.#shipped.map(({ id }) => id)
    return [...this.#versions.values()].toSorted(
      ({ profile: one }, { profile: other }) =>
        ids.indexOf(one.id) - ids.indexOf(other.id) || other.version - one.version
    )
  }

  find(reference: string): ProfileVersion | undefined {
    return this.#versions.get(reference)
  }

  /** The newest version of a profile; undefined when there is no such profile. */
  newest(id: string): ProfileVersion | undefined {
    return this.all().find(({ profile }) => profile.id === id)
  }

  /** A profile by the reference that a case carries. Faults: `profile.unknown`. */
  profileOf(reference: string): Profile {
    const found = this.find(reference)
    if (!found) throw new Fault('profile.unknown', `There is no procedure profile ${reference}`)
    return found.profile
  }

  /** Reads the table once more when a reference is not known yet; nothing to wait for when it is. */
  learn(reference: string): Promise<void> | undefined {
    return this.#versions.has(reference) ? undefined : this.refresh()
  }
}
