import { Badge } from '#templates/components/badge.tsx'
import { Card } from '#templates/components/card.tsx'
import { DefinitionList, Facts } from '#templates/components/facts.tsx'
import type { Wording } from '#templates/locales/index.ts'

type Fact = { readonly label: string; readonly value: string }
type Text = { readonly label: string; readonly text: string }

export type ConditionLine = {
  readonly id: string
  readonly heading: string
  readonly text: string
  readonly state: string
  readonly tone: 'ok' | 'warn' | 'bad' | 'info'
  readonly facts: readonly Fact[]
  readonly evidence: string | null
  readonly result: string | null
  /** What the reader may do about it. */
  readonly acts: readonly { readonly href: string; readonly label: string }[]
}

export type OutcomeCardsProps = {
  readonly wording: Wording
  readonly conditions: readonly ConditionLine[]
  readonly appeal: {
    readonly state: string
    readonly facts: readonly Fact[]
    readonly texts: readonly Text[]
  } | null
  readonly postponed: {
    readonly until: string | null
    readonly note: string | null
    readonly texts: readonly Text[]
  } | null
  /** Objections to deciders that the reader may know of. */
  readonly objections: readonly { readonly name: string; readonly state: string }[]
}

const Texts = ({ wording, texts }: { readonly wording: Wording; readonly texts: readonly Text[] }) => (
  <>
    {texts.map(({ label, text }) => (
      <div>
        <h3>{label}</h3>
        <p class="prose">{wording.own(text)}</p>
      </div>
    ))}
  </>
)

const Condition = ({ wording, line }: { readonly wording: Wording; readonly line: ConditionLine }) => (
  <li class="stack" id={`condition-${line.id}`}>
    <p class="row between">
      <b>{line.heading}</b>
      <Badge tone={line.tone}>{line.state}</Badge>
    </p>
    <p class="prose">{wording.own(line.text)}</p>
    <Facts facts={line.facts} />
    {line.evidence !== null && (
      <div class="note">
        <p>
          <b>{wording.t('case.conditionEvidence')}</b>
        </p>
        <p class="prose">{wording.own(line.evidence)}</p>
      </div>
    )}
    {line.result !== null && (
      <div class="note">
        <p>
          <b>{wording.t('case.conditionResult')}</b>
        </p>
        <p class="prose">{wording.own(line.result)}</p>
      </div>
    )}
    {line.acts.length > 0 && (
      <p class="row">
        {line.acts.map(({ href, label }) => (
          <a class="button slim" href={href}>
            {label}
            <span class="hidden">: {line.heading}</span>
          </a>
        ))}
      </p>
    )}
  </li>
)

/** What followed a decision: conditions, an appeal, a rest; and who is objected to as a decider. */
export const OutcomeCards = ({ wording, conditions, appeal, postponed, objections }: OutcomeCardsProps) => (
  <>
    {conditions.length > 0 && (
      <Card id="conditions" title={wording.t('case.conditions')} count={conditions.length}>
        <ul class="rows">
          {conditions.map((line) => (
            <Condition wording={wording} line={line} />
          ))}
        </ul>
      </Card>
    )}
    {appeal && (
      <Card id="appeal" title={wording.t('case.appeal')} aside={<Badge tone="info">{appeal.state}</Badge>}>
        <div class="stack">
          <DefinitionList facts={appeal.facts} />
          <Texts wording={wording} texts={appeal.texts} />
        </div>
      </Card>
    )}
    {postponed && (
      <Card id="postponed" title={wording.t('case.postponed')}>
        <div class="stack">
          {postponed.until !== null && (
            <DefinitionList facts={[{ label: wording.t('case.postponedUntil'), value: postponed.until }]} />
          )}
          {postponed.note !== null && <p>{postponed.note}</p>}
          <Texts wording={wording} texts={postponed.texts} />
        </div>
      </Card>
    )}
    {objections.length > 0 && (
      <Card id="objections" title={wording.t('case.objections')} count={objections.length}>
        <DefinitionList facts={objections.map(({ name, state }) => ({ label: name, value: state }))} />
      </Card>
    )}
  </>
)
