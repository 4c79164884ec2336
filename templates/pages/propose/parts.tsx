import type { ComponentChildren } from 'preact'

import { cardLimits } from '#proposals/model.ts'
import { Card } from '#templates/components/card.tsx'
import { Select, TextArea, TextField } from '#templates/components/fields.tsx'
import type { Choice } from '#templates/components/fields.tsx'
import { Fields } from '#templates/components/form.tsx'
import type { Key, Wording } from '#templates/locales/index.ts'
import type { Language } from '#shared/language.ts'
import type { FormView } from '#templates/pages/form-view.ts'

export type PartProps = { readonly wording: Wording; readonly form: FormView }

type LabelName = Extract<Key, `propose.label.${string}`> extends `propose.label.${infer Name}` ? Name : never
type HintName = Extract<Key, `propose.hint.${string}`> extends `propose.hint.${infer Name}` ? Name : never

type OneField = PartProps & {
  readonly name: string
  readonly label: LabelName
  readonly hint?: HintName
  readonly required?: boolean
  readonly full?: boolean
}

/** Label, hint and state of a field of the card. */
export const about = ({ wording, form, name, label, hint, required, full }: OneField) => ({
  wording,
  name,
  label: wording.t(`propose.label.${label}`),
  ...(hint && { hint: wording.t(`propose.hint.${hint}`) }),
  required: required === true,
  full: full === true,
  state: form.field(name)
})

export const Line = (
  props: OneField & { readonly limit?: number; readonly counted?: boolean; readonly words?: string }
) => (
  <TextField
    {...about(props)}
    limit={props.limit ?? cardLimits.short}
    {...(props.words !== undefined && { words: props.words })}
    {...(props.counted && { counted: true })}
  />
)

/** The language that a card's form says its texts are in. */
const writtenIn = (form: FormView): Language => (form.value('language') === 'en' ? 'en' : 'pl')

/** The same text once more in the card's other language: folded away until somebody wants it. */
export const Second = ({
  wording,
  form,
  name,
  label,
  limit,
  line
}: OneField & { readonly limit: number; readonly line?: boolean }) => {
  const { t } = wording
  const language: Language = writtenIn(form) === 'pl' ? 'en' : 'pl'
  const state = form.field(name)
  const shared = {
    wording,
    name,
    label: t('propose.inOther', { label: t(`propose.label.${label}`) }),
    full: true,
    state,
    limit
  }
  return (
    <details class="second full" open={form.value(name) !== '' || state?.error !== undefined}>
      <summary>
        {t(`propose.second.${language}`)}
        <span class="hidden">: {t(`propose.label.${label}`)}</span>
      </summary>
      <div class="apart">{line ? <TextField {...shared} /> : <TextArea {...shared} rows={3} />}</div>
    </details>
  )
}

export const Paragraph = (props: OneField & { readonly limit?: number; readonly rows?: number }) => (
  <TextArea
    {...about({ ...props, full: true })}
    limit={props.limit ?? cardLimits.paragraph}
    rows={props.rows ?? 4}
  />
)

export const Choose = (props: OneField & { readonly choices: readonly Choice[] }) => (
  <Select {...about(props)} choices={props.choices} />
)

/** One section of the form. */
export const Section = ({
  id,
  title,
  hint,
  children
}: {
  readonly id: string
  readonly title: string
  readonly hint?: string
  readonly children: ComponentChildren
}) => (
  <Card id={`section-${id}`} title={title}>
    <div class="stack">
      {hint && <p class="small">{hint}</p>}
      <Fields>{children}</Fields>
    </div>
  </Card>
)
