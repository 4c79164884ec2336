import { Badge } from '#templates/components/badge.tsx'
import { PageHead } from '#templates/components/card.tsx'
import { Pagination } from '#templates/components/lists.tsx'
import { Empty } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { Progress, statusTones } from './work.tsx'

/** A task group in a list: how it does, and what comes next. */
export type ListedGroup = {
  readonly href: string
  readonly title: string
  readonly detail: string
  readonly state: string
  readonly isAtWork: boolean
  readonly isOver: boolean
  /** Null where there is nothing to judge by yet. */
  readonly light: 'red' | 'amber' | 'green' | null
  readonly done: number
  readonly planned: number
  readonly overdue: number
  readonly missed: number
  readonly reportDueOn: string | null
  readonly nextMilestoneOn: string | null
}

export type TaskGroupsPageProps = {
  readonly wording: Wording
  /** Those that need attention first. */
  readonly groups: readonly ListedGroup[]
  readonly nextHref: string | undefined
}

/** Why a group is not on course, and what it owes next. */
const remarksOf = (wording: Wording, group: ListedGroup): readonly string[] => [
  ...(group.overdue > 0 ? [wording.t('group.overdueReports', { count: group.overdue })] : []),
  ...(group.missed > 0 ? [wording.t('group.missedMilestones', { count: group.missed })] : []),
  ...(group.reportDueOn !== null && group.overdue === 0
    ? [wording.t('group.nextReport', { on: wording.day(group.reportDueOn) })]
    : []),
  ...(group.nextMilestoneOn === null
    ? []
    : [wording.t('group.nextMilestone', { on: wording.day(group.nextMilestoneOn) })])
]

const Group = ({ wording, group }: { readonly wording: Wording; readonly group: ListedGroup }) => (
  <li class="row between">
    <div>
      <a href={group.href}>{wording.own(group.title)}</a>
      <p class="small">{group.detail}</p>
      {group.isAtWork && <p class="small">{remarksOf(wording, group).join(' · ')}</p>}
    </div>
    <span class="row">
      {group.isAtWork && <Progress wording={wording} done={group.done} planned={group.planned} />}
      {group.light !== null && (
        <Badge tone={statusTones[group.light]}>{wording.t(`choices.status.${group.light}`)}</Badge>
      )}
      <Badge tone={group.isOver ? undefined : 'info'}>{group.state}</Badge>
    </span>
  </li>
)

const headingOf = (wording: Wording, groups: readonly ListedGroup[]): string => {
  const atRisk = groups.filter(({ light }) => light === 'red' || light === 'amber').length
  return atRisk === 0 ? wording.t('group.title') : wording.t('group.needAttention', { count: atRisk })
}

/** The task groups that the reader may know of, those in trouble first. */
export const TaskGroupsPage = ({ wording, groups, nextHref }: TaskGroupsPageProps) => (
  <>
    <PageHead eyebrow={wording.t('group.title')} title={headingOf(wording, groups)} />
    <div class="stack">
      <section class="card" aria-label={wording.t('group.title')}>
        {groups.length === 0 ? (
          <Empty icon="users-group" title={wording.t('group.none')}>
            {wording.t('group.noneHint')}
          </Empty>
        ) : (
          <ul class="rows">
            {groups.map((group) => (
              <Group wording={wording} group={group} />
            ))}
          </ul>
        )}
      </section>
      {nextHref !== undefined && <Pagination wording={wording} shown={groups.length} nextHref={nextHref} />}
    </div>
  </>
)
