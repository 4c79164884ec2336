import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Options } from '#templates/components/choices.tsx'
import { Select } from '#templates/components/fields.tsx'
import type { Choice } from '#templates/components/fields.tsx'
import { ErrorSummary, Form } from '#templates/components/form.tsx'
import { Empty } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { ActFieldView } from '#templates/pages/act/fields.tsx'
import type { ActField } from '#templates/pages/act/fields.tsx'
import type { FormView } from '#templates/pages/form-view.ts'

type ChosenCase = { readonly id: string; readonly number: string; readonly title: string }

export type BulkChoosePageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly action: string
  readonly cases: readonly ChosenCase[]
  readonly q: string
  /** The act chosen, once it is; its fields are then asked for. */
  readonly event: string
  readonly offers: readonly { readonly value: string; readonly label: string; readonly hint: string }[]
  readonly sittings: readonly Choice[]
  readonly fields: readonly ActField[]
  readonly form: FormView
}

const Cases = ({ wording, cases }: BulkChoosePageProps) => (
  <Card id="chosen" title={wording.t('list.bulk.chosen')} count={cases.length}>
    <ul class="stack">
      {cases.map(({ id, number, title }) => (
        <li>
          <a href={`/proposals/${id}`}>{wording.own(title || number)}</a> <small>{number}</small>
        </li>
      ))}
    </ul>
  </Card>
)

const Asked = (props: BulkChoosePageProps) => {
  const { wording, csrf, action, cases, q, event, offers, sittings, fields, form } = props
  const { t } = wording
  const isChosen = event !== ''
  const chosen = offers.find(({ value }) => value === event)
  return (
    <Form action={action} csrf={csrf} hidden={{ q, ...(isChosen && { event }) }} stacked>
      {cases.map(({ id }) => (
        <input type="hidden" name="case" value={id} />
      ))}
      {isChosen ? (
        <>
          <h2>{chosen?.label}</h2>
          {sittings.length > 0 && (
            <Select
              wording={wording}
              name="sitting"
              label={t('site.sittings')}
              required
              choices={sittings}
              state={form.field('sitting')}
            />
          )}
          {fields.map((field) => (
            <ActFieldView wording={wording} field={field} />
          ))}
        </>
      ) : (
        <Options
          wording={wording}
          name="event"
          legend={t('list.bulk.act')}
          options={offers}
          required
          state={form.field('event')}
        />
      )}
      <p class="row">
        <Button primary name="step" value={isChosen ? 'preview' : 'act'}>
          {t('list.bulk.preview')}
        </Button>
        <ButtonLink href="/proposals">{t('form.cancel')}</ButtonLink>
      </p>
    </Form>
  )
}

/** What to do with the cases chosen on the list, and what all of them are asked. */
export const BulkChoosePage = (props: BulkChoosePageProps) => {
  const { wording, cases, offers, form } = props
  const { t } = wording
  return (
    <div class="narrow stack">
      <PageHead
        eyebrow={t('list.title')}
        title={t('list.bulk.chooseTitle', { count: cases.length })}
        lead={t('list.bulk.chooseLead')}
      />
      <ErrorSummary wording={wording} errors={form.errors} />
      {offers.length === 0 ? (
        <Empty
          icon="lock"
          title={t('list.bulk.none')}
          action={<a href="/proposals">{t('list.bulk.back')}</a>}
        >
          {t('list.bulk.noneHint')}
        </Empty>
      ) : (
        <div class="card marked">
          <Asked {...props} />
        </div>
      )}
      <Cases {...props} />
    </div>
  )
}
