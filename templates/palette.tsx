import { Icon } from '#templates/components/icon.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** The way to the search: a link, which a script opens over the page instead. */
export const Finder = ({ wording, path }: { readonly wording: Wording; readonly path: string }) => (
  <a
    class="finder"
    href="/search"
    data-palette
    aria-keyshortcuts="Control+K"
    aria-current={path.split('?')[0] === '/search' ? 'page' : undefined}
  >
    <Icon name="search" />
    <span>{wording.t('search.open')}</span>
    <kbd class="only-wide" aria-hidden="true">
      Ctrl K
    </kbd>
  </a>
)

/** The search over a page: a box and a list that follows what is typed. A script opens it. */
export const Palette = ({ wording: { t } }: { readonly wording: Wording }) => (
  <dialog class="palette" id="palette" aria-label={t('search.title')}>
    <form method="get" action="/search" role="search">
      <label class="label" for="palette-query">
        {t('search.label')} <small>{t('search.hint')}</small>
      </label>
      <input
        id="palette-query"
        name="q"
        type="text"
        inputMode="search"
        role="combobox"
        aria-expanded="false"
        aria-controls="palette-found"
        aria-autocomplete="list"
        maxLength={100}
        autoComplete="off"
        spellcheck={false}
      />
      <p class="row between small">
        <span role="status" data-palette-said />
        <button class="plain" type="button" data-palette-close>
          {t('search.close')}
        </button>
      </p>
    </form>
    <div class="found" id="palette-found" role="listbox" aria-label={t('search.results')} hidden />
  </dialog>
)
