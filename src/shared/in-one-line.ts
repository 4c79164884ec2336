const lowerFirst = (word: string): string =>
  /^\p{Lu}{2}/u.test(word) ? word : word.charAt(0).toLocaleLowerCase() + word.slice(1)

/** Words that may each begin with a capital, as one line: only its beginning keeps one, and what is an acronym. */
export const inOneLine = (words: readonly string[], separator = ', '): string =>
  words
    .filter((word) => word !== '')
    .map((word, place) => (place === 0 ? word : lowerFirst(word)))
    .join(separator)
