/* A field for several words offers its list for the one that is being typed: browsers compare a list with the whole field. */

const beginning = (value) => {
  const comma = value.lastIndexOf(',')
  return comma < 0 ? '' : `${value.slice(0, comma + 1)} `
}

const offer = (field) => {
  const list = document.getElementById(field.dataset.words)
  if (!list) return
  const before = beginning(field.value)
  if (list.dataset.before === before) return
  list.dataset.before = before
  for (const option of list.options) {
    option.dataset.word ??= option.value
    option.value = before + option.dataset.word
  }
}

addEventListener('input', ({ target }) => target.dataset?.words && offer(target))
addEventListener('focusin', ({ target }) => target.dataset?.words && offer(target))
