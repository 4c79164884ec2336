import { Badge } from '#templates/components/badge.tsx'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Select } from '#templates/components/fields.tsx'
import type { Choice } from '#templates/components/fields.tsx'
import { Empty } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { behind, entryIcons, entryTones } from './shown.ts'
import type { ShownEntry } from './shown.ts'

/** Something that can be entered for the person who is on the phone. */
export type Enterable = {
  readonly label: string
  readonly about: string
  readonly detail: string | null
  readonly href: string
}

type ListedEntry = ShownEntry & { readonly mayOpen: boolean }

export type EntryListPageProps = {
  readonly wording: Wording
  readonly people: readonly Choice[]
  /** `mayOpen` where the reader may read what was said. */
  readonly entries: readonly ListedEntry[]
  /** Who is on the phone, with what can be entered for them; null while nobody is chosen. */
  readonly caller: {
    readonly id: string
    readonly name: string
    readonly can: readonly Enterable[]
    readonly scopeHref: string | null
  } | null
}

const Row = ({ wording, entry }: { readonly wording: Wording; readonly entry: ListedEntry }) => (
  <li class="row between">
    <div>
      {entry.mayOpen ? <a href={`/entries/${entry.id}`}>{entry.act}</a> : <b>{entry.act}</b>}
      <small>{wording.own(entry.about)}</small>
      <small>
        {behind(wording, entry)}, {wording.moment(entry.enteredAt)}
      </small>
    </div>
    <Badge tone={entryTones[entry.state]} icon={entryIcons[entry.state]}>
      {wording.t(`entries.state.${entry.state}`)}
    </Badge>
  </li>
)

const Listed = (props: {
  readonly wording: Wording
  readonly id: string
  readonly title: string
  readonly entries: readonly ListedEntry[]
}) =>
  props.entries.length === 0 ? null : (
    <Card id={props.id} title={props.title} count={props.entries.length}>
      <ul class="rows">
        {props.entries.map((entry) => (
          <Row wording={props.wording} entry={entry} />
        ))}
      </ul>
    </Card>
  )

const Caller = ({ wording, caller }: EntryListPageProps) => {
  const { t } = wording
  if (caller === null) return null
  return (
    <Card id="caller" title={t('entries.callerTitle', { person: caller.name })} marked>
      {caller.can.length === 0 && <p>{t('entries.nothingWaits')}</p>}
      <ul class="rows">
        {caller.can.map((one) => (
          <li class="row between">
            <div>
              <b>{one.label}</b>
              <small>{wording.own(one.about)}</small>
              {one.detail !== null && <small>{one.detail}</small>}
            </div>
            <ButtonLink slim href={one.href} about={`${one.label}, ${one.about}`}>
              {t('entries.enter')}
            </ButtonLink>
          </li>
        ))}
        {caller.scopeHref !== null && (
          <li class="row between">
            <div>
              <b>{t('entries.kind.scope')}</b>
              <small>{t('entries.scopeHint')}</small>
            </div>
            <ButtonLink slim href={caller.scopeHref} about={t('entries.kind.scope')}>
              {t('entries.enter')}
            </ButtonLink>
          </li>
        )}
      </ul>
    </Card>
  )
}

/** For those who phone: whom the office has on the line, what it may enter for them, and what became of entries. */
export const EntryListPage = (props: EntryListPageProps) => {
  const { wording, people, entries, caller } = props
  const { t } = wording
  const waiting = entries.filter(({ state }) => state === 'waiting')
  const over = entries.filter(({ state }) => state !== 'waiting')
  return (
    <div class="narrow">
      <PageHead
        eyebrow={t('entries.menu')}
        title={waiting.length === 0 ? t('entries.title') : t('entries.heading', { count: waiting.length })}
        lead={t('entries.lead')}
      />
      <div class="stack">
        <Card id="who" title={t('entries.whoTitle')}>
          <form method="get" action="/entries" class="stack">
            <Select
              wording={wording}
              name="person"
              label={t('entries.who')}
              required
              choices={people}
              state={{ value: caller?.id ?? '' }}
            />
            <div>
              <Button primary={caller === null}>{t('entries.choose')}</Button>
            </div>
          </form>
        </Card>
        <Caller {...props} />
        <Listed wording={wording} id="waiting" title={t('entries.waitingTitle')} entries={waiting} />
        <Listed wording={wording} id="over" title={t('entries.overTitle')} entries={over} />
        {entries.length === 0 && <Empty icon="message" title={t('entries.none')} />}
      </div>
    </div>
  )
}
