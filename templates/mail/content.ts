import type { Language } from '#shared/language.ts'

/** A label and its value in the box of a mail; `due` is the one that must not be missed. */
export type MailFact = { readonly label: string; readonly value: string; readonly due?: true }

export type MailLink = { readonly label: string; readonly href: string }

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
  /** What the link is and is not good for. */
  readonly small: string | null
  readonly summary: { readonly label: string; readonly text: string; readonly link: MailLink | null } | null
  readonly footer: readonly string[]
}
