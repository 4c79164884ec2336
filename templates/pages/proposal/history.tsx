import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Pagination } from '#templates/components/lists.tsx'
import { Empty } from '#templates/components/note.tsx'
import { Timeline } from '#templates/components/timeline.tsx'
import type { Happening } from '#templates/components/timeline.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** Something that happened, with the words that came with it. */
export type Happened = Omit<Happening, 'note'> & { readonly texts: readonly string[] }

/** A way to look at the timeline; the present one leads nowhere. */
export type TimelineChoice = { readonly label: string; readonly href: string; readonly isPresent: boolean }

const happeningOf = ({ texts, ...happened }: Happened): Happening =>
  texts.length === 0 ? happened : { ...happened, note: texts.map((text) => <p class="prose">{text}</p>) }

const Choices = ({
  wording,
  choices
}: {
  readonly wording: Wording
  readonly choices: readonly TimelineChoice[]
}) => (
  <nav class="row" aria-label={wording.t('reading.kinds')}>
    {choices.map(({ label, href, isPresent }) => (
      <a class="pill" href={href} aria-current={isPresent ? 'page' : undefined}>
        {label}
      </a>
    ))}
  </nav>
)

/** The newest of what happened, on the page of a case; the rest has a page of its own. */
export const HistoryCard = ({
  wording,
  happenings,
  total,
  href,
  noticesAt
}: {
  readonly wording: Wording
  readonly happenings: readonly Happened[]
  readonly total: number
  readonly href: string
  readonly noticesAt: string
}) =>
  total === 0 ? null : (
    <Card
      id="history"
      title={wording.t('case.history')}
      aside={<a href={href}>{wording.t('reading.allEvents', { count: total })}</a>}
    >
      <Timeline wording={wording} happenings={happenings.map(happeningOf)} />
      <p class="small ruled">
        <a href={noticesAt}>{wording.t('case.notices')}</a>
      </p>
    </Card>
  )

/** Everything that happened to a case, by kind and in parts. */
export const HistoryPage = ({
  wording,
  number,
  title,
  caseHref,
  choices,
  happenings,
  total,
  earlierHref,
  laterHref
}: {
  readonly wording: Wording
  readonly number: string
  readonly title: string
  readonly caseHref: string
  readonly choices: readonly TimelineChoice[]
  readonly happenings: readonly Happened[]
  readonly total: number
  readonly earlierHref: string | undefined
  readonly laterHref: string | undefined
}) => (
  <div class="narrow stack">
    <PageHead
      eyebrow={<a href={caseHref}>{`${number} · ${wording.own(title)}`}</a>}
      title={wording.t('reading.timeline')}
    />
    <Choices wording={wording} choices={choices} />
    {happenings.length === 0 ? (
      <Empty icon="history" title={wording.t('reading.noEvents')}>
        {wording.t('reading.noEventsHint')}
      </Empty>
    ) : (
      <section class="card" aria-label={wording.t('reading.timeline')}>
        <Timeline wording={wording} happenings={happenings.map(happeningOf)} />
      </section>
    )}
    <Pagination
      wording={wording}
      shown={happenings.length}
      total={total}
      previousHref={laterHref}
      nextHref={earlierHref}
    />
    <div class="row">
      <ButtonLink href={caseHref} icon="chevron-left">
        {wording.t('reading.backToCase')}
      </ButtonLink>
    </div>
  </div>
)
