import { Card } from '#templates/components/card.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { SuggestedInBrief } from './row.tsx'
import type { SuggestedRow } from './row.tsx'

/** A role sought with the first organisations suggested for it. */
export type NeedSuggestions = {
  readonly id: string
  readonly role: string
  readonly rows: readonly SuggestedRow[]
  /** Competences of the role that nobody has. */
  readonly uncovered: readonly string[]
}

export type SuggestionsCardProps = {
  readonly wording: Wording
  /** The whole list. */
  readonly href: string
  /** How many organisations fit the proposal in something. */
  readonly total: number
  readonly needs: readonly NeedSuggestions[]
}

/** Words of a role that no organisation's profile holds, and what to do about it. */
export const Uncovered = ({
  wording,
  words
}: {
  readonly wording: Wording
  readonly words: readonly string[]
}) =>
  words.length === 0 ? null : (
    <p class="note">
      {wording.t('suggestions.uncovered', { words: wording.own(words.join(', ')) })}{' '}
      {wording.t('suggestions.uncoveredHint')}
    </p>
  )

/** Who could help, on the page of a proposal: the first few for each role, each with its reasons. */
export const SuggestionsCard = ({ wording, href, total, needs }: SuggestionsCardProps) => {
  const { t } = wording
  return (
    <Card id="suggestions" title={t('suggestions.heading')}>
      <div class="stack">
        <p>
          {t('suggestions.fitting', { count: total })} {t('suggestions.adviceOnly')}
        </p>
        {needs.map(({ id, role, rows, uncovered }) => (
          <section class="stack" aria-labelledby={`suggested-${id}`}>
            <h3 id={`suggested-${id}`}>{wording.own(role)}</h3>
            {rows.length === 0 && <p>{t('suggestions.nobodyForRole')}</p>}
            {rows.length > 0 && (
              <ol class="rows">
                {rows.map((row) => (
                  <SuggestedInBrief wording={wording} row={row} />
                ))}
              </ol>
            )}
            <Uncovered wording={wording} words={uncovered} />
          </section>
        ))}
        <p>
          <a href={href}>{t('suggestions.seeAll')}</a>
        </p>
      </div>
    </Card>
  )
}
