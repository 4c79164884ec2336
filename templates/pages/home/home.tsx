import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Empty, Note } from '#templates/components/note.tsx'
import { Verb } from '#templates/components/tasks.tsx'
import type { Task } from '#templates/components/tasks.tsx'
import { Timeline } from '#templates/components/timeline.tsx'
import type { Happening } from '#templates/components/timeline.tsx'
import { sentence } from '#templates/locales/spacing.ts'
import type { Wording } from '#templates/locales/index.ts'

export type HomeAct = { readonly act: string; readonly verb: string; readonly tasks: readonly Task[] }

/** What somebody with nothing to do may begin with, in the words of their role. */
export type FirstUse = 'member' | 'presidium' | 'coordinator' | 'guest' | 'noRole'

export type HomePageProps = {
  readonly wording: Wording
  /** The reader's name, organisation and offices. */
  readonly who: string
  readonly acts: readonly HomeAct[]
  /** What will be the reader's turn after somebody else's. */
  readonly later: readonly Task[]
  readonly moved: readonly Happening[]
  readonly projects: readonly { readonly href: string; readonly title: string; readonly state: string }[]
  readonly mayPropose: boolean
  readonly firstUse: FirstUse
  /** Steps of the set-up still to do; only the coordinator is told. */
  readonly setupLeft: number
}

const headingOf = ({ t }: Wording, count: number): string =>
  count === 0 ? t('home.nothing') : t('home.waiting', { count })

const leadOf = (wording: Wording, who: string, tasks: readonly Task[]): string => {
  if (tasks.length === 0) return sentence(who)
  const due = tasks.flatMap(({ dueAt }) => dueAt ?? []).toSorted()[0]
  return `${sentence(who)} ${due === undefined ? wording.t('home.noDue') : wording.t('home.nextDue', { due: wording.due(due) })}`
}

/** So many tasks of one verb stand on the page; the rest unfolds. */
const shownOfVerb = 5

const Acts = ({ wording, acts, later }: Pick<HomePageProps, 'wording' | 'acts' | 'later'>) => (
  <div class="card">
    {acts.map(({ act, verb, tasks }) => (
      <Verb
        wording={wording}
        id={`verb-${act.replaceAll('.', '-')}`}
        verb={verb}
        tasks={tasks}
        shown={shownOfVerb}
      />
    ))}
    {later.length > 0 && (
      <Verb wording={wording} id="later" verb={wording.t('home.later')} tasks={later} shown={shownOfVerb} />
    )}
  </div>
)

const FirstSteps = ({ wording, firstUse, mayPropose }: HomePageProps) => {
  const { t } = wording
  return (
    <Empty
      icon={firstUse === 'member' ? 'bulb' : 'circle-check'}
      title={t('home.first.title')}
      action={
        mayPropose ? (
          <ButtonLink primary icon="plus" href="/propose">
            {t('home.propose')}
          </ButtonLink>
        ) : undefined
      }
    >
      {t(`home.first.${firstUse}`)}
    </Empty>
  )
}

const SetupNote = ({ wording, setupLeft }: HomePageProps) => (
  <Note tone="warn" icon="list-check" title={wording.t('home.first.setupTitle')}>
    <p>
      {wording.t('home.first.setupText', { count: setupLeft })}{' '}
      <a href="/setup">{wording.t('home.first.setupLink')}</a>
    </p>
  </Note>
)

const Moved = ({ wording, moved }: HomePageProps) => (
  <Card id="moved" title={wording.t('home.moved')}>
    {moved.length === 0 ? (
      <p class="small">{wording.t('home.movedNothing')}</p>
    ) : (
      <Timeline wording={wording} happenings={moved} />
    )}
  </Card>
)

const Projects = ({ wording, projects, firstUse }: HomePageProps) => (
  <Card
    id="mine"
    title={wording.t('home.mine')}
    aside={firstUse !== 'guest' && <a href="/proposals?q=lead:me">{wording.t('home.mineAll')}</a>}
  >
    <ul class="rows">
      {projects.map(({ href, title, state }) => (
        <li>
          <a href={href}>{wording.own(title)}</a>
          <p class="small">{state}</p>
        </li>
      ))}
    </ul>
  </Card>
)

/** What waits for the reader, by verb; then what moved. */
export const HomePage = (props: HomePageProps) => {
  const { wording, who, acts, later, projects, mayPropose, firstUse, setupLeft } = props
  const { t } = wording
  const tasks = acts.flatMap((each) => each.tasks)
  return (
    <>
      <PageHead
        eyebrow={wording.longDay(wording.now)}
        title={headingOf(wording, tasks.length)}
        lead={leadOf(wording, who, tasks)}
        actions={
          mayPropose &&
          tasks.length + later.length > 0 && (
            <ButtonLink href="/propose" icon="plus">
              {t('home.propose')}
            </ButtonLink>
          )
        }
      />
      <div class="split">
        <div class="stack">
          {setupLeft > 0 && <SetupNote {...props} />}
          {tasks.length + later.length > 0 ? (
            <Acts wording={wording} acts={acts} later={later} />
          ) : (
            <FirstSteps {...props} />
          )}
          <Moved {...props} />
        </div>
        <aside class="stack" aria-label={t(firstUse === 'coordinator' ? 'home.office' : 'home.mine')}>
          {projects.length > 0 && <Projects {...props} />}
          {firstUse === 'coordinator' && tasks.length > 0 && (
            <Card id="office" title={t('home.office')}>
              <ul class="rows">
                {(
                  [
                    ['/entries', 'entries.menu'],
                    ['/sittings/new', 'events.sitting.convene.label'],
                    ['/proposals?show=board', 'list.board.title'],
                    ['/tracking', 'site.tracking']
                  ] as const
                ).map(([href, label]) => (
                  <li>
                    <a href={href}>{t(label)}</a>
                  </li>
                ))}
              </ul>
            </Card>
          )}
          {tasks.length > 0 && (
            <Note>
              <p>{t(firstUse === 'coordinator' ? 'home.personalOffice' : 'home.personal')}</p>
            </Note>
          )}
          {tasks.length === 0 && firstUse !== 'noRole' && firstUse !== 'guest' && (
            <Note title={t('home.first.browse')}>
              <p>
                {t('home.first.browseText')} <a href="/proposals?q=state:searchOpen">{t('site.proposals')}</a>
              </p>
            </Note>
          )}
        </aside>
      </div>
    </>
  )
}
