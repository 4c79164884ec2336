import type { ComponentChildren } from 'preact'

import { Badge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import type { Step } from '#templates/components/steps.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { ActionsCard } from '#templates/pages/act/actions.tsx'
import type { CaseAction } from '#templates/pages/act/actions.tsx'
import { TakenOverNote } from '#templates/pages/takeover/note.tsx'
import { BallotCard } from '#templates/pages/ballot/card.tsx'
import type { BallotSight } from '#templates/pages/ballot/card.tsx'

import { CommentsCard } from './comments.tsx'
import type { CommentsCardProps } from './comments.tsx'
import { DocumentsCard } from './documents.tsx'
import type { CaseDocument } from './documents.tsx'
import { HistoryCard } from './history.tsx'
import type { Happened } from './history.tsx'
import { NewsNote } from './news.tsx'
import type { CaseNews } from './news.tsx'
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
  /** Roles that must be filled before the Presidium is asked and are not; null where nobody asks. */
  readonly gate: readonly string[] | null
  /** Where the texts for partners abroad are, while the search has failed. */
  readonly outsideAt: string | null
  /** Where the lead changes the roles sought while the search runs. */
  readonly rolesAt: string | null
  readonly parties: readonly PartyLine[]
  readonly answersAt: { readonly href: string; readonly count: number } | null
  /** Where the reader may invite somebody by mail; null where they may not. */
  readonly inviteAt: string | null
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
  /** The newest happenings, and how many there are. */
  readonly happenings: readonly Happened[]
  readonly happened: number
  /** What changed since the reader was here before; null on a first visit. */
  readonly news: CaseNews | null
  /** Null for whoever has not the whole file. */
  readonly comments: CommentsCardProps | null
  readonly documents: readonly CaseDocument[]
  readonly documentsAt: string
  /** The card, or its teaser, as a file. */
  readonly cardFile: string
  /** Where the newest version is held against the one before. */
  readonly comparesAt: string | null
  /** The address of this page. */
  readonly at: string
  /** The reader's own note, where they keep one. */
  readonly note: ComponentChildren
  /** Who could help, for those who may invite. */
  readonly suggestions: ComponentChildren
  readonly actions: readonly CaseAction[]
  /** Acts that wait for this reader. */
  readonly mine: readonly string[]
  /** Where the reader chooses when to be told of this case. */
  readonly noticesAt: string
  /** The way of this case on the chart of the procedure. */
  readonly pathAt: string
}

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
  const hasOutcome =
    props.results.length > 0 ||
    props.group !== null ||
    props.related.length > 0 ||
    props.documents.length > 0 ||
    props.note !== null
  const hasAside = ballot !== null || actions.length > 0 || hasOutcome
  return (
    <>
      <PageHead
        eyebrow={props.field === null ? props.number : `${props.number} · ${wording.own(props.field)}`}
        title={wording.own(props.title)}
        lead={props.lead}
        actions={
          <>
            <Badge tone="info">{props.state}</Badge>
            <ButtonLink slim icon="download" href={props.cardFile}>
              {wording.t('reading.cardFile')}
            </ButtonLink>
          </>
        }
      />
      <div class="stack">
        <TakenOverNote wording={wording} of="project" at={props.takenOverAt} />
        <NewsNote wording={wording} news={props.news} href={`${props.at}/changes`} />
        <StageCard
          wording={wording}
          steps={props.steps}
          state={props.state}
          awaited={props.awaited}
          pathAt={props.pathAt}
        />
        <div class={hasAside ? 'split aside-first' : 'stack'}>
          <div class="stack">
            <OutcomeCards wording={wording} {...props.outcome} />
            <ScopeCard wording={wording} {...props.scope} comparesAt={props.comparesAt} />
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
            <NeedsCard
              wording={wording}
              slots={props.slots}
              gate={props.gate}
              rolesAt={props.rolesAt}
              outsideAt={props.outsideAt}
            />
            {props.suggestions}
            <ExchangeCard
              wording={wording}
              id="questions"
              title={wording.t('case.questions')}
              items={props.questions}
            />
            <PartiesCard
              wording={wording}
              parties={props.parties}
              answersAt={props.answersAt}
              inviteAt={props.inviteAt}
            />
            {props.review && <ReviewCard wording={wording} {...props.review} />}
            {props.comments && <CommentsCard wording={wording} csrf={props.csrf} {...props.comments} />}
            <HistoryCard
              wording={wording}
              happenings={props.happenings}
              total={props.happened}
              href={`${props.at}/history`}
              noticesAt={props.noticesAt}
            />
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
              {props.note}
              <Outcome wording={wording} results={props.results} group={props.group} />
              <DocumentsCard wording={wording} documents={props.documents} allAt={props.documentsAt} />
              <RelatedCard wording={wording} related={props.related} />
            </aside>
          )}
        </div>
      </div>
    </>
  )
}
