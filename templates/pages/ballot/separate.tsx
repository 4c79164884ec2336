import { ButtonLink } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type Separate = {
  readonly opinions: readonly { readonly name: string; readonly text: string; readonly at: string }[]
  readonly until: string | null
  /** Where the reader may add one. */
  readonly addHref: string | null
}

/** Reasons of members who voted against, attached to the result (zdania odrębne). */
export const SeparateOpinions = ({
  wording,
  separate
}: {
  readonly wording: Wording
  readonly separate: Separate
}) =>
  separate.opinions.length === 0 && separate.until === null ? null : (
    <Card id="separate" title={wording.t('ballot.separate.title')}>
      <div class="stack">
        {separate.opinions.length > 0 && (
          <DefinitionList
            facts={separate.opinions.map(({ name, text, at }) => ({
              label: `${name}, ${wording.day(at)}`,
              value: <span class="prose">{wording.own(text)}</span>
            }))}
          />
        )}
        {separate.until !== null && (
          <p>{wording.t('ballot.separate.until', { day: wording.day(separate.until) })}</p>
        )}
        {separate.addHref !== null && (
          <p>
            <ButtonLink href={separate.addHref}>{wording.t('ballot.separate.add')}</ButtonLink>
          </p>
        )}
      </div>
    </Card>
  )
