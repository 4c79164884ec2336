import type { Body } from '#people/body.ts'
import type { RoleKind } from '#people/model.ts'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

type Named = { readonly id: string; readonly name: string }

type Seat = {
  readonly kind: RoleKind
  readonly person: Named
  readonly organisation: Named | null
  readonly fromOn: string
  readonly untilOn: string | null
  readonly substitute: Named | null
  /** Whole days left in office; null without an end. */
  readonly daysLeft: number | null
}

export type BodiesPageProps = {
  readonly wording: Wording
  readonly bodies: readonly { readonly body: Body; readonly seats: readonly Seat[] }[]
}

const columns = (wording: Wording, hasSubstitutes: boolean) => {
  const { t } = wording
  return [
    {
      label: t('people.name'),
      cell: ({ person, kind }: Seat) => (
        <>
          <a href={`/people/${person.id}`}>{person.name}</a>
          <br />
          <small>{t(`choices.role.${kind}`)}</small>
        </>
      )
    },
    {
      label: t('people.organisation'),
      cell: ({ organisation }: Seat) =>
        organisation && <a href={`/organisations/${organisation.id}`}>{organisation.name}</a>
    },
    { label: t('people.from'), cell: ({ fromOn }: Seat) => wording.shortDay(fromOn) },
    {
      label: t('people.until'),
      cell: ({ untilOn, daysLeft }: Seat) =>
        untilOn === null || daysLeft === null ? (
          t('people.noEnd')
        ) : (
          <>
            {wording.shortDay(untilOn)}
            <br />
            <small>{t('people.daysLeft', { count: daysLeft })}</small>
          </>
        )
    },
    ...(hasSubstitutes
      ? [
          {
            label: t('people.substitute'),
            cell: ({ substitute }: Seat) =>
              substitute && <a href={`/people/${substitute.id}`}>{substitute.name}</a>
          }
        ]
      : [])
  ]
}

/** Who sits in the Council, the Presidium and the Board, and until when. */
export const BodiesPage = ({ wording, bodies }: BodiesPageProps) => {
  const { t } = wording
  return (
    <div class="stack">
      <PageHead title={t('people.bodiesTitle')} lead={t('people.bodiesLead')} />
      {bodies.map(({ body, seats }) => (
        <Card id={body} title={t(`people.body.${body}`)} count={seats.length}>
          {seats.length === 0 ? (
            <p class="small">{t('people.bodyEmpty')}</p>
          ) : (
            <Table
              caption={t(`people.body.${body}`)}
              items={seats}
              columns={columns(
                wording,
                seats.some(({ substitute }) => substitute !== null)
              )}
            />
          )}
        </Card>
      ))}
    </div>
  )
}
