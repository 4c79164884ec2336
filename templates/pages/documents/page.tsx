import type { Language } from '#shared/language.ts'
import type { Paper } from '#shared/paper.ts'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import { controlOf, Field } from '#templates/components/field.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { PaperSheet } from './paper.tsx'

/** How a reader proves that a file is the document: its digests, and the answer to one that was pasted. */
export type Proof = {
  readonly digests: Readonly<Record<Language, string>>
  /** What was pasted; empty when nothing was. */
  readonly asked: string
  readonly agrees: Language | null
}

export type DocumentPageProps = {
  readonly wording: Wording
  readonly paper: Paper
  /** The address of this document. */
  readonly href: string
  readonly backHref: string
  readonly backLabel: string
  readonly annotations: readonly string[]
  readonly proof: Proof | null
}

const both: readonly Language[] = ['pl', 'en']

const Verdict = ({ wording, proof }: { readonly wording: Wording; readonly proof: Proof }) => {
  if (proof.asked === '') return null
  return proof.agrees === null ? (
    <Note tone="bad">
      <p role="status">{wording.t('documents.verify.differs')}</p>
    </Note>
  ) : (
    <Note tone="ok">
      <p role="status">
        {wording.t('documents.verify.same', { language: wording.t(`documents.pdfIn.${proof.agrees}`) })}
      </p>
    </Note>
  )
}

const Verification = ({
  wording,
  href,
  language,
  proof
}: Pick<DocumentPageProps, 'wording' | 'href'> & { readonly language: Language; readonly proof: Proof }) => (
  <Card id="proof" title={wording.t('documents.verify.title')}>
    <div class="stack">
      <p>{wording.t('documents.verify.lead')}</p>
      <dl class="definitions">
        {both.map((one) => (
          <>
            <dt>{wording.t(`documents.verify.file.${one}`)}</dt>
            <dd>
              <code class="digest">{proof.digests[one]}</code>
            </dd>
          </>
        ))}
      </dl>
      <form class="stack" method="get" action={`${href}#proof`}>
        <input type="hidden" name="language" value={language} />
        <Field
          wording={wording}
          name="digest"
          label={wording.t('documents.verify.field')}
          hint={wording.t('documents.verify.hint')}
          required
        >
          <input
            {...controlOf({ name: 'digest', required: true, state: undefined })}
            value={proof.asked}
            maxLength={100}
            autocomplete="off"
            spellcheck={false}
          />
        </Field>
        <p>
          <button class="button" type="submit">
            <span>{wording.t('documents.verify.check')}</span>
          </button>
        </p>
      </form>
      <Verdict wording={wording} proof={proof} />
    </div>
  </Card>
)

/** One document, as it is read on a screen and printed, with its file in both languages. */
export const DocumentPage = (props: DocumentPageProps) => {
  const { wording, paper, href, annotations, proof } = props
  return (
    <div class="medium stack">
      <nav class="row between only-screen" aria-label={wording.t('documents.about')}>
        <span class="row">
          <ButtonLink icon="chevron-left" slim href={props.backHref}>
            {props.backLabel}
          </ButtonLink>
          {both
            .filter((language) => language !== paper.language)
            .map((language) => (
              <ButtonLink icon="language" slim href={`${href}?language=${language}`}>
                {wording.t(`documents.inLanguage.${language}`)}
              </ButtonLink>
            ))}
        </span>
        <ButtonLink icon="download" primary href={`${href}.pdf?language=${paper.language}`}>
          {wording.t('documents.pdf')}
        </ButtonLink>
      </nav>
      {annotations.length > 0 && (
        <Note tone="info" title={wording.t('documents.resolution.notes')}>
          {annotations.map((words) => (
            <p>{words}</p>
          ))}
        </Note>
      )}
      <PaperSheet paper={paper} />
      {proof && (
        <div class="only-screen">
          <Verification wording={wording} href={href} language={paper.language} proof={proof} />
        </div>
      )}
    </div>
  )
}
