import type { Wording } from '#templates/locales/index.ts'

import { Card } from './card.tsx'

/** A document that the reader may open, and its file in both languages. */
export type ListedDocument = {
  readonly label: string
  /** The moment it tells of. */
  readonly at: string
  readonly href: string
  readonly pdf: { readonly pl: string; readonly en: string }
}

/** Documents with their day, each as a page and as a file. */
export const DocumentRows = ({
  wording,
  documents
}: {
  readonly wording: Wording
  readonly documents: readonly ListedDocument[]
}) => (
  <ul class="rows">
    {documents.map(({ label, at, href, pdf }) => (
      <li>
        <a href={href}>{label}</a>
        <br />
        <small>
          <time dateTime={at}>{wording.dated(at)}</time>
          {' · '}
          <a class="unbroken" href={pdf.pl}>
            {wording.t('documents.pdfIn.pl')}
            <span class="hidden">: {label}</span>
          </a>
          {' · '}
          <a class="unbroken" href={pdf.en}>
            {wording.t('documents.pdfIn.en')}
            <span class="hidden">: {label}</span>
          </a>
        </small>
      </li>
    ))}
  </ul>
)

/** The documents of what a page shows; nothing where there are none. */
export const Documents = ({
  wording,
  documents
}: {
  readonly wording: Wording
  readonly documents: readonly ListedDocument[]
}) =>
  documents.length === 0 ? null : (
    <Card id="documents" title={wording.t('documents.title')} count={documents.length}>
      <DocumentRows wording={wording} documents={documents} />
    </Card>
  )
