import type { Language } from '#shared/language.ts'

/** A label and its value in the box of a mail; `due` is the one that must not be missed. */
export type MailFact = { readonly label: string; readonly value: string; readonly due?: true }

export type MailLink = { readonly label: string; readonly href: string }

/** One line of a list in a mail: what it is about, what is to be said of it (its term, its age), where it leads. */
export type MailItem = { readonly text: string; readonly note: string | null; readonly href: string | null }

/** Things that belong together under one heading: what waits for an act, what has moved in one topic. */
export type MailGroup = { readonly heading: string; readonly items: readonly MailItem[] }

/** Everything a mail says; the HTML and the text are both written from this. */
export type MailContent = {
  readonly language: Language
  readonly subject: string
  /** What an inbox shows beside the subject. */
  readonly preheader: string
  /** Name of the service, and of the cluster that runs it. */
  readonly brand: { readonly service: string; readonly cluster: string | null; readonly home: string }
  /** Number and stage, above the heading. */
  readonly eyebrow: string | null
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly facts: readonly MailFact[]
  readonly button: MailLink | null
  /** What else may be done about it; plain links under the one button. */
  readonly actions?: readonly MailLink[]
  /** Lists, as a digest has them; between the box and the button. */
  readonly groups?: readonly MailGroup[]
  /** What the link is and is not good for. */
  readonly small: string | null
  readonly summary: { readonly label: string; readonly text: string; readonly link: MailLink | null } | null
  /** Why it is sent and who reads the answers. */
  readonly footer: readonly string[]
  /** What can be set: under the first line of the footer. */
  readonly footerLinks?: readonly MailLink[]
  /** The way out of mails of this sort; those that ask for an act or tell an outcome have none. */
  readonly unsubscribe?: MailLink | null
}
