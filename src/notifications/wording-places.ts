import type { Language } from '#shared/language.ts'
import { english } from '#templates/locales/en.ts'
import { polish } from '#templates/locales/pl.ts'

/**
 * The parts of a notice that a cluster may say in words of its own. Notices about the register have `own` for the person
 * they are about and `office` for everybody else; those for the whole cluster have a `line` in its digest.
 */
export const parts = ['subject', 'happened', 'own', 'office', 'todo', 'button', 'line'] as const

export type Part = (typeof parts)[number]

/** What a notice says in one language; empty where it has no such part. */
export type Words = Readonly<Record<Part, string>>

export type WordsPair = Readonly<Record<Language, Words>>

/** One wording of a notice: `N02.task`, `N21`, or of the reminder of a term: `reminders.T09`. */
export type NoticePlace = {
  readonly place: string
  /** `null` for a reminder: the notice it belongs to is the machine's choice. */
  readonly notice: string | null
  /** The outcome it tells, or for whom it says the same differently. */
  readonly variant: string | null
  readonly term: string | null
}

type Tree = { readonly [name: string]: string | Tree }

const catalogues: Readonly<Record<Language, Tree>> = { pl: polish.notices, en: english.notices }

const nodeAt = (tree: Tree, place: string): Tree | undefined => {
  let node: string | Tree | undefined = tree
  for (const name of place.split('.')) node = typeof node === 'object' ? node[name] : undefined
  return typeof node === 'object' ? node : undefined
}

const wordsAt = (language: Language, place: string): Words => {
  const node = nodeAt(catalogues[language], place) ?? {}
  const word = (part: Part): string => (typeof node[part] === 'string' ? node[part] : '')
  return {
    subject: word('subject'),
    happened: word('happened'),
    own: word('own'),
    office: word('office'),
    todo: word('todo'),
    button: word('button'),
    line: word('line')
  }
}

/** What the product itself says at a place, with the placeholders as they stand. */
export const originalOf = (place: string): WordsPair => ({
  pl: wordsAt('pl', place),
  en: wordsAt('en', place)
})

/** Notices that belong to no case: each is put together in a way of its own, of the parts that the product gives it. */
const letters: readonly string[] = ['N47', 'N48', 'N50']

/** True for a notice that belongs to no case. */
export const isLetter = ({ notice }: NoticePlace): boolean => notice !== null && letters.includes(notice)

/** The parts that a place has, or may be given: what to do, and a button of its own. */
export const partsOf = (place: NoticePlace): readonly Part[] => {
  const original = originalOf(place.place).pl
  const open: readonly Part[] = isLetter(place) ? [] : ['todo', 'button']
  return parts.filter((part) => original[part] !== '' || open.includes(part))
}

const heads: readonly Part[] = ['happened', 'own', 'office']

const placesIn = (tree: Tree, path: string): readonly string[] => [
  ...(heads.some((part) => typeof tree[part] === 'string') ? [path] : []),
  ...Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [] : placesIn(value, `${path}.${name}`)
  )
]

const placeOf = (place: string): NoticePlace => {
  const [first = '', ...rest] = place.split('.')
  const variant = rest.join('.')
  if (first === 'reminders') {
    const [term = '', ...to] = rest
    return { place, notice: null, variant: to.length === 0 ? null : to.join('.'), term }
  }
  return { place, notice: first, variant: variant === '' ? null : variant, term: null }
}

const isNotice = (name: string): boolean => /^N\d\d$/.test(name) || name === 'reminders'

const firstOf = ({ notice }: NoticePlace): string => notice ?? 'reminders'

const order = new Intl.Collator('en', { numeric: true })

/** The digest is made of what there is to tell: it has no sentences that would be said differently. */
const overview: NoticePlace = { place: 'N48', notice: 'N48', variant: null, term: null }

/** Every wording of every notice, by number and then as the locales have them; the reminders of terms come last. */
export const noticePlaces: readonly NoticePlace[] = [
  ...Object.entries(polish.notices as Tree)
    .filter(([name]) => isNotice(name))
    .flatMap(([name, tree]) => (typeof tree === 'string' ? [] : placesIn(tree, name)))
    .map(placeOf),
  overview
].toSorted((one, other) => order.compare(firstOf(one), firstOf(other)))

/** The place of that name; `undefined` when no notice has it. */
export const placeNamed = (name: string): NoticePlace | undefined =>
  noticePlaces.find(({ place }) => place === name)
