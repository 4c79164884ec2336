import { fold } from '#shared/fold.ts'
import { familyOf, narrowerOf, terms } from '#vocabulary/model.ts'
import type { Term } from '#vocabulary/model.ts'

import type { Wording } from '#templates/locales/index.ts'

import { FieldError, errorId } from './field.tsx'
import type { FieldProps } from './field.tsx'
import { Icon } from './icon.tsx'

type Chosen = { readonly wording: Wording; readonly name: string; readonly chosen: ReadonlySet<string> }

/** Everything a term is known by, in both languages, for the script that looks for what is typed. */
const soughtBy = ({ pl, en, also }: Term): string => fold([pl, en, ...also].join(' ')).replace(/[-+.]/g, ' ')

const inOrder = (found: readonly Term[], { language }: Wording): readonly Term[] =>
  found.toSorted((one, other) => one[language].localeCompare(other[language], language))

const Tick = ({
  wording,
  name,
  term,
  checked
}: Omit<Chosen, 'chosen'> & { readonly term: Term; readonly checked: boolean }) => (
  <label class="check">
    <input type="checkbox" name={name} value={term.id} checked={checked} />
    <span>{term[wording.language]}</span>
  </label>
)

/** One term and those under it; what is chosen already stands above the tree, and here only as words. */
const TermBox = ({ wording, name, chosen, term }: Chosen & { readonly term: Term }) => {
  const narrower = inOrder(narrowerOf(term.id), wording)
  return (
    <li data-term={soughtBy(term)}>
      {chosen.has(term.id) ? (
        <p class="check">
          <Icon name="check" /> {term[wording.language]}
          <span class="hidden">, {wording.t('vocabulary.chosenAbove')}</span>
        </p>
      ) : (
        <Tick wording={wording} name={name} term={term} checked={false} />
      )}
      {narrower.length > 0 && (
        <ul>
          {narrower.map((each) => (
            <TermBox wording={wording} name={name} chosen={chosen} term={each} />
          ))}
        </ul>
      )}
    </li>
  )
}

const FieldOfTerms = ({ wording, name, chosen, term }: Chosen & { readonly term: Term }) => {
  const family = familyOf(term.id)
  const ticked = family.filter((id) => chosen.has(id)).length
  return (
    <details>
      <summary>
        <span class="name">{term[wording.language]}</span>{' '}
        <span class="count">
          {ticked > 0
            ? wording.t('vocabulary.chosenOf', { count: ticked, of: family.length })
            : family.length}
        </span>
      </summary>
      <ul>
        <TermBox wording={wording} name={name} chosen={chosen} term={term} />
      </ul>
    </details>
  )
}

const ChosenTerms = ({ wording, name, chosen }: Chosen) => (
  <ul class="row" aria-label={wording.t('vocabulary.chosen')}>
    {inOrder(
      terms.filter(({ id }) => chosen.has(id)),
      wording
    ).map((term) => (
      <li>
        <Tick wording={wording} name={name} term={term} checked />
      </li>
    ))}
  </ul>
)

export type TermChoiceProps = Pick<FieldProps, 'wording' | 'name' | 'label' | 'hint' | 'state'> & {
  /** Ids of the terms that are ticked. */
  readonly chosen: readonly string[]
}

/**
 * The vocabulary as a tree to tick in, a fold for each field; what is chosen stands above it. Posts the name once
 * for each ticked term. Where scripts run, a box narrows the tree to what is typed, in either language.
 */
export const TermChoice = ({ wording, name, label, hint, state, chosen }: TermChoiceProps) => {
  const shared = { wording, name, chosen: new Set(chosen) }
  return (
    <fieldset
      class="field full terms"
      id={name}
      tabIndex={-1}
      data-terms
      aria-describedby={state?.error === undefined ? undefined : errorId(name)}
    >
      <legend>
        {label} {hint && <small>{hint}</small>}
      </legend>
      <FieldError wording={wording} name={name} error={state?.error} />
      {shared.chosen.size > 0 && <ChosenTerms {...shared} />}
      <p class="scripted" hidden>
        <label class="label" for={`${name}-typed`}>
          {wording.t('vocabulary.narrow')}
        </label>
        <input id={`${name}-typed`} type="search" autocomplete="off" spellcheck={false} />
        <small
          role="status"
          data-found={wording.t('vocabulary.found', { number: '{number}' })}
          data-none={wording.t('vocabulary.noneFound')}
        />
      </p>
      {inOrder(narrowerOf(null), wording).map((term) => (
        <FieldOfTerms {...shared} term={term} />
      ))}
    </fieldset>
  )
}

/** Names of the vocabulary in the reader's language, for a field in which words of one's own may be written too. */
export const TermNames = ({ wording, id }: { readonly wording: Wording; readonly id: string }) => (
  <datalist id={id}>
    {inOrder(terms, wording).map((term) => (
      <option value={term[wording.language]} />
    ))}
  </datalist>
)
