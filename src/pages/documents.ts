import type { Subject } from '#shared/document-address.ts'
import type { ListedDocument } from '#templates/components/documents.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** The documents of a sitting, a resolution, a group, a report or a proposal that exist for a reader; `app.ts` hands it in. */
export type DocumentsOf = (
  wording: Wording,
  person: string,
  subject: Subject,
  id: string
) => Promise<readonly ListedDocument[]>
