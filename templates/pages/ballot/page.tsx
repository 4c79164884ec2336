import type { ComponentChildren } from 'preact'

import { Badge, DeadlineBadge } from '#templates/components/badge.tsx'
import { PageHead, Card } from '#templates/components/card.tsx'
import { DefinitionList, Facts } from '#templates/components/facts.tsx'
import { Note } from '#templates/components/note.tsx'
import { People } from '#templates/components/people.tsx'
import { Turnout } from '#templates/components/votes.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { ActionsCard, mineAndOthers, OthersActs } from '#templates/pages/act/actions.tsx'
import type { CaseAction } from '#templates/pages/act/actions.tsx'
import { FoldedPanel } from '#templates/pages/act/panel.tsx'
import type { ActPanel } from '#templates/pages/act/panel.tsx'

import { Counts } from './card.tsx'
import type { BallotSight } from './card.tsx'
import { Consent } from './consent.tsx'
import { RecordCard } from './record.tsx'
import { SeparateOpinions } from './separate.tsx'
import type { Separate } from './separate.tsx'
import { VoteForm, VoteNotes } from './vote-form.tsx'

export type BallotPageProps = {
  readonly wording: Wording
  readonly ballot: BallotSight
  readonly number: string
  readonly title: string
  readonly body: string
  readonly caseHref: string
  readonly teaser: string | null
  readonly lead: string
  /** The card and the opinions, as the reader may see them. */
  readonly reading: readonly ActPanel[]
  /** What the reader gave as their reasons. */
  readonly myReason: string | null
  readonly reasons: string | null
  /** What the motion says point by point. */
  readonly points: readonly string[]
  readonly until: string | null
  /** When the reader declared to be impartial. */
  readonly impartialSince: string | null
  /** What voters gave as their reasons, once the ballot is closed. */
  readonly given: readonly { readonly choice: string; readonly text: string; readonly name: string | null }[]
  readonly separate: Separate
  readonly actions: readonly CaseAction[]
  readonly csrf: string
  /** The reader's own note on the case, where they keep one. */
  readonly note?: ComponentChildren
}

const Result = ({ wording, ballot }: Pick<BallotPageProps, 'wording' | 'ballot'>) =>
  ballot.result === null ? null : (
    <Card id="result" title={wording.t(`ballot.result.${ballot.result}`)}>
      <Counts wording={wording} ballot={ballot} />
    </Card>
  )

/** What a folded panel holds: the card, or how many opinions there are and what they come to. */
const foldedAs = (wording: Wording, panel: ActPanel): ActPanel => {
  const { id, title, texts = [], facts = [] } = panel
  if (id === 'project') return { ...panel, title: wording.t('ballot.cardInShort') }
  const [first] = id === 'opinions' ? facts : []
  if (typeof first?.value !== 'string') return { ...panel, title: `${title}: ${texts.length}` }
  return {
    ...panel,
    title: wording.t('ballot.opinions', { count: texts.length, average: first.value }),
    facts: []
  }
}

const About = (props: BallotPageProps) => {
  const { wording, teaser, lead, points, until, reasons, caseHref } = props
  return (
    <Card id="about" title={wording.t('acts.panels.project')}>
      <div class="stack">
        {teaser !== null && <p class="prose">{wording.own(teaser)}</p>}
        <p>
          {wording.t('acts.panels.lead')}: <b>{lead}</b>
        </p>
        {points.length > 0 && (
          <DefinitionList
            facts={[
              {
                label: wording.t('ballot.points'),
                value: points.map((point) => <p class="prose">{wording.own(point)}</p>)
              }
            ]}
          />
        )}
        {until !== null && (
          <Facts facts={[{ label: wording.t('ballot.until'), value: wording.day(until) }]} />
        )}
        {reasons !== null && (
          <DefinitionList
            facts={[
              {
                label: wording.t('acts.panels.reasons'),
                value: <span class="prose">{wording.own(reasons)}</span>
              }
            ]}
          />
        )}
        {props.reading.map((panel) => (
          <FoldedPanel wording={wording} panel={foldedAs(wording, panel)} />
        ))}
        <p class="ruled">
          <a href={caseHref}>{wording.t('acts.openCase')}</a>
        </p>
      </div>
    </Card>
  )
}

const Given = ({ wording, given }: Pick<BallotPageProps, 'wording' | 'given'>) =>
  given.length === 0 ? null : (
    <Card id="given" title={wording.t('ballot.reasonsGiven')}>
      <DefinitionList
        facts={given.map(({ choice, text, name }) => ({
          label: name === null ? choice : `${choice}, ${name}`,
          value: <span class="prose">{wording.own(text)}</span>
        }))}
      />
    </Card>
  )

const Voting = (props: BallotPageProps) => {
  const { wording, ballot, impartialSince, csrf } = props
  if (ballot.vote === null)
    return ballot.secret && ballot.hasVoted && ballot.state === 'open' ? (
      <Note tone="ok" icon="circle-check" title={wording.t('ballot.secret.cast')}>
        <p>{`${wording.t('ballot.secret.final')} ${wording.t('ballot.secret.none')}`}</p>
      </Note>
    ) : null
  const stepAside = props.actions.find(
    ({ event, reasons }) => event === 'recusal.declare' && reasons.length === 0
  )
  const form = (
    <VoteForm
      wording={wording}
      ballot={ballot}
      question={wording.t(`ballot.question.${ballot.motion}`)}
      csrf={csrf}
      given={props.myReason}
    />
  )
  return (
    <section class="stack" aria-labelledby="your-vote">
      <h2 id="your-vote">{wording.t('ballot.yourVote')}</h2>
      {ballot.vote.mine !== null && (
        <Note tone="ok" icon="circle-check">
          <p>{wording.t('ballot.votedAlready', { choice: wording.t(`ballot.${ballot.vote.mine}`) })}</p>
          {props.myReason !== null && <p class="prose">{wording.own(props.myReason)}</p>}
        </Note>
      )}
      <VoteNotes wording={wording} ballot={ballot} />
      {impartialSince !== null && (
        <Note
          tone="ok"
          icon="shield-check"
          title={wording.t('ballot.impartialSince', { day: wording.day(impartialSince) })}
        >
          <p>{wording.t('ballot.impartialHint')}</p>
          {stepAside && (
            <p>
              <a href={stepAside.href}>{stepAside.label}</a>
            </p>
          )}
        </Note>
      )}
      {ballot.vote.mine === null ? (
        form
      ) : (
        <details>
          <summary>{wording.t('ballot.change')}</summary>
          {form}
        </details>
      )}
    </section>
  )
}

/** Acts with a place of their own on the page. */
const placed = ['vote.cast', 'opinion.separate', 'circular.agree', 'circular.refuse']

/** When and how the ballot ends. */
const endOf = ({ mode, closesWhenAllVoted }: BallotSight) => {
  if (mode === 'sitting') return closesWhenAllVoted ? 'sittingOrAll' : 'sitting'
  return closesWhenAllVoted ? 'termOrAll' : 'term'
}

/** One motion before one body; on a phone two taps: an answer, and the button. */
export const BallotPage = (props: BallotPageProps) => {
  const { wording, ballot, number, title } = props
  const { mine, others } = mineAndOthers(props.actions.filter(({ event }) => !placed.includes(event)))
  return (
    <div class="narrow stack">
      <PageHead
        eyebrow={`${wording.t(`ballot.mode.${ballot.mode}`)} · ${number}`}
        title={wording.t(`ballot.ask.${ballot.motion}`, { title: wording.own(title) })}
        lead={wording.t(ballot.secret ? 'ballot.inSecret' : 'ballot.openByName', { body: props.body })}
      />
      {ballot.state === 'cancelled' && (
        <Note tone="warn" icon="alert-triangle">
          <p>{wording.t(ballot.ground === null ? 'ballot.cancelled' : `ballot.ground.${ballot.ground}`)}</p>
        </Note>
      )}
      <Consent wording={wording} ballot={ballot} />
      {ballot.state === 'open' && ballot.consent === null && (
        <div class="stack">
          {ballot.closesAt === null ? (
            <Badge icon="clock">{wording.t(`ballot.closes.${ballot.mode}`)}</Badge>
          ) : (
            <DeadlineBadge wording={wording} at={ballot.closesAt} />
          )}
          <Turnout
            wording={wording}
            cast={ballot.cast}
            eligible={ballot.eligible}
            quorum={ballot.quorum}
            hidden={ballot.hidden}
          />
          <p>{wording.t(`ballot.ends.${endOf(ballot)}`)}</p>
        </div>
      )}
      <Result wording={wording} ballot={ballot} />
      <About {...props} />
      <Voting {...props} />
      {props.note}
      {ballot.state === 'open' && ballot.counts !== null && (
        <Card id="so-far" title={wording.t('ballot.soFar')}>
          <Counts wording={wording} ballot={ballot} />
        </Card>
      )}
      <RecordCard wording={wording} ballot={ballot} />
      <Given {...props} />
      <SeparateOpinions wording={wording} separate={props.separate} />
      {ballot.voters.length > 0 && (
        <Card id="voters" title={wording.t('ballot.voters')}>
          <People wording={wording} people={ballot.voters} />
        </Card>
      )}
      <ActionsCard wording={wording} actions={mine} />
      <OthersActs wording={wording} actions={others} />
    </div>
  )
}
