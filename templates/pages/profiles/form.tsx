import { units } from '#profiles/fields.ts'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Checkbox } from '#templates/components/choices.tsx'
import { FieldError } from '#templates/components/field.tsx'
import { NumberField, Select, TextArea, TextField } from '#templates/components/fields.tsx'
import { Dock, ErrorSummary, Fields, Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

import { wordOf } from './facts.ts'
import { isOwnMajority, labelOf, sections } from './specs.ts'
import type { Spec } from './specs.ts'
import { TermFields } from './term-fields.tsx'

export type ProfileFormProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly form: FormView
  readonly id: string
  readonly name: string
  /** The version it is made from. */
  readonly follows: number
  /** Names of the terms, in order. */
  readonly terms: readonly string[]
  readonly hasConflict: boolean
}

type Part = { readonly wording: Wording; readonly form: FormView }

/** Several values to tick, with what is wrong with them. */
const Ticks = ({ wording, form, spec }: Part & { readonly spec: Spec }) => (
  <fieldset class="field full">
    <legend>{labelOf(wording, spec.path)}</legend>
    <FieldError wording={wording} name={spec.path} error={form.field(spec.path)?.error} />
    <div class="fields" id={spec.path}>
      {spec.values?.map((value) => (
        <Checkbox
          name={spec.path}
          value={value}
          label={wording.named(`choices.motion.${value}`)}
          checked={form.isTicked(spec.path, value)}
        />
      ))}
    </div>
  </fieldset>
)

const choicesOf = (wording: Wording, form: FormView, { path, values = [], words = '', optional }: Spec) => {
  const choices = values.map((value) => ({
    value,
    label: wording.named(`profiles.${words}.${wordOf(value)}`)
  }))
  // What is chosen can be taken back where it may be left out.
  return optional && form.value(path) !== ''
    ? [{ value: '', label: wording.t('profiles.asGeneral') }, ...choices]
    : choices
}

const Control = ({ wording, form, spec }: Part & { readonly spec: Spec }) => {
  const common = {
    wording,
    name: spec.path,
    label: labelOf(wording, spec.path),
    required: !spec.optional,
    state: form.field(spec.path)
  }
  switch (spec.kind) {
    case 'yesNo':
      return <Checkbox name={spec.path} label={common.label} checked={form.isTicked(spec.path)} />
    case 'choices':
      return <Ticks wording={wording} form={form} spec={spec} />
    case 'choice':
      return <Select {...common} choices={choicesOf(wording, form, spec)} />
    case 'number':
      return (
        <NumberField
          {...common}
          {...(spec.least !== undefined && { minimum: spec.least })}
          {...(spec.most !== undefined && { maximum: spec.most })}
        />
      )
    case 'text':
      return spec.path.startsWith('summary') ? (
        <TextArea {...common} limit={400} rows={3} full />
      ) : (
        <TextField {...common} limit={400} />
      )
  }
}

const SectionCard = ({ wording, form, id, specs }: Part & { id: string; specs: readonly Spec[] }) => {
  const own = specs.filter(isOwnMajority)
  const isOpen = own.some(({ path }) => form.field(path)?.error !== undefined)
  return (
    <Card id={`section-${id}`} title={wording.named(`profiles.section.${id}`)}>
      {id === 'numbering' && <p class="small">{wording.t('profiles.patternHint')}</p>}
      <Fields>
        {specs
          .filter((spec) => !isOwnMajority(spec))
          .map((spec) => (
            <Control wording={wording} form={form} spec={spec} />
          ))}
      </Fields>
      {own.length > 0 && (
        <details class="ruled" open={isOpen}>
          <summary>{wording.t('profiles.ownMajorities')}</summary>
          <Fields>
            {own.map((spec) => (
              <Control wording={wording} form={form} spec={spec} />
            ))}
          </Fields>
        </details>
      )}
    </Card>
  )
}

/** The form of the next version of a procedure: it begins with what the newest one says. */
export const ProfileFormPage = (props: ProfileFormProps) => {
  const { wording, csrf, form, id, name, follows, terms, hasConflict } = props
  const { t } = wording
  return (
    <div class="medium stack">
      <PageHead
        eyebrow={name}
        title={t('profiles.newTitle', { version: follows + 1 })}
        lead={t('profiles.newLead')}
      />
      <ErrorSummary wording={wording} errors={form.errors} />
      {hasConflict && (
        <Note tone="bad">
          <p>{t('profiles.conflict')}</p>
        </Note>
      )}
      <Form action={`/profiles/${id}/new`} csrf={csrf} hidden={{ follows: String(follows) }} guarded stacked>
        {sections.map((section) => (
          <SectionCard wording={wording} form={form} {...section} />
        ))}
        <TermFields wording={wording} form={form} terms={terms} units={units} />
        <Card id="why" title={t('profiles.noteTitle')}>
          <TextArea
            wording={wording}
            name="note"
            label={t('profiles.note')}
            hint={t('profiles.noteHint')}
            required
            full
            limit={1_000}
            state={form.field('note')}
          />
        </Card>
        <Dock>
          <Button primary>{t('profiles.save')}</Button>
          <ButtonLink href={`/profiles/${id}/${follows}`}>{t('form.cancel')}</ButtonLink>
        </Dock>
      </Form>
    </div>
  )
}
