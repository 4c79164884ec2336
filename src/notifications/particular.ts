import type { ActorView } from '#engine/contract.ts'
import type { Profile } from '#shared/profile.ts'
import type { Reader } from '#shared/database.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { MailFact } from '#templates/mail/index.ts'

import type { CaseFacts, Notice } from './model.ts'
import { oneLine, shortened } from './one-line.ts'

/** A notice that is being put into words, as what it says beside them is looked up. */
export type About = {
  readonly notice: Notice
  readonly actor: ActorView
  readonly profile: Profile
  readonly wording: Wording
  readonly person?: string
}

/** Looks up what one notice puts into the box beside what its actor is about. */
export type Particular = (reader: Reader, about: About) => Promise<readonly MailFact[]>

const lineLimit = 160
const listLimit = 1000

/** Somebody's words on one line, of a length that a list bears. */
export const line = (text: string): string => shortened(oneLine(text), lineLimit)

/** One entry of the box; none where there is nothing to say. */
export const fact = (about: About, name: string, value: string | null | undefined): readonly MailFact[] => {
  const label = about.wording.lookUp(`notices.labels.${name}`)
  return value == null || value === '' || label === undefined
    ? []
    : [{ label, value: shortened(value, listLimit) }]
}

/** A case by its number and its title in the reader's language. */
export const titleIn = ({ language }: Wording, { number, title }: CaseFacts): string => {
  const name = (language === 'pl' ? (title.pl ?? title.en) : (title.en ?? title.pl)) ?? ''
  return number === null ? name : `[${number}] ${name}`
}
