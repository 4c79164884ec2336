import { dateIn } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { CaseAction } from '#templates/pages/act/actions.tsx'
import type { PanelText } from '#templates/pages/act/panel.tsx'
import type { OutcomeCardsProps } from '#templates/pages/proposal/outcome.tsx'

import { objectionsOf } from './objection-store.ts'
import { actsOnConditions, fits, isForVerifier } from './outcome.ts'
import type { OutcomeRecord } from './outcome-record.ts'
import type { SeenProposal } from './store.ts'

type Shown = OutcomeRecord['conditions'][number]

const conditionActs = (
  wording: Wording,
  { id, state, verifier }: Shown,
  actions: readonly CaseAction[],
  me: string
) =>
  actsOnConditions.flatMap((event) => {
    const action = actions.find((one) => one.event === event && one.reasons.length === 0)
    if (!action?.href || !fits[event].includes(state)) return []
    if (isForVerifier(event) && verifier.id !== me) return []
    return [{ href: `${action.href}?condition=${id}`, label: wording.named(`events.${event}.label`) }]
  })

/** A condition whose day has passed without evidence is overdue, whatever else it is called. */
const standingOf = (wording: Wording, { state, due }: Shown) => {
  if (state === 'accepted' || state === 'waived') return { state, tone: 'ok' } as const
  if (state === 'filed') return { state, tone: 'info' } as const
  return due < dateIn(wording.now)
    ? ({ state: 'overdue', tone: 'bad' } as const)
    : ({ state, tone: 'warn' } as const)
}

/** What followed a decision and what is disputed, for the page of a proposal. */
export const outcomeCardsOf = async (
  wording: Wording,
  me: string,
  reader: Reader,
  sight: Sight,
  seen: SeenProposal,
  outcome: OutcomeRecord,
  actions: readonly CaseAction[]
): Promise<Omit<OutcomeCardsProps, 'wording'>> => {
  const { conditions, appeal, postponed } = outcome
  const erased = wording.t('case.erased')
  const objections = await objectionsOf(reader, sight, seen.id)
  return {
    conditions: conditions.map((condition, place) => ({
      id: condition.id,
      heading: wording.t('case.condition', { number: place + 1 }),
      text: condition.text ?? erased,
      state: wording.t(`case.conditionState.${standingOf(wording, condition).state}`),
      tone: standingOf(wording, condition).tone,
      facts: [
        { label: wording.t('acts.fields.due'), value: wording.day(condition.due) },
        { label: wording.t('case.conditionVerifier'), value: condition.verifier.name ?? erased },
        {
          label: wording.t('case.conditionEvidenceKind'),
          value: wording.named(`choices.evidence.${condition.evidenceKind}`)
        }
      ],
      evidence: condition.evidence,
      result: condition.result,
      acts: conditionActs(wording, condition, actions, me)
    })),
    appeal: appeal && {
      state: wording.t(`case.appealState.${appeal.state}`),
      facts: [
        { label: wording.t('case.appealBy'), value: appeal.organisation.name ?? erased },
        { label: wording.t('case.appealFiled'), value: wording.day(appeal.filedAt) },
        { label: wording.t('case.appealAbout'), value: wording.t(`case.appealAgainst.${appeal.against}`) },
        ...(appeal.ground === null
          ? []
          : [
              {
                label: wording.t('case.appealGround'),
                value: wording.t(`choices.dismissal.${appeal.ground}`)
              }
            ])
      ],
      texts: appealTexts(wording, appeal)
    },
    postponed: postponed && {
      until: postponed.until === null ? null : wording.day(postponed.until),
      note: postponed.demanded ? wording.t('case.postponedDemanded') : null,
      texts: restTexts(wording, postponed)
    },
    objections: objections.map(({ person_name, state, ruling }) => ({
      name: person_name ?? erased,
      state: wording.t(`case.objectionState.${ruling ?? (state === 'lapsed' ? 'lapsed' : 'filed')}`)
    }))
  }
}

/** A text under its label, where there is one. */
export const written = (label: string, text: string | null): readonly PanelText[] =>
  text === null ? [] : [{ label, text }]

/** What an appeal says, and what was answered. */
export const appealTexts = (
  wording: Wording,
  appeal: NonNullable<OutcomeRecord['appeal']>
): readonly PanelText[] => [
  ...appeal.criteria.flatMap(({ criterion, text }) =>
    written(wording.named(`choices.criterion.${criterion}`), text)
  ),
  ...written(wording.t('case.appealCharges'), appeal.charges),
  ...written(wording.t('case.appealRequest'), appeal.request),
  ...written(wording.t('case.appealReasons'), appeal.reasons)
]

/** What a review that rests was asked and told. */
export const restTexts = (
  wording: Wording,
  rest: NonNullable<OutcomeRecord['postponed']>
): readonly PanelText[] => [
  ...written(wording.t('case.postponedQuestion'), rest.question),
  ...written(wording.t('case.postponedAnswer'), rest.answer)
]
