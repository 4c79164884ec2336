import type { ComponentChildren } from 'preact'

import type { Wording } from '#templates/locales/index.ts'

import { ButtonLink, Reason } from './button.tsx'
import { classNames } from './class-names.ts'

export type Task = {
  readonly title: string
  /** Where the subject can be read; the button goes to the act itself. */
  readonly titleHref: string
  readonly detail: ComponentChildren
  readonly dueAt: string | null
  readonly since: string
  readonly action: string
  readonly href: string
  readonly primary?: boolean
  /** Present when it cannot be done yet: what it waits for, in place of the button. */
  readonly reason?: string
}

const TaskRow = ({ wording, task }: { readonly wording: Wording; readonly task: Task }) => (
  <li class="task">
    <div>
      <a href={task.titleHref}>{wording.own(task.title)}</a>
      <small>{task.detail}</small>
      {task.reason !== undefined && <Reason>{task.reason}</Reason>}
    </div>
    <p class={classNames('due', task.dueAt !== null && wording.nearness(task.dueAt))}>
      {task.dueAt !== null && (
        <b>
          <span class="hidden">{wording.t('site.dueDate')} </span>
          {wording.due(task.dueAt)}
        </b>
      )}{' '}
      <small>{wording.age(task.since)}</small>
    </p>
    {task.reason === undefined && (
      <ButtonLink slim primary={task.primary === true} href={task.href} about={task.title}>
        {task.action}
      </ButtonLink>
    )}
  </li>
)

export type VerbProps = {
  readonly wording: Wording
  readonly id: string
  readonly verb: string
  readonly tasks: readonly Task[]
  /** The rest unfolds. */
  readonly shown?: number
}

/** What waits for the reader under one verb: subject, date and age, one button. Stands in a `card`. */
export const Verb = ({ wording, id, verb, tasks, shown = tasks.length }: VerbProps) => {
  const folded = tasks.slice(shown)
  return (
    <section class="verb" aria-labelledby={id}>
      <h2 id={id}>
        {verb}
        {'\u00a0'}
        <span class="count">{tasks.length}</span>
      </h2>
      <div>
        <Rows wording={wording} tasks={tasks.slice(0, shown)} />
        {folded.length > 0 && (
          <details class="ruled">
            <summary>{wording.t('home.showMore', { count: folded.length })}</summary>
            <Rows wording={wording} tasks={folded} />
          </details>
        )}
      </div>
    </section>
  )
}

const Rows = ({ wording, tasks }: Pick<VerbProps, 'wording' | 'tasks'>) => (
  <ul class="rows">
    {tasks.map((task) => (
      <TaskRow wording={wording} task={task} />
    ))}
  </ul>
)
