/* Narrows a tree of terms to what is typed: each word must begin a word of one of the term's names. */

const folded = (text) => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ł', 'l')

const isMeant = (names, words) => words.every((word) => ` ${names}`.includes(` ${word}`))

const narrow = (choice, typed) => {
  const words = folded(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  let found = 0
  for (const item of choice.querySelectorAll('[data-term]')) {
    item.dataset.meant = words.length > 0 && isMeant(item.dataset.term, words) ? 'yes' : ''
    if (item.dataset.meant) found += 1
  }
  // who meets a term sees where it belongs
  for (const item of choice.querySelectorAll('[data-term]'))
    item.hidden =
      words.length > 0 && !item.dataset.meant && !item.querySelector('[data-meant="yes"], :checked')
  for (const field of choice.querySelectorAll('details')) {
    field.hidden = words.length > 0 && !field.querySelector('[data-meant="yes"], :checked')
    field.open = words.length > 0 && field.querySelector('[data-meant="yes"]') !== null
  }
  const said = choice.querySelector('[role="status"]')
  const { found: some, none } = said.dataset
  said.textContent = words.length === 0 ? '' : found === 0 ? none : some.replace('{number}', String(found))
}

export const startTerms = (root) => {
  for (const box of root.querySelectorAll('[data-terms] > .scripted')) box.hidden = false
}

addEventListener('input', ({ target }) => {
  const choice = target.type === 'search' && target.closest('[data-terms]')
  if (choice) narrow(choice, target.value)
})

// the search key sends no form
addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.target.type === 'search' && event.target.closest?.('[data-terms]'))
    event.preventDefault()
})
