import { Card } from '#templates/components/card.tsx'
import { DefinitionList, Facts } from '#templates/components/facts.tsx'
import type { Fact } from '#templates/components/facts.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Language } from '#shared/language.ts'
import type { Wording } from '#templates/locales/index.ts'

export type ScopeCardProps = {
  readonly wording: Wording
  readonly revision: number | null
  readonly teaser: string
  /** The language of the teaser when it is not the reader's. */
  readonly teaserLanguage?: Language | null
  readonly facts: readonly Fact[]
  /** What everybody with the file reads first, and the rest of the card. */
  readonly main: readonly Written[]
  readonly rest: readonly Written[]
  /** Fields that the newest version changed, in words. */
  readonly changed: readonly string[]
  /** Who sees the rest, for those who see the teaser only. */
  readonly onlyTeaser: boolean
  /** Why the reader, who would decide, does not. */
  readonly apart?: 'recused' | 'undeclared' | null
  readonly editHref: string | null
  /** Where a new proposal is begun with this one; null for who may not. */
  readonly cloneHref?: string | null
  /** Where versions are compared. */
  readonly comparesAt?: string | null
}

/** A field of the card with what stands in it. */
export type Written = {
  readonly label: string
  readonly text: string
  readonly isNew?: boolean
  /** The language it is in when that is not the reader's. */
  readonly language?: Language | null
}

/** A person's own words, with the language they are in when it is not the reader's. */
const OwnWords = ({
  wording,
  text,
  language,
  marked
}: {
  readonly wording: Wording
  readonly text: string
  readonly language: Language | null | undefined
  /** Says which language it is; not needed where it has been said of the whole card. */
  readonly marked: boolean
}) => (
  <>
    <span class="prose" lang={language ?? undefined}>
      {wording.own(text)}
    </span>
    {marked && language && <small> ({wording.t(`case.inOriginal.${language}`)})</small>}
  </>
)

const Texts = ({
  wording,
  texts,
  marked
}: {
  readonly wording: Wording
  readonly texts: readonly Written[]
  readonly marked: boolean
}) => (
  <DefinitionList
    facts={texts.map(({ label, text, language }) => ({
      label,
      value: <OwnWords wording={wording} text={text} language={language} marked={marked} />
    }))}
  />
)

/** The card of a proposal, or its teaser. */
export const ScopeCard = (props: ScopeCardProps) => {
  const { wording, revision, teaser, facts, main, rest, changed, onlyTeaser, editHref, comparesAt } = props
  const languages = [
    ...(teaser === '' ? [] : [props.teaserLanguage]),
    ...[...main, ...rest].map(({ language }) => language)
  ]
  // Said once where it is true of all the texts, else at each of them.
  const isForeign = languages.length > 0 && languages.every((language) => language)
  return (
    <Card
      id="scope"
      title={wording.t('case.scope')}
      {...(revision !== null && { count: wording.t('site.version', { version: revision }) })}
      aside={editHref !== null && <a href={editHref}>{wording.t('case.editCard')}</a>}
    >
      {isForeign && languages[0] && <p class="small">{wording.t(`case.inOriginal.${languages[0]}`)}</p>}
      {teaser !== '' && (
        <p>
          <OwnWords wording={wording} text={teaser} language={props.teaserLanguage} marked={!isForeign} />
        </p>
      )}
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
            {comparesAt && (
              <p>
                <a href={comparesAt}>{wording.t('reading.compare')}</a>
              </p>
            )}
          </Note>
        </div>
      )}
      {main.length > 0 && (
        <div class="ruled">
          <Texts wording={wording} texts={main} marked={!isForeign} />
        </div>
      )}
      {rest.length > 0 && (
        <details class="ruled">
          <summary>{wording.t('case.wholeCard')}</summary>
          <div class="apart">
            <Texts wording={wording} texts={rest} marked={!isForeign} />
          </div>
        </details>
      )}
      {props.cloneHref && (
        <p class="small ruled">
          <a href={props.cloneHref}>{wording.t('propose.clone.link')}</a>
        </p>
      )}
      {onlyTeaser &&
        (props.apart ? (
          <Note icon="lock">
            <p>{wording.t(`desk.${props.apart}`)}</p>
          </Note>
        ) : (
          <p class="small ruled">{wording.t('case.onlyTeaser')}</p>
        ))}
    </Card>
  )
}
