import type { Wording } from '#templates/locales/index.ts'

import { Icon } from '#templates/components/icon.tsx'

/** More unread notices than this are not counted out. */
const mostCounted = 99

/** `3`, `99+`: as much as a badge has room for. */
export const unreadCount = (unread: number): string =>
  unread > mostCounted ? `${mostCounted}+` : String(unread)

/** The same in words: `3 nieprzeczytane powiadomienia`. */
export const unreadWords = ({ t }: Pick<Wording, 't'>, unread: number): string => {
  if (unread === 0) return t('inbox.unreadNone')
  return unread > mostCounted
    ? t('inbox.unreadMore', { count: mostCounted })
    : t('inbox.unread', { count: unread })
}

/** The way to my notices, with the number of those unread, which a script keeps up to date. */
export const Bell = ({
  wording,
  notices: { href, liveHref, unread },
  path
}: {
  readonly wording: Wording
  readonly notices: { readonly href: string; readonly liveHref: string; readonly unread: number }
  readonly path: string
}) => (
  <a
    class="bell"
    href={href}
    aria-current={path.split('?')[0] === href ? 'page' : undefined}
    data-live={liveHref}
    data-unread={unread}
  >
    <Icon name="bell" />
    <span>
      {wording.t('inbox.menu')}
      <span class="hidden" data-unread-words>
        {`: ${unreadWords(wording, unread)}`}
      </span>
    </span>
    <b class="unread-count" aria-hidden="true" data-unread-count hidden={unread === 0}>
      {unreadCount(unread)}
    </b>
  </a>
)

/** Where a script says that something is new, and offers to load a page again that cannot change under the reader's hands. */
export const LiveNote = ({ wording, path }: { readonly wording: Wording; readonly path: string }) => (
  <>
    <p class="hidden" id="live-said" role="status" data-updated={wording.t('inbox.updated')} />
    <div class="live-note" id="live-changed" role="status" hidden>
      <p>
        {wording.t('inbox.changed')} <a href={path}>{wording.t('inbox.reload')}</a>
        <span data-live-unsent hidden>{`. ${wording.t('inbox.reloadHint')}`}</span>
      </p>
    </div>
  </>
)
