import { columnNames, sortNames, writeSort } from '#proposals/columns.ts'
import type { ColumnName, ListAddress, Sort } from '#proposals/columns.ts'
import { Button } from '#templates/components/button.tsx'
import { Checkbox } from '#templates/components/choices.tsx'
import { Select, TextField } from '#templates/components/fields.tsx'
import { Form } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type LayoutChoice = { readonly columns: readonly ColumnName[]; readonly sort: Sort }

type Common = { readonly wording: Wording; readonly address: ListAddress }

/** Which columns a list shows and in which order; the choice goes into the address. */
export const Layout = ({ wording, address, layout }: Common & { readonly layout: LayoutChoice }) => {
  const { t } = wording
  return (
    <details id="layout">
      <summary>{t('list.layout.title')}</summary>
      <form class="card stack apart" method="get" action="/proposals">
        <input type="hidden" name="q" value={address.q} />
        <input type="hidden" name="layout" value="yes" />
        <fieldset class="field">
          <legend>{t('list.layout.columns')}</legend>
          <div class="row">
            {columnNames.map((name) => (
              <Checkbox
                name={`column-${name}`}
                label={t(`list.columns.${name}`)}
                checked={layout.columns.includes(name)}
              />
            ))}
          </div>
        </fieldset>
        <Select
          wording={wording}
          name="sort"
          label={t('list.layout.sort')}
          required
          choices={sortNames.flatMap((key) =>
            [false, true].map((down) => ({
              value: writeSort({ key, down }),
              label: t(down ? 'list.layout.down' : 'list.layout.up', { column: t(`list.layout.by.${key}`) })
            }))
          )}
          state={{ value: writeSort(layout.sort) }}
        />
        <p>
          <Button>{t('list.layout.show')}</Button>
        </p>
      </form>
    </details>
  )
}

export type SaveOffer = {
  readonly csrf: string
  /** A view may be published; for coordinators. */
  readonly mayPublish: boolean
}

/** Keeps the list as it is now under a name. */
export const SaveView = ({ wording, address, offer }: Common & { readonly offer: SaveOffer }) => {
  const { t } = wording
  return (
    <details id="save">
      <summary>{t('list.save.title')}</summary>
      <div class="card stack apart">
        <p class="small">{t('list.save.hint')}</p>
        <Form action="/views" csrf={offer.csrf} hidden={{ ...address }} stacked>
          <TextField wording={wording} name="name" label={t('list.save.name')} required limit={80} />
          {offer.mayPublish && (
            <Select
              wording={wording}
              name="audience"
              label={t('list.save.audience')}
              required
              choices={(['own', 'office', 'everybody'] as const).map((value) => ({
                value,
                label: t(`list.save.${value}`)
              }))}
              state={{ value: 'own' }}
            />
          )}
          <p class="row">
            <Button>{t('list.save.button')}</Button>
            <a href="/views">{t('list.save.manage')}</a>
          </p>
        </Form>
      </div>
    </details>
  )
}
