import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DocumentRows } from '#templates/components/documents.tsx'
import type { ListedDocument } from '#templates/components/documents.tsx'
import { Empty } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** All documents of one thing, for who comes by a link. */
export const DocumentsPage = ({
  wording,
  documents,
  backHref,
  backLabel
}: {
  readonly wording: Wording
  readonly documents: readonly ListedDocument[]
  readonly backHref: string
  readonly backLabel: string
}) => (
  <div class="narrow stack">
    <PageHead title={wording.t('documents.title')} />
    {documents.length === 0 ? (
      <Empty icon="file-text" title={wording.t('documents.none')}>
        {wording.t('documents.noneHint')}
      </Empty>
    ) : (
      <Card id="documents" title={wording.t('documents.all')} count={documents.length}>
        <DocumentRows wording={wording} documents={documents} />
      </Card>
    )}
    <p>
      <ButtonLink icon="chevron-left" href={backHref}>
        {backLabel}
      </ButtonLink>
    </p>
  </div>
)
