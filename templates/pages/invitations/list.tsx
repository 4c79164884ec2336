import type { PartnershipState } from '#partnerships/model.ts'
import { Badge, DeadlineBadge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Empty } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import { stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'

export type ShownInvitation = {
  readonly case: string
  readonly number: string
  readonly title: string
  readonly organisation: string
  readonly organisationName: string
  readonly country: string
  readonly personName: string
  readonly role: string | null
  readonly invitedBy: string | null
  readonly invitedAt: string
  readonly state: PartnershipState | null
  readonly until: string | null
}

const answerPath = (
  { case: id, organisation }: ShownInvitation,
  act: 'admit' | 'refuse' | 'recall'
): string =>
  `/proposals/${id}/acts/external.${act}?organisation=${organisation}&back=${encodeURIComponent('/invitations')}`

const Organisation = ({ wording, one }: { readonly wording: Wording; readonly one: ShownInvitation }) => (
  <>
    {one.organisationName} <small>{wording.country(one.country)}</small>
    <br />
    <small>{one.personName}</small>
  </>
)

const Case = ({ wording, one }: { readonly wording: Wording; readonly one: ShownInvitation }) => (
  <>
    <a href={`/proposals/${one.case}`}>{wording.own(one.title)}</a>
    <br />
    <small>
      {[one.number, one.role === null ? null : wording.own(one.role)].filter(Boolean).join(' · ')}
    </small>
  </>
)

/** Who was invited from outside the cluster: those to admit first, then those who are asked or take part. */
export const InvitationListPage = ({
  wording,
  office,
  invitations
}: {
  readonly wording: Wording
  /** The reader admits. */
  readonly office: boolean
  readonly invitations: readonly ShownInvitation[]
}) => {
  const { t } = wording
  const waiting = invitations.filter(({ state }) => state === null)
  const asked = invitations.filter(({ state }) => state !== null)
  const common = [
    {
      label: t('invitations.list.organisation'),
      cell: (one: ShownInvitation) => <Organisation wording={wording} one={one} />
    },
    {
      label: t('invitations.list.case'),
      cell: (one: ShownInvitation) => <Case wording={wording} one={one} />
    },
    {
      label: t('invitations.list.invited'),
      cell: (one: ShownInvitation) => (
        <>
          {wording.day(one.invitedAt)}
          {one.invitedBy && (
            <>
              <br />
              <small>{one.invitedBy}</small>
            </>
          )}
        </>
      )
    }
  ]
  return (
    <div class="stack">
      <PageHead
        eyebrow={t('invitations.list.title')}
        title={
          waiting.length === 0
            ? t('invitations.list.noneWaiting')
            : t('invitations.list.waiting', { count: waiting.length })
        }
        lead={t('invitations.list.lead')}
      />
      {waiting.length > 0 && (
        <Card id="to-admit" title={t('invitations.list.toAdmit')} count={waiting.length} marked={office}>
          <Table
            caption={t('invitations.list.toAdmit')}
            items={waiting}
            columns={[
              ...common,
              {
                label: t('invitations.list.answer'),
                cell: (one) =>
                  office ? (
                    <div class="row">
                      <ButtonLink slim href={answerPath(one, 'admit')} about={one.organisationName}>
                        {t('invitations.list.admit')}
                      </ButtonLink>
                      <ButtonLink slim href={answerPath(one, 'refuse')} about={one.organisationName}>
                        {t('invitations.list.refuse')}
                      </ButtonLink>
                    </div>
                  ) : (
                    <>
                      {t('invitations.list.withOffice')}
                      <br />
                      <a href={answerPath(one, 'recall')}>{t('invitations.list.recall')}</a>
                    </>
                  )
              }
            ]}
          />
        </Card>
      )}
      {asked.length > 0 && (
        <Card id="asked" title={t('invitations.list.asked')} count={asked.length}>
          <Table
            caption={t('invitations.list.asked')}
            items={asked}
            columns={[
              ...common,
              {
                label: t('invitations.list.answer'),
                cell: (one) => (
                  <>
                    <Badge tone={one.state === 'invited' ? 'info' : 'ok'}>
                      {stateText(wording, 'partnership', one.state ?? '')}
                    </Badge>{' '}
                    {one.until !== null && <DeadlineBadge wording={wording} at={one.until} />}
                  </>
                )
              }
            ]}
          />
        </Card>
      )}
      {invitations.length === 0 && (
        <Empty icon="mail" title={t('invitations.list.noneTitle')}>
          {t('invitations.list.none')}
        </Empty>
      )}
    </div>
  )
}
