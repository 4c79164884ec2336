import { Badge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Documents } from '#templates/components/documents.tsx'
import type { ListedDocument } from '#templates/components/documents.tsx'
import { DefinitionList, Facts } from '#templates/components/facts.tsx'
import type { Fact } from '#templates/components/facts.tsx'
import { Icon } from '#templates/components/icon.tsx'
import { Note } from '#templates/components/note.tsx'
import { People } from '#templates/components/people.tsx'
import type { ListedPerson } from '#templates/components/people.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { ActionsCard, mineAndOthers, OthersActs } from '#templates/pages/act/actions.tsx'
import type { CaseAction } from '#templates/pages/act/actions.tsx'
import type { Awaited } from '#templates/pages/proposal/stage.tsx'

import { TakenOverNote } from '#templates/pages/takeover/note.tsx'

import { Waits } from './waits.tsx'
import { Changes, FinalReport, Milestones, Reports, statusTones, Suspension } from './work.tsx'
import type { Closure, ListedChange, ListedMilestone, ListedReport, Rest } from './work.tsx'

export type TaskGroupPageProps = {
  readonly wording: Wording
  readonly number: string
  readonly title: string
  /** The group's own name, once its charter gives one. */
  readonly name: string | null
  readonly lead: string
  readonly state: string
  readonly isActive: boolean
  /** How the work goes, in one colour; null while nothing can be said. */
  readonly light: 'red' | 'amber' | 'green' | null
  readonly calendarHref: string
  /** When the office took the group over from earlier records; null for one formed here. */
  readonly takenOverAt: string | null
  readonly caseHref: string
  readonly resolution: { readonly href: string; readonly label: string } | null
  readonly people: readonly ListedPerson[]
  /** Once the group is appointed: who leads it, how many they are, until when. */
  readonly atWork: readonly Fact[]
  /** What is there and what is missing before the charter can go to approval. */
  readonly checklist: readonly { readonly done: boolean; readonly text: string }[]
  readonly awaited: readonly Awaited[]
  readonly returnedBecause: string | null
  readonly charter: readonly { readonly label: string; readonly text: string }[]
  readonly milestones: readonly ListedMilestone[]
  readonly reports: readonly ListedReport[]
  readonly changes: readonly ListedChange[]
  readonly suspension: Rest | null
  readonly closure: Closure | null
  /** What to know at once: a missing report, a lead that has left, a leader to be replaced. */
  readonly warnings: readonly string[]
  /** The ballot on a motion about the group. */
  readonly ballotHref: string | null
  /** Its documents as pages and files. */
  readonly documents?: readonly ListedDocument[]
  readonly actions: readonly CaseAction[]
  readonly mine: readonly string[]
}

const Checklist = ({ wording, checklist }: Pick<TaskGroupPageProps, 'wording' | 'checklist'>) =>
  checklist.length === 0 ? null : (
    <Card id="missing" title={wording.t('group.missing')}>
      <ul class="rows">
        {checklist.map(({ done, text }) => (
          <li class={done ? 'row ok' : 'row warn'}>
            <span class="tone">
              <Icon name={done ? 'circle-check' : 'clock'} />
            </span>
            <span>
              {text} <span class="hidden">({wording.t(done ? 'group.done' : 'group.toDo')})</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )

/** A task group: its people and charter, or what is still missing to begin. */
export const TaskGroupPage = (props: TaskGroupPageProps) => {
  const { wording, number, title, name, lead, state, isActive, people, charter } = props
  const { mine, others } = mineAndOthers(props.actions)
  return (
    <>
      <PageHead
        eyebrow={`${wording.t('case.group')} · ${number}`}
        title={wording.own(name ?? title)}
        lead={lead}
        actions={
          <>
            <Badge tone={isActive && props.light === null ? 'ok' : 'info'}>{state}</Badge>
            {props.light !== null && (
              <Badge tone={statusTones[props.light]}>{wording.t(`choices.status.${props.light}`)}</Badge>
            )}
          </>
        }
      />
      <div class="stack">
        <TakenOverNote wording={wording} of="group" at={props.takenOverAt} />
        <Waits wording={wording} awaited={props.awaited} />
        <div class={mine.length > 0 ? 'split aside-first' : 'split'}>
          <div class="stack">
            {props.returnedBecause !== null && (
              <Note tone="warn" icon="arrow-back-up" title={wording.t('group.returnedBecause')}>
                <p class="prose">{wording.own(props.returnedBecause)}</p>
              </Note>
            )}
            {props.warnings.map((warning) => (
              <Note tone="warn" icon="alert-triangle">
                <p>{warning}</p>
              </Note>
            ))}
            {props.ballotHref !== null && (
              <Note tone="info" icon="scale">
                <p>
                  <a href={props.ballotHref}>{wording.t('group.ballotOpen')}</a>
                </p>
              </Note>
            )}
            <Suspension wording={wording} rest={props.suspension} />
            <Checklist wording={wording} checklist={props.checklist} />
            {props.atWork.length > 0 && (
              <Card id="at-work" title={wording.t('group.atWork')}>
                <div class="stack">
                  <p>{wording.t('group.atWorkText')}</p>
                  <Facts facts={props.atWork} />
                </div>
              </Card>
            )}
            <FinalReport wording={wording} closure={props.closure} />
            <Reports wording={wording} reports={props.reports} isFirst={props.mine.length === 0} />
            <Milestones wording={wording} milestones={props.milestones} />
            <Card id="people" title={wording.t('group.people')} count={people.length}>
              {people.length === 0 ? (
                <p>{wording.t('group.nobody')}</p>
              ) : (
                <People wording={wording} people={people} />
              )}
            </Card>
            <Changes wording={wording} changes={props.changes} />
            {charter.length > 0 && (
              <Card id="charter" title={wording.t('acts.panels.charter')}>
                <DefinitionList
                  facts={charter.map(({ label, text }) => ({
                    label,
                    value: <span class="prose">{wording.own(text)}</span>
                  }))}
                />
              </Card>
            )}
            <OthersActs wording={wording} actions={others} />
          </div>
          <aside class="stack" aria-label={wording.t('case.aside')}>
            <ActionsCard wording={wording} actions={mine} awaited={props.mine} />
            <Documents wording={wording} documents={props.documents ?? []} />
            <Card id="basis" title={wording.t('group.basis')}>
              <div class="stack">
                {props.resolution && (
                  <p>
                    <a href={props.resolution.href}>{props.resolution.label}</a>
                  </p>
                )}
                <ButtonLink icon="file-text" wide href={props.caseHref}>
                  {wording.t('group.openProposal')}
                </ButtonLink>
                <ButtonLink icon="calendar-event" wide href={props.calendarHref}>
                  {wording.t('group.calendar')}
                </ButtonLink>
              </div>
            </Card>
          </aside>
        </div>
      </div>
    </>
  )
}
