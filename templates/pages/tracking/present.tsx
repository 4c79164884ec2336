import { Age } from '#templates/components/age.tsx'
import { Badge } from '#templates/components/badge.tsx'
import { Card } from '#templates/components/card.tsx'
import { Empty } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { CsvLink } from './figure.tsx'

/** Where a table can be had as CSV, by its name. */
export type CsvHref = (sheet: string) => string

/** A case as a line of a list: where to read it, and what it is called. */
export type CaseLine = { readonly href: string; readonly title: string; readonly number: string | null }

/** A case over its target. */
export type LateCase = CaseLine & {
  readonly state: string
  readonly days: number
  readonly target: number
  readonly stuck: boolean
}

/** All that one person, organisation or body keeps waiting. */
export type QueueLine = {
  readonly who: string
  /** Where to read about them; null for a body. */
  readonly href: string | null
  readonly kind: string
  readonly since: string
  readonly items: readonly (CaseLine & {
    readonly act: string
    readonly since: string
    readonly until: string | null
  })[]
}

/** A term that ends soon. */
export type TermLine = CaseLine & { readonly at: string; readonly term: string; readonly effect: string }

const CaseLink = ({ wording, item }: { readonly wording: Wording; readonly item: CaseLine }) => (
  <a href={item.href}>{wording.own(item.title)}</a>
)

/** Cases that have been in their state for longer than the profile's term, the stuck ones first. */
export const LateCases = ({
  wording,
  cases,
  csvHref
}: {
  readonly wording: Wording
  readonly cases: readonly LateCase[]
  readonly csvHref: CsvHref
}) => {
  const { t } = wording
  return (
    <Card
      id="late"
      title={t('tracking.late')}
      aside={<CsvLink href={csvHref('late')} about={t('tracking.late')} />}
      count={cases.length}
    >
      {cases.length === 0 ? (
        <p>{t('tracking.noneLate')}</p>
      ) : (
        <ul class="rows aged">
          {cases.map((item) => (
            <li>
              <div>
                <p>
                  <CaseLink wording={wording} item={item} />
                </p>
                <p class="small">
                  {item.number} · {item.state}
                </p>
                {item.stuck && <Badge tone="bad">{t('tracking.stuckBadge')}</Badge>}
              </div>
              <div>
                <Age wording={wording} days={item.days} target={item.target} />
              </div>
            </li>
          ))}
        </ul>
      )}
      <p class="small ruled">{t('tracking.lateNote')}</p>
    </Card>
  )
}

const Queue = ({ wording, queue }: { readonly wording: Wording; readonly queue: QueueLine }) => {
  const { t } = wording
  return (
    <li>
      <p class="row between">
        <b>{queue.href === null ? queue.who : <a href={queue.href}>{queue.who}</a>}</b>
        <span class="small">{wording.age(queue.since)}</span>
      </p>
      <details>
        <summary>
          {t('tracking.matters', { count: queue.items.length })}
          <span class="hidden">: {queue.who}</span>
        </summary>
        <ul class="rows">
          {queue.items.map((item) => (
            <li>
              <p class="small">
                {item.act}: <CaseLink wording={wording} item={item} />,{' '}
                {t('tracking.since', { day: wording.shortDay(item.since) })}
                {item.until !== null && <>, {wording.left(item.until)}</>}
              </p>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

const queuesShown = 6
const queuesFolded = 18

/** Who is awaited and since when, whoever has kept others waiting longest first; the rest unfolds, and a long rest has its link. */
export const Queues = ({
  wording,
  queues,
  allHref,
  csvHref
}: {
  readonly wording: Wording
  readonly queues: readonly QueueLine[]
  /** Where all of them are shown; null where they are. */
  readonly allHref: string | null
  readonly csvHref: CsvHref
}) => {
  const { t } = wording
  const shown = allHref === null ? queues : queues.slice(0, queuesShown)
  const folded = queues.slice(shown.length, queuesShown + queuesFolded)
  const left = queues.length - shown.length - folded.length
  return (
    <Card
      id="waiting"
      title={t('tracking.waiting')}
      aside={<CsvLink href={csvHref('waiting')} about={t('tracking.waiting')} />}
      count={queues.length}
    >
      {queues.length === 0 ? (
        <Empty icon="circle-check" title={t('tracking.nobodyAwaited')} />
      ) : (
        <ul class="rows">
          {shown.map((queue) => (
            <Queue wording={wording} queue={queue} />
          ))}
        </ul>
      )}
      {folded.length > 0 && (
        <details class="ruled">
          <summary>{t('tracking.moreAwaited', { count: folded.length })}</summary>
          <ul class="rows">
            {folded.map((queue) => (
              <Queue wording={wording} queue={queue} />
            ))}
          </ul>
        </details>
      )}
      {allHref !== null && left > 0 && (
        <p class="ruled">
          <a href={allHref}>{t('tracking.allAwaited', { count: queues.length })}</a>
        </p>
      )}
    </Card>
  )
}

const termsShown = 8

const Term = ({ wording, item }: { readonly wording: Wording; readonly item: TermLine }) => (
  <li>
    <p>
      <b>
        <time dateTime={item.at}>{wording.due(item.at)}</time>
      </b>{' '}
      · {item.term}
    </p>
    <p>
      <CaseLink wording={wording} item={item} />
    </p>
    <p class="small">{item.effect}</p>
  </li>
)

/** What ends within fourteen days, and what the procedure does then. */
export const Terms = ({
  wording,
  terms,
  csvHref
}: {
  readonly wording: Wording
  readonly terms: readonly TermLine[]
  readonly csvHref: CsvHref
}) => {
  const { t } = wording
  const folded = terms.slice(termsShown)
  return (
    <Card
      id="terms"
      title={t('tracking.terms')}
      aside={<CsvLink href={csvHref('terms')} about={t('tracking.terms')} />}
      count={terms.length}
    >
      {terms.length === 0 ? (
        <p>{t('tracking.noTerms')}</p>
      ) : (
        <ul class="rows">
          {terms.slice(0, termsShown).map((item) => (
            <Term wording={wording} item={item} />
          ))}
        </ul>
      )}
      {folded.length > 0 && (
        <details class="ruled">
          <summary>{t('tracking.moreTerms', { count: folded.length })}</summary>
          <ul class="rows">
            {folded.map((item) => (
              <Term wording={wording} item={item} />
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}
