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
  /** The reader is the one awaited. */
  readonly isMine: boolean
  /** Where the reader does it; null where they cannot, or where the page offers it anyway. */
  readonly place: string | null
}

/** Where the case stands: its stages with dates, and who is awaited until when. */
export const StageCard = ({
  wording,
  steps,
  state,
  awaited,
  pathAt
}: {
  readonly wording: Wording
  readonly steps: readonly Step[]
  readonly state: string
  readonly awaited: readonly Awaited[]
  readonly pathAt: string
}) => (
  <section class="card" aria-label={wording.t('case.stage')}>
    <Steps wording={wording} steps={steps} />
    <div class="stack ruled">
      {awaited.length === 0 && <p>{state}</p>}
      {awaited.map(({ who, act, until, undelivered, isMine, place }) => (
        <p class="row meta">
          <span>
            {wording.t('case.waitsForAct')} <b>{act}</b>: {isMine ? <b>{who}</b> : who}
          </span>
          {until !== null && <DeadlineBadge wording={wording} at={until} />}
          {until === null && undelivered && <Badge icon="mail">{wording.t('case.notDelivered')}</Badge>}
          {place !== null && <a href={place}>{wording.t('case.doNow')}</a>}
        </p>
      ))}
      <p class="small">
        <a href={pathAt}>{wording.t('procedure.pathLink')}</a>
      </p>
    </div>
  </section>
)
