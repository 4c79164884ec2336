import { Button } from '#templates/components/button.tsx'
import { TextArea } from '#templates/components/fields.tsx'
import { Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import { VoteOptions } from '#templates/components/votes.tsx'
import type { Wording } from '#templates/locales/index.ts'

import type { BallotSight } from './card.tsx'

/** What a voter should know before voting: what secrecy means, and for whom they vote. */
export const VoteNotes = ({
  wording,
  ballot
}: {
  readonly wording: Wording
  readonly ballot: BallotSight
}) => (
  <>
    {ballot.secret && (
      <Note icon="lock" title={wording.t('ballot.secret.title')}>
        <p>{wording.t('ballot.secret.meaning')}</p>
      </Note>
    )}
    {ballot.standsInFor !== null && (
      <Note icon="users" title={wording.t('ballot.standIn.title')}>
        <p>
          {wording.t(ballot.secret ? 'ballot.standIn.secretMine' : 'ballot.standIn.mine', {
            name: ballot.standsInFor
          })}
        </p>
      </Note>
    )}
  </>
)

/** The form of a vote: three answers alike, none chosen in advance. */
export const VoteForm = ({
  wording,
  ballot,
  question,
  csrf,
  rows = 2,
  back,
  given = null,
  foldReason = false
}: {
  readonly wording: Wording
  readonly ballot: BallotSight
  readonly question: string
  readonly csrf: string
  readonly rows?: number
  /** The page to come back to; the ballot's own when not given. */
  readonly back?: string
  /** Reasons that the reader gave before: a changed vote keeps them unless they are changed too. */
  readonly given?: string | null
  /** Reasons unfold: at a sitting they are spoken. */
  readonly foldReason?: boolean
}) => {
  if (ballot.vote === null) return null
  const reason = (
    <TextArea
      wording={wording}
      name="reason"
      label={wording.t('ballot.reasons')}
      hint={wording.t('ballot.reasonsHint')}
      limit={3000}
      rows={rows}
      state={given === null ? undefined : { value: given }}
    />
  )
  return (
    <Form
      action={`${ballot.href}/acts/vote.cast`}
      csrf={csrf}
      hidden={{
        revision: String(ballot.revision),
        key: ballot.vote.key,
        ...(back !== undefined && { back })
      }}
      stacked
    >
      <VoteOptions wording={wording} question={question} meanings={ballot.vote.meanings} />
      {!ballot.secret &&
        (foldReason ? (
          <details>
            <summary>{wording.t('ballot.addReason')}</summary>
            {reason}
          </details>
        ) : (
          reason
        ))}
      <Button primary={ballot.vote.mine === null} wide>
        {wording.t(ballot.vote.mine === null ? 'ballot.cast' : 'ballot.change')}
      </Button>
      <p class="small">
        {ballot.secret
          ? `${wording.t('ballot.secret.final')} ${wording.t('ballot.secret.fresh')}`
          : wording.t('ballot.changeable')}
      </p>
    </Form>
  )
}
