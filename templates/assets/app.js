/* What is nicer with a script: counters that count, folds that close, a warning before words are lost. */

const count = (field) => {
  const counter = document.getElementById(`${field.id}-counter`)
  if (!counter) return
  const left = field.maxLength - [...field.value].length
  counter.textContent = counter.dataset.text.replace('{left}', String(left))
  counter.classList.toggle('warn', left < field.maxLength / 10)
}

const start = (root) => {
  for (const field of root.querySelectorAll('[data-counted]')) count(field)
  for (const box of root.querySelectorAll('[data-file-into]')) box.hidden = false
}

// a chosen file is read into the text field, where it can be seen before it is sent
const read = async (file, field) => {
  field.value = await file.text()
}
addEventListener('change', ({ target }) => {
  const into = target.closest('[data-file-into]')
  if (into && target.files?.[0]) void read(target.files[0], document.getElementById(into.dataset.fileInto))
})

let changed = false

addEventListener('input', ({ target }) => {
  if (target.matches('[data-counted]')) count(target)
  if (target.closest('form[data-guarded]')) changed = true
})

// a second tap on the same button sends nothing twice
addEventListener('submit', (event) => {
  if (event.defaultPrevented || event.target.method !== 'post') return
  if (event.target.dataset.sent) event.preventDefault()
  event.target.dataset.sent = 'yes'
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
