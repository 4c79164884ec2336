import type { Responsiveness } from '#partnerships/responsiveness.ts'
import { PageHead } from '#templates/components/card.tsx'
import { Empty } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type ResponsivenessPageProps = {
  readonly wording: Wording
  readonly lines: readonly (Responsiveness & { readonly name: string; readonly href: string })[]
}

const share = ({ t }: Wording, answered: number, all: number): string =>
  all === 0 ? '–' : t('responsiveness.of', { answered, all })

/** Who answers invitations and interests, and how fast; the heading says how many let somebody wait. */
export const ResponsivenessPage = ({ wording, lines }: ResponsivenessPageProps) => {
  const { t } = wording
  const waiting = lines.filter(
    ({ invitationsSilent, interestsLate }) => invitationsSilent + interestsLate > 0
  )
  return (
    <div class="stack">
      <PageHead
        eyebrow={t('responsiveness.title')}
        title={
          waiting.length === 0
            ? t('responsiveness.nobody')
            : t('responsiveness.heading', { count: waiting.length })
        }
        lead={t('responsiveness.lead')}
      />
      {lines.length === 0 ? (
        <Empty icon="user-check" title={t('responsiveness.none')} />
      ) : (
        <div class="card">
          <Table
            caption={t('responsiveness.title')}
            items={lines}
            columns={[
              {
                label: t('responsiveness.organisation'),
                cell: ({ href, name }) => <a href={href}>{name}</a>
              },
              {
                label: t('responsiveness.invitations'),
                number: true,
                cell: ({ invited, invitationsAnswered }) => share(wording, invitationsAnswered, invited)
              },
              {
                label: t('responsiveness.silent'),
                number: true,
                cell: ({ invitationsSilent }) => invitationsSilent
              },
              {
                label: t('responsiveness.interests'),
                number: true,
                cell: ({ interests, interestsAnswered }) => share(wording, interestsAnswered, interests)
              },
              { label: t('responsiveness.late'), number: true, cell: ({ interestsLate }) => interestsLate },
              {
                label: t('responsiveness.days'),
                number: true,
                cell: ({ medianDays }) => (medianDays === null ? '–' : wording.number(medianDays))
              }
            ]}
          />
        </div>
      )}
    </div>
  )
}
