import type { Profile } from '#shared/profile.ts'
import { Badge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import { Note } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { changesBetween, factsOf, termColumns, termGroups, termIn, termsOfGroup } from './facts.ts'

export type ProfileVersionProps = {
  readonly wording: Wording
  readonly profile: Profile
  /** The version before it; null for the first. */
  readonly previous: Profile | null
  readonly isCurrent: boolean
  /** Who made it and when, with what was said of it; null for one that ships. */
  readonly made: { readonly line: string; readonly note: string } | null
  /** Only the newest version is a beginning of the next one. */
  readonly newHref: string | null
}

type Changes = ReturnType<typeof changesBetween>

const Value = ({ wording, value, was }: { wording: Wording; value: string; was: string | undefined }) =>
  was === undefined ? (
    <>{value}</>
  ) : (
    <>
      {value} <Badge tone="info">{wording.t('profiles.changed')}</Badge>{' '}
      <small>{wording.t('profiles.was', { value: was })}</small>
    </>
  )

/** What is otherwise than in the version before, first on the page. */
const Changed = ({
  wording,
  previous,
  changes
}: {
  wording: Wording
  previous: Profile
  changes: Changes
}) => (
  <Note
    tone="info"
    icon="info-circle"
    title={wording.t('profiles.changesTitle', { version: previous.version, count: changes.size })}
  >
    {changes.size > 0 && (
      <ul>
        {[...changes.values()].map(({ label, was, is }) => (
          <li>{wording.t('profiles.changeLine', { label, was, is })}</li>
        ))}
      </ul>
    )}
  </Note>
)

const Terms = ({ wording, profile, changes }: { wording: Wording; profile: Profile; changes: Changes }) => (
  <>
    {termGroups.map((group) => (
      <Card id={`terms-${group.id}`} title={wording.t(`profiles.termGroup.${group.id}`)}>
        <Table
          caption={wording.t(`profiles.termGroup.${group.id}`)}
          items={termsOfGroup(Object.keys(profile.terms), group).flatMap((name) => {
            const rule = profile.terms[name]
            return rule ? [termIn(wording, name, rule)] : []
          })}
          columns={[
            {
              label: wording.t('profiles.column.term'),
              cell: ({ name }) => (
                <>
                  {wording.named(`terms.${name}.name`)} <small>{name}</small>
                </>
              )
            },
            ...termColumns.map((column) => ({
              label: wording.t(`profiles.column.${column}`),
              cell: (term: ReturnType<typeof termIn>) => (
                <Value
                  wording={wording}
                  value={term[column]}
                  was={changes.get(`terms.${term.name}.${column}`)?.was}
                />
              )
            }))
          ]}
        />
      </Card>
    ))}
  </>
)

/** One version of a procedure: every number and term in words, with what changed since the version before it. */
export const ProfileVersionPage = (props: ProfileVersionProps) => {
  const { wording, profile, previous, isCurrent, made, newHref } = props
  const { t, language } = wording
  const changes: Changes = previous ? changesBetween(wording, previous, profile) : new Map()
  return (
    <div class="stack">
      <PageHead
        eyebrow={t('profiles.version', { version: profile.version })}
        title={profile.name[language]}
        lead={wording.own(profile.summary[language])}
        actions={
          newHref !== null && (
            <ButtonLink icon="plus" href={newHref}>
              {t('profiles.newVersion')}
            </ButtonLink>
          )
        }
      />
      <p class="row">
        {isCurrent && <Badge tone="ok">{t('profiles.current')}</Badge>}
        <span>{made?.line ?? t('profiles.shipped')}</span>
        {previous && (
          <a href={`/profiles/${previous.id}/${previous.version}`}>
            {t('profiles.before', { version: previous.version })}
          </a>
        )}
        <a href="/profiles">{t('profiles.all')}</a>
      </p>
      {made && <p class="prose">{wording.own(made.note)}</p>}
      {previous && <Changed wording={wording} previous={previous} changes={changes} />}
      <>
        {factsOf(wording, profile).map(({ id, facts }) => (
          <Card id={id} title={wording.named(`profiles.section.${id}`)}>
            <DefinitionList
              facts={facts.map(({ path, label, value }) => ({
                label,
                value: <Value wording={wording} value={value} was={changes.get(path)?.was} />
              }))}
            />
          </Card>
        ))}
      </>
      <p>{t('profiles.counting')}</p>
      <Terms wording={wording} profile={profile} changes={changes} />
    </div>
  )
}
