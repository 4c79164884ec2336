import type { ComponentChildren } from 'preact'

import type { Wording } from '#templates/locales/index.ts'

import { Button, ButtonLink } from './button.tsx'
import { Icon } from './icon.tsx'

export type PaginationProps = {
  readonly wording: Wording
  readonly shown: number
  readonly total?: number
  readonly previousHref?: string | undefined
  readonly nextHref?: string | undefined
}

/** Ways to the next and the previous part of a list, and how much of it is shown. */
export const Pagination = ({ wording, shown, total, previousHref, nextHref }: PaginationProps) => (
  <nav class="pages" aria-label={wording.t('site.pages')}>
    <p class="small">
      {total === undefined || total === shown
        ? wording.t('site.shown', { count: shown })
        : wording.t('site.shownOf', { shown, total })}
    </p>
    <p class="row">
      {previousHref && (
        <ButtonLink slim icon="chevron-left" href={previousHref}>
          {wording.t('site.earlier')}
        </ButtonLink>
      )}
      {nextHref && (
        <ButtonLink slim trailing icon="chevron-right" href={nextHref}>
          {wording.t('site.later')}
        </ButtonLink>
      )}
    </p>
  </nav>
)

export type QueryProps = {
  readonly wording: Wording
  readonly action: string
  readonly value: string
  readonly hint?: ComponentChildren
  readonly children?: ComponentChildren
}

/** The query box of a list; the query stays in the address. */
export const Query = ({ wording, action, value, hint, children }: QueryProps) => (
  <form class="query" role="search" method="get" action={action}>
    <div>
      <label class="hidden" for="q">
        {wording.t('site.filterLabel')}
      </label>
      <Icon name="search" />
      <input
        id="q"
        name="q"
        type="search"
        value={value}
        spellcheck={false}
        aria-describedby={hint ? 'q-hint' : undefined}
      />
    </div>
    <Button>{wording.t('site.filter')}</Button>
    {children}
    {hint && (
      <p class="small" id="q-hint">
        {hint}
      </p>
    )}
  </form>
)

export type View = {
  readonly label: string
  readonly href: string
  readonly count?: number
  readonly current?: boolean
}

/** Saved or ready-made views of a list. */
export const Views = ({ label, views }: { readonly label: string; readonly views: readonly View[] }) => (
  <nav class="row" aria-label={label}>
    {views.map((view) => (
      <a class="pill" href={view.href} aria-current={view.current ? 'page' : undefined}>
        <span>{view.label}</span>
        {view.count !== undefined && <b>{view.count}</b>}
      </a>
    ))}
  </nav>
)
