import type { ComponentChildren } from 'preact'

import type { Wording } from '#templates/locales/index.ts'

import { classNames } from './class-names.ts'
import type { Tone } from './class-names.ts'
import type { IconName } from './icon-names.ts'
import { Icon } from './icon.tsx'

export type BadgeProps = {
  readonly tone?: Tone | undefined
  readonly icon?: IconName
  readonly children: ComponentChildren
}

/** A state or a deadline in two or three words. */
export const Badge = ({ tone, icon, children }: BadgeProps) => (
  <span class={classNames('badge', tone)}>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </span>
)

/** Until when somebody is awaited; amber within a week, red by tomorrow. */
export const DeadlineBadge = ({ wording, at }: { readonly wording: Wording; readonly at: string }) => (
  <Badge tone={wording.nearness(at)} icon="clock">
    <time dateTime={at}>{wording.deadline(at)}</time>
  </Badge>
)
