import type { ComponentChildren } from 'preact'

import { classNames } from './class-names.ts'
import type { Tone } from './class-names.ts'
import type { IconName } from './icon-names.ts'
import { Icon } from './icon.tsx'

export type NoteProps = {
  readonly tone?: Tone
  readonly title?: ComponentChildren
  readonly icon?: IconName
  readonly children: ComponentChildren
}

/** A remark tied to its neighbour: a revision, a rule, a confirmation. */
export const Note = ({ tone, title, icon, children }: NoteProps) => (
  <div class={classNames('note', tone)}>
    {title && (
      <p class="row">
        {icon && <Icon name={icon} />}
        <b>{title}</b>
      </p>
    )}
    {children}
  </div>
)

const flashIcons = {
  ok: 'circle-check',
  warn: 'alert-triangle',
  bad: 'alert-circle',
  info: 'info-circle'
} as const

export type FlashProps = { readonly tone: Tone; readonly children: ComponentChildren }

/** The answer to what the reader has just done, first on the next page. */
export const Flash = ({ tone, children }: FlashProps) => (
  <div class={classNames('flash', tone)} role={tone === 'bad' ? 'alert' : 'status'}>
    <Icon name={flashIcons[tone]} />
    <div>{children}</div>
  </div>
)

export type EmptyProps = {
  readonly icon: IconName
  readonly title: ComponentChildren
  readonly children?: ComponentChildren
  readonly action?: ComponentChildren
}

/** A list with nothing in it: why, and what to do about it. */
export const Empty = ({ icon, title, children, action }: EmptyProps) => (
  <div class="none">
    <Icon name={icon} />
    <h2>{title}</h2>
    {children && <p>{children}</p>}
    {action}
  </div>
)
