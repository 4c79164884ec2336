import type { TermRule } from '#shared/profile.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { MailFact } from '#templates/mail/index.ts'

import type { CalendarFacts } from './calendar-facts.ts'
import type { Due } from './due.ts'

/** What the notice is about, looked up at the moment of writing: names by which wordings and the box speak. */
export type Details = {
  readonly values: Readonly<
    Record<'organisation' | 'role' | 'on' | 'organ' | 'resolution' | 'motion' | 'reason', string>
  >
  /** Those of the values that go into the box, in this order. */
  readonly shown: readonly (keyof Details['values'] | 'place')[]
  readonly place: string | null
  /** The instant behind `on`. */
  readonly onAt: string | null
  /** What a calendar must know; `null` where nothing of it stands in one. */
  readonly calendar?: CalendarFacts | null
  /** What this notice says beside: parties, an agenda, an instruction about an appeal. */
  readonly more?: readonly MailFact[]
  /** The ballot still asks whether it may be held in writing: nobody can vote yet. */
  readonly isAskingConsent?: boolean
}

/** `14 dni`, `5 dni roboczych`: how long a term is. */
const lengthText = (wording: Wording, { length, unit }: TermRule): string => {
  switch (unit) {
    case 'd':
      return wording.t('times.days', { count: length })
    case 'wd':
      return wording.t('notices.mail.workingDays', { count: length })
    case 'months':
      return wording.t('notices.mail.months', { count: length })
    case 's':
      return wording.t('notices.mail.seconds', { count: length })
  }
}

/** What ends, to whoever has nothing to do by then: a bare "Due" would ask it of them. */
const dueLabel = (
  wording: Wording,
  { term, asks }: { readonly term: string; readonly asks: boolean }
): string =>
  asks
    ? wording.t('notices.mail.due')
    : (wording.lookUp(`notices.mail.dueOf.${term}`) ?? wording.t('notices.mail.dueInCase'))

/** The box's first entry: until when; `asks` of its reader to do something by then. */
export const dueFact = (wording: Wording, due: Due, asks = true): MailFact | undefined => {
  switch (due.kind) {
    case 'none':
      return undefined
    case 'running':
      return {
        label: dueLabel(wording, { term: due.term, asks }),
        value: wording.deadline(due.at),
        due: true
      }
    case 'overdue':
      return { label: wording.t('notices.mail.overdue'), value: wording.dayAndTime(due.again), due: true }
    case 'fromDelivery': {
      const length = lengthText(wording, due.rule)
      const value = wording.t('notices.mail.fromDelivery', {
        length,
        earliest: wording.dayAndTime(due.earliest)
      })
      return { label: dueLabel(wording, { term: due.term, asks }), value, due: true }
    }
  }
}

/** The same as a sentence, for the line an inbox shows. */
export const duePhrase = (wording: Wording, due: Due, asks = true): string => {
  const fact = dueFact(wording, due, asks)
  return fact === undefined ? '' : `${fact.label}: ${fact.value}.`
}

/** The rest of the box. */
export const subjectFacts = (
  wording: Wording,
  { values, shown, place, more = [] }: Details
): readonly MailFact[] => [
  ...shown.flatMap((name): MailFact[] => {
    const value = name === 'place' ? (place ?? '') : values[name]
    return value === '' ? [] : [{ label: wording.t(`notices.labels.${name}`), value }]
  }),
  ...more
]
