import type { ComponentChildren } from 'preact'

import { Form } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** What every form on the page of a sitting needs. */
export type SittingForms = {
  readonly wording: Wording
  readonly csrf: string
  /** Address of the sitting. */
  readonly href: string
  /** Where an act leads back to: the part of the page that shows it. */
  readonly back: string
  /** True on the page of the hall, which every act comes back to. */
  readonly inHall: boolean
  /** Tells the forms of this showing of the page from those of another. */
  readonly key: string
  /** Acts that the reader may do now. */
  readonly may: ReadonlySet<string>
}

export type ActFormProps = {
  readonly forms: SittingForms
  readonly event: string
  /** Filled in for the reader. */
  readonly fields?: Readonly<Record<string, string>>
  /** Tells this form from others of the same act. */
  readonly mark?: string
  readonly children: ComponentChildren
}

const backOf = ({ inHall, back }: SittingForms): Readonly<Record<string, string>> => (inHall ? { back } : {})

/** One act of a sitting, done on its page with one tap. */
export const ActForm = ({ forms, event, fields = {}, mark = '', children }: ActFormProps) => (
  <Form
    action={`${forms.href}/acts/${event}`}
    csrf={forms.csrf}
    hidden={{ ...fields, ...backOf(forms), key: `${forms.key}-${event}-${mark}` }}
  >
    {children}
  </Form>
)

/** The same act for several items or people at once. */
export const RunForm = ({
  forms,
  run,
  children
}: {
  readonly forms: SittingForms
  readonly run: string
  readonly children: ComponentChildren
}) => (
  <Form
    action={`${forms.href}/run`}
    csrf={forms.csrf}
    hidden={{ run, ...backOf(forms), key: `${forms.key}-${run}` }}
  >
    {children}
  </Form>
)
