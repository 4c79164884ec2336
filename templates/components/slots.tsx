import type { ComponentChildren } from 'preact'

import { Avatar } from './avatar.tsx'
import { Badge } from './badge.tsx'

export type Slot = {
  /** Agreed is solid, in talks and partly agreed dashed, empty sunken. */
  readonly state: 'agreed' | 'part' | 'talks' | 'empty'
  readonly role: string
  readonly organisation?: string
  readonly detail: ComponentChildren
  /** The state in words. */
  readonly label: string
  readonly action?: ComponentChildren
}

const tones = { agreed: 'ok', part: 'warn', talks: 'warn', empty: undefined } as const
const classes = { agreed: undefined, part: 'talks', talks: 'talks', empty: 'empty' } as const

/** The needs of a project as places to be taken. */
export const Slots = ({ slots }: { readonly slots: readonly Slot[] }) => (
  <ul class="slots">
    {slots.map((slot) => (
      <li class={classes[slot.state]}>
        <Avatar name={slot.organisation ?? slot.role} organisation empty={slot.state === 'empty'} />
        <p>
          <b>{slot.role}</b>
        </p>
        <small>{slot.detail}</small>
        <Badge tone={tones[slot.state]}>{slot.label}</Badge>
        {slot.action}
      </li>
    ))}
  </ul>
)
