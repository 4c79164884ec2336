import type { ComponentChildren } from 'preact'

import type { Language } from '#shared/language.ts'
import type { Wording } from '#templates/locales/index.ts'

import { Bell, LiveNote } from './live.tsx'
import { hueOf, initialsOf } from '#templates/components/avatar.tsx'
import { classNames } from '#templates/components/class-names.ts'
import { Flash } from '#templates/components/note.tsx'
import type { FlashProps } from '#templates/components/note.tsx'

/** What every page is drawn in: who reads, where they are, what they may open. */
export type Frame = {
  readonly wording: Wording
  /** The address of this page with its query; the language switch comes back to it. */
  readonly path: string
  /** The cluster's name. */
  readonly cluster: string
  readonly menu: readonly MenuLink[]
  /** The address of a file by its name, as the service gives it. */
  readonly asset: (name: string) => string
  /** The signed-in person, or `null`. */
  readonly reader: FrameReader | null
  readonly csrf: string
  /** The procedure profile in force, named in the footer. */
  readonly profile?: { readonly name: string; readonly version: number; readonly href: string }
  /** Present when the service runs for trials. */
  readonly trial?: {
    readonly switchHref: string
    readonly mailHref: string
    /** The trial's present moment when it is another day outside. */
    readonly movedTo?: string | null
  }
  readonly flash?: Omit<FlashProps, 'children'> & { readonly text: string }
  /** The reader's notices; absent where nobody is signed in. */
  readonly notices?: { readonly href: string; readonly liveHref: string; readonly unread: number }
  /** The case this page shows and its version, for a page that follows it while it is open. */
  readonly live?: { readonly case: string; readonly version: number }
}

export type MenuLink = {
  readonly href: string
  readonly label: string
  /** Stands with others of its kind under one entry. */
  readonly office?: boolean
}

export type FrameReader = {
  readonly name: string
  /** The organisation they act for. */
  readonly organisation?: string
  readonly accountHref: string
}

const other: Readonly<Record<Language, Language>> = { pl: 'en', en: 'pl' }

const LanguageSwitch = ({ frame, className }: { readonly frame: Frame; readonly className: string }) => {
  const language = other[frame.wording.language]
  return (
    <form class={className} method="post" action="/language">
      <input type="hidden" name="_csrf" value={frame.csrf} />
      <input type="hidden" name="back" value={frame.path} />
      <button class="plain" type="submit" name="language" value={language} lang={language}>
        {frame.wording.t('site.otherLanguage')}
      </button>
    </form>
  )
}

/** The part of the menu this page belongs to: the longest address that its own begins with. */
const currentOf = (menu: readonly MenuLink[], path: string): string | undefined =>
  menu
    .map(({ href }) => href)
    .filter(
      (href) =>
        path === href || path.startsWith(href === '/' ? '/?' : `${href}/`) || path.startsWith(`${href}?`)
    )
    .sort((one, another) => another.length - one.length)[0]

const Account = ({ frame, reader }: { readonly frame: Frame; readonly reader: FrameReader }) => {
  const { t } = frame.wording
  return (
    <>
      <button class={classNames('avatar', hueOf(reader.name))} type="button" popovertarget="account">
        <span aria-hidden="true">{initialsOf(reader.name)}</span>
        <span class="hidden">{t('site.accountOf', { name: reader.name })}</span>
      </button>
      <div class="sheet stack" id="account" popover>
        <p>
          <b>{reader.name}</b>
          {reader.organisation && <small>{t('site.actingFor', { organisation: reader.organisation })}</small>}
        </p>
        <a href={reader.accountHref}>{t('site.account')}</a>
        <form method="post" action="/sign-out">
          <input type="hidden" name="_csrf" value={frame.csrf} />
          <button class="button slim" type="submit">
            {t('site.signOut')}
          </button>
        </form>
      </div>
    </>
  )
}

const MenuLinks = ({
  links,
  current
}: {
  readonly links: readonly MenuLink[]
  readonly current: string | undefined
}) => (
  <>
    {links.map(({ href, label }) => (
      <a href={href} aria-current={href === current ? 'page' : undefined}>
        {label}
      </a>
    ))}
  </>
)

const TopBar = ({ frame }: { readonly frame: Frame }) => {
  const { wording, menu, path, reader } = frame
  const current = currentOf(menu, path)
  const office = menu.filter((link) => link.office)
  return (
    <header class="topbar">
      <a class="brand" href="/">
        <span class="mark" />
        {wording.t('site.name')}
      </a>
      {menu.length > 0 && (
        <nav class="menu fold" id="menu" popover aria-label={wording.t('site.mainMenu')}>
          <MenuLinks links={menu.filter((link) => !link.office)} current={current} />
          {office.length > 0 && (
            <details class="more">
              <summary aria-current={office.some(({ href }) => href === current) ? 'true' : undefined}>
                {wording.t('site.office')}
              </summary>
              <div>
                <MenuLinks links={office} current={current} />
              </div>
            </details>
          )}
          <LanguageSwitch frame={frame} className="only-narrow" />
        </nav>
      )}
      <div class="me">
        <LanguageSwitch frame={frame} className={menu.length > 0 ? 'only-wide' : 'always'} />
        {frame.notices && <Bell wording={wording} notices={frame.notices} path={path} />}
        {reader ? (
          <Account frame={frame} reader={reader} />
        ) : (
          <a href="/sign-in">{wording.t('site.signIn')}</a>
        )}
        {menu.length > 0 && (
          <button class="button slim only-narrow" type="button" popovertarget="menu">
            {wording.t('site.menu')}
          </button>
        )}
      </div>
    </header>
  )
}

const TrialBar = ({ frame }: { readonly frame: Frame }) =>
  frame.trial === undefined ? null : (
    <aside class="trial" aria-label={frame.wording.t('site.trialBar')}>
      <span>
        {frame.reader
          ? frame.wording.t('site.trial', { name: frame.reader.name })
          : frame.wording.t('site.trialNobody')}
      </span>
      {frame.trial.movedTo && (
        <span>{frame.wording.t('site.trialDay', { day: frame.wording.day(frame.trial.movedTo) })}</span>
      )}
      <a href={frame.trial.switchHref}>{frame.wording.t('site.switchPerson')}</a>
      <a href={frame.trial.mailHref}>{frame.wording.t('site.readMail')}</a>
    </aside>
  )

const Footer = ({ frame: { wording, cluster, profile } }: { readonly frame: Frame }) => (
  <footer class="foot small">
    <span>{cluster}</span>
    {profile && (
      <a href={profile.href}>{wording.t('site.profile', { name: profile.name, version: profile.version })}</a>
    )}
    <a href="/api/docs">{wording.t('site.interface')}</a>
  </footer>
)

/** The frame around a page: skip link, bar, answer to the last act, content, footer. */
export const Layout = ({
  frame,
  children
}: {
  readonly frame: Frame
  readonly children: ComponentChildren
}) => (
  <>
    <a class="skip" href="#main">
      {frame.wording.t('site.skip')}
    </a>
    <TopBar frame={frame} />
    <TrialBar frame={frame} />
    {frame.notices && <LiveNote wording={frame.wording} path={frame.path} />}
    <main id="main" tabIndex={-1} data-live-case={frame.live?.case} data-live-version={frame.live?.version}>
      {frame.flash && <Flash tone={frame.flash.tone}>{frame.flash.text}</Flash>}
      {children}
    </main>
    <Footer frame={frame} />
  </>
)
