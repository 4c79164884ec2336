import type { Damage } from '#engine/verify-rows.ts'
import type { RecordCheck } from '#engine/verify.ts'
import { profiles } from '#workflows/profiles/index.ts'

import { referenceOf } from './model.ts'
import { brokenProfile, readProfiles } from './shelf-store.ts'

/** Holds the versions of the profile together, and every case against the version it says it runs on. */
export const checkProfiles: RecordCheck = {
  ofCases: async () => [],
  strays: async (reader) => {
    const rows = await readProfiles(reader)
    const damages: Damage[] = []
    const broken = brokenProfile(rows)
    if (broken)
      damages.push({
        place: `profile ${broken.id}@${broken.version}`,
        problem: 'does not follow from the version made before it, or was changed outside the program'
      })
    const known = new Set([...profiles, ...rows].map(referenceOf))
    const cases = await reader.all<{ profile: string; id: string }>(
      'select profile, min(id) as id from cases group by profile'
    )
    for (const { profile, id } of cases)
      if (!known.has(profile))
        damages.push({ place: `case ${id}`, problem: `there is no profile ${profile}` })
    return damages
  }
}
