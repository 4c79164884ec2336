import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'

import { fonts, stylesheets } from '#templates/assets/manifest.ts'
import { AssetAddress } from '#templates/components/icon.tsx'
import { Layout } from './layout.tsx'
import type { Frame } from './layout.tsx'

export type DocumentProps = {
  readonly frame: Frame
  /** The page's own title; the site's name is added. */
  readonly title: string
  /** Feeds that tell the same, for programs that look for them. */
  readonly feeds?: readonly { readonly href: string; readonly title: string }[]
  readonly children: ComponentChildren
}

const Head = ({ frame, title, feeds = [] }: Omit<DocumentProps, 'children'>) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="same-origin" />
    <meta name="htmx-config" content='{"includeIndicatorCSS":false}' />
    <title>{`${title} – ${frame.wording.t('site.name')}`}</title>
    <link rel="icon" type="image/svg+xml" href={frame.asset('mark.svg')} />
    {fonts.map((font) => (
      <link rel="preload" as="font" type="font/woff2" href={frame.asset(font)} crossorigin="anonymous" />
    ))}
    {feeds.map((feed) => (
      <link rel="alternate" type="application/atom+xml" href={feed.href} title={feed.title} />
    ))}
    {stylesheets.map((sheet) => (
      <link rel="stylesheet" href={frame.asset(sheet)} />
    ))}
    <script src={frame.asset('htmx.min.js')} defer />
    <script src={frame.asset('app.js')} type="module" />
    {frame.notices && <script src={frame.asset('live.js')} type="module" />}
    {frame.reader && frame.reader.isGuest !== true && (
      <script src={frame.asset('palette.js')} type="module" />
    )}
  </head>
)

/** Writes a whole page as HTML. Text is escaped by JSX; nothing in a page may be markup from outside. */
export const renderPage = ({ frame, title, feeds, children }: DocumentProps): string =>
  `<!doctype html>${renderToString(
    <html lang={frame.wording.language}>
      <Head frame={frame} title={title} {...(feeds && { feeds })} />
      <body>
        <AssetAddress.Provider value={frame.asset}>
          <Layout frame={frame}>{children}</Layout>
        </AssetAddress.Provider>
      </body>
    </html>
  )}`

/** Writes a part of a page, for htmx. */
export const renderPart = (frame: Pick<Frame, 'asset'>, children: ComponentChildren): string =>
  renderToString(<AssetAddress.Provider value={frame.asset}>{children}</AssetAddress.Provider>)
