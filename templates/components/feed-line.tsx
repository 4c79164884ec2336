import type { Wording } from '#templates/locales/index.ts'

/** The way from a list to its feeds. */
export const FeedLine = ({ wording }: { readonly wording: Wording }) => (
  <p class="small">
    {wording.t('feeds.sentence')} <a href="/account/feeds">{wording.t('feeds.link')}</a>
  </p>
)
