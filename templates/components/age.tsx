import type { Wording } from '#templates/locales/index.ts'

import { classNames } from './class-names.ts'

/** Days spent against the target, which is the tick in the middle; the bar ends at twice the target. Words say it too. */
export const Age = ({
  wording,
  days,
  target
}: {
  readonly wording: Wording
  readonly days: number
  readonly target: number
}) => {
  const late = days > target
  const part = Math.min(100, target > 0 ? (50 * days) / target : 100)
  return (
    <>
      <svg class={classNames('age', late && 'bad')} aria-hidden="true">
        <rect class="track" y="3" width="100%" height="6" rx="3" />
        <rect class="part" y="3" width={`${part.toFixed(1)}%`} height="6" rx="3" />
        <rect class="tick" x="50%" width="2" height="12" />
      </svg>
      <p class="small">
        <b class={classNames('tone', late && 'bad')}>{wording.t('times.days', { count: days })}</b>,{' '}
        {wording.t('times.target', { count: target })}
      </p>
    </>
  )
}
