import { Badge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import type { Tone } from '#templates/components/class-names.ts'
import { DefinitionList, Facts } from '#templates/components/facts.tsx'
import type { Fact } from '#templates/components/facts.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** How a report's one word about the project looks. */
export const statusTones = { green: 'ok', amber: 'warn', red: 'bad' } as const satisfies Record<string, Tone>

export type ListedMilestone = {
  readonly name: string
  readonly dueOn: string
  readonly state: 'planned' | 'done' | 'late' | 'dropped'
  readonly missed: boolean
  /** When it was reached, where a report says so. */
  readonly reachedOn?: string | null
  readonly text: string | null
}

const milestoneTones = { planned: undefined, done: 'ok', late: 'warn', dropped: 'bad' } as const

/** Milestones that are done among those that were not dropped. */
const progressIn = (milestones: readonly ListedMilestone[]) => ({
  done: milestones.filter(({ state }) => state === 'done').length,
  planned: milestones.filter(({ state }) => state !== 'dropped').length
})

/** How far the whole is: a bar, and the same in words. */
export const Progress = ({
  wording,
  done,
  planned
}: {
  readonly wording: Wording
  readonly done: number
  readonly planned: number
}) =>
  planned === 0 ? null : (
    <span class="progress">
      <meter min={0} value={done} max={planned} aria-hidden="true" />
      <small>{wording.t('group.progress', { done, count: planned })}</small>
    </span>
  )

/** Milestones with their days and what became of them. */
export const Milestones = ({
  wording,
  milestones
}: {
  readonly wording: Wording
  readonly milestones: readonly ListedMilestone[]
}) =>
  milestones.length === 0 ? null : (
    <Card
      id="milestones"
      title={wording.t('group.milestones')}
      aside={<Progress wording={wording} {...progressIn(milestones)} />}
    >
      <ul class="rows">
        {milestones.map(({ name, dueOn, state, missed, reachedOn, text }) => (
          <li class="row between">
            <span>
              <b>{wording.own(name)}</b>
              <br />
              <small>
                <time dateTime={dueOn}>{wording.day(dueOn)}</time>
                {reachedOn && `, ${wording.t('report.reachedOn', { on: wording.day(reachedOn) })}`}
                {text && `. ${wording.own(text)}`}
              </small>
            </span>
            <Badge tone={state === 'planned' && missed ? 'bad' : milestoneTones[state]}>
              {state === 'planned' && missed
                ? wording.t('group.missed')
                : wording.t(`choices.milestone.${state}`)}
            </Badge>
          </li>
        ))}
      </ul>
    </Card>
  )

export type ListedReport = {
  readonly href: string
  readonly period: string
  readonly state: string
  readonly tone: Tone
  readonly status: 'green' | 'amber' | 'red' | null
  readonly dueOn: string
  /** Somebody still has to write it. */
  readonly isOpen: boolean
  /** What the reader may do with it now. */
  readonly act: { readonly href: string; readonly label: string } | null
}

/** Reports of the group, newest first. */
export const Reports = ({
  wording,
  reports,
  isFirst
}: {
  readonly wording: Wording
  readonly reports: readonly ListedReport[]
  /** Nothing else on the page is more urgent than the oldest report to be written. */
  readonly isFirst: boolean
}) => {
  if (reports.length === 0) return null
  const urgent = isFirst ? reports.findLast(({ act }) => act !== null) : undefined
  return (
    <Card id="reports" title={wording.t('group.reports')} count={reports.length}>
      <ul class="rows">
        {reports.map(({ href, period, state, tone, status, dueOn, isOpen, act }) => (
          <li class="row between">
            <span>
              <a href={href}>{period}</a>
              {isOpen && (
                <>
                  <br />
                  <small>{wording.t('group.reportDue', { on: wording.day(dueOn) })}</small>
                </>
              )}
            </span>
            <span class="row">
              {status !== null && (
                <Badge tone={statusTones[status]}>{wording.t(`choices.status.${status}`)}</Badge>
              )}
              <Badge tone={tone}>{state}</Badge>
              {act !== null && (
                <ButtonLink slim primary={urgent?.href === href} href={act.href} about={period}>
                  {act.label}
                </ButtonLink>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export type ListedChange = {
  readonly kinds: string
  readonly text: string
  readonly filedAt: string
  readonly state: string
  readonly tone: Tone
}

/** What the lead changed or asked to change. */
export const Changes = ({
  wording,
  changes
}: {
  readonly wording: Wording
  readonly changes: readonly ListedChange[]
}) =>
  changes.length === 0 ? null : (
    <Card id="changes" title={wording.t('group.changes')} count={changes.length}>
      <ul class="rows">
        {changes.map(({ kinds, text, filedAt, state, tone }) => (
          <li class="row between">
            <span>
              <b>{kinds}</b>
              <br />
              <span class="prose">{wording.own(text)}</span>
              <br />
              <small>
                <time dateTime={filedAt}>{wording.day(filedAt)}</time>
              </small>
            </span>
            <Badge tone={tone}>{state}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  )

export type Rest = { readonly facts: readonly Fact[]; readonly reason: string | null }

/** Why the work rests, since when and until when. */
export const Suspension = ({ wording, rest }: { readonly wording: Wording; readonly rest: Rest | null }) =>
  rest === null ? null : (
    <Note tone="warn" icon="alert-triangle" title={wording.t('group.suspension')}>
      <Facts facts={rest.facts} />
      {rest.reason !== null && <p class="prose">{wording.own(rest.reason)}</p>}
    </Note>
  )

export type Closure = {
  readonly facts: readonly Fact[]
  readonly texts: readonly { readonly label: string; readonly text: string }[]
  /** Once the project is closed: what a certificate of it says. */
  readonly certificate: readonly Fact[]
}

/** The final report, and the data of the certificate once the project is closed. */
export const FinalReport = ({
  wording,
  closure
}: {
  readonly wording: Wording
  readonly closure: Closure | null
}) =>
  closure === null ? null : (
    <Card id="final" title={wording.t('group.finalReport')}>
      <div class="stack">
        {closure.certificate.length > 0 && (
          <Note tone="ok" icon="circle-check" title={wording.t('group.certificate')}>
            <Facts facts={closure.certificate} />
          </Note>
        )}
        <Facts facts={closure.facts} />
        <DefinitionList
          facts={closure.texts.map(({ label, text }) => ({
            label,
            value: <span class="prose">{wording.own(text)}</span>
          }))}
        />
      </div>
    </Card>
  )
