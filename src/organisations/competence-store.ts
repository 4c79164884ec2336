import type { Reader } from '#shared/database.ts'

/** How many organisations have each competence; who has a narrower one has the broader one too. */
export const competenceCounts = async (reader: Reader): Promise<ReadonlyMap<string, number>> => {
  const rows = await reader.all<{ readonly competence_paths: string | null }>(
    'select competence_paths from organisations'
  )
  const counts = new Map<string, number>()
  for (const { competence_paths: paths } of rows)
    for (const id of (paths ?? '').split(' ').filter(Boolean)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
