import { Card } from '#templates/components/card.tsx'
import { Facts } from '#templates/components/facts.tsx'
import type { Wording } from '#templates/locales/index.ts'

import type { BallotSight, RecordedRule } from './card.tsx'

const majorityIn = (wording: Wording, { majority, mode, silenceConsents }: RecordedRule): string =>
  [
    wording.t(`ballot.rule.${majority}`),
    ...(mode === 'circular' ? [wording.t('ballot.rule.circular')] : []),
    ...(silenceConsents ? [wording.t('ballot.rule.silence')] : [])
  ].join(', ')

const moment = (wording: Wording, at: string) => <time dateTime={at}>{wording.dayAndTime(at)}</time>

/** What a result was counted by: who might vote, quorum, rule, and the moment of adoption. */
export const RecordCard = ({
  wording,
  ballot
}: {
  readonly wording: Wording
  readonly ballot: BallotSight
}) => {
  const { rule, closedAt } = ballot
  if (rule === null) return null
  const { weighed } = rule
  const quorum = wording.t('ballot.rule.quorumOf', { votes: rule.quorum, base: rule.base })
  return (
    <Card id="rule" title={wording.t('ballot.rule.title')}>
      <Facts
        facts={[
          { label: wording.t('ballot.rule.majority'), value: majorityIn(wording, rule), light: true },
          {
            label: wording.t('ballot.rule.quorum'),
            value: `${quorum}, ${wording.t(rule.quorumMet ? 'ballot.rule.met' : 'ballot.rule.notMet')}`
          },
          { label: wording.t('ballot.rule.eligible'), value: rule.eligible },
          { label: wording.t('ballot.rule.floor'), value: rule.floor },
          ...(weighed === null
            ? []
            : [
                {
                  label: wording.t('ballot.rule.weighed'),
                  value: (['for', 'against', 'abstain', 'absent'] as const)
                    .map((name) => `${wording.t(`ballot.${name}`)}: ${weighed[name]}`)
                    .join(', '),
                  light: true
                }
              ]),
          ...(rule.mayDecideTie === null
            ? []
            : [
                {
                  label: wording.t('ballot.rule.castingVote'),
                  value: wording.t(rule.mayDecideTie ? 'ballot.rule.possible' : 'ballot.rule.notPossible')
                }
              ]),
          { label: wording.t('ballot.rule.opened'), value: moment(wording, rule.openedAt) },
          ...(closedAt === null
            ? []
            : [{ label: wording.t('ballot.rule.closed'), value: moment(wording, closedAt) }]),
          ...(rule.adoptedAt === null
            ? []
            : [{ label: wording.t('ballot.rule.adopted'), value: moment(wording, rule.adoptedAt) }])
        ]}
      />
    </Card>
  )
}
