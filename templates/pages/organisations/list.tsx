import { memberStatuses, organisationTypes } from '#organisations/model.ts'
import { Badge } from '#templates/components/badge.tsx'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { PageHead } from '#templates/components/card.tsx'
import { Icon } from '#templates/components/icon.tsx'
import { Pagination } from '#templates/components/lists.tsx'
import { Empty } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

type NamedTerm = { readonly id: string; readonly label: string }

export type OrganisationsPageProps = {
  readonly wording: Wording
  readonly filter: {
    readonly q: string
    readonly type?: string | undefined
    readonly status?: string | undefined
    readonly group?: string | undefined
    readonly competence?: string | undefined
  }
  /** Fields of the vocabulary with what is under them. */
  readonly competences: readonly (NamedTerm & { readonly narrower: readonly NamedTerm[] })[]
  readonly groups: readonly string[]
  readonly rows: readonly {
    readonly id: string
    readonly name: string
    readonly type: string
    readonly status: string
    readonly isMember: boolean
    readonly city: string | null
    /** In the reader's language. */
    readonly competences: readonly string[]
  }[]
  /** How many there are on all pages. */
  readonly total: number
  readonly nextHref: string | undefined
  readonly firstHref: string | undefined
  /** The reader keeps the register. */
  readonly mayKeep: boolean
}

const shownCompetences = 3

type Choice = { readonly value: string; readonly label: string }

const Narrowing = ({
  wording,
  name,
  label,
  chosen,
  choices
}: {
  readonly wording: Wording
  readonly name: string
  readonly label: string
  readonly chosen: string | undefined
  readonly choices: readonly Choice[]
}) => (
  <div class="field">
    <label class="label" for={name}>
      {label}
    </label>
    <select id={name} name={name}>
      <option value="">{wording.t('organisations.any')}</option>
      {choices.map(({ value, label: text }) => (
        <option value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
  </div>
)

const Competence = ({ wording, filter, competences }: OrganisationsPageProps) => (
  <div class="field">
    <label class="label" for="competence">
      {wording.t('organisations.competence')}
    </label>
    <select id="competence" name="competence">
      <option value="">{wording.t('organisations.any')}</option>
      {competences.map(({ id, label, narrower }) => (
        <optgroup label={label}>
          <option value={id} selected={id === filter.competence}>
            {wording.t('organisations.wholeField', { field: label })}
          </option>
          {narrower.map((term) => (
            <option value={term.id} selected={term.id === filter.competence}>
              {term.label}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
    <p class="small">
      <a href="/vocabulary">{wording.t('vocabulary.title')}</a>
    </p>
  </div>
)

const isNarrowed = ({ q, type, status, group, competence }: OrganisationsPageProps['filter']): boolean =>
  q !== '' || [type, status, group, competence].some((value) => value !== undefined)

const Filter = (props: OrganisationsPageProps) => {
  const { wording, filter, groups, total } = props
  const { t } = wording
  return (
    <form class="card fold" id="facets" popover="auto" method="get" action="/organisations" role="search">
      <div class="stack">
        <h2>{t('organisations.narrow')}</h2>
        <div class="field">
          <label class="label" for="q">
            {t('organisations.search')} <small>{t('organisations.hint')}</small>
          </label>
          <input id="q" name="q" type="search" value={filter.q} spellcheck={false} />
        </div>
        <Competence {...props} />
        <Narrowing
          wording={wording}
          name="type"
          label={t('organisations.type')}
          chosen={filter.type}
          choices={organisationTypes.map((type) => ({
            value: type,
            label: t(`choices.organisation.${type}`)
          }))}
        />
        {groups.length > 0 && (
          <Narrowing
            wording={wording}
            name="group"
            label={t('organisations.group')}
            chosen={filter.group}
            choices={groups.map((group) => ({ value: group, label: group }))}
          />
        )}
        <Narrowing
          wording={wording}
          name="status"
          label={t('organisations.status')}
          chosen={filter.status}
          choices={memberStatuses.map((status) => ({
            value: status,
            label: t(`choices.membership.${status}`)
          }))}
        />
        <Button slim>{t('organisations.show')}</Button>
        {isNarrowed(filter) && total > 0 && <a href="/organisations">{t('organisations.all')}</a>}
      </div>
    </form>
  )
}

const Rows = ({ wording, rows }: OrganisationsPageProps) => {
  const { t } = wording
  /** How many are not named here: the organisation's own page names all of them. */
  const more = (competences: number): string =>
    competences > shownCompetences
      ? t('organisations.moreCompetences', { count: competences - shownCompetences })
      : ''
  return (
    <div class="card">
      <Table
        caption={t('organisations.title')}
        items={rows}
        columns={[
          {
            label: t('organisations.name'),
            cell: ({ id, name, type, city }) => (
              <>
                <a href={`/organisations/${id}`}>{name}</a>
                <br />
                <small>
                  {[wording.named(`choices.organisation.${type}`), city].filter(Boolean).join(' · ')}
                </small>
              </>
            )
          },
          {
            label: t('organisations.competences'),
            cell: ({ competences }) =>
              competences.length === 0
                ? null
                : [competences.slice(0, shownCompetences).join(', '), more(competences.length)]
                    .filter(Boolean)
                    .join(' ')
          },
          {
            label: t('organisations.status'),
            cell: ({ status, isMember }) => (
              <Badge tone={isMember ? 'ok' : undefined}>
                {wording.named(`choices.membership.${status}`)}
              </Badge>
            )
          }
        ]}
      />
    </div>
  )
}

/** The register of organisations, narrowed by what they can do, their kind, group and standing. */
export const OrganisationsPage = (props: OrganisationsPageProps) => {
  const { wording, filter, rows, total, nextHref, firstHref, mayKeep } = props
  const { t } = wording
  const actions = (
    <>
      <ButtonLink href="/bodies">{t('people.toBodies')}</ButtonLink>
      {mayKeep && (
        <>
          <ButtonLink href="/organisations/new" icon="plus">
            {t('organisations.add')}
          </ButtonLink>
          <ButtonLink href="/organisations/import">{t('organisations.import')}</ButtonLink>
        </>
      )}
    </>
  )
  return (
    <>
      <PageHead
        eyebrow={rows.length > 0 ? t('organisations.title') : undefined}
        title={rows.length > 0 ? t('organisations.counted', { count: total }) : t('organisations.title')}
        lead={t('organisations.lead')}
        actions={actions}
      />
      <div class="split start">
        <aside aria-label={t('organisations.narrow')}>
          <button class="button only-narrow" type="button" popovertarget="facets">
            <Icon name="filter" />
            <span>{t('organisations.narrow')}</span>
          </button>
          <Filter {...props} />
        </aside>
        <div class="stack">
          {rows.length === 0 ? (
            <Empty
              icon="building"
              title={t(isNarrowed(filter) ? 'organisations.none' : 'organisations.empty')}
            >
              {isNarrowed(filter) ? (
                <a href="/organisations">{t('organisations.noneHint')}</a>
              ) : (
                t('organisations.emptyHint')
              )}
            </Empty>
          ) : (
            <>
              <Rows {...props} />
              <Pagination
                wording={wording}
                shown={rows.length}
                total={total}
                previousHref={firstHref}
                nextHref={nextHref}
              />
            </>
          )}
        </div>
      </div>
    </>
  )
}
