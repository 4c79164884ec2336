import type { Organisation } from '#organisations/model.ts'
import { Badge } from '#templates/components/badge.tsx'
import { Card } from '#templates/components/card.tsx'
import type { Wording } from '#templates/locales/index.ts'

type NamedTerm = { readonly id: string; readonly label: string }

/** An organisation with what it can do by field, in the reader's language. */
export type ProfileView = Organisation & {
  readonly fields: readonly {
    readonly field: NamedTerm | null
    readonly terms: readonly NamedTerm[]
  }[]
}

type Part = { readonly wording: Wording; readonly organisation: ProfileView }

/** Terms as ways to the others who can do the same, under the field they belong to. */
const Terms = ({ organisation }: Part) => (
  <>
    {organisation.fields.map(({ field, terms }) => (
      <div>
        {field !== null && <h3>{field.label}</h3>}
        <p class="row">
          {terms.map(({ id, label }) => (
            <a class="pill" href={`/organisations?competence=${id}`}>
              {label}
            </a>
          ))}
        </p>
      </div>
    ))}
  </>
)

const Listed = ({
  wording,
  name,
  texts
}: {
  readonly wording: Wording
  readonly name: 'services' | 'apparatus'
  readonly texts: readonly string[]
}) =>
  texts.length === 0 ? null : (
    <div>
      <h3>{wording.t(`organisations.${name}`)}</h3>
      <ul class="bullets">
        {texts.map((text) => (
          <li>{wording.own(text)}</li>
        ))}
      </ul>
    </div>
  )

const Tags = ({ wording, organisation }: Part) =>
  organisation.tags.length === 0 ? null : (
    <div>
      <h3>{wording.t('organisations.tags')}</h3>
      <p class="row">
        {organisation.tags.map((tag) => (
          <Badge>{wording.own(tag)}</Badge>
        ))}
      </p>
    </div>
  )

const Description = ({ wording, organisation }: Part) =>
  organisation.description === null ? null : (
    <div>
      <h3>{wording.t('organisations.description')}</h3>
      <p class="prose">{wording.own(organisation.description)}</p>
    </div>
  )

/** True where there is nothing to show of what an organisation can do. */
export const saysNothing = ({
  competences,
  tags,
  services,
  apparatus,
  description
}: Pick<Organisation, 'competences' | 'tags' | 'services' | 'apparatus' | 'description'>): boolean =>
  [competences, tags, services, apparatus].every(({ length }) => length === 0) && description === null

/** What an organisation can do: the first thing somebody looks for. */
export const CanDo = ({ wording, organisation }: Part) => (
  <Card id="profile" title={wording.t('organisations.canDo')}>
    <div class="stack">
      {saysNothing(organisation) && <p class="small">{wording.t('organisations.saysNothing')}</p>}
      <Terms wording={wording} organisation={organisation} />
      <Tags wording={wording} organisation={organisation} />
      <Listed wording={wording} name="services" texts={organisation.services} />
      <Listed wording={wording} name="apparatus" texts={organisation.apparatus} />
      <Description wording={wording} organisation={organisation} />
    </div>
  </Card>
)

/** Past work, publications and certificates. */
export const References = ({ wording, organisation }: Part) =>
  organisation.references.length === 0 ? null : (
    <Card
      id="references"
      title={wording.t('organisations.references')}
      count={organisation.references.length}
    >
      <ul class="rows">
        {organisation.references.map(({ text, year }) => (
          <li>
            {wording.own(text)} {year !== null && <small>{year}</small>}
          </li>
        ))}
      </ul>
    </Card>
  )

/** What it brings and what it looks for, in its own words. */
export const Seeks = ({ wording, organisation }: Part) => {
  const { offered, sought } = organisation
  return offered === null && sought === null ? null : (
    <Card id="cooperation" title={wording.t('organisations.cooperation')}>
      <div class="stack">
        {(['offered', 'sought'] as const).map((name) => {
          const text = organisation[name]
          return text === null ? null : (
            <div>
              <h3>{wording.t(`organisations.${name}`)}</h3>
              <p class="prose">{wording.own(text)}</p>
            </div>
          )
        })}
      </div>
    </Card>
  )
}
