import { Badge, DeadlineBadge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Empty } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { Awaited } from '#templates/pages/proposal/stage.tsx'

export type DeskTask = {
  readonly act: string
  readonly label: string
  /** What is asked, in one sentence. */
  readonly asks: string
  readonly title: string
  readonly titleHref: string
  readonly number: string | null
  readonly href: string
  readonly dueAt: string | null
  readonly since: string
}

export type DeskLine = {
  readonly id: string
  readonly title: string
  readonly number: string
  readonly href: string
  readonly state: string
  readonly since: string
  /** What the reader has done. */
  readonly mine: readonly string[]
  readonly isMyTurn: boolean
  /** Whom the case still waits for, as far as the reader may know. */
  readonly others: readonly Awaited[]
  readonly ballot: { readonly href: string; readonly cast: number; readonly eligible: number } | null
}

export type ReviewDeskPageProps = {
  readonly wording: Wording
  readonly tasks: readonly DeskTask[]
  readonly cases: readonly DeskLine[]
  /** Cases that the reader must keep out of: nothing of them but what every member may know. */
  readonly recused: readonly { readonly number: string; readonly title: string; readonly why: string }[]
}

const TaskCard = ({
  wording,
  task,
  first
}: {
  readonly wording: Wording
  readonly task: DeskTask
  readonly first: boolean
}) => (
  <li class="row between">
    <div>
      <p>
        <a href={task.titleHref}>{wording.own(task.title)}</a>
      </p>
      <p class="small">{task.asks}</p>
      <p class="row small">
        {task.number !== null && <span>{task.number}</span>}
        {task.dueAt === null ? (
          <span>{wording.age(task.since)}</span>
        ) : (
          <DeadlineBadge wording={wording} at={task.dueAt} />
        )}
      </p>
    </div>
    <ButtonLink slim primary={first} href={task.href} about={task.title}>
      {task.label}
    </ButtonLink>
  </li>
)

const Line = ({ wording, line }: { readonly wording: Wording; readonly line: DeskLine }) => (
  <li>
    <div class="row between">
      <a href={line.href}>{wording.own(line.title)}</a>
      <Badge tone={line.isMyTurn ? 'info' : undefined}>{line.state}</Badge>
    </div>
    <p class="small">{line.number}</p>
    {line.mine.length > 0 && (
      <p class="small">
        {wording.t('desk.mine')} {line.mine.join(', ')}
      </p>
    )}
    {line.others.map(({ who, act, until }) => (
      <p class="row small">
        <span>
          {wording.t('case.waitsForAct')} {act}: {who}
        </span>
        {until !== null && <DeadlineBadge wording={wording} at={until} />}
      </p>
    ))}
    {line.ballot && (
      <p class="small">
        <a href={line.ballot.href}>
          {wording.t('sitting.turnout', { cast: line.ballot.cast, eligible: line.ballot.eligible })}
        </a>
      </p>
    )}
  </li>
)

const Lines = ({ wording, lines }: { readonly wording: Wording; readonly lines: readonly DeskLine[] }) => (
  <ul class="rows">
    {lines.map((line) => (
      <Line wording={wording} line={line} />
    ))}
  </ul>
)

/** So many cases under way stand on the page; the rest unfolds. */
const shown = 6

/** Everything a decider has to do, by its date; what is under way; what they keep out of. */
export const ReviewDeskPage = ({ wording, tasks, cases, recused }: ReviewDeskPageProps) => (
  <div class="medium stack">
    <PageHead
      eyebrow={wording.t('desk.title')}
      title={
        tasks.length === 0 ? wording.t('desk.nothing') : wording.t('desk.waiting', { count: tasks.length })
      }
      lead={wording.t('desk.lead')}
    />
    {tasks.length > 0 && (
      <Card id="tasks" title={wording.t('desk.toDo')} count={tasks.length} marked>
        <ul class="rows">
          {tasks.map((task, place) => (
            <TaskCard wording={wording} task={task} first={place === 0} />
          ))}
        </ul>
      </Card>
    )}
    {cases.length > 0 && (
      <Card id="cases" title={wording.t('desk.underWay')} count={cases.length}>
        <Lines wording={wording} lines={cases.slice(0, shown)} />
        {cases.length > shown && (
          <details class="ruled">
            <summary>{wording.t('home.showMore', { count: cases.length - shown })}</summary>
            <Lines wording={wording} lines={cases.slice(shown)} />
          </details>
        )}
      </Card>
    )}
    {recused.length > 0 && (
      <Card id="recused" title={wording.t('desk.apart')} count={recused.length}>
        <ul class="rows">
          {recused.map(({ number, title, why }) => (
            <li>
              <p>{wording.own(title)}</p>
              <p class="small">{`${number}. ${why}`}</p>
            </li>
          ))}
        </ul>
      </Card>
    )}
    {tasks.length + cases.length + recused.length === 0 && (
      <section class="card" aria-label={wording.t('desk.title')}>
        <Empty icon="circle-check" title={wording.t('desk.empty')}>
          {wording.t('desk.emptyHint')}
        </Empty>
      </section>
    )}
  </div>
)
