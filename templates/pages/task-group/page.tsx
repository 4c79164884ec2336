import { Badge, DeadlineBadge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DefinitionList, Facts } from '#templates/components/facts.tsx'
import type { Fact } from '#templates/components/facts.tsx'
import { Icon } from '#templates/components/icon.tsx'
import { Note } from '#templates/components/note.tsx'
import { People } from '#templates/components/people.tsx'
import type { ListedPerson } from '#templates/components/people.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { ActionsCard } from '#templates/pages/act/actions.tsx'
import type { CaseAction } from '#templates/pages/act/actions.tsx'
import type { Awaited } from '#templates/pages/proposal/stage.tsx'

export type TaskGroupPageProps = {
  readonly wording: Wording
  readonly number: string
  readonly title: string
  /** The group's own name, once its charter gives one. */
  readonly name: string | null
  readonly lead: string
  readonly state: string
  readonly isActive: boolean
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

const Waits = ({ wording, awaited }: Pick<TaskGroupPageProps, 'wording' | 'awaited'>) =>
  awaited.length === 0 ? null : (
    <section class="card" aria-label={wording.t('site.waitsFor')}>
      <div class="stack">
        {awaited.map(({ who, act, until }) => (
          <p class="row meta">
            <span>
              {wording.t('case.waitsForAct')} <b>{act}</b>: {who}
            </span>
            {until !== null && <DeadlineBadge wording={wording} at={until} />}
          </p>
        ))}
      </div>
    </section>
  )

/** A task group: its people and charter, or what is still missing to begin. */
export const TaskGroupPage = (props: TaskGroupPageProps) => {
  const { wording, number, title, name, lead, state, isActive, people, charter } = props
  return (
    <>
      <PageHead
        eyebrow={`${wording.t('case.group')} · ${number}`}
        title={wording.own(name ?? title)}
        lead={lead}
        actions={<Badge tone={isActive ? 'ok' : 'info'}>{state}</Badge>}
      />
      <div class="stack">
        <Waits wording={wording} awaited={props.awaited} />
        <div class="split aside-first">
          <div class="stack">
            {props.returnedBecause !== null && (
              <Note tone="warn" icon="arrow-back-up" title={wording.t('group.returnedBecause')}>
                <p class="prose">{wording.own(props.returnedBecause)}</p>
              </Note>
            )}
            <Checklist wording={wording} checklist={props.checklist} />
            {props.atWork.length > 0 && (
              <Card id="at-work" title={wording.t('group.atWork')}>
                <div class="stack">
                  <p>{wording.t('group.atWorkText')}</p>
                  <Facts facts={props.atWork} />
                </div>
              </Card>
            )}
            <Card id="people" title={wording.t('group.people')} count={people.length}>
              {people.length === 0 ? (
                <p>{wording.t('group.nobody')}</p>
              ) : (
                <People wording={wording} people={people} />
              )}
            </Card>
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
          </div>
          <aside class="stack" aria-label={wording.t('case.aside')}>
            <ActionsCard wording={wording} actions={props.actions} awaited={props.mine} />
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
              </div>
            </Card>
          </aside>
        </div>
      </div>
    </>
  )
}
