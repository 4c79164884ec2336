/* The search that opens over a page: Ctrl-K or its link in the bar. Without it the link leads to a page that does the same. */

const dialog = document.getElementById('palette')
const box = dialog.querySelector('input')
const list = document.getElementById('palette-found')
const said = dialog.querySelector('[data-palette-said]')

/** How long (ms) somebody must pause before what is typed is asked for. */
const pause = 90

let timer
let asking = new AbortController()

const options = () => [...list.querySelectorAll('[role=option]')]
const chosen = () => list.querySelector('[aria-selected=true]')

const choose = (option) => {
  chosen()?.setAttribute('aria-selected', 'false')
  option?.setAttribute('aria-selected', 'true')
  option?.scrollIntoView({ block: 'nearest' })
  if (option) box.setAttribute('aria-activedescendant', option.id)
  else box.removeAttribute('aria-activedescendant')
}

const move = (by) => {
  const all = options()
  if (all.length === 0) return
  const at = all.indexOf(chosen())
  choose(all[(at + by + all.length) % all.length])
}

const ask = async () => {
  asking.abort()
  asking = new AbortController()
  const address = `/search?part=1&q=${encodeURIComponent(box.value)}`
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' }, signal: asking.signal })
    // signed out meanwhile: the page of the search knows what to do
    if (!answer.ok || answer.redirected) return
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').body.firstElementChild
    said.textContent = fresh.dataset.said
    list.replaceChildren(...fresh.childNodes)
    list.hidden = options().length === 0
    box.setAttribute('aria-expanded', String(!list.hidden))
    choose(options()[0])
  } catch (error) {
    if (error.name !== 'AbortError') said.textContent = ''
  }
}

const open = () => {
  if (dialog.open) return
  dialog.showModal()
  box.select()
  void ask()
}

const go = (option) => {
  dialog.close()
  location.assign(option.dataset.href)
}

addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
  if (event.key.toLowerCase() !== 'k') return
  event.preventDefault()
  open()
})

document.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  const link = event.target.closest('[data-palette]')
  if (!link) return
  event.preventDefault()
  open()
})

box.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(ask, pause)
})

box.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    move(event.key === 'ArrowDown' ? 1 : -1)
  }
  if (event.key === 'Enter' && chosen()) {
    event.preventDefault()
    go(chosen())
  }
})

dialog.addEventListener('click', ({ target }) => {
  if (target === dialog || target.closest('[data-palette-close]')) dialog.close()
  const option = target.closest('[role=option]')
  if (option) go(option)
})
