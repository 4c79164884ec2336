import { Badge } from '#templates/components/badge.tsx'
import { Button } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import { Note } from '#templates/components/note.tsx'
import { People } from '#templates/components/people.tsx'
import { Turnout } from '#templates/components/votes.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { Counts } from '#templates/pages/ballot/card.tsx'
import type { BallotSight } from '#templates/pages/ballot/card.tsx'
import { VoteForm, VoteNotes } from '#templates/pages/ballot/vote-form.tsx'

import { ActForm } from './act-form.tsx'
import type { SittingForms } from './act-form.tsx'
import { ItemActs } from './item-acts.tsx'
import type { ItemAct } from './item-acts.tsx'

export type CalledItem = {
  readonly id: string
  readonly title: string
  /** Null for who may not open the case. */
  readonly href: string | null
  /** The reader is recused in the case. */
  readonly recused: boolean
  readonly ballot: BallotSight | null
  readonly acts: readonly ItemAct[]
}

export type SittingNow = {
  readonly there: string
  readonly quorum: { readonly words: string; readonly met: boolean } | null
  /** The item that is being dealt with. */
  readonly item: CalledItem | null
  /** The one after it. */
  readonly next: { readonly id: string; readonly title: string } | null
  /** Every item has been dealt with. */
  readonly isOver: boolean
}

const MyVote = ({ forms, ballot }: { readonly forms: SittingForms; readonly ballot: BallotSight }) => {
  const { wording } = forms
  if (ballot.vote === null) return null
  const { mine } = ballot.vote
  const form = (
    <VoteForm
      wording={wording}
      ballot={ballot}
      question={wording.t(`ballot.question.${ballot.motion}`)}
      csrf={forms.csrf}
      back={forms.back}
      foldReason
    />
  )
  return (
    <div class="stack">
      <VoteNotes wording={wording} ballot={ballot} />
      {mine === null ? (
        form
      ) : (
        <>
          <Note tone="ok" icon="circle-check">
            <p>{wording.t('ballot.votedAlready', { choice: wording.t(`ballot.${mine}`) })}</p>
          </Note>
          <details>
            <summary>{wording.t('ballot.change')}</summary>
            {form}
          </details>
        </>
      )}
    </div>
  )
}

/** Nobody's vote is shown to a hall: the reader casts theirs on the page of the sitting. */
const VoteElsewhere = ({ forms, ballot }: { readonly forms: SittingForms; readonly ballot: BallotSight }) =>
  ballot.vote === null || ballot.vote.mine !== null ? null : (
    <p>
      <a href={`${forms.href}#now`}>{forms.wording.t('sitting.voteThere')}</a>
    </p>
  )

const Result = ({ wording, ballot }: { readonly wording: Wording; readonly ballot: BallotSight }) =>
  ballot.result === null ? null : (
    <div class="stack" role="status">
      <p class="big">{wording.t(`ballot.result.${ballot.result}`)}</p>
      <Counts wording={wording} ballot={ballot} />
    </div>
  )

/** The ballot on the item: turnout for everybody, the vote for who has one, who is missing for the body itself. */
export const BallotNow = ({
  forms,
  ballot
}: {
  readonly forms: SittingForms
  readonly ballot: BallotSight
}) => {
  const { wording } = forms
  return (
    <div class="stack">
      {ballot.state === 'open' && (
        <Turnout
          wording={wording}
          cast={ballot.cast}
          eligible={ballot.eligible}
          quorum={ballot.quorum}
          hidden={ballot.hidden}
        />
      )}
      <Result wording={wording} ballot={ballot} />
      {forms.inHall ? (
        <VoteElsewhere forms={forms} ballot={ballot} />
      ) : (
        <MyVote forms={forms} ballot={ballot} />
      )}
      {ballot.state === 'open' && ballot.voters.length > 0 && !forms.inHall && (
        <details>
          <summary>{wording.t('sitting.whoVoted')}</summary>
          <People wording={wording} people={ballot.voters} />
        </details>
      )}
      {!forms.inHall && (
        <p class="small">
          <a href={ballot.href}>{wording.t('ballot.fullPage')}</a>
        </p>
      )}
    </div>
  )
}

const Called = ({ forms, item }: { readonly forms: SittingForms; readonly item: CalledItem }) => {
  const { wording, may } = forms
  const title = wording.own(item.title)
  const isDecided = item.ballot?.state === 'closed'
  // The reader's own vote comes first where it is still to be cast.
  const isMyTurn = !forms.inHall && item.ballot?.vote != null && item.ballot.vote.mine === null
  return (
    <div class="stack">
      {!forms.inHall && (
        <p>
          {wording.t('sitting.nowDealing')}{' '}
          <b>{item.href === null ? title : <a href={item.href}>{title}</a>}</b>
        </p>
      )}
      {item.recused && <p>{wording.t('sitting.recusedHere')}</p>}
      {item.ballot && <BallotNow forms={forms} ballot={item.ballot} />}
      <div class="row">
        <ItemActs forms={forms} acts={item.acts} about={item.title} primary={!isDecided && !isMyTurn} />
        {may.has('item.done') && (
          <ActForm forms={forms} event="item.done" mark={item.id} fields={{ item: item.id }}>
            <Button slim about={item.title}>
              {wording.t('sitting.end')}
            </Button>
          </ActForm>
        )}
      </div>
    </div>
  )
}

/** The one tap that leads on. */
const Next = ({ forms, now }: { readonly forms: SittingForms; readonly now: SittingNow }) => {
  const { wording, may } = forms
  const { item, next } = now
  if (next === null) return null
  const title = wording.own(next.title)
  if (!may.has('item.call')) return <p class="small">{wording.t('sitting.nextIs', { title })}</p>
  const isQuorate = now.quorum?.met === true
  const isFree =
    isQuorate &&
    (item === null ||
      item.ballot?.state === 'closed' ||
      (item.ballot === null && item.acts.every(({ reasons }) => reasons.length > 0)))
  return (
    <ActForm forms={forms} event="item.call" mark={`next-${next.id}`} fields={{ item: next.id }}>
      <Button wide primary={isFree} icon="chevron-right">
        {wording.t('sitting.callNext', { title })}
      </Button>
    </ActForm>
  )
}

/** The sitting at this moment: what is dealt with, the vote on it, and what comes next. Follows the sitting where scripts run. */
export const NowCard = ({
  forms,
  now,
  course
}: {
  readonly forms: SittingForms
  readonly now: SittingNow
  readonly course: readonly ItemAct[]
}) => {
  const { wording, href, inHall } = forms
  const { there, quorum, item } = now
  return (
    <Card
      id="now"
      title={wording.t('sitting.now')}
      marked
      aside={quorum && <Badge tone={quorum.met ? 'ok' : 'warn'}>{quorum.words}</Badge>}
    >
      <div class="stack">
        <p class="small">{there}</p>
        {item === null ? (
          !inHall && <p>{wording.t('sitting.nowNothing')}</p>
        ) : (
          <Called forms={forms} item={item} />
        )}
        <Next forms={forms} now={now} />
        <div class="row">
          <ItemActs forms={forms} acts={course} about="" primary={item === null && now.isOver} />
        </div>
        {!inHall && (
          <p class="small">
            <a href={`${href}/now`}>{wording.t('sitting.hall')}</a>
          </p>
        )}
      </div>
    </Card>
  )
}
