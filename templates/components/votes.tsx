import type { Wording } from '#templates/locales/index.ts'

import { Reason } from './button.tsx'
import { Options } from './choices.tsx'
import type { FieldState } from './field.tsx'

export type TurnoutProps = {
  readonly wording: Wording
  readonly cast: number
  readonly eligible: number
  readonly quorum: number
  /** True while the reader may not see how others voted. */
  readonly hidden: boolean
}

/** How many have voted and whether that is a quorum; never how they voted. */
export const Turnout = ({ wording, cast, eligible, quorum, hidden }: TurnoutProps) => (
  <div>
    <div class="votes" aria-hidden="true">
      {Array.from({ length: eligible }, (_, place) => (
        <i class={place < cast ? 'cast' : undefined} />
      ))}
    </div>
    <p>
      <b>{wording.t('ballot.turnout', { cast, count: eligible })}</b>,{' '}
      {cast >= quorum
        ? wording.t('ballot.quorumMet')
        : wording.t('ballot.quorumMissing', { missing: quorum - cast })}
    </p>
    {hidden && <Reason>{wording.t('ballot.resultLater')}</Reason>}
  </div>
)

export type VoteChoice = 'for' | 'against' | 'abstain'

export type VoteOptionsProps = {
  readonly wording: Wording
  /** The motion as a question. */
  readonly question: string
  /** What each answer causes. */
  readonly meanings: Readonly<Record<VoteChoice, string>>
  readonly state?: FieldState
}

/** The three answers to a motion, alike in look, none chosen in advance. */
export const VoteOptions = ({ wording, question, meanings, state }: VoteOptionsProps) => (
  <Options
    wording={wording}
    name="choice"
    legend={question}
    required
    state={state}
    options={(['for', 'against', 'abstain'] as const).map((choice) => ({
      value: choice,
      label: wording.t(`ballot.${choice}`),
      hint: meanings[choice]
    }))}
  />
)
