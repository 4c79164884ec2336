import type { ComponentChildren } from 'preact'

import type { Language } from '#shared/language.ts'
import type { Wording } from '#templates/locales/index.ts'

import { Bell, LiveNote } from './live.tsx'
import { Finder, Palette } from './palette.tsx'
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
  /** Present while a coordinator looks at pages as the reader. */
  readonly viewing?: { readonly until: string }
  /** The case this page shows and its version, for a page that follows it while it is open. */
  readonly live?: FollowedCase
}

/** A case that an open page follows. */
export type FollowedCase = {
  readonly case: string
  /** The version that the page shows. */
  readonly version: number
  /** How far its comments go, for a page that shows them. */
  readonly comments?: number
  /** A page that hangs on a wall: it follows its case though nobody touches it. */
  readonly steady?: true
}

/** Links that fold together in the bar. */
export const menuGroups = ['cluster', 'office'] as const

export type MenuGroup = (typeof menuGroups)[number]

export type MenuLink = {
  readonly href: string
  readonly label: string
  /** Stands with others of its kind under one entry. */
  readonly group?: MenuGroup
}

export type FrameReader = {
  /** A guest of one case, for whom there is nothing to search. */
  readonly isGuest?: true
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

const Folded = ({
  wording,
  links,
  group,
  current
}: {
  readonly wording: Wording
  readonly links: readonly MenuLink[]
  readonly group: MenuGroup
  readonly current: string | undefined
}) => {
  const own = links.filter((link) => link.group === group)
  return own.length === 0 ? null : (
    <details class="more">
      <summary aria-current={own.some(({ href }) => href === current) ? 'true' : undefined}>
        {wording.t(`site.group.${group}`)}
      </summary>
      <div>
        <MenuLinks links={own} current={current} />
      </div>
    </details>
  )
}

const TopBar = ({ frame }: { readonly frame: Frame }) => {
  const { wording, menu, path, reader } = frame
  const current = currentOf(menu, path)
  return (
    <header class="topbar">
      <a class="brand" href="/">
        <span class="mark" />
        {wording.t('site.name')}
      </a>
      {menu.length > 0 && (
        <nav class="menu fold" id="menu" popover aria-label={wording.t('site.mainMenu')}>
          <MenuLinks links={menu.filter(({ group }) => group === undefined)} current={current} />
          {menuGroups.map((group) => (
            <Folded wording={wording} links={menu} group={group} current={current} />
          ))}
          <LanguageSwitch frame={frame} className="only-narrow" />
        </nav>
      )}
      <div class="me">
        <LanguageSwitch frame={frame} className={menu.length > 0 ? 'only-wide' : 'always'} />
        {reader && reader.isGuest !== true && <Finder wording={wording} path={path} />}
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

/** Whose eyes these are, and the way back to one's own. */
const ViewingBar = ({ frame: { wording, viewing, reader, csrf } }: { readonly frame: Frame }) =>
  viewing === undefined || reader === null ? null : (
    <aside class="trial viewing warn" aria-label={wording.t('administration.viewing.bar')}>
      <b>{wording.t('administration.viewing.as', { name: reader.name })}</b>
      <span>{wording.t('administration.viewing.until', { until: wording.moment(viewing.until) })}</span>
      <form method="post" action="/administration/viewing/end">
        <input type="hidden" name="_csrf" value={csrf} />
        <button class="button slim" type="submit">
          {wording.t('administration.viewing.end')}
        </button>
      </form>
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
    <ViewingBar frame={frame} />
    <TrialBar frame={frame} />
    {frame.notices && <LiveNote wording={frame.wording} path={frame.path} />}
    <main
      id="main"
      tabIndex={-1}
      data-live-case={frame.live?.case}
      data-live-version={frame.live?.version}
      data-live-comments={frame.live?.comments}
      data-live-steady={frame.live?.steady}
    >
      {frame.flash && <Flash tone={frame.flash.tone}>{frame.flash.text}</Flash>}
      {children}
    </main>
    <Footer frame={frame} />
    {frame.reader && frame.reader.isGuest !== true && <Palette wording={frame.wording} />}
  </>
)
