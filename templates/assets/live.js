/* What is new while a page is open: the number of unread notices, and the page itself when its case has moved. */

const bell = document.querySelector('[data-live]')
const main = document.getElementById('main')
const said = document.getElementById('live-said')
const note = document.getElementById('live-changed')

/** How long (ms) after they last touched anything somebody still counts as reading. */
const attention = 120_000

const scatter = 300
const calm = 500
const shortest = 60_000
let patience = shortest

let source
let touched = Date.now()
let typed = false
// what waits until somebody is there again
let waiting

// a page on a wall follows its case though nobody touches it
const isThere = () =>
  !document.hidden && (main.dataset.liveSteady !== undefined || Date.now() - touched < attention)

const say = (text) => {
  said.textContent = text
}

// nothing is taken from under the hands of somebody who types, chooses or reads a menu
const isBusy = () =>
  typed ||
  main.querySelector('dialog[open], :popover-open') !== null ||
  (main.contains(document.activeElement) &&
    document.activeElement.matches('input, select, textarea, [contenteditable]'))

const offer = () => {
  note.querySelector('[data-live-unsent]').hidden = !typed
  note.hidden = false
}

const openedIn = (root) => [...root.querySelectorAll('details')].map(({ open }) => open)

const swap = (old, fresh) => {
  const opened = openedIn(old)
  const answer = old.querySelector(':scope > .flash')
  for (const [index, details] of fresh.querySelectorAll('details').entries())
    details.open = opened[index] ?? details.open
  old.replaceChildren(...(answer ? [answer] : []), ...fresh.childNodes)
  window.htmx?.process(old)
  old.dispatchEvent(new CustomEvent('page:swap', { bubbles: true }))
}

/* The same page once more; what cannot be had is not shown. */
const fetched = async () => {
  const answer = await fetch(location.href, { headers: { accept: 'text/html', 'x-refresh': '1' } })
  if (!answer.ok || answer.redirected) return null
  return new DOMParser().parseFromString(await answer.text(), 'text/html')
}

let refreshing = false

const refresh = async () => {
  if (refreshing) return
  if (isBusy()) return offer()
  refreshing = true
  try {
    const page = await fetched()
    const fresh = page?.getElementById('main')
    if (!fresh || isBusy()) return offer()
    main.dataset.liveVersion = fresh.dataset.liveVersion
    if (fresh.dataset.liveComments !== undefined) main.dataset.liveComments = fresh.dataset.liveComments
    swap(main, fresh)
    note.hidden = true
    say(said.dataset.updated)
  } finally {
    refreshing = false
  }
}

const refreshList = async (part) => {
  const fresh = (await fetched())?.querySelector('[data-live-part="notices"]')
  if (fresh && !part.contains(document.activeElement)) swap(part, fresh)
}

// a case that somebody looks at tells them nothing new by its notices
const markRead = async () => {
  const token = document.querySelector('input[name=_csrf]')?.value
  if (!token) return
  const body = new URLSearchParams({ _csrf: token, case: main.dataset.liveCase })
  await fetch('/notices/read-case', { method: 'POST', body })
}

const count = ({ unread, count: shown, words }) => {
  const before = Number(bell.dataset.unread)
  if (before === unread) return
  bell.dataset.unread = unread
  const badge = bell.querySelector('[data-unread-count]')
  badge.textContent = shown
  badge.hidden = unread === 0
  bell.querySelector('[data-unread-words]').textContent = `: ${words}`
  if (unread > before) say(words)
  const list = document.querySelector('[data-live-part="notices"]')
  if (list) void refreshList(list)
}

let next
let latest = 0

// many windows do not ask all at once, and none of them over and over while a case is busy
const refreshSoon = () => {
  next ??= setTimeout(
    async () => {
      next = undefined
      latest = Date.now()
      await refresh().catch(() => undefined)
      if (unreadHere > 0 && note.hidden) await markRead().catch(() => undefined)
    },
    Math.max(Math.random() * scatter, latest + calm - Date.now())
  )
}

let unreadHere = 0

const follow = async ({ version, here, comments }) => {
  if (main.dataset.liveVersion === undefined || version === null) return
  unreadHere = here
  // a page without comments has no number to be behind of
  const isBehind = version > Number(main.dataset.liveVersion) || comments > Number(main.dataset.liveComments)
  if (isBehind) refreshSoon()
  else if (here > 0 && note.hidden) await markRead()
}

const hear = ({ data }) => {
  const news = JSON.parse(data)
  count(news)
  waiting = () => void follow(news).catch(() => undefined)
  if (isThere()) attend()
}

const attend = () => {
  const work = waiting
  waiting = undefined
  work?.()
}

const open = () => {
  if (source || document.hidden) return
  const about = main.dataset.liveCase
  source = new EventSource(`${bell.dataset.live}${about ? `?case=${encodeURIComponent(about)}` : ''}`)
  source.addEventListener('news', (event) => {
    patience = shortest
    hear(event)
  })
  // a broken connection comes back by itself; one that was refused is asked for again, ever more seldom
  source.addEventListener('error', () => {
    if (source?.readyState !== EventSource.CLOSED) return
    close()
    setTimeout(open, patience)
    patience *= 2
  })
}

const close = () => {
  source?.close()
  source = undefined
}

// a browser keeps few connections to one place: windows out of view give theirs back
document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()))
addEventListener('pagehide', close)
addEventListener('pageshow', open)

for (const kind of ['pointerdown', 'pointermove', 'keydown', 'scroll'])
  addEventListener(
    kind,
    () => {
      touched = Date.now()
      if (waiting) attend()
    },
    { passive: true }
  )
main.addEventListener('input', () => {
  typed = true
})
main.addEventListener('submit', () => {
  typed = false
})

open()
