import type { ListAddress } from '#proposals/columns.ts'
import { Button } from '#templates/components/button.tsx'
import { Checkbox } from '#templates/components/choices.tsx'
import { Form } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type BulkOffer = {
  readonly csrf: string
  /** Most cases at once. */
  readonly most: number
}

/** The form that the boxes of the list belong to. */
const formId = 'bulk'

/** A box that chooses a case of the list. */
export const Pick = ({
  wording,
  id,
  title
}: {
  readonly wording: Wording
  readonly id: string
  readonly title: string
}) => (
  <input
    type="checkbox"
    form={formId}
    name="case"
    value={id}
    aria-label={wording.t('list.bulk.pick', { title })}
  />
)

/** What to do with the cases chosen. */
export const BulkBar = ({
  wording,
  offer,
  address,
  total
}: {
  readonly wording: Wording
  readonly offer: BulkOffer
  readonly address: ListAddress
  readonly total: number
}) => {
  const { t } = wording
  return (
    <section class="card row between afloat" aria-labelledby="bulk-title">
      <div>
        <h2 id="bulk-title">{t('list.bulk.bar')}</h2>
        <p class="small">{t('list.bulk.barHint', { most: offer.most })}</p>
      </div>
      <Form action="/proposals/bulk" csrf={offer.csrf} hidden={{ q: address.q }} id={formId}>
        <p class="row">
          {total <= offer.most && <Checkbox name="all" label={t('list.bulk.all', { count: total })} />}
          <Button name="step" value="choose">
            {t('list.bulk.next')}
          </Button>
        </p>
      </Form>
    </section>
  )
}
