import { ButtonLink } from '#templates/components/button.tsx'
import { PageHead } from '#templates/components/card.tsx'
import { Facts } from '#templates/components/facts.tsx'
import type { Fact } from '#templates/components/facts.tsx'
import { Views } from '#templates/components/lists.tsx'
import type { View } from '#templates/components/lists.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { Bars, Legend } from './bars.tsx'
import type { Bar, Tone } from './bars.tsx'
import { Figure } from './figure.tsx'
import { QuietMembers } from './members.tsx'
import type { QuietMember } from './members.tsx'
import { LateCases, Queues, Terms } from './present.tsx'
import type { CsvHref, LateCase, QueueLine, TermLine } from './present.tsx'
import type { Sheet } from './sheet.ts'

/** A question of the page with its picture and its numbers. */
export type Drawing = {
  readonly sheet: Sheet
  /** What the picture shows, in one sentence, for those who do not see it. */
  readonly sentence: string
  readonly bars: readonly Bar[]
  readonly most?: number
  readonly legend?: readonly { readonly tone: Tone; readonly label: string }[]
  readonly note?: string
}

export type TrackingPageProps = {
  readonly wording: Wording
  /** The answer: how many cases are stuck or late. */
  readonly title: string
  readonly lead: string
  readonly facts: readonly Fact[]
  readonly late: readonly LateCase[]
  readonly queues: readonly QueueLine[]
  /** Where everybody who is awaited is shown; null where they are. */
  readonly allQueuesHref: string | null
  readonly terms: readonly TermLine[]
  readonly periods: readonly View[]
  readonly drawings: readonly Drawing[]
  readonly idle: readonly QuietMember[]
  readonly unchosen: readonly QuietMember[]
  readonly csvHref: CsvHref
  readonly evidenceHref: string
}

const Drawn = ({ drawing, ...props }: TrackingPageProps & { readonly drawing: Drawing }) => (
  <Figure
    wording={props.wording}
    sheet={drawing.sheet}
    csvHref={props.csvHref(drawing.sheet.id)}
    note={drawing.note}
  >
    <Bars
      sentence={drawing.sentence}
      bars={drawing.bars}
      {...(drawing.most !== undefined && { most: drawing.most })}
    />
    {drawing.legend && <Legend items={drawing.legend} />}
  </Figure>
)

const Numbers = (props: TrackingPageProps) => {
  const { wording, periods, drawings, idle, unchosen, evidenceHref } = props
  const { t } = wording
  return (
    <>
      <div class="head" id="numbers">
        <div>
          <h2>{t('tracking.numbers')}</h2>
          <p class="small">{t('tracking.numbersNote')}</p>
        </div>
        <div class="row">
          <ButtonLink icon="download" href={evidenceHref}>
            {t('tracking.evidence')}
          </ButtonLink>
        </div>
      </div>
      <Views label={t('tracking.period')} views={periods} />
      <div class="split even drawings">
        {drawings.map((drawing) => (
          <Drawn {...props} drawing={drawing} />
        ))}
        <QuietMembers
          wording={wording}
          id="idle"
          title={t('tracking.idle')}
          none={t('tracking.noneIdle')}
          members={idle}
          more={{ href: '/network#alone', label: t('tracking.idleMore') }}
        />
        <QuietMembers
          wording={wording}
          id="unchosen"
          title={t('tracking.unchosen')}
          none={t('tracking.noneUnchosen')}
          members={unchosen}
          more={{ href: '/responsiveness', label: t('tracking.responsiveness') }}
        />
      </div>
    </>
  )
}

/** For the office: what is stuck, who is awaited, what ends soon; then the numbers of a period as pictures, tables and files. */
export const TrackingPage = (props: TrackingPageProps) => {
  const { wording, title, lead, facts, late, queues, terms, csvHref } = props
  const { t } = wording
  return (
    <div class="stack tracking">
      <PageHead
        eyebrow={t('site.tracking')}
        title={title}
        lead={lead}
        actions={
          <>
            <ButtonLink href="/proposals?show=board">{t('tracking.board')}</ButtonLink>
            <ButtonLink href="#numbers">{t('tracking.numbers')}</ButtonLink>
          </>
        }
      />
      <section class="card" aria-label={t('tracking.key')}>
        <Facts big facts={facts} />
      </section>
      <LateCases wording={wording} cases={late} csvHref={csvHref} />
      <div class="split even">
        <Queues wording={wording} queues={queues} allHref={props.allQueuesHref} csvHref={csvHref} />
        <Terms wording={wording} terms={terms} csvHref={csvHref} />
      </div>
      <Numbers {...props} />
    </div>
  )
}
