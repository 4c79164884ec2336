import type { ComponentChildren } from 'preact'

import { Badge } from '#templates/components/badge.tsx'
import { Button, ButtonLink, Reason } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import type { Tone } from '#templates/components/class-names.ts'

import { ActForm } from './act-form.tsx'
import type { SittingForms } from './act-form.tsx'
import { ItemActs } from './item-acts.tsx'
import type { ItemAct } from './item-acts.tsx'

export type AgendaLine = {
  readonly id: string
  readonly title: string
  /** Number and state of the case; null for a matter in words. */
  readonly detail: string | null
  /** Null for who may not open the case. */
  readonly href: string | null
  readonly state: 'ahead' | 'called' | 'done' | 'consented'
  /** The sitting ended before its turn. */
  readonly missed: boolean
  readonly forInformation: boolean
  readonly consent: boolean
  /** The reader is recused in the case. */
  readonly recused: boolean
  readonly quorum: { readonly words: string; readonly met: boolean } | null
  /** Who is recused, in words; null for nobody. */
  readonly apart: string | null
  readonly ballot: {
    readonly href: string
    readonly open: boolean
    readonly cast: number
    readonly eligible: number
    /** The reader has a vote there and has not cast it. */
    readonly mine: boolean
  } | null
  readonly tone: Tone | undefined
  /** What came of the vote, in words. */
  readonly result: string | null
  /** What the reader may do about the case itself, here. */
  readonly acts: readonly ItemAct[]
  /** The reader may open, or close, the vote on it. */
  readonly mayOpen: boolean
  readonly mayClose: boolean
}

const Marks = ({ forms: { wording }, item }: { readonly forms: SittingForms; readonly item: AgendaLine }) => (
  <span class="row">
    <Badge tone={item.tone}>
      {wording.t(item.missed ? 'sitting.notReached' : `sitting.items.${item.state}`)}
    </Badge>
    {item.forInformation && <Badge tone="warn">{wording.t('sitting.forInformation')}</Badge>}
    {item.consent && <Badge tone="info">{wording.t('sitting.forConsent')}</Badge>}
  </span>
)

const swapped = (order: readonly string[], from: number, to: number): string => {
  const next = [...order]
  const [moved = ''] = next.splice(from, 1)
  next.splice(to, 0, moved)
  return next.join(',')
}

const MoveButton = ({
  forms,
  order,
  from,
  to,
  title
}: {
  readonly forms: SittingForms
  readonly order: readonly string[]
  readonly from: number
  readonly to: number
  readonly title: string
}) =>
  to < 0 || to >= order.length ? null : (
    <ActForm
      forms={forms}
      event="item.order"
      mark={`${from}-${to}`}
      fields={{ items: swapped(order, from, to) }}
    >
      <Button slim about={title}>
        {forms.wording.t(to < from ? 'sitting.up' : 'sitting.down')}
      </Button>
    </ActForm>
  )

const OneTap = ({
  forms,
  event,
  item,
  children,
  primary
}: {
  readonly forms: SittingForms
  readonly event: string
  readonly item: AgendaLine
  readonly children: ComponentChildren
  readonly primary?: boolean
}) =>
  forms.may.has(event) ? (
    <ActForm forms={forms} event={event} mark={item.id} fields={{ item: item.id }}>
      <Button slim primary={primary === true} about={item.title}>
        {children}
      </Button>
    </ActForm>
  ) : null

type ItemProps = {
  readonly forms: SittingForms
  readonly item: AgendaLine
  readonly order: readonly string[]
  readonly place: number
}

/** Where the button of a ballot leads, in words: to vote, to follow it, or to what came of it. */
const toBallot = ({ open, mine }: NonNullable<AgendaLine['ballot']>) => {
  if (mine) return 'events.vote.cast.label'
  return open ? 'ballot.open' : 'ballot.seeResult'
}

/** A motion taken off the agenda is not voted on: a page of its own asks once more. */
const removing = ({ href, inHall, back }: SittingForms, { id }: AgendaLine): string => {
  const question = new URLSearchParams({ item: id, ...(inHall && { back }) })
  return `${href}/acts/item.remove?${question.toString()}`
}

const Buttons = ({ forms, item, order, place }: ItemProps) => {
  const { wording, may } = forms
  const ahead = item.state === 'ahead'
  return (
    <div class="row">
      {item.ballot && (
        <ButtonLink slim href={item.ballot.href} about={item.title}>
          {wording.t(toBallot(item.ballot))}
        </ButtonLink>
      )}
      {item.state !== 'called' && (
        <ItemActs
          forms={forms}
          acts={item.acts.filter(({ reasons }) => reasons.length === 0)}
          about={item.title}
        />
      )}
      {ahead && (
        <OneTap forms={forms} event="item.call" item={item}>
          {wording.t('sitting.call')}
        </OneTap>
      )}
      {ahead && item.consent && (
        <OneTap forms={forms} event="item.pull" item={item}>
          {wording.t('sitting.pull')}
        </OneTap>
      )}
      {ahead && may.has('item.order') && (
        <>
          <MoveButton forms={forms} order={order} from={place} to={place - 1} title={item.title} />
          <MoveButton forms={forms} order={order} from={place} to={place + 1} title={item.title} />
        </>
      )}
      {ahead && may.has('item.remove') && (
        <ButtonLink slim href={removing(forms, item)} about={item.title}>
          {wording.t('sitting.remove')}
        </ButtonLink>
      )}
    </div>
  )
}

const Details = ({ forms: { wording }, item }: Pick<ItemProps, 'forms' | 'item'>) => {
  const lines = [
    ...(item.detail === null ? [] : [item.detail]),
    ...(item.quorum === null
      ? []
      : [`${wording.t(item.quorum.met ? 'sitting.quorumYes' : 'sitting.noQuorum')}: ${item.quorum.words}`]),
    ...(item.apart === null ? [] : [`${wording.t('sitting.itemRecused')}: ${item.apart}`]),
    ...(item.ballot === null
      ? []
      : [
          item.result ??
            wording.t('sitting.turnout', { cast: item.ballot.cast, eligible: item.ballot.eligible })
        ])
  ]
  return lines.length === 0 ? null : (
    <div class="small">
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </div>
  )
}

const Item = (props: ItemProps) => {
  const { forms, item, place } = props
  const { wording } = forms
  const title = `${place + 1}. ${wording.own(item.title)}`
  return (
    <li class="stack" id={`item-${item.id}`}>
      <div class="row between">
        <b>{item.href === null ? title : <a href={item.href}>{title}</a>}</b>
        <Marks forms={forms} item={item} />
      </div>
      <Details forms={forms} item={item} />
      {item.recused && <Reason>{wording.t('sitting.recusedHere')}</Reason>}
      <Buttons {...props} />
    </li>
  )
}

/** The agenda (porządek obrad): each item with its state, and what can be done with it in one tap. */
export const AgendaCard = ({
  forms,
  items,
  ready
}: {
  readonly forms: SittingForms
  readonly items: readonly AgendaLine[]
  /** How many cases could still come onto it. */
  readonly ready: number
}) => {
  const { wording, may } = forms
  const order = items.map(({ id }) => id)
  return (
    <Card id="agenda" title={wording.t('sitting.agenda')} count={items.length}>
      {items.length === 0 ? (
        <p>
          {wording.t(may.has('item.add') ? 'sitting.agendaEmpty' : 'sitting.agendaNone')}
          {may.has('item.add') && ready > 0 && (
            <>
              {' '}
              <a href="#ready">{wording.t('sitting.readyCount', { count: ready })}</a>
            </>
          )}
        </p>
      ) : (
        <ol class="rows">
          {items.map((item, place) => (
            <Item forms={forms} item={item} order={order} place={place} />
          ))}
        </ol>
      )}
    </Card>
  )
}
