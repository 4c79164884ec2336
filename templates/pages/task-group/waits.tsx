import { Badge, DeadlineBadge } from '#templates/components/badge.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { Awaited } from '#templates/pages/proposal/stage.tsx'

type WaitsProps = { readonly wording: Wording; readonly awaited: readonly Awaited[] }

/** Whom the case waits for, what for and until when. */
export const Waits = ({ wording, awaited }: WaitsProps) =>
  awaited.length === 0 ? null : (
    <section class="card" aria-label={wording.t('site.waitsFor')}>
      <div class="stack">
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
