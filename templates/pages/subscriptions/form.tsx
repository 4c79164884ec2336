import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Checkbox } from '#templates/components/choices.tsx'
import { TextField } from '#templates/components/fields.tsx'
import { ErrorSummary, Fields, Form } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

import { workflowName } from './shown.ts'

export type SubscriptionFormPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly form: FormView
  /** Null for a new one. */
  readonly id: string | null
  readonly version: number
  readonly workflows: readonly string[]
  readonly events: readonly string[]
  readonly states: readonly string[]
}

const kinds = ['opened', 'moved', 'noted', 'ended'] as const

const Ticks = ({
  legend,
  name,
  form,
  options
}: {
  readonly legend: string
  readonly name: string
  readonly form: FormView
  readonly options: readonly { readonly value: string; readonly label: string }[]
}) => (
  <fieldset class="field full">
    <legend>{legend}</legend>
    {options.map(({ value, label }) => (
      <Checkbox name={name} value={value} label={label} checked={form.isTicked(name, value)} />
    ))}
  </fieldset>
)

/** Where a webhook goes and what it is about. */
export const SubscriptionFormPage = (props: SubscriptionFormPageProps) => {
  const { wording, csrf, form, id, version, workflows, events, states } = props
  const { t } = wording
  const action = id === null ? '/subscriptions/new' : `/subscriptions/${id}/change`
  const title = t(id === null ? 'subscriptions.newTitle' : 'subscriptions.changeTitle')
  return (
    <div class="medium stack">
      <PageHead title={title} lead={t('subscriptions.lead')} />
      <ErrorSummary wording={wording} errors={form.errors} />
      <Card id="webhook" title={title}>
        <Form action={action} csrf={csrf} hidden={{ version: String(version) }} guarded stacked>
          <Fields>
            <TextField
              wording={wording}
              name="description"
              label={t('subscriptions.description')}
              hint={t('subscriptions.descriptionHint')}
              limit={200}
              required
              full
              state={form.field('description')}
            />
            <TextField
              wording={wording}
              name="address"
              type="url"
              label={t('subscriptions.address')}
              hint={t('subscriptions.addressHint')}
              limit={1000}
              required
              full
              state={form.field('address')}
            />
          </Fields>
          <h3>{t('subscriptions.whatTitle')}</h3>
          <p class="small">{t('subscriptions.whatLead')}</p>
          <Fields>
            <Ticks
              legend={t('subscriptions.workflows')}
              name="filters.workflows"
              form={form}
              options={workflows.map((value) => ({ value, label: workflowName(wording, value) }))}
            />
            <Ticks
              legend={t('subscriptions.kinds')}
              name="filters.kinds"
              form={form}
              options={kinds.map((value) => ({ value, label: t(`subscriptions.kind.${value}`) }))}
            />
            {(['events', 'states', 'case'] as const).map((name) => (
              <TextField
                wording={wording}
                name={`filters.${name}`}
                label={t(`subscriptions.${name}`)}
                hint={t(`subscriptions.${name}Hint`)}
                full
                state={form.field(`filters.${name}`)}
              />
            ))}
          </Fields>
          <details>
            <summary>{t('subscriptions.namesTitle')}</summary>
            <p class="small">
              <b>{t('subscriptions.events')}:</b> {events.join(' ')}
            </p>
            <p class="small">
              <b>{t('subscriptions.states')}:</b> {states.join(' ')}
            </p>
          </details>
          <p class="row">
            <Button primary>{t('subscriptions.save')}</Button>
            <ButtonLink href={id === null ? '/subscriptions' : `/subscriptions/${id}`}>
              {t('form.cancel')}
            </ButtonLink>
          </p>
        </Form>
      </Card>
    </div>
  )
}
