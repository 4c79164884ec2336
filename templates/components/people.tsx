import type { ComponentChildren } from 'preact'

import type { Wording } from '#templates/locales/index.ts'

import { Avatar, hueOf, initialsOf } from './avatar.tsx'
import { classNames } from './class-names.ts'

export type ListedPerson = {
  readonly name: string
  /** Organisation or function, below the name. */
  readonly detail?: ComponentChildren
  /** What the person has or has not done, at the end of the line. */
  readonly status?: ComponentChildren
  readonly isReader?: boolean
}

/** People in one line each: members of a body, a group, those who have voted. */
export const People = ({
  wording,
  people
}: {
  readonly wording: Wording
  readonly people: readonly ListedPerson[]
}) => (
  <ul class="people">
    {people.map(({ name, detail, status, isReader }) => (
      <li class="person">
        <Avatar name={name} />
        <span>
          {isReader ? <b>{wording.t('site.you')}</b> : name}
          {detail && <small>{detail}</small>}
        </span>
        {status && <small>{status}</small>}
      </li>
    ))}
  </ul>
)

export type Pick = {
  readonly value: string
  readonly name: string
  readonly detail: ComponentChildren
}

export type PersonPickerProps = {
  /** Name of the form field that carries the chosen person. */
  readonly name: string
  readonly people: readonly Pick[]
}

/** People to choose from, each a button of the surrounding form. */
export const PersonPicker = ({ name, people }: PersonPickerProps) => (
  <ul class="picks">
    {people.map((person) => (
      <li>
        <button class="pick" type="submit" name={name} value={person.value}>
          <span class={classNames('avatar', hueOf(person.name))} aria-hidden="true">
            {initialsOf(person.name)}
          </span>
          <span>
            <b>{person.name}</b>
            <small>{person.detail}</small>
          </span>
        </button>
      </li>
    ))}
  </ul>
)
