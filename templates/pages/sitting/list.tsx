import { Badge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Empty } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

type ListedSitting = {
  readonly href: string
  readonly when: string
  readonly organ: string
  readonly state: string
  readonly isAhead: boolean
  readonly isOpen: boolean
}

export type SittingsPageProps = {
  readonly wording: Wording
  readonly sittings: readonly ListedSitting[]
  readonly mayConvene: boolean
}

const Rows = ({ sittings }: Pick<SittingsPageProps, 'sittings'>) => (
  <ul class="rows">
    {sittings.map(({ href, when, organ, state, isAhead, isOpen }) => (
      <li class="row between">
        <span>
          <a href={href}>{when}</a>
          <br />
          <small>{organ}</small>
        </span>
        <Badge tone={isOpen ? 'ok' : isAhead ? 'info' : undefined}>{state}</Badge>
      </li>
    ))}
  </ul>
)

/** Which sitting is under way, or comes next. */
const headingOf = (wording: Wording, ahead: readonly ListedSitting[]): string => {
  const open = ahead.find(({ isOpen }) => isOpen)
  if (open) return wording.t('sitting.underWay', { organ: open.organ })
  return ahead[0] ? wording.t('sitting.nextOn', { day: ahead[0].when }) : wording.t('sitting.noneAhead')
}

/** All sittings: those ahead by their dates, then those held, the latest first. */
export const SittingsPage = ({ wording, sittings, mayConvene }: SittingsPageProps) => {
  const convene = mayConvene && (
    <ButtonLink primary icon="plus" href="/sittings/new">
      {wording.t('events.sitting.convene.label')}
    </ButtonLink>
  )
  const ahead = sittings.filter(({ isAhead }) => isAhead).toReversed()
  const held = sittings.filter(({ isAhead }) => !isAhead)
  if (sittings.length === 0)
    return (
      <>
        <PageHead title={wording.t('site.sittings')} />
        <section class="card" aria-label={wording.t('site.sittings')}>
          <Empty icon="calendar-event" title={wording.t('sitting.none')} action={convene}>
            {wording.t('sitting.noneHint')}
          </Empty>
        </section>
      </>
    )
  return (
    <>
      <PageHead eyebrow={wording.t('site.sittings')} title={headingOf(wording, ahead)} actions={convene} />
      <div class="stack">
        {ahead.length > 0 && (
          <Card id="ahead" title={wording.t('sitting.ahead')} count={ahead.length}>
            <Rows sittings={ahead} />
          </Card>
        )}
        {held.length > 0 && (
          <Card id="held" title={wording.t('sitting.held')} count={held.length}>
            <Rows sittings={held} />
          </Card>
        )}
      </div>
    </>
  )
}
