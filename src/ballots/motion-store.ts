import type { Reader } from '#shared/database.ts'

/** What the newest card says of the project in short. */
export const teaserOf = async (reader: Reader, caseId: string): Promise<string | null> => {
  const row = await reader.get<{ body: string }>(
    'select body from card_revisions where proposal_id = ? order by revision desc limit 1',
    [caseId]
  )
  return row ? ((JSON.parse(row.body) as { readonly teaser?: string }).teaser ?? null) : null
}
