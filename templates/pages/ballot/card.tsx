import type { BallotMode, BallotResult, CancelGround, Counts as VoteCounts, Motion } from '#ballots/model.ts'
import type { Majority } from '#shared/profile.ts'
import { Badge } from '#templates/components/badge.tsx'
import { Card } from '#templates/components/card.tsx'
import { People } from '#templates/components/people.tsx'
import type { ListedPerson } from '#templates/components/people.tsx'
import { Turnout } from '#templates/components/votes.tsx'
import type { VoteChoice } from '#templates/components/votes.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { VoteForm, VoteNotes } from './vote-form.tsx'

/** What a result was counted by, as recorded with it. */
export type RecordedRule = {
  readonly majority: Majority
  readonly mode: BallotMode
  readonly secret: boolean
  readonly base: number
  readonly floor: number
  readonly quorum: number
  readonly quorumMet: boolean
  readonly eligible: number
  readonly weighed: VoteCounts | null
  /** Only after a tie. */
  readonly mayDecideTie: boolean | null
  readonly adoptedAt: string | null
  readonly openedAt: string
  readonly silenceConsents: boolean
}

/** A ballot as one reader may see it; everything that is not for them is missing, not hidden. */
export type BallotSight = {
  readonly id: string
  readonly href: string
  readonly state: 'open' | 'closed' | 'cancelled'
  readonly mode: BallotMode
  readonly secret: boolean
  readonly motion: Motion
  readonly revision: number
  readonly closesAt: string | null
  readonly closedAt: string | null
  /** Why it was cancelled. */
  readonly ground: CancelGround | null
  /** Closes as soon as everybody has voted. */
  readonly closesWhenAllVoted: boolean
  readonly cast: number
  readonly eligible: number
  readonly quorum: number
  readonly result: BallotResult | null
  readonly counts: VoteCounts | null
  readonly rule: RecordedRule | null
  /** Those who may vote, for themselves and for the coordinator only. */
  readonly voters: readonly ListedPerson[]
  /** Present for somebody who may vote now. */
  readonly vote: {
    readonly mine: VoteChoice | null
    readonly key: string
    readonly meanings: Readonly<Record<VoteChoice, string>>
  } | null
  /** The reader's seat has a vote, of whatever kind. */
  readonly hasVoted: boolean
  /** The member in whose place the reader votes. */
  readonly standsInFor: string | null
  /** Present while everybody is asked whether to vote in writing; `mine` is null for who is not asked. */
  readonly consent: { readonly agreed: number; readonly mine: boolean | null } | null
  /** Present when the reader may not see how others voted until voting. */
  readonly hidden: boolean
}

/** The counts, once the reader may know them. */
export const Counts = ({ wording, ballot }: { readonly wording: Wording; readonly ballot: BallotSight }) =>
  ballot.counts === null ? null : (
    <dl class="facts">
      {(['for', 'against', 'abstain', 'absent'] as const).map((name) => (
        <div>
          <dt>{wording.t(`ballot.${name}`)}</dt>
          <dd class="big">{ballot.counts?.[name]}</dd>
        </div>
      ))}
    </dl>
  )

const Standing = ({ wording, ballot }: { readonly wording: Wording; readonly ballot: BallotSight }) =>
  ballot.result === null ? (
    <Turnout
      wording={wording}
      cast={ballot.cast}
      eligible={ballot.eligible}
      quorum={ballot.quorum}
      hidden={ballot.hidden}
    />
  ) : (
    <p>
      <b>{wording.t(`ballot.result.${ballot.result}`)}</b>
    </p>
  )

/** The vote on the page of a case. */
export const BallotCard = ({
  wording,
  ballot,
  csrf
}: {
  readonly wording: Wording
  readonly ballot: BallotSight
  readonly csrf: string
}) => {
  const isMine = ballot.vote !== null
  return (
    <Card
      id="vote"
      title={wording.t(isMine ? 'ballot.yourVote' : 'ballot.title')}
      marked={ballot.vote?.mine === null}
      {...(ballot.state === 'open' &&
        ballot.closesAt !== null && {
          aside: <Badge tone={wording.nearness(ballot.closesAt)}>{wording.left(ballot.closesAt)}</Badge>
        })}
    >
      <div class="stack">
        {ballot.vote?.mine !== null && <p>{wording.t(`ballot.question.${ballot.motion}`)}</p>}
        <Standing wording={wording} ballot={ballot} />
        {ballot.counts !== null && (
          <p>
            {(['for', 'against', 'abstain', 'absent'] as const)
              .map((name) => `${wording.t(`ballot.${name}`)}: ${ballot.counts?.[name]}`)
              .join(', ')}
          </p>
        )}
        {ballot.vote?.mine && (
          <p>{wording.t('ballot.votedAlready', { choice: wording.t(`ballot.${ballot.vote.mine}`) })}</p>
        )}
        {ballot.secret && ballot.hasVoted && <p>{wording.t('ballot.secret.cast')}</p>}
        {ballot.consent !== null && <p>{wording.t('ballot.consent.lead')}</p>}
        {ballot.vote?.mine === null && (
          <div class="ruled stack">
            <VoteNotes wording={wording} ballot={ballot} />
            <VoteForm
              wording={wording}
              ballot={ballot}
              question={wording.t(`ballot.question.${ballot.motion}`)}
              csrf={csrf}
            />
          </div>
        )}
        {ballot.voters.length > 0 && (
          <div class="ruled">
            <People wording={wording} people={ballot.voters} />
          </div>
        )}
        <p>
          <a href={ballot.href}>{wording.t(ballot.state === 'open' ? 'ballot.open' : 'ballot.seeResult')}</a>
        </p>
      </div>
    </Card>
  )
}
