import { Badge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { PageHead } from '#templates/components/card.tsx'
import { Empty } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type SittingsPageProps = {
  readonly wording: Wording
  readonly sittings: readonly {
    readonly href: string
    readonly when: string
    readonly organ: string
    readonly state: string
    readonly isAhead: boolean
  }[]
  readonly mayConvene: boolean
}

/** All sittings, the latest first. */
export const SittingsPage = ({ wording, sittings, mayConvene }: SittingsPageProps) => {
  const convene = mayConvene && (
    <ButtonLink primary icon="plus" href="/sittings/new">
      {wording.t('events.sitting.convene.label')}
    </ButtonLink>
  )
  return (
    <>
      <PageHead title={wording.t('site.sittings')} actions={sittings.length > 0 && convene} />
      <section class="card" aria-label={wording.t('site.sittings')}>
        {sittings.length === 0 ? (
          <Empty icon="calendar-event" title={wording.t('sitting.none')} action={convene}>
            {wording.t('sitting.noneHint')}
          </Empty>
        ) : (
          <ul class="rows">
            {sittings.map(({ href, when, organ, state, isAhead }) => (
              <li class="row between">
                <span>
                  <a href={href}>{when}</a>
                  <br />
                  <small>{organ}</small>
                </span>
                <Badge tone={isAhead ? 'info' : undefined}>{state}</Badge>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
