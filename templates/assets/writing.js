/* Keeps a form while it is typed: on the server, and in this browser as long as the server cannot be reached. */

const form = document.querySelector('form[data-writing]')
const saved = document.querySelector('[data-part="saved"]')
const name = `writing ${form.dataset.writer} ${form.dataset.writing} ${location.search}`

/** How long (ms) a pause in typing is, how long nobody types without a save, and when to try again. */
const pause = 1_200
const longest = 8_000
const again = 15_000

let timer
let since
let sending
let isAhead = false
let isLeaving = false

const body = () => {
  const data = new URLSearchParams()
  for (const [key, value] of new FormData(form)) if (typeof value === 'string') data.append(key, value)
  return data
}

const say = (text) => {
  if (saved && saved.textContent !== text) saved.textContent = text
}

const remember = () => {
  const data = body()
  data.delete('_csrf')
  try {
    localStorage.setItem(name, JSON.stringify({ at: new Date().toISOString(), body: data.toString() }))
  } catch {
    // a full or forbidden store: the text still stands in the form, and leaving it asks first
  }
}

const forget = () => {
  try {
    localStorage.removeItem(name)
  } catch {
    // there was none
  }
}

/** The page once more, for a token that belongs to whoever is signed in now. */
const freshToken = async () => {
  const answer = await fetch(location.href, { headers: { accept: 'text/html', 'x-refresh': '1' } })
  if (!answer.ok || answer.redirected) return null
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fresh = page.querySelector('form[data-writing]')
  return fresh?.dataset.writer === form.dataset.writer
    ? (fresh.querySelector('input[name=_csrf]')?.value ?? null)
    : null
}

const post = (data, signal) =>
  fetch(form.dataset.writing, {
    method: 'POST',
    body: data,
    signal,
    headers: { accept: 'text/html' },
    keepalive: isLeaving
  })

const show = async (answer) => {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const part of page.querySelectorAll('[data-part]')) {
    const old = document.querySelector(`[data-part="${part.dataset.part}"]`)
    if (!old) continue
    if (part.dataset.part === 'saved') say(part.textContent)
    else if (old.innerHTML !== part.innerHTML && !old.contains(document.activeElement))
      old.replaceChildren(...part.childNodes)
  }
}

const isRefused = ({ status }) => status === 401 || status === 403

const failed = (text) => {
  remember()
  isAhead = true
  say(text)
  clearTimeout(timer)
  timer = setTimeout(keep, again)
}

const keep = async () => {
  clearTimeout(timer)
  if (isLeaving && sending) return
  sending?.abort()
  sending = new AbortController()
  const { signal } = sending
  since = undefined
  isAhead = false
  try {
    let answer = await post(body(), signal)
    if (isRefused(answer)) {
      const token = await freshToken()
      if (token === null) return failed(form.dataset.expired)
      for (const field of document.querySelectorAll('input[name=_csrf]')) field.value = token
      answer = await post(body(), signal)
    }
    if (!answer.ok || answer.redirected)
      return failed(isRefused(answer) ? form.dataset.expired : form.dataset.failed)
    await show(answer)
    forget()
    if (!isAhead) form.dispatchEvent(new CustomEvent('writing:kept', { bubbles: true }))
  } catch {
    if (!signal.aborted) failed(form.dataset.offline)
  } finally {
    if (sending?.signal === signal) sending = undefined
  }
}

const keepSoon = () => {
  isAhead = true
  since ??= Date.now()
  clearTimeout(timer)
  timer = setTimeout(keep, Math.max(0, Math.min(pause, since + longest - Date.now())))
}

form.addEventListener('input', keepSoon)
form.addEventListener('change', keepSoon)

// what is saved for good must not be overtaken by what was kept before it
addEventListener('submit', ({ target }) => {
  if (target !== form) return
  clearTimeout(timer)
  sending?.abort()
  isAhead = false
  forget()
})

addEventListener('online', () => {
  if (isAhead) void keep()
})

document.addEventListener('visibilitychange', () => {
  if (!document.hidden || !isAhead) return
  isLeaving = true
  void keep().finally(() => {
    isLeaving = false
  })
})

/** What this browser kept when the server could not be reached goes there first, and the page then shows it. */
const sendRemembered = async () => {
  const text = localStorage.getItem(name)
  if (text === null) return
  const { at, body: typed } = JSON.parse(text)
  if (form.dataset.writtenAt && form.dataset.writtenAt > at) return forget()
  const data = new URLSearchParams(typed)
  data.set('_csrf', form.querySelector('input[name=_csrf]').value)
  const answer = await post(data)
  if (!answer.ok || answer.redirected) return
  forget()
  location.reload()
}

// a page that answers a form with errors holds what was typed a moment ago
if (!document.querySelector('.summary')) void sendRemembered().catch(() => undefined)
