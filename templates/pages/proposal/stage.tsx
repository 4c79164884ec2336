import { Badge, DeadlineBadge } from '#templates/components/badge.tsx'
import { Steps } from '#templates/components/steps.tsx'
import type { Step } from '#templates/components/steps.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** Whom the case waits for, for which act, and until when. */
export type Awaited = {
  readonly who: string
  readonly act: string
  readonly until: string | null
  /** The term starts with a delivery that has not happened yet. */
  readonly undelivered: boolean
}

/** Where the case stands: its stages with dates, and who is awaited until when. */
export const StageCard = ({
  wording,
  steps,
  state,
  awaited
}: {
  readonly wording: Wording
  readonly steps: readonly Step[]
  readonly state: string
  readonly awaited: readonly Awaited[]
}) => (
  <section class="card" aria-label={wording.t('case.stage')}>
    <Steps wording={wording} steps={steps} />
    <div class="stack ruled">
      {awaited.length === 0 && <p>{state}</p>}
      {awaited.map(({ who, act, until, undelivered }) => (
        <p class="row meta">
          <span>
            {wording.t('case.waitsForAct')} <b>{act}</b>: {who}
          </span>
          {until !== null && <DeadlineBadge wording={wording} at={until} />}
          {until === null && undelivered && <Badge icon="mail">{wording.t('case.notDelivered')}</Badge>}
        </p>
      ))}
    </div>
  </section>
)
