import type { Wording } from '#templates/locales/index.ts'

/** Something of others that is like what is being written, and why it is shown. */
export type SimilarLine = {
  readonly href: string
  readonly number: string
  readonly title: string
  readonly detail: string
  readonly because: string
}

export type SimilarProps = {
  readonly wording: Wording
  /** There is something to compare by. */
  readonly hasWords: boolean
  readonly proposals: readonly SimilarLine[]
  readonly needs: readonly SimilarLine[]
}

const Lines = ({ title, lines }: { readonly title: string; readonly lines: readonly SimilarLine[] }) =>
  lines.length === 0 ? null : (
    <div>
      <h3>{title}</h3>
      <ul class="similar">
        {lines.map(({ href, number, title: name, detail, because }) => (
          <li>
            <a href={href} target="_blank" rel="noopener">
              {name}
            </a>
            <small>{[number, detail].filter(Boolean).join(' · ')}</small>
            <small>{because}</small>
          </li>
        ))}
      </ul>
    </div>
  )

/** Proposals and roles like the ones being written, before anything is sent. */
export const Similar = ({ wording, hasWords, proposals, needs }: SimilarProps) => {
  const { t } = wording
  const isEmpty = proposals.length + needs.length === 0
  return (
    <div class="stack" data-part="similar" id="similar">
      {isEmpty && <p class="small">{t(hasWords ? 'propose.noSimilar' : 'propose.similarLater')}</p>}
      <Lines title={t('propose.similarProposals')} lines={proposals} />
      <Lines title={t('propose.similarNeeds')} lines={needs} />
    </div>
  )
}
