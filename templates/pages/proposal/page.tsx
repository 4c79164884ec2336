import { Badge } from '#templates/components/badge.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import { Timeline } from '#templates/components/timeline.tsx'
import type { Happening } from '#templates/components/timeline.tsx'
import type { Step } from '#templates/components/steps.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { ActionsCard } from '#templates/pages/act/actions.tsx'
import type { CaseAction } from '#templates/pages/act/actions.tsx'
import { TakenOverNote } from '#templates/pages/takeover/note.tsx'
import { BallotCard } from '#templates/pages/ballot/card.tsx'
import type { BallotSight } from '#templates/pages/ballot/card.tsx'

import { OutcomeCards } from './outcome.tsx'
import type { OutcomeCardsProps } from './outcome.tsx'
import { NeedsCard, PartiesCard } from './parties.tsx'
import type { NeedSlot, PartyLine } from './parties.tsx'
import { RelatedCard } from './related.tsx'
import type { RelatedCase } from './related.tsx'
import { ReviewCard } from './review.tsx'
import type { ReviewCardProps } from './review.tsx'
import { ScopeCard } from './scope.tsx'
import type { ScopeCardProps } from './scope.tsx'
import { StageCard } from './stage.tsx'
import type { Awaited } from './stage.tsx'

/** Something that happened, with the words that were written about it. */
export type Happened = Omit<Happening, 'note'> & { readonly texts: readonly string[] }

type Exchange = { readonly heading: string; readonly text: string; readonly answer: string | null }

export type ProposalPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly number: string
  readonly field: string | null
  readonly title: string
  readonly lead: string
  readonly state: string
  /** When the office took the project over from earlier records; null for a proposal that began here. */
  readonly takenOverAt: string | null
  readonly steps: readonly Step[]
  readonly awaited: readonly Awaited[]
  readonly scope: Omit<ScopeCardProps, 'wording'>
  readonly slots: readonly NeedSlot[]
  readonly parties: readonly PartyLine[]
  readonly remarks: readonly Exchange[]
  readonly changes: readonly Exchange[]
  /** About the call, with the lead’s public answers. */
  readonly questions: readonly Exchange[]
  readonly outcome: Omit<OutcomeCardsProps, 'wording'>
  readonly review: Omit<ReviewCardProps, 'wording'> | null
  readonly ballot: BallotSight | null
  /** Proposals that it has to do with, its route and its funding. */
  readonly related: readonly RelatedCase[]
  readonly results: readonly { readonly href: string; readonly label: string; readonly detail: string }[]
  readonly group: { readonly href: string; readonly state: string } | null
  readonly happenings: readonly Happened[]
  readonly actions: readonly CaseAction[]
  /** Acts that wait for this reader. */
  readonly mine: readonly string[]
  /** Where the reader chooses when to be told of this case. */
  readonly noticesAt: string
}

/** Happenings shown before the rest folds away. */
const shownHappenings = 8

const ExchangeCard = ({
  wording,
  id,
  title,
  items
}: {
  readonly wording: Wording
  readonly id: string
  readonly title: string
  readonly items: readonly Exchange[]
}) =>
  items.length === 0 ? null : (
    <Card id={id} title={title}>
      <DefinitionList
        facts={items.map(({ heading, text, answer }) => ({
          label: heading,
          value: (
            <>
              <p class="prose">{wording.own(text)}</p>
              {answer === null ? (
                <Badge tone="warn">{wording.t('case.unanswered')}</Badge>
              ) : (
                <p class="note prose">{wording.own(answer)}</p>
              )}
            </>
          )
        }))}
      />
    </Card>
  )

const happeningOf = ({ texts, ...happened }: Happened): Happening =>
  texts.length === 0 ? happened : { ...happened, note: texts.map((text) => <p class="prose">{text}</p>) }

const History = ({
  wording,
  happenings,
  noticesAt
}: Pick<ProposalPageProps, 'wording' | 'happenings' | 'noticesAt'>) =>
  happenings.length === 0 ? null : (
    <Card
      id="history"
      title={wording.t('case.history')}
      count={happenings.length}
      aside={<a href={noticesAt}>{wording.t('case.notices')}</a>}
    >
      <Timeline wording={wording} happenings={happenings.slice(0, shownHappenings).map(happeningOf)} />
      {happenings.length > shownHappenings && (
        <details class="ruled">
          <summary>{wording.t('case.earlier', { count: happenings.length - shownHappenings })}</summary>
          <div class="apart">
            <Timeline wording={wording} happenings={happenings.slice(shownHappenings).map(happeningOf)} />
          </div>
        </details>
      )}
    </Card>
  )

const Outcome = ({ wording, results, group }: Pick<ProposalPageProps, 'wording' | 'results' | 'group'>) =>
  results.length === 0 && group === null ? null : (
    <Card id="outcome" title={wording.t('case.outcome')}>
      <ul class="rows">
        {results.map(({ href, label, detail }) => (
          <li>
            <a href={href}>{label}</a>
            <br />
            <small>{detail}</small>
          </li>
        ))}
        {group && (
          <li>
            <a href={group.href}>{wording.t('case.group')}</a>
            <br />
            <small>{group.state}</small>
          </li>
        )}
      </ul>
    </Card>
  )

/** One case from its idea to its group: what I can do first, then what I need to know, then what happened. */
export const ProposalPage = (props: ProposalPageProps) => {
  const { wording, ballot, actions, mine } = props
  const hasOutcome = props.results.length > 0 || props.group !== null || props.related.length > 0
  const hasAside = ballot !== null || actions.length > 0 || hasOutcome
  return (
    <>
      <PageHead
        eyebrow={props.field === null ? props.number : `${props.number} · ${wording.own(props.field)}`}
        title={wording.own(props.title)}
        lead={props.lead}
        actions={<Badge tone="info">{props.state}</Badge>}
      />
      <div class="stack">
        <TakenOverNote wording={wording} of="project" at={props.takenOverAt} />
        <StageCard wording={wording} steps={props.steps} state={props.state} awaited={props.awaited} />
        <div class={hasAside ? 'split aside-first' : 'stack'}>
          <div class="stack">
            <OutcomeCards wording={wording} {...props.outcome} />
            <ScopeCard wording={wording} {...props.scope} />
            <ExchangeCard
              wording={wording}
              id="remarks"
              title={wording.t('acts.panels.remarks')}
              items={props.remarks}
            />
            <ExchangeCard
              wording={wording}
              id="changes"
              title={wording.t('case.changes')}
              items={props.changes}
            />
            <NeedsCard wording={wording} slots={props.slots} />
            <ExchangeCard
              wording={wording}
              id="questions"
              title={wording.t('case.questions')}
              items={props.questions}
            />
            <PartiesCard wording={wording} parties={props.parties} />
            {props.review && <ReviewCard wording={wording} {...props.review} />}
            <History wording={wording} happenings={props.happenings} noticesAt={props.noticesAt} />
          </div>
          {hasAside && (
            <aside class="stack" aria-label={wording.t('case.aside')}>
              {ballot !== null && ballot.vote?.mine === null && (
                <BallotCard wording={wording} ballot={ballot} csrf={props.csrf} />
              )}
              <ActionsCard wording={wording} actions={actions} awaited={mine} />
              {ballot !== null && ballot.vote?.mine !== null && (
                <BallotCard wording={wording} ballot={ballot} csrf={props.csrf} />
              )}
              <Outcome wording={wording} results={props.results} group={props.group} />
              <RelatedCard wording={wording} related={props.related} />
            </aside>
          )}
        </div>
      </div>
    </>
  )
}
