/* What is nicer with a script: counters that count, folds that close, a warning before words are lost. */

import { charactersIn } from './characters.js'

const left = (field) => Number(field.dataset.counted) - charactersIn(field.value)

const count = (field) => {
  const counter = document.getElementById(`${field.id}-counter`)
  if (!counter) return
  const rest = left(field)
  const { left: words, over } = counter.dataset
  counter.textContent =
    rest < 0 ? over.replace('{over}', String(-rest)) : words.replace('{left}', String(rest))
  counter.classList.toggle('warn', rest < Number(field.dataset.counted) / 10)
  counter.classList.toggle('bad', rest < 0)
}

// a screen reader hears the count when the fingers rest, and only where room is short
const said = document.getElementById('live-said')
let resting
const sayCount = (field) => {
  clearTimeout(resting)
  resting = setTimeout(() => {
    const counter = document.getElementById(`${field.id}-counter`)
    if (said && counter?.classList.contains('warn')) said.textContent = counter.textContent
  }, 1_000)
}

const start = (root) => {
  for (const field of root.querySelectorAll('[data-counted]')) count(field)
  for (const box of root.querySelectorAll('[data-file-into]')) box.hidden = false
  if (root.querySelector('[data-terms]')) void import('./terms.js').then(({ startTerms }) => startTerms(root))
  if (root.querySelector('[data-words]')) void import('./words.js')
}

// a chosen file is read into the text field, where it can be seen before it is sent
const read = async (file, field) => {
  const { textIn } = await import('./file-text.js')
  field.value = textIn(new Uint8Array(await file.arrayBuffer()))
}
addEventListener('change', ({ target }) => {
  const into = target.closest('[data-file-into]')
  if (into && target.files?.[0]) void read(target.files[0], document.getElementById(into.dataset.fileInto))
})

let changed = false

addEventListener('input', ({ target }) => {
  if (target.matches('[data-counted]')) {
    count(target)
    sayCount(target)
  }
  if (target.closest('form[data-guarded]')) changed = true
  // who writes two texts together has chosen to
  if (target.name?.startsWith('merged.'))
    for (const choice of target.form.elements[`choice.${target.name.slice('merged.'.length)}`])
      choice.checked = choice.value === 'merged'
})

// a second tap on the same button sends nothing twice
addEventListener('submit', (event) => {
  if (event.defaultPrevented || event.target.method !== 'post') return
  if (event.target.dataset.sent) event.preventDefault()
  event.target.dataset.sent = 'yes'
  changed = false
})

// a form that is kept while it is typed has nothing to lose
addEventListener('writing:kept', () => {
  changed = false
})

addEventListener('beforeunload', (event) => {
  if (changed) event.preventDefault()
})

addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent
})

addEventListener('click', ({ target }) => {
  const link = target.closest('.fold a')
  if (link) link.closest('.fold').hidePopover?.()
})

// an address to be copied is chosen as a whole
addEventListener('focusin', ({ target }) => {
  if (target.matches('[data-selected]')) target.select()
})

document.querySelector('.summary')?.focus()
document.addEventListener('htmx:after:swap', ({ target }) => start(target))
document.addEventListener('page:swap', ({ target }) => start(target))
start(document)
if (document.querySelector('form[data-writing]')) void import('./writing.js')
