import type { Organisation } from '#organisations/model.ts'
import { Badge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import type { Fact } from '#templates/components/facts.tsx'
import { People } from '#templates/components/people.tsx'
import type { ListedPerson } from '#templates/components/people.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type OrganisationPageProps = {
  readonly wording: Wording
  readonly organisation: Organisation
  readonly isMember: boolean
  readonly people: readonly ListedPerson[]
  readonly linked: readonly { readonly id: string; readonly name: string }[]
  readonly mayKeep: boolean
}

const factsOf = ({ wording, organisation }: OrganisationPageProps): readonly Fact[] => {
  const { t } = wording
  const {
    description,
    competences,
    city,
    country,
    group,
    website,
    memberSince,
    leftOn,
    nip,
    krs,
    regon,
    pic
  } = organisation
  const facts: readonly (Fact | false)[] = [
    description !== null && { label: t('organisations.description'), value: wording.own(description) },
    competences.length > 0 && {
      label: t('organisations.competences'),
      value: (
        <span class="row">
          {competences.map((competence) => (
            <Badge>{competence}</Badge>
          ))}
        </span>
      )
    },
    { label: t('organisations.city'), value: [city, country].filter(Boolean).join(', ') },
    group !== null && { label: t('organisations.group'), value: group },
    website !== null && {
      label: t('organisations.website'),
      value: (
        <a href={website} rel="noopener noreferrer">
          {website}
        </a>
      )
    },
    memberSince !== null && { label: t('organisations.memberSince'), value: wording.day(memberSince) },
    leftOn !== null && { label: t('organisations.leftOn'), value: wording.day(leftOn) },
    ...(
      [
        ['NIP', nip],
        ['KRS', krs],
        ['REGON', regon],
        ['PIC', pic]
      ] as const
    ).map(([label, value]) => value !== null && { label, value })
  ]
  return facts.filter((fact) => fact !== false)
}

/** One organisation: profile, people, ties. */
export const OrganisationPage = (props: OrganisationPageProps) => {
  const { wording, organisation, isMember, people, linked, mayKeep } = props
  const { t } = wording
  const { id, name, type, status } = organisation
  return (
    <>
      <PageHead
        eyebrow={t(`choices.organisation.${type}`)}
        title={name}
        lead={<Badge tone={isMember ? 'ok' : undefined}>{t(`choices.membership.${status}`)}</Badge>}
        actions={
          mayKeep && (
            <ButtonLink href={`/organisations/${id}/edit`} icon="edit">
              {t('organisations.edit')}
            </ButtonLink>
          )
        }
      />
      <div class="split">
        <Card id="profile" title={t('organisations.profile')}>
          <DefinitionList facts={factsOf(props)} />
        </Card>
        <aside class="stack" aria-label={t('organisations.people')}>
          <Card
            id="people"
            title={t('organisations.people')}
            count={people.length}
            aside={mayKeep && <a href={`/people/new?organisation=${id}`}>{t('organisations.addPerson')}</a>}
          >
            {people.length === 0 ? (
              <p class="small">{t('organisations.noPeople')}</p>
            ) : (
              <People wording={wording} people={people} />
            )}
          </Card>
          {linked.length > 0 && (
            <Card id="linked" title={t('organisations.linked')} count={linked.length}>
              <p class="small">{t('organisations.linkedHint')}</p>
              <ul class="rows">
                {linked.map((each) => (
                  <li>
                    <a href={`/organisations/${each.id}`}>{each.name}</a>
                  </li>
                ))}
              </ul>
            </Card>
          )}
          <ButtonLink href={`/proposals?q=lead:${id}`}>{t('organisations.projects')}</ButtonLink>
        </aside>
      </div>
    </>
  )
}
