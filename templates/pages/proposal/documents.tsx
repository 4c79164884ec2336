import { Card } from '#templates/components/card.tsx'
import { Icon } from '#templates/components/icon.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** A paper of a case: where it is read, and where it is had as a file. */
export type CaseDocument = {
  readonly label: string
  readonly href: string
  readonly kind: string
  /** Day or instant it is from; null for a paper without one. */
  readonly at: string | null
  /** The same as a file. */
  readonly file?: { readonly href: string; readonly label: string } | undefined
}

/** Everything that exists on paper for a case, as far as the reader may have it. */
export const DocumentsCard = ({
  wording,
  documents,
  allAt
}: {
  readonly wording: Wording
  readonly documents: readonly CaseDocument[]
  /** Where every paper is, drafts and the card too. */
  readonly allAt: string
}) =>
  documents.length === 0 ? null : (
    <Card
      id="documents"
      title={wording.t('reading.documents')}
      count={documents.length}
      aside={<a href={allAt}>{wording.t('reading.allDocuments')}</a>}
    >
      <ul class="rows">
        {documents.map(({ label, href, kind, at, file }) => (
          <li class="row between">
            <span>
              <a href={href}>{label}</a>
              <br />
              <small>{at === null ? kind : `${kind}, ${wording.day(at)}`}</small>
            </span>
            {file && (
              <a class="row" href={file.href}>
                <Icon name="download" />
                {file.label}
                <span class="hidden">: {label}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
