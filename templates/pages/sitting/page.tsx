import { Badge } from '#templates/components/badge.tsx'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import type { Tone } from '#templates/components/class-names.ts'
import { Documents } from '#templates/components/documents.tsx'
import type { ListedDocument } from '#templates/components/documents.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import type { Fact } from '#templates/components/facts.tsx'
import { ActionsCard, OthersActs } from '#templates/pages/act/actions.tsx'
import type { CaseAction } from '#templates/pages/act/actions.tsx'

import { ActForm } from './act-form.tsx'
import type { SittingForms } from './act-form.tsx'
import { AgendaCard } from './agenda.tsx'
import type { AgendaLine } from './agenda.tsx'
import { AttendanceCard, GuestsCard } from './attendance.tsx'
import type { AttendanceLine } from './attendance.tsx'
import { ConsentCard } from './consent.tsx'
import { Begin } from './item-acts.tsx'
import type { ItemAct } from './item-acts.tsx'
import { NowCard } from './now.tsx'
import type { SittingNow } from './now.tsx'
import { ObjectionsCard } from './objections.tsx'
import type { ObjectionLine } from './objections.tsx'
import { ReadyCard } from './ready.tsx'
import type { ReadyLine } from './ready.tsx'

/** A link to another sitting, in words. */
export type OtherDate = { readonly href: string; readonly words: string }

export type SittingPageProps = {
  readonly forms: SittingForms
  readonly organ: string
  readonly beginsAt: string
  readonly state: string
  readonly isAhead: boolean
  readonly isOpen: boolean
  readonly form: string
  readonly place: string | null
  readonly reason: string | null
  readonly moves: readonly { readonly from: string; readonly reason: string }[]
  readonly otherDates: readonly OtherDate[]
  /** The body could not decide. */
  readonly noQuorum: boolean
  /** Present while the sitting is open. */
  readonly now: SittingNow | null
  /** Opening and closing the sitting, for who may. */
  readonly course: readonly ItemAct[]
  readonly agenda: readonly AgendaLine[]
  readonly ready: readonly ReadyLine[]
  readonly attendance: readonly AttendanceLine[] | null
  readonly guests: readonly { readonly person: string; readonly name: string }[]
  readonly objections: readonly ObjectionLine[]
  /** Null until there is a draft that the reader may read. */
  readonly minutesHref: string | null
  /** Its documents as pages and files. */
  readonly documents?: readonly ListedDocument[]
  readonly actions: readonly CaseAction[]
  /** What only others do, folded away at the end. */
  readonly others: readonly CaseAction[]
}

/** Acts that have a place of their own on the page. */
const inPlace: ReadonlySet<string> = new Set([
  'item.add',
  'item.remove',
  'item.order',
  'item.call',
  'item.done',
  'item.pull',
  'consent.propose',
  'consent.adopt',
  'attendance.mark',
  'attendance.confirm',
  'guest.dismiss',
  'minutes.answer',
  'sitting.open',
  'sitting.close'
])

const factsOf = (props: SittingPageProps): readonly Fact[] => {
  const { wording } = props.forms
  return [
    { label: wording.t('sitting.form'), value: props.form },
    ...(props.place === null
      ? []
      : [{ label: wording.t('sitting.link'), value: <Place words={wording.own(props.place)} /> }]),
    ...props.moves.map(({ from, reason }) => ({
      label: wording.t('sitting.movedFrom', { day: wording.dayAndTime(from) }),
      value: wording.own(reason)
    })),
    ...(props.reason === null
      ? []
      : [{ label: wording.t('sitting.cancelledBecause'), value: wording.own(props.reason) }])
  ]
}

/** A link opens; an address is read. */
const Place = ({ words }: { readonly words: string }) =>
  /^https:\/\/\S+$/.test(words) ? <a href={words}>{words}</a> : <>{words}</>

const toneOf = ({ isAhead, isOpen }: SittingPageProps): Tone | undefined => {
  if (isOpen) return 'ok'
  return isAhead ? 'info' : undefined
}

/** Listed, and not noted as present. */
const amMissing = ({ attendance }: SittingPageProps): boolean =>
  attendance?.some(({ isReader, present }) => isReader && present !== 'yes') === true

/** While the body meets, what is dealt with stands first on a phone too. */
const classOf = (hasAside: boolean, isOpen: boolean): string => {
  if (!hasAside) return 'stack'
  return isOpen ? 'split' : 'split aside-first'
}

/** The one filled button: what the sitting waits for. */
const awaited = ['minutes.draft', 'minutes.accept']

/** One sitting, from its notice to its minutes: agenda, consent agenda, attendance; at home on a phone. */
export const SittingPage = (props: SittingPageProps) => {
  const { forms, organ, beginsAt, state, agenda, attendance, minutesHref } = props
  const { wording } = forms
  const actions = props.actions.filter(({ event }) => !inPlace.has(event))
  const others = props.others.filter(({ event }) => !inPlace.has(event))
  // Who notes attendance does so first, until the body can decide.
  const takesAttendance =
    props.isOpen && attendance && forms.may.has('attendance.mark') && props.now?.quorum?.met !== true
  return (
    <>
      <PageHead
        eyebrow={organ}
        title={wording.t('sitting.titleOn', { day: wording.dayAndTime(beginsAt) })}
        actions={
          <>
            <Badge tone={toneOf(props)}>{state}</Badge>
            {props.noQuorum && <Badge tone="bad">{wording.t('sitting.noQuorum')}</Badge>}
          </>
        }
      />
      <div class={classOf(actions.length > 0 || minutesHref !== null, props.isOpen)}>
        <div class="stack">
          {props.now && forms.may.has('attendance.confirm') && amMissing(props) && (
            <ActForm forms={forms} event="attendance.confirm" mark="first">
              <Button wide primary={props.now.quorum?.met !== true} icon="user-check">
                {wording.t('sitting.iAmHere')}
              </Button>
            </ActForm>
          )}
          <Begin forms={forms} course={props.course} beginsAt={beginsAt} />
          {props.now && <NowCard forms={forms} now={props.now} course={props.course} />}
          {takesAttendance && <AttendanceCard forms={forms} lines={attendance} />}
          <ConsentCard forms={forms} items={agenda} />
          <AgendaCard forms={forms} items={agenda} ready={props.ready.length} />
          <ReadyCard forms={forms} ready={props.ready} />
          {!takesAttendance && attendance && <AttendanceCard forms={forms} lines={attendance} />}
          {!attendance && <GuestsCard forms={forms} guests={props.guests} />}
          <ObjectionsCard forms={forms} objections={props.objections} />
          <Card id="about" title={wording.t('sitting.about')}>
            <div class="stack">
              <DefinitionList facts={factsOf(props)} />
              {props.otherDates.map(({ href, words }) => (
                <p>
                  <a href={href}>{words}</a>
                </p>
              ))}
            </div>
          </Card>
          <Documents wording={wording} documents={props.documents ?? []} />
          <OthersActs wording={wording} actions={others} />
        </div>
        {(actions.length > 0 || minutesHref !== null) && (
          <aside class="stack" aria-label={wording.t('case.aside')}>
            {minutesHref !== null && (
              <Card id="minutes" title={wording.t('sitting.minutes')}>
                <ButtonLink wide icon="file-text" href={minutesHref}>
                  {wording.t('sitting.minutesOpen')}
                </ButtonLink>
              </Card>
            )}
            <ActionsCard wording={wording} actions={actions} awaited={awaited} />
          </aside>
        )}
      </div>
    </>
  )
}
