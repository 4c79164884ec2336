import { Button } from '#templates/components/button.tsx'
import { Checkbox, Radio } from '#templates/components/facets.tsx'
import type { Wording } from '#templates/locales/index.ts'

import type { ExchangeFacet } from './entry.ts'

export type FacetsProps = {
  readonly wording: Wording
  readonly words: string
  readonly facets: readonly ExchangeFacet[]
  readonly times: { readonly any: number; readonly soon: number }
  readonly isSoon: boolean
  readonly soonDays: number
  readonly isFiltered: boolean
  /** How the list is sorted now. */
  readonly sort: string
  readonly total: number
}

/** What narrows the exchange, each value with how many would be left. */
export const Facets = (props: FacetsProps) => {
  const { wording, words, facets, times, isSoon, soonDays, total, sort } = props
  const { t } = wording
  return (
    <form class="card fold" id="facets" popover="auto" method="get" action="/exchange">
      <div class="stack">
        <h2>{t('exchange.narrow')}</h2>
        <div class="field">
          <label class="label" for="q">
            {t('exchange.search')}
          </label>
          <input id="q" name="q" type="search" value={words} />
        </div>
        {facets.map(({ name, values }) => (
          <fieldset>
            <legend>{t(`exchange.facet.${name}`)}</legend>
            {values.map(({ value, label, count, chosen }) => (
              <Checkbox name={name} value={value} label={label} count={count} checked={chosen} />
            ))}
          </fieldset>
        ))}
        <fieldset>
          <legend>{t('exchange.ends')}</legend>
          <Radio name="within" value="" label={t('exchange.anyTime')} count={times.any} checked={!isSoon} />
          <Radio
            name="within"
            value={String(soonDays)}
            label={t('exchange.within', { count: soonDays })}
            count={times.soon}
            checked={isSoon}
          />
        </fieldset>
        <input type="hidden" name="sort" value={sort} />
        <Button slim>{total === 0 ? t('exchange.apply') : t('exchange.show', { count: total })}</Button>
        {props.isFiltered && <a href="/exchange">{t('exchange.clear')}</a>}
      </div>
    </form>
  )
}
