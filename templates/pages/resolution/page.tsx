import { Badge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import type { Fact } from '#templates/components/facts.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { ActionsCard } from '#templates/pages/act/actions.tsx'
import type { CaseAction } from '#templates/pages/act/actions.tsx'

export type ResolutionPageProps = {
  readonly wording: Wording
  /** As the organ numbers it; null until signed. */
  readonly number: string | null
  readonly organ: string
  readonly words: string
  readonly caseNumber: string
  readonly caseHref: string
  readonly adoptedAt: string
  readonly signedAt: string | null
  readonly signer: string | null
  readonly reasons: string | null
  readonly changes: readonly string[]
  readonly ballotHref: string | null
  readonly actions: readonly CaseAction[]
}

/** A resolution as it is filed and printed: number, text, reasons, signature. */
export const ResolutionPage = (props: ResolutionPageProps) => {
  const { wording, number, organ, words, adoptedAt, signedAt, signer, reasons, changes } = props
  const facts: readonly Fact[] = [
    { label: wording.t('resolution.organ'), value: organ },
    { label: wording.t('resolution.subject'), value: <a href={props.caseHref}>{props.caseNumber}</a> },
    {
      label: wording.t('resolution.adopted'),
      value: <time dateTime={adoptedAt}>{wording.dayAndTime(adoptedAt)}</time>
    },
    ...(signedAt === null
      ? []
      : [
          {
            label: wording.t('resolution.signed'),
            value: <time dateTime={signedAt}>{wording.dayAndTime(signedAt)}</time>
          }
        ]),
    ...(signer === null ? [] : [{ label: wording.t('resolution.signer'), value: signer }])
  ]
  return (
    <div class="narrow stack">
      <PageHead
        eyebrow={organ}
        title={number ?? wording.t('case.resolutionDraft')}
        actions={
          <Badge tone={signedAt === null ? 'warn' : 'ok'}>
            {wording.t(signedAt === null ? 'resolution.unsigned' : 'resolution.isSigned')}
          </Badge>
        }
      />
      <Card id="text" title={wording.t('resolution.text')}>
        <div class="stack">
          <p class="prose">{words}</p>
          {changes.length > 0 && (
            <ol class="rows">
              {changes.map((change) => (
                <li class="prose">{wording.own(change)}</li>
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
        <DefinitionList facts={facts} />
      </Card>
      <ActionsCard wording={wording} actions={props.actions} awaited={['resolution.sign']} />
      <p class="row">
        <ButtonLink icon="file-text" href={props.caseHref}>
          {wording.t('group.openProposal')}
        </ButtonLink>
        {props.ballotHref !== null && (
          <ButtonLink href={props.ballotHref}>{wording.t('ballot.open')}</ButtonLink>
        )}
      </p>
    </div>
  )
}
