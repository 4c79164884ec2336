import { Button } from '#templates/components/button.tsx'
import { PageHead } from '#templates/components/card.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type FoundItem = { readonly label: string; readonly detail: string; readonly href: string }

export type FoundGroup = {
  readonly id: string
  readonly title: string
  readonly items: readonly FoundItem[]
}

type FoundListProps = {
  readonly wording: Wording
  readonly groups: readonly FoundGroup[]
  /** Options of the box that opens over a page rather than links of a page. */
  readonly isChoice?: boolean
}

const countIn = (groups: readonly FoundGroup[]): number =>
  groups.reduce((count, { items }) => count + items.length, 0)

const Choices = ({ wording, groups }: Omit<FoundListProps, 'isChoice'>) => (
  <>
    {groups.map(({ id, title, items }) => (
      <div role="group" aria-labelledby={`found-${id}`}>
        <div role="presentation" id={`found-${id}`}>
          {title}
        </div>
        {items.map(({ label, detail, href }, index) => (
          <div role="option" id={`found-${id}-${index}`} aria-selected="false" data-href={href}>
            {wording.own(label)}
            {detail !== '' && <small>{wording.own(detail)}</small>}
          </div>
        ))}
      </div>
    ))}
  </>
)

const Links = ({ wording, groups }: Omit<FoundListProps, 'isChoice'>) => (
  <>
    {groups.map(({ id, title, items }) => (
      <section aria-labelledby={`found-${id}`}>
        <h2 id={`found-${id}`}>{title}</h2>
        <ul>
          {items.map(({ label, detail, href }) => (
            <li>
              <a href={href}>
                {wording.own(label)}
                {detail !== '' && <small>{wording.own(detail)}</small>}
              </a>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
)

/** What was found, by kinds. The number of results comes with it, for those who hear the page. */
export const FoundList = ({ wording, groups, isChoice = false }: FoundListProps) => {
  const count = countIn(groups)
  const said = count === 0 ? wording.t('search.none') : wording.t('search.found', { count })
  return isChoice ? (
    <div data-said={count === 0 ? `${said}. ${wording.t('search.noneHint')}` : said}>
      <Choices wording={wording} groups={groups} />
    </div>
  ) : (
    <>
      <p class="small" role="status">
        {said}
      </p>
      {count === 0 && <p class="small">{wording.t('search.noneHint')}</p>}
      <Links wording={wording} groups={groups} />
    </>
  )
}

/** The search as a page of its own, for browsers without scripts and for addresses that are kept. */
export const SearchPage = ({
  wording,
  query,
  groups
}: {
  readonly wording: Wording
  readonly query: string
  readonly groups: readonly FoundGroup[]
}) => {
  const { t } = wording
  return (
    <div class="narrow">
      <PageHead title={query === '' ? t('search.title') : t('search.answer', { query })} />
      <form class="card" role="search" method="get" action="/search">
        <label class="label" for="search">
          {t('search.label')} <small>{t('search.hint')}</small>
        </label>
        <input
          id="search"
          name="q"
          type="search"
          value={query}
          maxLength={100}
          autoComplete="off"
          spellcheck={false}
        />
        <p class="apart">
          <Button primary icon="search">
            {t('search.submit')}
          </Button>
        </p>
      </form>
      <div class="card found apart">
        <FoundList wording={wording} groups={groups} />
      </div>
    </div>
  )
}
