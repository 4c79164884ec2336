import { Badge } from '#templates/components/badge.tsx'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Form } from '#templates/components/form.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type ListedVersion = {
  readonly version: number
  readonly href: string
  readonly isCurrent: boolean
  /** Null for a version that ships with the program. */
  readonly madeAt: string | null
  readonly madeBy: string | null
  readonly note: string | null
}

export type ListedProfile = {
  readonly id: string
  readonly name: string
  readonly summary: string
  readonly versions: readonly ListedVersion[]
}

export type ProfileListProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly profiles: readonly ListedProfile[]
  readonly mayChange: boolean
}

type Choosing = Pick<ProfileListProps, 'wording' | 'csrf' | 'mayChange'>

const useButton = ({ wording, csrf, mayChange }: Choosing, profile: ListedProfile, listed: ListedVersion) => {
  if (listed.isCurrent) return <Badge tone="ok">{wording.t('profiles.current')}</Badge>
  if (!mayChange) return null
  return (
    <Form action="/profiles/current" csrf={csrf} hidden={{ profile: `${profile.id}@${listed.version}` }}>
      <Button slim about={`${profile.name}, ${wording.t('profiles.version', { version: listed.version })}`}>
        {wording.t('profiles.choose')}
      </Button>
    </Form>
  )
}

const madeIn = (wording: Wording, { madeAt, madeBy }: ListedVersion): string =>
  madeAt === null
    ? wording.t('profiles.shipped')
    : wording.t('profiles.made', { when: wording.day(madeAt), who: madeBy ?? wording.t('profiles.somebody') })

/** Every procedure in all its versions; coordinators choose here, and make the next version. */
export const ProfileListPage = ({ wording, csrf, profiles, mayChange }: ProfileListProps) => {
  const { t } = wording
  return (
    <div class="stack">
      <PageHead title={t('profiles.title')} lead={t('profiles.lead')} />
      {profiles.map((profile) => (
        <Card
          id={profile.id}
          title={profile.name}
          aside={
            mayChange && (
              <ButtonLink slim icon="plus" href={`/profiles/${profile.id}/new`} about={profile.name}>
                {t('profiles.newVersion')}
              </ButtonLink>
            )
          }
        >
          <p>{wording.own(profile.summary)}</p>
          <Table
            caption={profile.name}
            items={profile.versions}
            columns={[
              {
                label: t('profiles.versionColumn'),
                cell: (listed) => (
                  <a href={listed.href}>{t('profiles.version', { version: listed.version })}</a>
                )
              },
              { label: t('profiles.madeColumn'), cell: (listed) => madeIn(wording, listed) },
              {
                label: t('profiles.noteColumn'),
                cell: (listed) => (listed.note === null ? t('profiles.none') : wording.own(listed.note))
              },
              {
                label: t('profiles.useColumn'),
                cell: (listed) =>
                  useButton({ wording, csrf, mayChange }, profile, listed) ?? t('profiles.none')
              }
            ]}
          />
        </Card>
      ))}
    </div>
  )
}
