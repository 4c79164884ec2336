import { Badge } from '#templates/components/badge.tsx'
import { Button } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import { TextArea } from '#templates/components/fields.tsx'
import { Form } from '#templates/components/form.tsx'
import { People } from '#templates/components/people.tsx'
import type { ListedPerson } from '#templates/components/people.tsx'
import { Turnout, VoteOptions } from '#templates/components/votes.tsx'
import type { VoteChoice } from '#templates/components/votes.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** A ballot as one reader may see it; everything that is not for them is missing, not hidden. */
export type BallotSight = {
  readonly id: string
  readonly href: string
  readonly state: 'open' | 'closed' | 'cancelled'
  readonly mode: 'sitting' | 'circular'
  readonly motion: 'approve' | 'changes' | 'reject'
  readonly revision: number
  readonly closesAt: string | null
  readonly closedAt: string | null
  /** Closes as soon as everybody has voted. */
  readonly closesWhenAllVoted: boolean
  readonly cast: number
  readonly eligible: number
  readonly quorum: number
  readonly result: 'carried' | 'notCarried' | 'tied' | 'noQuorum' | null
  readonly counts: Readonly<Record<'for' | 'against' | 'abstain' | 'absent', number>> | null
  /** Those who may vote, for themselves and for the coordinator only. */
  readonly voters: readonly ListedPerson[]
  /** Present for somebody who may vote now. */
  readonly vote: {
    readonly mine: VoteChoice | null
    readonly key: string
    readonly meanings: Readonly<Record<VoteChoice, string>>
  } | null
  /** Present when the reader may not see how others voted until voting. */
  readonly hidden: boolean
}

/** The form of a vote: three answers alike, none chosen in advance. */
export const VoteForm = ({
  wording,
  ballot,
  question,
  csrf,
  rows = 2
}: {
  readonly wording: Wording
  readonly ballot: BallotSight
  readonly question: string
  readonly csrf: string
  readonly rows?: number
}) =>
  ballot.vote === null ? null : (
    <Form
      action={`${ballot.href}/acts/vote.cast`}
      csrf={csrf}
      hidden={{ revision: String(ballot.revision), key: ballot.vote.key }}
      stacked
    >
      <VoteOptions wording={wording} question={question} meanings={ballot.vote.meanings} />
      <TextArea
        wording={wording}
        name="reason"
        label={wording.t('ballot.reasons')}
        hint={wording.t('ballot.reasonsHint')}
        limit={3000}
        rows={rows}
      />
      <Button primary wide>
        {wording.t(ballot.vote.mine === null ? 'ballot.cast' : 'ballot.change')}
      </Button>
      <p class="small">{wording.t('ballot.changeable')}</p>
    </Form>
  )

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
        {ballot.vote?.mine === null && (
          <div class="ruled">
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
          <a href={ballot.href}>{wording.t('ballot.open')}</a>
        </p>
      </div>
    </Card>
  )
}
