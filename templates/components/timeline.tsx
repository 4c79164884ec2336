import type { ComponentChildren } from 'preact'

import type { Wording } from '#templates/locales/index.ts'

import { classNames } from './class-names.ts'
import type { Tone } from './class-names.ts'
import type { IconName } from './icon-names.ts'
import { Icon } from './icon.tsx'

export type Happening = {
  readonly at: string
  readonly what: ComponentChildren
  /** Who, in which capacity, in which case. */
  readonly by?: ComponentChildren
  readonly note?: ComponentChildren
  readonly icon: IconName
  readonly tone?: Tone
}

/** What happened, newest first. */
export const Timeline = ({
  wording,
  happenings
}: {
  readonly wording: Wording
  readonly happenings: readonly Happening[]
}) => (
  <ol class="timeline">
    {happenings.map(({ at, what, by, note, icon, tone }) => (
      <li>
        <span class={classNames('dot', tone)} aria-hidden="true">
          <Icon name={icon} />
        </span>
        <div>
          <p class="what">
            <b>{what}</b> <time dateTime={at}>{wording.moment(at)}</time>
          </p>
          {by && <small>{by}</small>}
          {note && <div class="note">{note}</div>}
        </div>
      </li>
    ))}
  </ol>
)

const exactIcons: Readonly<Record<string, IconName>> = {
  'scope.return': 'arrow-back-up',
  'review.return': 'arrow-back-up',
  'review.refer-back': 'arrow-back-up',
  'charter.return': 'arrow-back-up',
  'scope.accept': 'circle-check',
  'card.revise': 'edit',
  'interest.express': 'user-plus',
  'partner.invite': 'user-plus',
  'interest.decline': 'user-minus',
  'invitation.decline': 'user-minus',
  'partnership.confirm': 'ballpen',
  'resolution.sign': 'ballpen',
  'deadline.extend': 'clock-plus',
  'search.extend': 'clock-plus',
  'proposal.withdraw': 'circle-x',
  'proposal.park': 'bulb',
  'group.appoint': 'flag'
}

const nounIcons: Readonly<Record<string, IconName>> = {
  interest: 'user-check',
  invitation: 'user-check',
  partnership: 'users',
  declaration: 'shield-check',
  recusal: 'circle-x',
  circular: 'checkbox',
  opinion: 'file-text',
  opinions: 'checkbox',
  vote: 'checkbox',
  ballot: 'checkbox',
  motion: 'gavel',
  tie: 'scale',
  group: 'users-group',
  delegate: 'user-plus',
  leader: 'user-plus',
  nomination: 'user-check',
  sitting: 'calendar-event',
  search: 'search',
  selection: 'checks',
  after: 'clock'
}

/** The icon of an event's name in a timeline. */
export const eventIcon = (event: string): IconName =>
  exactIcons[event] ?? nounIcons[event.slice(0, event.indexOf('.'))] ?? 'send'
