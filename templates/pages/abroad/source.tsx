import { Badge, DeadlineBadge } from '#templates/components/badge.tsx'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import { Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { ReadingBadge } from './list.tsx'
import { reasonIn } from './shown.ts'
import type { ShownSource } from './shown.ts'

type ShownCall = {
  readonly id: string
  readonly title: string
  readonly url: string
  readonly needs: readonly { readonly role: string }[]
  readonly endsAt: string | null
  readonly withdrawnAt: string | null
}

export type SourcePageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly source: ShownSource
  readonly calls: readonly ShownCall[]
  readonly now: string
}

const CallState = ({
  wording,
  call: { endsAt, withdrawnAt },
  now
}: {
  readonly wording: Wording
  readonly call: ShownCall
  readonly now: string
}) => {
  const { t } = wording
  if (withdrawnAt !== null)
    return <Badge>{t('abroad.call.withdrawn', { day: wording.day(withdrawnAt) })}</Badge>
  if (endsAt === null) return <Badge icon="circle-check">{t('abroad.call.open')}</Badge>
  return endsAt <= now ? (
    <Badge>{t('abroad.call.over')}</Badge>
  ) : (
    <DeadlineBadge wording={wording} at={endsAt} />
  )
}

/** One partner cluster: how the reading of its feed goes, and its calls. */
export const SourcePage = ({ wording, csrf, source, calls, now }: SourcePageProps) => {
  const { t } = wording
  const { id, name, country, language, address, triedAt, succeededAt, nextAt, reason } = source
  return (
    <div class="stack">
      <PageHead
        eyebrow={<a href="/abroad">{t('abroad.menu')}</a>}
        title={wording.own(name)}
        actions={
          <>
            <Form action={`/abroad/${id}/read`} csrf={csrf}>
              <Button primary icon="refresh">
                {t('abroad.read')}
              </Button>
            </Form>
            <ButtonLink icon="edit" href={`/abroad/${id}/change`}>
              {t('abroad.change')}
            </ButtonLink>
          </>
        }
      />
      {reason !== null && (
        <Note tone="bad" icon="alert-circle" title={t('abroad.failedTitle')}>
          <p>{reasonIn(wording, source)}</p>
          <p class="small">
            {t(source.calls > 0 ? 'abroad.failedStay' : 'abroad.failedNext', {
              at: wording.dayAndTime(nextAt)
            })}
          </p>
        </Note>
      )}
      <Card id="calls" title={t('abroad.callsTitle')} count={calls.length}>
        {calls.length === 0 ? (
          <p>{t('abroad.noCalls')}</p>
        ) : (
          <Table
            caption={t('abroad.callsTitle')}
            items={calls}
            columns={[
              {
                label: t('abroad.call.title'),
                cell: ({ title, url }) => (
                  <a href={url} rel="noopener noreferrer nofollow">
                    {wording.own(title)}
                  </a>
                )
              },
              {
                label: t('abroad.call.needs'),
                cell: ({ needs }) =>
                  needs.length === 0
                    ? t('abroad.call.noNeeds')
                    : wording.own(needs.map(({ role }) => role).join('; '))
              },
              {
                label: t('abroad.call.state'),
                cell: (call) => <CallState wording={wording} call={call} now={now} />
              }
            ]}
          />
        )}
      </Card>
      <Card
        id="feed"
        title={t('abroad.feedTitle')}
        aside={<ReadingBadge wording={wording} source={source} />}
      >
        <div class="stack">
          <DefinitionList
            facts={[
              { label: t('abroad.field.address'), value: <code>{address}</code> },
              { label: t('abroad.field.country'), value: wording.country(country) },
              { label: t('abroad.field.language'), value: wording.tongue(language) },
              {
                label: t('abroad.lastRead'),
                value: succeededAt === null ? t('abroad.never') : wording.dayAndTime(succeededAt)
              },
              ...(triedAt !== null && triedAt !== succeededAt
                ? [{ label: t('abroad.lastTried'), value: wording.dayAndTime(triedAt) }]
                : []),
              { label: t('abroad.nextRead'), value: wording.dayAndTime(nextAt) }
            ]}
          />
          <p>
            <ButtonLink danger icon="trash" href={`/abroad/${id}/remove`}>
              {t('abroad.remove')}
            </ButtonLink>
          </p>
        </div>
      </Card>
    </div>
  )
}

/** What follows when a partner cluster's calls are read no more. */
export const RemoveSourcePage = ({
  wording,
  csrf,
  source: { id, name, calls }
}: Pick<SourcePageProps, 'wording' | 'csrf' | 'source'>) => {
  const { t } = wording
  return (
    <div class="narrow stack">
      <PageHead title={t('abroad.removeTitle', { name })} lead={t('abroad.removeText', { count: calls })} />
      <Form action={`/abroad/${id}/remove`} csrf={csrf}>
        <p class="row">
          <Button danger icon="trash">
            {t('abroad.removeNow')}
          </Button>
          <ButtonLink href={`/abroad/${id}`}>{t('form.cancel')}</ButtonLink>
        </p>
      </Form>
    </div>
  )
}
