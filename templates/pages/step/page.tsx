import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

type Words = { readonly wording: Wording }

/** A link that is forged, damaged or out of date: what it was, and the other way in. */
export const NoStep = ({ wording }: Words) => (
  <div class="narrow stack">
    <PageHead title={wording.t('steps.goneTitle')} lead={wording.t('steps.gone')} />
    <p>
      <ButtonLink primary href="/sign-in">
        {wording.t('steps.signIn')}
      </ButtonLink>
    </p>
  </div>
)

const usedText = (wording: Wording, number: string | null, done: string | undefined): string => {
  if (done !== undefined) return wording.t('steps.usedMore', { done })
  return number === null ? wording.t('steps.used') : wording.t('steps.usedIn', { number })
}

/** A link whose act has been done, or that the case no longer waits for. */
export const UsedStep = ({
  wording,
  home,
  number,
  done
}: Words & {
  readonly home: string
  readonly number: string | null
  /** What came of the act, when the case can still take another. */
  readonly done?: string | undefined
}) => (
  <div class="narrow stack">
    <PageHead
      title={wording.t('steps.usedTitle')}
      eyebrow={done === undefined ? undefined : (number ?? undefined)}
      lead={usedText(wording, number, done)}
    />
    <p>
      <ButtonLink primary href={`/sign-in?back=${encodeURIComponent(home)}`}>
        {wording.t('steps.signInToSee')}
      </ButtonLink>
    </p>
  </div>
)

export type ReceiptProps = Words & {
  readonly act: string
  readonly number: string | null
  readonly title: string
  readonly name: string
  readonly at: string
  /** The vote, for a voter to check. */
  readonly answer: string | null
  /** Where the answer can be changed, while it can. */
  readonly again: string | null
  readonly home: string
}

/** What a person has just done by a step link, to keep. */
export const Receipt = ({ wording, act, number, title, name, at, answer, again, home }: ReceiptProps) => (
  <div class="narrow stack">
    <PageHead eyebrow={number ?? undefined} title={wording.t('steps.receiptTitle')} />
    <Note tone="ok" icon="circle-check" title={act}>
      <p>{wording.t('steps.receipt')}</p>
    </Note>
    <Card id="receipt" title={wording.t('steps.receiptCard')}>
      <DefinitionList
        facts={[
          { label: wording.t('steps.case'), value: wording.own(title) },
          ...(answer === null ? [] : [{ label: wording.t('ballot.yourVote'), value: <b>{answer}</b> }]),
          { label: wording.t('steps.who'), value: name },
          { label: wording.t('steps.when'), value: <time dateTime={at}>{wording.dayAndTime(at)}</time> }
        ]}
      />
    </Card>
    {again !== null && (
      <p>
        {wording.t('ballot.changeable')} <a href={again}>{wording.t('ballot.change')}</a>
      </p>
    )}
    <p>
      <ButtonLink href={`/sign-in?back=${encodeURIComponent(home)}`}>
        {wording.t('steps.signInToSee')}
      </ButtonLink>
    </p>
  </div>
)
