import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { FieldError } from '#templates/components/field.tsx'
import { Dock, ErrorSummary, Form } from '#templates/components/form.tsx'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** A field that two people wrote at once. */
export type ClashField = {
  /** Path in the card: `title`, `translation.teaser`. */
  readonly path: string
  readonly label: string
  readonly mine: string
  readonly theirs: string
  /** Only one of the two changed it: that text is chosen at first. */
  readonly chosen: 'mine' | 'theirs' | 'merged' | ''
  /** Text to write the two together; null where the field is no plain text. */
  readonly merged: string | null
  readonly limit: number
  readonly error?: string | undefined
}

export type ClashPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly action: string
  readonly number: string
  /** All that was typed, and what the form carries. */
  readonly carried: readonly (readonly [string, string])[]
  readonly who: string
  readonly when: string
  readonly revision: number
  readonly revisionHref: string
  readonly fields: readonly ClashField[]
  readonly errors: readonly FormError[]
  readonly cancelHref: string
}

type Choice = 'mine' | 'theirs' | 'merged'

const Answer = ({
  field,
  value,
  label,
  text
}: {
  readonly field: ClashField
  readonly value: Choice
  readonly label: string
  readonly text: string
}) => (
  <label class="option">
    <input
      type="radio"
      name={`choice.${field.path}`}
      value={value}
      checked={field.chosen === value}
      required
    />
    <span>
      <b>{label}</b>
      <span class="prose clashing">{text}</span>
    </span>
  </label>
)

const Both = ({ props, field }: { readonly props: ClashPageProps; readonly field: ClashField }) => {
  const { wording, who, when } = props
  const { t } = wording
  const empty = t('propose.clash.empty')
  const id = `choice.${field.path}`
  return (
    <Card id={`clash-${field.path.replace('.', '-')}`} title={field.label}>
      <fieldset id={id} class="options side" aria-describedby={field.error ? `${id}-error` : undefined}>
        <legend class="hidden">{t('propose.clash.choose', { field: field.label })}</legend>
        <FieldError wording={wording} name={id} error={field.error} />
        <Answer
          field={field}
          value="mine"
          label={t('propose.clash.mine')}
          text={wording.own(field.mine) || empty}
        />
        <Answer
          field={field}
          value="theirs"
          label={t('propose.clash.theirs', { who, when })}
          text={wording.own(field.theirs) || empty}
        />
      </fieldset>
      {field.merged !== null && (
        <div class="apart stack">
          <label class="check">
            <input
              type="radio"
              name={`choice.${field.path}`}
              value="merged"
              checked={field.chosen === 'merged'}
            />
            <b>{t('propose.clash.merged')}</b>
          </label>
          <textarea
            name={`merged.${field.path}`}
            rows={6}
            aria-label={t('propose.clash.mergedLabel', { field: field.label })}
          >
            {field.merged}
          </textarea>
        </div>
      )}
    </Card>
  )
}

/** Two people changed the same section: both texts side by side, to choose from or to put together. */
export const ClashPage = (props: ClashPageProps) => {
  const { wording, csrf, action, number, carried, who, when, revision, revisionHref, fields, errors } = props
  const { t } = wording
  return (
    <div class="medium stack">
      <PageHead
        eyebrow={number}
        title={t('propose.clash.title')}
        lead={t('propose.clash.lead', { who, when, revision })}
      />
      <ErrorSummary wording={wording} errors={errors} />
      <p>
        <a href={revisionHref} target="_blank" rel="noopener">
          {t('propose.clash.see', { revision })}
        </a>
      </p>
      <Form action={action} csrf={csrf} guarded stacked>
        {carried.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {fields.map((field) => (
          <Both props={props} field={field} />
        ))}
        <Dock hint={t('propose.clash.kept')}>
          <Button primary name="act" value="save">
            {t('propose.clash.save')}
          </Button>
          <ButtonLink href={props.cancelHref}>{t('propose.clash.later')}</ButtonLink>
        </Dock>
      </Form>
    </div>
  )
}
