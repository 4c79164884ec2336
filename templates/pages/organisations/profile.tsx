import type { ComponentChildren } from 'preact'

import type { LinkGround } from '#organisations/model.ts'
import { Badge } from '#templates/components/badge.tsx'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import type { Fact } from '#templates/components/facts.tsx'
import { Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import { People } from '#templates/components/people.tsx'
import type { ListedPerson } from '#templates/components/people.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { CanDo, References, Seeks } from './can-do.tsx'
import type { ProfileView } from './can-do.tsx'
import { Linked } from './linked.tsx'

export type OrganisationProject = {
  readonly href: string
  readonly number: string
  readonly title: string
  /** Whether it leads or takes part. */
  readonly side: string
  readonly state: string
}

/** What a profile ought to say. */
const describing = [
  'competences',
  'services',
  'apparatus',
  'references',
  'description',
  'offered',
  'sought',
  'languages'
] as const

export type OrganisationPageProps = {
  readonly wording: Wording
  readonly organisation: ProfileView
  /** Nobody has looked at the profile for a year. */
  readonly isAged: boolean
  readonly isMember: boolean
  readonly people: readonly ListedPerson[]
  readonly linked: readonly {
    readonly id: string
    readonly name: string
    readonly ground: LinkGround
    readonly fromOn: string | null
    readonly untilOn: string | null
  }[]
  /** Where it leads or takes part, now or earlier, as far as the reader knows of it. */
  readonly projects: readonly OrganisationProject[]
  /** With whom it has worked, as a picture. */
  readonly network?: ComponentChildren
  readonly mayKeep: boolean
  /** The reader may change what the organisation says of itself. */
  readonly mayDescribe: boolean
  readonly csrf: string
  /** How often representatives changed this year, where that is too often; for those who keep the register. */
  readonly oftenChanged: number | null
}

type Known = Fact | false

const only = (facts: readonly Known[]): readonly Fact[] => facts.filter((fact) => fact !== false)

const Badges = ({ texts }: { readonly texts: readonly string[] }) => (
  <span class="row">
    {texts.map((text) => (
      <Badge>{text}</Badge>
    ))}
  </span>
)

const whereOf = ({ wording, organisation }: OrganisationPageProps): readonly Fact[] => {
  const { t } = wording
  const { city, country, website, countries, languages } = organisation
  return only([
    {
      label: t(`organisations.${city === null ? 'country' : 'city'}`),
      value: [city, wording.country(country)].filter(Boolean).join(', ')
    },
    countries.length > 0 && {
      label: t('organisations.countries'),
      value: wording.list(countries.map(wording.country))
    },
    languages.length > 0 && {
      label: t('organisations.languages'),
      value: wording.list(languages.map(wording.tongue))
    },
    website !== null && {
      label: t('organisations.website'),
      value: (
        <a href={website} rel="noopener noreferrer">
          {website}
        </a>
      )
    }
  ])
}

const recordOf = ({ wording, organisation }: OrganisationPageProps): readonly Fact[] => {
  const { t } = wording
  const { legalForm, group, tier, memberSince, leftOn, agreementNumber, agreementOn, nip, krs, regon, pic } =
    organisation
  const { consents, notSuggested } = organisation
  return only([
    legalForm !== null && { label: t('organisations.legalForm'), value: legalForm },
    group !== null && { label: t('organisations.group'), value: group },
    tier !== null && { label: t('organisations.tier'), value: tier },
    memberSince !== null && { label: t('organisations.memberSince'), value: wording.day(memberSince) },
    leftOn !== null && { label: t('organisations.leftOn'), value: wording.day(leftOn) },
    agreementNumber !== null && { label: t('organisations.agreementNumber'), value: agreementNumber },
    agreementOn !== null && { label: t('organisations.agreementOn'), value: wording.day(agreementOn) },
    ...(
      [
        ['NIP', nip],
        ['KRS', krs],
        ['REGON', regon],
        ['PIC', pic]
      ] as const
    ).map(([label, value]) => value !== null && { label, value }),
    organisation.watched.length > 0 && {
      label: t('organisations.watched'),
      value: <Badges texts={organisation.watched} />
    },
    consents.length > 0 && {
      label: t('organisations.consents'),
      value: (
        <ul class="bullets">
          {consents.map((consent) => (
            <li>{t(`choices.consent.${consent}`)}</li>
          ))}
        </ul>
      )
    },
    notSuggested && { label: t('suggestions.heading'), value: t('organisations.notSuggested') }
  ])
}

/** Fields of the profile that say nothing yet, for those who may fill them in. */
const missingIn = ({ organisation }: OrganisationPageProps) =>
  describing.filter((field) => {
    const value = organisation[field]
    return value === null || value.length === 0
  })

/** What would make the organisation found, each a way to its field. */
const Missing = (props: OrganisationPageProps) => {
  const { wording, organisation, mayDescribe } = props
  const missing = mayDescribe ? missingIn(props) : []
  return missing.length === 0 ? null : (
    <Note title={wording.t('organisations.missing', { count: missing.length })} icon="search">
      <ul class="bullets">
        {missing.map((field) => (
          <li>
            <p>
              <a href={`/organisations/${organisation.id}/describe#${field}`}>
                {wording.t(`organisations.${field}`)}
              </a>
              : {wording.t(`organisations.foundBy.${field}`)}
            </p>
          </li>
        ))}
      </ul>
    </Note>
  )
}

/** When somebody of the organisation last found the profile right; a gentle word when that was long ago. */
const Freshness = ({ wording, organisation, isAged, mayDescribe, csrf }: OrganisationPageProps) => {
  const { t } = wording
  const { id, profileConfirmedOn } = organisation
  const day = profileConfirmedOn ?? organisation.changedAt.slice(0, 10)
  const said = t(`organisations.${profileConfirmedOn === null ? 'changedOn' : 'checkedOn'}`, {
    day: wording.dated(day)
  })
  if (!isAged) return <p class="small">{said}</p>
  return (
    <Note tone="warn">
      <p>
        {said}. {t(mayDescribe ? 'organisations.agedOwn' : 'organisations.aged')}
      </p>
      {mayDescribe && (
        <Form action={`/organisations/${id}/confirm`} csrf={csrf} ruled>
          <Button slim>{t('organisations.confirm.yes')}</Button>
        </Form>
      )}
    </Note>
  )
}

const Projects = ({ wording, organisation, projects }: OrganisationPageProps) => (
  <Card id="projects" title={wording.t('organisations.projectsTitle')} count={projects.length}>
    <div class="stack">
      {projects.length === 0 ? (
        <p class="small">{wording.t('organisations.noProjects')}</p>
      ) : (
        <ul class="rows">
          {projects.map(({ href, title, number, side, state }) => (
            <li>
              <a href={href}>{wording.own(title)}</a>
              <br />
              <small>{[number, side, state].join(' · ')}</small>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={`/proposals?q=lead:${organisation.id}`}>{wording.t('organisations.projects')}</a>
      </p>
    </div>
  </Card>
)

const RecordCard = (props: OrganisationPageProps) => {
  const facts = recordOf(props)
  return facts.length === 0 ? null : (
    <Card id="record" title={props.wording.t('organisations.record')}>
      <DefinitionList facts={facts} />
    </Card>
  )
}

/** One organisation: profile, people, ties, projects. */
export const OrganisationPage = (props: OrganisationPageProps) => {
  const { wording, organisation, isMember, people, mayKeep, mayDescribe, oftenChanged, network } = props
  const { t } = wording
  const { id, name, type, status } = organisation
  return (
    <>
      <PageHead
        eyebrow={t(`choices.organisation.${type}`)}
        title={name}
        lead={
          <span class="row">
            <Badge tone={isMember ? 'ok' : undefined}>{t(`choices.membership.${status}`)}</Badge>
            {organisation.group !== null && <span>{organisation.group}</span>}
          </span>
        }
        actions={
          <>
            {mayDescribe && (
              <ButtonLink href={`/organisations/${id}/describe`} icon="edit">
                {t('organisations.describe')}
              </ButtonLink>
            )}
            {mayKeep && (
              <ButtonLink href={`/organisations/${id}/edit`} icon="edit">
                {t('organisations.edit')}
              </ButtonLink>
            )}
          </>
        }
      />
      {oftenChanged !== null && (
        <Note tone="warn">
          <p>{t('organisations.oftenChanged', { count: oftenChanged })}</p>
        </Note>
      )}
      <div class="split">
        <div class="stack">
          <CanDo wording={wording} organisation={organisation} />
          <Seeks wording={wording} organisation={organisation} />
          <References wording={wording} organisation={organisation} />
          <Missing {...props} />
          <Projects {...props} />
          {network}
        </div>
        <aside class="stack" aria-label={t('organisations.people')}>
          <Card id="where" title={t('organisations.where')}>
            <div class="stack">
              <DefinitionList facts={whereOf(props)} />
              <Freshness {...props} />
            </div>
          </Card>
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
          <Linked {...props} />
          <RecordCard {...props} />
        </aside>
      </div>
    </>
  )
}
