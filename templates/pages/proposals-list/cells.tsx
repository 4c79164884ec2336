import type { ColumnName } from '#proposals/columns.ts'
import { Badge, DeadlineBadge } from '#templates/components/badge.tsx'
import type { Tone } from '#templates/components/class-names.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { AgeLevel } from '#tracking/ageing.ts'

import { valueOf } from './row.ts'
import type { ProposalRow } from './row.ts'

const tones: Readonly<Record<AgeLevel, Tone | undefined>> = { ok: undefined, near: 'warn', late: 'bad' }

/** What one column says of one proposal. */
export const Cell = ({
  wording,
  row,
  column
}: {
  readonly wording: Wording
  readonly row: ProposalRow
  readonly column: ColumnName
}) => {
  const { state, isOver, waitsFor, onYou, until, ageing } = row
  switch (column) {
    case 'state':
      return <Badge tone={isOver ? undefined : 'info'}>{state}</Badge>
    case 'waiting':
      return waitsFor === '' ? null : onYou ? <b>{waitsFor}</b> : <>{waitsFor}</>
    case 'until':
      return until === null ? null : <DeadlineBadge wording={wording} at={until} />
    case 'since':
      return (
        <>
          <b class={tones[ageing.level] && `tone ${tones[ageing.level]}`}>
            {wording.t('times.days', { count: ageing.days })}
          </b>
          {ageing.target !== null && (
            <>
              <br />
              <small>{wording.t('times.target', { count: ageing.target })}</small>
            </>
          )}
        </>
      )
    case 'opened':
      return <time dateTime={row.openedAt}>{wording.shortDay(row.openedAt)}</time>
    case 'moved':
      return <time dateTime={row.movedAt}>{wording.moment(row.movedAt)}</time>
    default: {
      const value = valueOf(wording, row, column)
      return typeof value === 'string' && value !== '' ? <>{wording.own(value)}</> : null
    }
  }
}
