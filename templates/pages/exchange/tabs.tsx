import { Views } from '#templates/components/lists.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** The two lists of the exchange: what is sought, and where the reader's own organisation stands. */
export const ExchangeTabs = ({
  wording,
  own,
  current
}: {
  readonly wording: Wording
  /** How many of the organisation's talks go on. */
  readonly own: number
  readonly current: 'open' | 'own'
}) => (
  <Views
    label={wording.t('exchange.eyebrow')}
    views={[
      { label: wording.t('exchange.openRoles'), href: '/exchange', current: current === 'open' },
      {
        label: wording.t('exchange.own.title'),
        href: '/exchange/own',
        count: own,
        current: current === 'own'
      }
    ]}
  />
)
