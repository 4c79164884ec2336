import { Badge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import type { Tone } from '#templates/components/class-names.ts'
import { Documents } from '#templates/components/documents.tsx'
import type { ListedDocument } from '#templates/components/documents.tsx'
import { DefinitionList, Facts } from '#templates/components/facts.tsx'
import type { Fact } from '#templates/components/facts.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { ActionsCard, mineAndOthers, OthersActs } from '#templates/pages/act/actions.tsx'
import type { CaseAction } from '#templates/pages/act/actions.tsx'
import type { Awaited } from '#templates/pages/proposal/stage.tsx'
import { Milestones, statusTones } from '#templates/pages/task-group/work.tsx'
import type { ListedMilestone } from '#templates/pages/task-group/work.tsx'
import { Waits } from '#templates/pages/task-group/waits.tsx'

export type ReportPageProps = {
  readonly wording: Wording
  readonly number: string
  readonly title: string
  readonly period: string
  readonly state: string
  readonly stateTone: Tone
  readonly status: 'green' | 'amber' | 'red' | null
  readonly facts: readonly Fact[]
  readonly remarks: string | null
  readonly texts: readonly { readonly label: string; readonly text: string }[]
  readonly milestones: readonly ListedMilestone[]
  readonly awaited: readonly Awaited[]
  readonly actions: readonly CaseAction[]
  readonly mine: readonly string[]
  /** Its documents as pages and files. */
  readonly documents?: readonly ListedDocument[]
  readonly groupHref: string
  readonly caseHref: string
}

/** A progress report: what was done in a period, what comes next, and how the project is doing. */
export const ReportPage = (props: ReportPageProps) => {
  const { wording, status, remarks, texts, milestones } = props
  const { mine, others } = mineAndOthers(props.actions)
  return (
    <>
      <PageHead
        eyebrow={`${wording.t('report.title')} · ${props.number}`}
        title={props.period}
        lead={wording.own(props.title)}
        actions={
          <>
            <Badge tone={props.stateTone}>{props.state}</Badge>
            {status !== null && (
              <Badge tone={statusTones[status]}>{wording.t(`choices.status.${status}`)}</Badge>
            )}
          </>
        }
      />
      <div class="stack">
        <Waits wording={wording} awaited={props.awaited} />
        <div class={mine.length > 0 ? 'split aside-first' : 'split'}>
          <div class="stack">
            {remarks !== null && (
              <Note tone="warn" icon="arrow-back-up" title={wording.t('report.remarks')}>
                <p class="prose">{wording.own(remarks)}</p>
              </Note>
            )}
            <Card id="content" title={wording.t('report.content')}>
              {texts.length === 0 ? (
                <p>{wording.t('report.nothingYet')}</p>
              ) : (
                <DefinitionList
                  facts={texts.map(({ label, text }) => ({
                    label,
                    value: <span class="prose">{wording.own(text)}</span>
                  }))}
                />
              )}
            </Card>
            <Milestones wording={wording} milestones={milestones} />
            <Documents wording={wording} documents={props.documents ?? []} />
            <OthersActs wording={wording} actions={others} />
          </div>
          <aside class="stack" aria-label={wording.t('case.aside')}>
            <ActionsCard wording={wording} actions={mine} awaited={props.mine} />
            <Card id="period" title={wording.t('report.period')}>
              <div class="stack">
                <Facts facts={props.facts} />
                <ButtonLink icon="users" wide href={props.groupHref}>
                  {wording.t('report.openGroup')}
                </ButtonLink>
                <ButtonLink icon="file-text" wide href={props.caseHref}>
                  {wording.t('group.openProposal')}
                </ButtonLink>
              </div>
            </Card>
          </aside>
        </div>
      </div>
    </>
  )
}
