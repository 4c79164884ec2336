import { Badge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import type { Tone } from '#templates/components/class-names.ts'
import { Documents } from '#templates/components/documents.tsx'
import type { ListedDocument } from '#templates/components/documents.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import type { Fact } from '#templates/components/facts.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { ActionsCard } from '#templates/pages/act/actions.tsx'
import { TakenOverNote } from '#templates/pages/takeover/note.tsx'
import type { CaseAction } from '#templates/pages/act/actions.tsx'

/** Another resolution that this one repeals or is repealed by. */
export type Related = { readonly href: string; readonly number: string | null }

export type ResolutionStateName = 'drafted' | 'signed' | 'delivered' | 'takenOver' | 'repealed'

/** How each state of a resolution looks. */
export const toneOfState: Readonly<Record<ResolutionStateName, Tone>> = {
  drafted: 'warn',
  signed: 'info',
  delivered: 'ok',
  takenOver: 'ok',
  repealed: 'bad'
}

export type ResolutionPageProps = {
  readonly wording: Wording
  /** As the organ numbers it; null until signed. */
  readonly number: string | null
  readonly organ: string
  readonly state: ResolutionStateName
  /** The clause on which the organ resolves. */
  readonly basis: string | null
  readonly words: string
  readonly repeals: Related | null
  readonly repealedBy: Related | null
  /** When the office took it over from earlier records; null for one that was signed here. */
  readonly takenOverAt: string | null
  /** Null where it is about no project. */
  readonly caseNumber: string | null
  readonly caseHref: string | null
  readonly adoptedAt: string
  readonly until: string | null
  readonly signedAt: string | null
  readonly signer: string | null
  readonly deliveredAt: string | null
  readonly repealedAt: string | null
  readonly reasons: string | null
  readonly points: readonly string[]
  readonly checkpoint: { readonly number: number; readonly root: string } | null
  readonly ballotHref: string | null
  /** The ballot on a motion to repeal it, while one is open. */
  readonly repealBallotHref: string | null
  readonly actions: readonly CaseAction[]
  /** Its documents as pages and files. */
  readonly documents?: readonly ListedDocument[]
}

const factsOf = (props: ResolutionPageProps): readonly Fact[] => {
  const { wording, checkpoint } = props
  const moment = (label: Fact['label'], at: string | null): readonly Fact[] =>
    at === null ? [] : [{ label, value: <time dateTime={at}>{wording.datedTime(at)}</time> }]
  return [
    { label: wording.t('resolution.organ'), value: props.organ },
    ...(props.caseHref === null
      ? []
      : [{ label: wording.t('resolution.subject'), value: <a href={props.caseHref}>{props.caseNumber}</a> }]),
    // Earlier records say on which day, not at what time.
    ...(props.takenOverAt === null
      ? moment(wording.t('resolution.adopted'), props.adoptedAt)
      : [{ label: wording.t('resolution.adopted'), value: wording.dated(props.adoptedAt) }]),
    ...(props.until === null
      ? []
      : [{ label: wording.t('resolution.until'), value: wording.dated(props.until) }]),
    ...moment(wording.t('resolution.signed'), props.signedAt),
    ...(props.signer === null ? [] : [{ label: wording.t('resolution.signer'), value: props.signer }]),
    ...moment(wording.t('resolution.delivered'), props.deliveredAt),
    ...moment(wording.t('resolution.repealedOn'), props.repealedAt),
    ...(checkpoint === null
      ? []
      : [
          {
            label: wording.t('resolution.checkpoint'),
            value: (
              <>
                <code>{checkpoint.root}</code>
                <br />
                <small>{wording.t('resolution.checkpointHint', { number: checkpoint.number })}</small>
              </>
            )
          }
        ])
  ]
}

const RelatedNote = ({
  wording,
  to,
  words,
  tone
}: {
  readonly wording: Wording
  readonly to: Related
  readonly words: 'repealsIs' | 'repealedIs'
  readonly tone: Tone
}) => (
  <Note tone={tone}>
    <p>
      <a href={to.href}>
        {wording.t(`resolution.${words}`, {
          number: to.number ?? wording.t('resolution.anotherResolution')
        })}
      </a>
    </p>
  </Note>
)

/** A resolution as it is filed and printed: number, text, reasons, signature. */
export const ResolutionPage = (props: ResolutionPageProps) => {
  const { wording, number, organ, state, reasons, points, repeals, repealedBy } = props
  return (
    <div class="narrow stack">
      <PageHead
        eyebrow={organ}
        title={number ?? wording.t('case.resolutionDraft')}
        actions={<Badge tone={toneOfState[state]}>{wording.t(`resolution.states.${state}`)}</Badge>}
      />
      <TakenOverNote wording={wording} of="resolution" at={props.takenOverAt} />
      {repealedBy && <RelatedNote wording={wording} to={repealedBy} words="repealedIs" tone="bad" />}
      {props.repealBallotHref !== null && (
        <Note tone="warn">
          <p>
            {wording.t('resolution.openRepeal')}{' '}
            <a href={props.repealBallotHref}>{wording.t('resolution.openRepealLink')}</a>
          </p>
        </Note>
      )}
      <Card id="text" title={wording.t(props.takenOverAt === null ? 'resolution.text' : 'takeover.subject')}>
        <div class="stack">
          {props.basis !== null && <p class="small">{props.basis}</p>}
          <p class="prose">{props.words}</p>
          {repeals && <RelatedNote wording={wording} to={repeals} words="repealsIs" tone="info" />}
          {points.length > 0 && (
            <ol class="rows">
              {points.map((point) => (
                <li class="prose">{wording.own(point)}</li>
              ))}
            </ol>
          )}
          {reasons !== null && (
            <>
              <h3>{wording.t('acts.panels.reasons')}</h3>
              <p class="prose">{wording.own(reasons)}</p>
            </>
          )}
        </div>
      </Card>
      <Card id="facts" title={wording.t('resolution.record')}>
        <DefinitionList facts={factsOf(props)} />
      </Card>
      <ActionsCard wording={wording} actions={props.actions} awaited={['resolution.sign']} />
      <Documents wording={wording} documents={props.documents ?? []} />
      <p class="row">
        {props.caseHref !== null && (
          <ButtonLink icon="file-text" href={props.caseHref}>
            {wording.t('group.openProposal')}
          </ButtonLink>
        )}
        {props.ballotHref !== null && (
          <ButtonLink href={props.ballotHref}>{wording.t('ballot.seeResult')}</ButtonLink>
        )}
        <ButtonLink href="/resolutions">{wording.t('resolution.register')}</ButtonLink>
      </p>
    </div>
  )
}
