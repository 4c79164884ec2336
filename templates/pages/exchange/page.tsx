import type { ExchangeFilter, FacetValue, FitReason } from '#exchange/model.ts'
import { Badge, DeadlineBadge } from '#templates/components/badge.tsx'
import { Button, ButtonLink, Reason } from '#templates/components/button.tsx'
import { PageHead } from '#templates/components/card.tsx'
import { Checkbox, Radio } from '#templates/components/facets.tsx'
import { FeedLine } from '#templates/components/feed-line.tsx'
import { Icon } from '#templates/components/icon.tsx'
import { Pagination } from '#templates/components/lists.tsx'
import { Empty } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** A role sought now, as a member meets it on the exchange. */
export type ExchangeNeed = {
  readonly key: string
  readonly proposalHref: string
  readonly project: string
  readonly role: string
  readonly work: string
  readonly lead: string
  readonly must: boolean
  readonly seatsLeft: number
  readonly place: string | null
  readonly type: string | null
  readonly interests: number
  readonly ends: string | null
  /** Null for readers who act for no organisation. */
  readonly fit: { readonly met: number; readonly of: number; readonly reasons: readonly FitReason[] } | null
  /** What the reader can do about it, or why nothing. */
  readonly act: { readonly href: string; readonly label: string } | null
  readonly reason: {
    readonly text: string
    readonly href: string | null
    readonly link: string | null
  } | null
}

export type ExchangePageProps = {
  readonly wording: Wording
  /** The organisation that the list is sorted for. */
  readonly organisation: { readonly name: string; readonly href: string } | null
  readonly needs: readonly ExchangeNeed[]
  readonly total: number
  /** How many of them fit the reader's organisation in something. */
  readonly fitting: number
  readonly filter: ExchangeFilter
  readonly competences: readonly FacetValue[]
  readonly counts: {
    readonly must: number
    readonly nice: number
    readonly any: number
    readonly soon: number
  }
  readonly soonDays: number
  readonly isFiltered: boolean
  readonly nextHref: string | undefined
  readonly previousHref: string | undefined
}

const reasonText = ({ t, own, named }: Wording, reason: FitReason): string => {
  switch (reason.kind) {
    case 'competence':
      return t(reason.met ? 'exchange.fit.competence' : 'exchange.fit.competenceMissing', {
        words: own(reason.words)
      })
    case 'type':
      return t(reason.met ? 'exchange.fit.type' : 'exchange.fit.typeMissing', {
        type: named(`choices.organisation.${reason.type}`)
      })
    case 'together':
      return t('exchange.fit.together', { title: own(reason.title) })
  }
}

const toneOf = (met: number, of: number) => (met === of ? 'ok' : met > 0 ? 'info' : undefined)

const Need = ({
  wording,
  need,
  isFirst
}: {
  readonly wording: Wording
  readonly need: ExchangeNeed
  readonly isFirst: boolean
}) => {
  const { t } = wording
  const { fit, act, reason } = need
  return (
    <article class="card" aria-labelledby={need.key}>
      <header>
        <div>
          <p class="eyebrow">
            <a href={need.proposalHref}>{wording.own(need.project)}</a>
          </p>
          <h2 id={need.key}>{wording.own(need.role)}</h2>
        </div>
        {fit !== null && fit.met > 0 && (
          <Badge tone={toneOf(fit.met, fit.of)}>{t('exchange.fits', { met: fit.met, of: fit.of })}</Badge>
        )}
      </header>
      <div class="need">
        <p class="prose">{wording.own(need.work)}</p>
        {fit !== null && (
          <ul class="fit">
            {fit.reasons.map((one) => (
              <li class={one.met ? 'ok' : undefined}>
                <Icon name={one.met ? 'check' : 'minus'} />
                <span>{reasonText(wording, one)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="row need-foot ruled">
        <div class="row meta small">
          <span>{t('exchange.lead', { lead: wording.own(need.lead) })}</span>
          <span>{t(need.must ? 'exchange.mustRole' : 'exchange.niceRole')}</span>
          <span>{t('exchange.seatsLeft', { count: need.seatsLeft })}</span>
          {need.place !== null && <span>{wording.own(need.place)}</span>}
          <span>{t('exchange.interests', { count: need.interests })}</span>
          {need.ends !== null && <DeadlineBadge wording={wording} at={need.ends} />}
        </div>
        {act !== null && (
          <span class="push">
            <ButtonLink slim primary={isFirst} href={act.href} about={need.role}>
              {act.label}
            </ButtonLink>
          </span>
        )}
      </div>
      {reason !== null && (
        <Reason>
          {reason.text} {reason.href !== null && <a href={reason.href}>{reason.link}</a>}
        </Reason>
      )}
    </article>
  )
}

const Facets = (props: ExchangePageProps) => {
  const { wording, filter, competences, counts, soonDays, total } = props
  const { t } = wording
  const isWeighed = (weight: 'must' | 'nice') => filter.weight.includes(weight)
  return (
    <form class="card fold" id="facets" popover="auto" method="get" action="/exchange">
      <div class="stack">
        <h2>{t('exchange.narrow')}</h2>
        <div class="field">
          <label class="label" for="q">
            {t('exchange.search')}
          </label>
          <input id="q" name="q" type="search" value={filter.words} />
        </div>
        {competences.length > 0 && (
          <fieldset>
            <legend>{t('exchange.competence')}</legend>
            {competences.map(({ value, label, count, chosen }) => (
              <Checkbox name="competence" value={value} label={label} count={count} checked={chosen} />
            ))}
          </fieldset>
        )}
        <fieldset>
          <legend>{t('exchange.weight')}</legend>
          {(['must', 'nice'] as const).map((weight) => (
            <Checkbox
              name="weight"
              value={weight}
              label={t(`exchange.${weight}`)}
              count={counts[weight]}
              checked={isWeighed(weight)}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('exchange.ends')}</legend>
          <Radio
            name="within"
            value=""
            label={t('exchange.anyTime')}
            count={counts.any}
            checked={filter.within === null}
          />
          <Radio
            name="within"
            value={String(soonDays)}
            label={t('exchange.within', { count: soonDays })}
            count={counts.soon}
            checked={filter.within !== null}
          />
        </fieldset>
        <Button slim>{t('exchange.show', { count: total })}</Button>
        {props.isFiltered && <a href="/exchange">{t('exchange.clear')}</a>}
      </div>
    </form>
  )
}

/** The partner exchange: every role sought now, the best fit for the reader's organisation first, each with its reasons. */
export const ExchangePage = (props: ExchangePageProps) => {
  const { wording, organisation, needs, total, fitting, isFiltered, previousHref, nextHref } = props
  const { t } = wording
  return (
    <>
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
              {t('exchange.sortedFor', { organisation: wording.own(organisation.name) })}{' '}
              <a href={organisation.href}>{t('exchange.mendProfile')}</a>
            </>
          )
        }
      />
      <div class="split start">
        <aside aria-label={t('exchange.narrow')}>
          <button class="button only-narrow" type="button" popovertarget="facets">
            <Icon name="filter" />
            <span>{t('exchange.narrow')}</span>
          </button>
          <Facets {...props} />
        </aside>
        <div class="stack">
          {needs.length === 0 && (
            <Empty icon="search" title={t(isFiltered ? 'exchange.nothingLeft' : 'exchange.nothing')}>
              {isFiltered ? (
                <a href="/exchange">{t('exchange.clear')}</a>
              ) : (
                organisation !== null && t('exchange.nothingHint')
              )}
            </Empty>
          )}
          {needs.map((need, place) => (
            <Need wording={wording} need={need} isFirst={place === 0} />
          ))}
          {needs.length > 0 && (
            <Pagination
              wording={wording}
              shown={needs.length}
              total={total}
              previousHref={previousHref}
              nextHref={nextHref}
            />
          )}
          <FeedLine wording={wording} />
        </div>
      </div>
    </>
  )
}
