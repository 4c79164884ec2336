import type { ComponentChildren } from 'preact'

import { Form } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** What every form on the page of a sitting needs. */
export type SittingForms = {
  readonly wording: Wording
  readonly csrf: string
  /** Address of the sitting. */
  readonly href: string
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

/** One act of a sitting, done on its page with one tap. */
export const ActForm = ({ forms, event, fields = {}, mark = '', children }: ActFormProps) => (
  <Form
    action={`${forms.href}/acts/${event}`}
    csrf={forms.csrf}
    hidden={{ ...fields, key: `${forms.key}-${event}-${mark}` }}
  >
    {children}
  </Form>
)
