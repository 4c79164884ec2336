import { classNames } from './class-names.ts'

const hues = 12

/** One of twelve hue classes, always the same for the same name. */
export const hueOf = (name: string): string => {
  let sum = 0
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return `hue-${sum % hues}`
}

/** First letters of the first and the last word: `Piotr Dąbrowski` gives `PD`. */
export const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  const first = words[0] ?? '?'
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return `${first.charAt(0)}${last.charAt(0)}`.toLocaleUpperCase('pl')
}

export type AvatarProps = {
  readonly name: string
  /** An organisation's avatar is a rounded square. */
  readonly organisation?: boolean
  /** A place nobody has taken yet. */
  readonly empty?: boolean
}

/** Initials in a colour, next to the name they stand for. */
export const Avatar = ({ name, organisation, empty }: AvatarProps) => (
  <span class={classNames('avatar', organisation && 'org', !empty && hueOf(name))} aria-hidden="true">
    {empty ? '?' : initialsOf(name)}
  </span>
)
