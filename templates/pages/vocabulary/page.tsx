import { Button, ButtonLink } from '#templates/components/button.tsx'
import { PageHead } from '#templates/components/card.tsx'
import { Empty } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { narrowerOf, pathOf, termLabel, terms } from '#vocabulary/model.ts'
import type { Term } from '#vocabulary/model.ts'

export type VocabularyPageProps = {
  readonly wording: Wording
  /** What the reader looks for; empty for the whole tree. */
  readonly typed: string
  readonly found: readonly Term[]
  /** How many organisations can do what a term says, or something narrower. */
  readonly counts: ReadonlyMap<string, number>
}

type Counted = Pick<VocabularyPageProps, 'wording' | 'counts'>

const inOrder = (list: readonly Term[], { language }: Wording): readonly Term[] =>
  list.toSorted((one, other) => one[language].localeCompare(other[language], language))

const otherLanguage = { pl: 'en', en: 'pl' } as const

/** Who can do it, as a way to the list of them. */
const Organisations = ({ wording, counts, term }: Counted & { readonly term: Term }) => {
  const count = counts.get(term.id) ?? 0
  return count === 0 ? null : (
    <small>
      <a href={`/organisations?competence=${term.id}`}>{wording.t('vocabulary.organisations', { count })}</a>
    </small>
  )
}

/** A term in both languages, with its other names. */
const Names = ({ wording, counts, term }: Counted & { readonly term: Term }) => {
  const other = otherLanguage[wording.language]
  return (
    <div class="row between">
      <span>
        <span class="name">{term[wording.language]}</span>{' '}
        {term[other].toLowerCase() !== term[wording.language].toLowerCase() && (
          <small lang={other}>{term[other]}</small>
        )}
      </span>
      <Organisations wording={wording} counts={counts} term={term} />
    </div>
  )
}

const Branch = ({ wording, counts, term }: Counted & { readonly term: Term }) => {
  const narrower = inOrder(narrowerOf(term.id), wording)
  return (
    <li>
      <Names wording={wording} counts={counts} term={term} />
      {narrower.length > 0 && (
        <ul>
          {narrower.map((each) => (
            <Branch wording={wording} counts={counts} term={each} />
          ))}
        </ul>
      )}
    </li>
  )
}

const FieldOfTerms = ({ wording, counts, term }: Counted & { readonly term: Term }) => (
  <details id={term.id}>
    <summary>
      <span class="name">{term[wording.language]}</span>{' '}
      <span class="count">{wording.t('vocabulary.organisations', { count: counts.get(term.id) ?? 0 })}</span>
    </summary>
    <ul class="tree">
      <li>
        <Names wording={wording} counts={counts} term={term} />
      </li>
      {inOrder(narrowerOf(term.id), wording).map((each) => (
        <Branch wording={wording} counts={counts} term={each} />
      ))}
    </ul>
  </details>
)

/** What a term belongs under, the field first. */
const wayTo = ({ id }: Term, { language }: Wording): string =>
  pathOf(id)
    .slice(1)
    .toReversed()
    .map((each) => termLabel(each, language))
    .join(' › ')

const Found = ({ wording, counts, found, typed }: VocabularyPageProps) => (
  <section class="card" aria-labelledby="found">
    <h2 id="found">
      {wording.t('vocabulary.foundTerms', { count: found.length, typed: wording.own(typed) })}
    </h2>
    <ul class="tree">
      {found.map((term) => (
        <li>
          <Names wording={wording} counts={counts} term={term} />
          {term.broader !== null && <small>{wayTo(term, wording)}</small>}
        </li>
      ))}
    </ul>
  </section>
)

/** The vocabulary to browse: what competences are called in both languages, and who has them. */
export const VocabularyPage = (props: VocabularyPageProps) => {
  const { wording, typed, found, counts } = props
  const { t } = wording
  const fields = inOrder(narrowerOf(null), wording)
  return (
    <div class="narrow stack">
      <PageHead
        title={t('vocabulary.heading', {
          terms: t('vocabulary.terms', { count: terms.length }),
          fields: t('vocabulary.fields', { count: fields.length })
        })}
        lead={t('vocabulary.lead')}
        actions={
          <ButtonLink href="/vocabulary.csv" icon="download" slim>
            {t('vocabulary.download')}
          </ButtonLink>
        }
      />
      <form class="card" method="get" action="/vocabulary" role="search">
        <div class="field">
          <label class="label" for="q">
            {t('vocabulary.narrow')} <small>{t('vocabulary.hint')}</small>
          </label>
          <div class="row">
            <input id="q" name="q" type="search" value={typed} maxLength={100} spellcheck={false} />
            <Button slim>{t('vocabulary.search')}</Button>
          </div>
        </div>
      </form>
      {typed !== '' && found.length === 0 && (
        <Empty icon="search" title={t('vocabulary.noneLike')}>
          <a href="/vocabulary">{t('vocabulary.all')}</a>
        </Empty>
      )}
      {found.length > 0 && <Found {...props} />}
      {typed === '' && (
        <section class="card terms" aria-label={t('vocabulary.title')}>
          {fields.map((term) => (
            <FieldOfTerms wording={wording} counts={counts} term={term} />
          ))}
        </section>
      )}
      {found.length > 0 && (
        <p>
          <a href="/vocabulary">{t('vocabulary.all')}</a>
        </p>
      )}
    </div>
  )
}
