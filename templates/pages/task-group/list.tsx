import { Badge } from '#templates/components/badge.tsx'
import { PageHead } from '#templates/components/card.tsx'
import { Pagination } from '#templates/components/lists.tsx'
import { Empty } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type TaskGroupsPageProps = {
  readonly wording: Wording
  readonly groups: readonly {
    readonly href: string
    readonly title: string
    readonly detail: string
    readonly state: string
    readonly isActive: boolean
  }[]
  readonly nextHref: string | undefined
}

/** The task groups that the reader may know of, newest first. */
export const TaskGroupsPage = ({ wording, groups, nextHref }: TaskGroupsPageProps) => (
  <>
    <PageHead title={wording.t('group.title')} />
    <div class="stack">
      <section class="card" aria-label={wording.t('group.title')}>
        {groups.length === 0 ? (
          <Empty icon="users-group" title={wording.t('group.none')}>
            {wording.t('group.noneHint')}
          </Empty>
        ) : (
          <ul class="rows">
            {groups.map(({ href, title, detail, state, isActive }) => (
              <li class="row between">
                <span>
                  <a href={href}>{wording.own(title)}</a>
                  <br />
                  <small>{detail}</small>
                </span>
                <Badge tone={isActive ? 'ok' : 'info'}>{state}</Badge>
              </li>
            ))}
          </ul>
        )}
      </section>
      {nextHref !== undefined && <Pagination wording={wording} shown={groups.length} nextHref={nextHref} />}
    </div>
  </>
)
