import { Card } from '#templates/components/card.tsx'
import { DefinitionList, Facts } from '#templates/components/facts.tsx'
import type { Fact } from '#templates/components/facts.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type ScopeCardProps = {
  readonly wording: Wording
  readonly revision: number | null
  readonly teaser: string
  readonly facts: readonly Fact[]
  /** What everybody with the file reads first, and the rest of the card. */
  readonly main: readonly Written[]
  readonly rest: readonly Written[]
  /** Fields that the newest version changed, in words. */
  readonly changed: readonly string[]
  /** Who sees the rest, for those who see the teaser only. */
  readonly onlyTeaser: boolean
  readonly editHref: string | null
}

/** A field of the card with what stands in it. */
export type Written = { readonly label: string; readonly text: string; readonly isNew?: boolean }

const Texts = ({ wording, texts }: { readonly wording: Wording; readonly texts: readonly Written[] }) => (
  <DefinitionList
    facts={texts.map(({ label, text }) => ({ label, value: <span class="prose">{wording.own(text)}</span> }))}
  />
)

/** The card of a proposal, or its teaser. */
export const ScopeCard = (props: ScopeCardProps) => {
  const { wording, revision, teaser, facts, main, rest, changed, onlyTeaser, editHref } = props
  return (
    <Card
      id="scope"
      title={wording.t('case.scope')}
      {...(revision !== null && { count: wording.t('site.version', { version: revision }) })}
      aside={editHref !== null && <a href={editHref}>{wording.t('case.editCard')}</a>}
    >
      {teaser !== '' && <p class="prose">{wording.own(teaser)}</p>}
      {facts.length > 0 && (
        <div class="ruled">
          <Facts facts={facts} />
        </div>
      )}
      {changed.length > 0 && revision !== null && (
        <div class="apart">
          <Note>
            <p>
              <b>{wording.t('case.changedSince', { version: revision - 1 })}</b> {changed.join(', ')}.
            </p>
          </Note>
        </div>
      )}
      {main.length > 0 && (
        <div class="ruled">
          <Texts wording={wording} texts={main} />
        </div>
      )}
      {rest.length > 0 && (
        <details class="ruled">
          <summary>{wording.t('case.wholeCard')}</summary>
          <div class="apart">
            <Texts wording={wording} texts={rest} />
          </div>
        </details>
      )}
      {onlyTeaser && <p class="small ruled">{wording.t('case.onlyTeaser')}</p>}
    </Card>
  )
}
