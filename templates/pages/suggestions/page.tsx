import { Reason } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { Uncovered } from './card.tsx'
import { SuggestedLine } from './row.tsx'
import type { SuggestedRow } from './row.tsx'

export type SuggestionTab = { readonly label: string; readonly href: string; readonly isCurrent: boolean }

export type SuggestionsPageProps = {
  readonly wording: Wording
  readonly proposal: { readonly href: string; readonly number: string; readonly title: string }
  /** The whole, then each role sought. */
  readonly tabs: readonly SuggestionTab[]
  /** The role that the list is for; null for the proposal as a whole. */
  readonly role: string | null
  readonly rows: readonly SuggestedRow[]
  readonly uncovered: readonly string[]
  /** False where every seat of the role, or of all roles, is taken. */
  readonly hasSeat: boolean
  /** Why nobody can be invited now; empty when one can. */
  readonly whyNot: readonly string[]
  /** Where words of the card are changed; null where they cannot be. */
  readonly cardHref: string | null
  /** Version of the ranking. */
  readonly version: string
}

const HowComputed = ({ wording, version }: Pick<SuggestionsPageProps, 'wording' | 'version'>) => {
  const { t } = wording
  return (
    <Card id="how" title={t('suggestions.how')}>
      <div class="stack">
        <p>{t('suggestions.howFrom')}</p>
        <p>{t('suggestions.howFilters')}</p>
        <p>{t('suggestions.howNew')}</p>
        <p>{t('suggestions.howOptOut')}</p>
        <p class="small">{t('suggestions.version', { version })}</p>
      </div>
    </Card>
  )
}

/** Why a list is empty, and what to do about it. */
const nothingFor = ({ tabs, role, uncovered, hasSeat }: SuggestionsPageProps) => {
  if (tabs.length === 1) return { title: 'suggestions.noRoles', hint: 'suggestions.noRolesHint' } as const
  if (!hasSeat) return { title: 'suggestions.allTaken', hint: 'suggestions.allTakenHint' } as const
  const title = role === null ? 'suggestions.nobody' : 'suggestions.nobodyForRole'
  return {
    title,
    hint: uncovered.length === 0 ? 'suggestions.inTheCase' : 'suggestions.nobodyHint'
  } as const
}

/** Organisations that could help a proposal, for its lead and the office: advice with its reasons, never a decision. */
export const SuggestionsPage = (props: SuggestionsPageProps) => {
  const { wording, proposal, tabs, role, rows, uncovered, whyNot, cardHref, version } = props
  const { t } = wording
  const nothing = nothingFor(props)
  return (
    <>
      <PageHead
        eyebrow={
          <a href={proposal.href}>
            {proposal.number} · {wording.own(proposal.title)}
          </a>
        }
        title={rows.length === 0 ? t(nothing.title) : t('suggestions.title', { count: rows.length })}
        lead={t('suggestions.adviceOnly')}
      />
      <div class="stack">
        <nav class="row" aria-label={t('suggestions.tabs')}>
          {tabs.map(({ label, href, isCurrent }) => (
            <a class="pill" href={href} aria-current={isCurrent ? 'page' : undefined}>
              {wording.own(label)}
            </a>
          ))}
        </nav>
        <div class="split">
          <div class="stack">
            {rows.length === 0 && (
              <p class="note">
                {t(nothing.hint)} {cardHref !== null && <a href={cardHref}>{t('suggestions.changeWords')}</a>}
              </p>
            )}
            <Uncovered wording={wording} words={uncovered} />
            {rows.length > 0 && (
              <Card
                id="suggested"
                title={role === null ? t('suggestions.whole') : wording.own(role)}
                count={rows.length}
              >
                <div class="stack">
                  {whyNot.length > 0 && <Reason>{whyNot.join(' ')}</Reason>}
                  <ol class="rows">
                    {rows.map((row) => (
                      <SuggestedLine wording={wording} row={row} />
                    ))}
                  </ol>
                </div>
              </Card>
            )}
          </div>
          <aside class="stack" aria-label={t('suggestions.how')}>
            <HowComputed wording={wording} version={version} />
          </aside>
        </div>
      </div>
    </>
  )
}
