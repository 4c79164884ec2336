import type { Order } from '#exchange/model.ts'
import { ButtonLink } from '#templates/components/button.tsx'
import { PageHead } from '#templates/components/card.tsx'
import { FeedLine } from '#templates/components/feed-line.tsx'
import { Icon } from '#templates/components/icon.tsx'
import { Pagination, Views } from '#templates/components/lists.tsx'
import { Empty } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { NeedCard } from './card.tsx'
import type { ExchangeCard } from './entry.ts'
import { Facets } from './facets.tsx'
import type { FacetsProps } from './facets.tsx'
import { ExchangeTabs } from './tabs.tsx'

export type ExchangePageProps = FacetsProps & {
  readonly wording: Wording
  /** The organisation that the list is sorted for. */
  readonly organisation: { readonly name: string; readonly href: string } | null
  readonly cards: readonly ExchangeCard[]
  /** How many of them fit the reader's organisation in something. */
  readonly fitting: number
  /** How many interests and invitations of the reader's organisation go on; null where it has none. */
  readonly own: number | null
  readonly orders: readonly { readonly order: Order; readonly href: string; readonly current: boolean }[]
  readonly nextHref: string | undefined
  readonly previousHref: string | undefined
}

/** The partner exchange: every role sought now, the best fit for the reader's organisation first, each with its reasons. */
export const ExchangePage = (props: ExchangePageProps) => {
  const { wording, organisation, cards, total, fitting, isFiltered, orders } = props
  const { t } = wording
  const first = cards.findIndex(({ act }) => act !== null)
  return (
    <div class="stack">
      <PageHead
        eyebrow={t('exchange.eyebrow')}
        title={
          total === 0
            ? t(isFiltered ? 'exchange.nothingLeft' : 'exchange.nothing')
            : t(fitting > 0 ? 'exchange.title' : 'exchange.titlePlain', { count: fitting || total })
        }
        lead={
          organisation === null ? (
            t('exchange.leadPlain')
          ) : (
            <>
              {t(props.sort === 'fit' ? 'exchange.sortedFor' : 'exchange.weighedFor', {
                organisation: wording.own(organisation.name)
              })}{' '}
              <a href={organisation.href}>{t('exchange.mendProfile')}</a>
            </>
          )
        }
      />
      {props.own !== null && <ExchangeTabs wording={wording} own={props.own} current="open" />}
      <div class="split start">
        <aside aria-label={t('exchange.narrow')}>
          <button class="button only-narrow" type="button" popovertarget="facets">
            <Icon name="filter" />
            <span>{t('exchange.narrow')}</span>
          </button>
          <Facets {...props} />
        </aside>
        <div class="stack">
          {total > 1 && (
            <Views
              label={t('exchange.sort')}
              views={orders.map(({ order, href, current }) => ({
                label: t(`exchange.sortBy.${order}`),
                href,
                current
              }))}
            />
          )}
          {cards.length === 0 && (
            <Empty icon="search" title={t(isFiltered ? 'exchange.nothingLeft' : 'exchange.nothing')}>
              {isFiltered ? (
                <>
                  {props.words.trim() !== '' && organisation !== null && (
                    <>
                      {t('exchange.watchHint')} <a href={organisation.href}>{t('exchange.watch')}</a>
                      <br />
                    </>
                  )}
                  <ButtonLink slim href="/exchange">
                    {t('exchange.clear')}
                  </ButtonLink>
                </>
              ) : (
                organisation !== null && t('exchange.nothingHint')
              )}
            </Empty>
          )}
          {cards.map((card, place) => (
            <NeedCard wording={wording} card={card} isFirst={place === first} />
          ))}
          {cards.length > 0 && (
            <Pagination
              wording={wording}
              shown={cards.length}
              total={total}
              previousHref={props.previousHref}
              nextHref={props.nextHref}
            />
          )}
          <FeedLine wording={wording} />
        </div>
      </div>
    </div>
  )
}
