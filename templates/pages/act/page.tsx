import { Badge, DeadlineBadge } from '#templates/components/badge.tsx'
import { Button, ButtonLink, Reason } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Checkbox } from '#templates/components/choices.tsx'
import { FieldError } from '#templates/components/field.tsx'
import { Select } from '#templates/components/fields.tsx'
import type { Choice } from '#templates/components/fields.tsx'
import { ErrorSummary, Form } from '#templates/components/form.tsx'
import type { FormError } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { ActFieldView } from './fields.tsx'
import type { ActField } from './fields.tsx'
import { Panel } from './panel.tsx'
import type { ActPanel } from './panel.tsx'
import { Elsewhere } from './elsewhere.tsx'
import type { OtherAct } from './elsewhere.tsx'

/** The page that asks for one act: what it is about, what follows from it, and its form. */
export type ActPageProps = {
  readonly wording: Wording
  readonly eyebrow: string
  readonly heading: string
  readonly lead?: string | undefined
  readonly label: string
  readonly effect: string
  /** Who will be told. */
  readonly told: readonly string[]
  /** Until when the act is awaited. */
  readonly until: string | null
  readonly dangerous: boolean
  readonly panels: readonly ActPanel[]
  readonly fields: readonly ActField[]
  /** Fields that are folded away until somebody wants to say more. */
  readonly folded?: { readonly label: string; readonly fields: readonly string[] } | undefined
  readonly tick?: { readonly label: string; readonly error?: string | undefined } | undefined
  /** Organisations to act for, when the person represents several. */
  readonly organisations?: { readonly choices: readonly Choice[]; readonly value: string } | undefined
  readonly errors: readonly FormError[]
  /** Present when the act cannot be done now. */
  readonly reasons: readonly string[]
  readonly action: string
  readonly csrf: string
  readonly hidden: Readonly<Record<string, string>>
  /** Where "cancel" goes; a step link has nowhere to go back to. */
  readonly home: string | null
  /** What can be done instead at this moment, and the whole case; a step link leads there by way of signing in. */
  readonly others: readonly OtherAct[]
  readonly caseHref: string
  /** The page of the ballot, where the act is a vote. */
  readonly ballotHref?: string | undefined
  /** Stands above everything: on whose behalf a step link acts. */
  readonly banner?: string | undefined
}

const Consequence = (props: ActPageProps) => {
  const { wording, effect, told, dangerous } = props
  const final = wording.t('acts.cannotBeUndone')
  return (
    <Note
      tone={dangerous ? 'warn' : 'info'}
      icon={dangerous ? 'alert-triangle' : 'info-circle'}
      title={wording.t('acts.whatFollows')}
    >
      <p>{effect}</p>
      {told.length > 0 && <p>{wording.t('acts.toldTo', { who: told.join('; ') })}</p>}
      {dangerous && !effect.includes(final) && <p>{final}</p>}
    </Note>
  )
}

const Tick = ({ wording, tick }: Pick<ActPageProps, 'wording' | 'tick'>) =>
  tick === undefined ? null : (
    <div class="field" id="agreed">
      <FieldError wording={wording} name="agreed" error={tick.error} />
      <Checkbox name="agreed" label={tick.label} required />
    </div>
  )

/** Something was written there, or is wrong. */
const isTouched = ({ state }: ActField): boolean => Boolean(state?.value) || state?.error !== undefined

const Folded = ({
  wording,
  fields,
  label
}: {
  readonly wording: Wording
  readonly fields: readonly ActField[]
  readonly label: string
}) =>
  fields.length === 0 ? null : (
    <details
      class="ruled"
      open={fields.some(
        (field) => isTouched(field) || (field.kind === 'record' && field.fields.some(isTouched))
      )}
    >
      <summary>{label}</summary>
      <div class="stack apart">
        {fields.map((field) => (
          <ActFieldView wording={wording} field={field} />
        ))}
      </div>
    </details>
  )

/** What the same form can do besides; a step link does its own act only. */
const withForm = ({ others, home }: Pick<ActPageProps, 'others' | 'home'>): readonly OtherAct[] =>
  home === null ? [] : others.filter(({ takesForm }) => takesForm === true)

const ActForm = (props: ActPageProps) => {
  const { wording, action, csrf, hidden, fields, organisations, label, dangerous, home } = props
  return (
    <Form action={action} csrf={csrf} hidden={hidden} guarded={fields.length > 0} stacked>
      {organisations && (
        <Select
          wording={wording}
          name="for"
          label={wording.t('acts.actFor')}
          required
          choices={organisations.choices}
          state={{ value: organisations.value }}
        />
      )}
      {fields
        .filter(({ name }) => props.folded?.fields.includes(name) !== true)
        .map((field) => (
          <ActFieldView wording={wording} field={field} />
        ))}
      {props.folded && (
        <Folded
          wording={wording}
          label={props.folded.label}
          fields={fields.filter(({ name }) => props.folded?.fields.includes(name))}
        />
      )}
      <Tick wording={wording} tick={props.tick} />
      <Consequence {...props} />
      <p class="row">
        <Button primary={!dangerous} danger={dangerous}>
          {label}
        </Button>
        {withForm(props).map((other) => (
          <Button action={other.href}>{other.label}</Button>
        ))}
        {home !== null && <ButtonLink href={home}>{wording.t('form.cancel')}</ButtonLink>}
      </p>
    </Form>
  )
}

/** Every field of a form, those within records and rows too. */
const everyField = (fields: readonly ActField[]): readonly ActField[] =>
  fields.flatMap((field) => [
    field,
    ...(field.kind === 'record' ? everyField(field.fields) : []),
    ...(field.kind === 'rows' ? field.rows.flatMap((row) => everyField(row.fields)) : [])
  ])

/** The same errors, each with what its field is called. */
const withLabels = (errors: readonly FormError[], fields: readonly ActField[]): readonly FormError[] => {
  const labels = new Map(everyField(fields).map(({ name, label }) => [name, label]))
  return errors.map((error) => {
    const label = error.name === undefined ? undefined : labels.get(error.name)
    return label === undefined || error.label !== undefined ? error : { ...error, label }
  })
}

export const ActPage = (props: ActPageProps) => {
  const { wording, errors, reasons, panels, until, home, banner } = props
  return (
    <div class="narrow stack">
      {banner && (
        <Note tone="info" icon="link">
          <p>{banner}</p>
        </Note>
      )}
      <PageHead eyebrow={props.eyebrow} title={props.heading} lead={props.lead} />
      {until !== null && reasons.length === 0 && (
        <p class="row">
          <DeadlineBadge wording={wording} at={until} />
          <Badge tone={wording.nearness(until)}>{wording.left(until)}</Badge>
        </p>
      )}
      <ErrorSummary wording={wording} errors={withLabels(errors, props.fields)} />
      {panels.map((panel) => (
        <Panel wording={wording} panel={panel} />
      ))}
      {reasons.length === 0 ? (
        <div class={props.fields.length > 0 || props.tick ? 'card marked' : undefined}>
          <ActForm {...props} />
        </div>
      ) : (
        <Card id="not-now" title={wording.t('acts.notNow')}>
          {reasons.map((reason) => (
            <Reason>{reason}</Reason>
          ))}
          {home !== null && (
            <p class="ruled">
              <ButtonLink href={home}>{wording.t('acts.backToCase')}</ButtonLink>
            </p>
          )}
        </Card>
      )}
      <Elsewhere
        wording={wording}
        others={
          reasons.length > 0 ? props.others : props.others.filter((one) => !withForm(props).includes(one))
        }
        caseHref={props.caseHref}
        ballotHref={props.ballotHref}
        signInFirst={home === null}
      />
    </div>
  )
}
