import { nameOrganisations, namePeople } from '#api/names.ts'
import { postedOf } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import type { SignedVisit } from '#pages/visit.ts'
import type { Reader } from '#shared/database.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { ClashPage } from '#templates/pages/propose/clash.tsx'
import type { ClashField } from '#templates/pages/propose/clash.tsx'

import type { CardRevision } from './card-store.ts'
import { valueInWords } from './card-values-pages.ts'
import type { NameOf } from './card-values-pages.ts'
import { labelOf } from './card-words-pages.ts'
import { cardLimits } from './model.ts'
import type { Card } from './model.ts'
import { differingIn, isPath, valueAt } from './sections.ts'
import type { CardPath } from './sections.ts'
import type { SectionClash } from './section-commands.ts'
import type { SeenProposal } from './store.ts'

const choices = ['mine', 'theirs', 'merged'] as const
type Choice = (typeof choices)[number]

/** What was chosen for each field of a clash, where anything was. */
export const chosenIn = (posted: Posted): ReadonlyMap<CardPath, Choice> =>
  new Map(
    [...posted].flatMap(([name, values]) => {
      const path = name.startsWith('choice.') ? name.slice('choice.'.length) : ''
      const choice = choices.find((each) => each === values.at(-1))
      return isPath(path) && choice ? [[path, choice] as const] : []
    })
  )

const controlsUnder = (name: string, path: CardPath): boolean => name === path || name.startsWith(`${path}.`)

/** The form with what was chosen: my text as it was typed, theirs, or the two put together. */
export const settled = (posted: Posted, chosen: ReadonlyMap<CardPath, Choice>, theirs: Card): Posted => {
  let form = posted
  for (const [path, choice] of chosen) {
    if (choice === 'mine') continue
    const kept = [...form].filter(([name]) => !controlsUnder(name, path))
    const taken =
      choice === 'theirs'
        ? [...postedOf(valueAt(theirs, path), path)]
        : [[path, form.get(`merged.${path}`) ?? ['']] as const]
    form = new Map([...kept, ...taken])
  }
  return form
}

/** Texts may be put together; of records one is chosen. */
const isText = (value: unknown): boolean => value === undefined || typeof value === 'string'

const together = (mine: string, theirs: string): string =>
  [mine, theirs].filter((text) => text !== '').join('\n\n')

const plainTexts: ReadonlySet<CardPath> = new Set([
  'teaser',
  'problem',
  'goal',
  'work',
  'contribution',
  'workPackages',
  'strategyFit',
  'benefit',
  'exploitation',
  'intellectualProperty',
  'risks',
  'translation.teaser',
  'translation.problem',
  'translation.goal',
  'translation.work',
  'translation.benefit'
])

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const fieldOf = (
  wording: Wording,
  path: CardPath,
  cards: { readonly mine: Card; readonly theirs: Card; readonly base: Card },
  posted: Posted,
  nameOf: NameOf
): ClashField => {
  const [mine, theirs, base] = [cards.mine, cards.theirs, cards.base].map((card) => valueAt(card, path))
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
  const canMerge = plainTexts.has(path) && isText(mine) && isText(theirs)
  const own = same(mine, base) ? 'theirs' : same(theirs, base) ? 'mine' : ''
  return {
    path,
    label:
      labelOf(path, posted, wording) ?? upperFirst(wording.named(`fields.${path.split('.')[0] ?? path}`)),
    mine: valueInWords(wording, cards.mine, path, nameOf),
    theirs: valueInWords(wording, cards.theirs, path, nameOf),
    chosen: chosenIn(posted).get(path) ?? own,
    merged: canMerge
      ? (posted.get(`merged.${path}`)?.at(-1) ?? together((mine ?? '') as string, (theirs ?? '') as string))
      : null,
    limit: path === 'workPackages' ? cardLimits.text : cardLimits.paragraph
  }
}

const whoIn = async (reader: Reader, wording: Wording, { by }: CardRevision): Promise<string> => {
  const person = by.person === null ? null : (await namePeople(reader, [by.person]))(by.person).name
  const organisation =
    by.organisation === null
      ? null
      : (await nameOrganisations(reader, [by.organisation]))(by.organisation).name
  return person ?? organisation ?? wording.t('case.erased')
}

/** What the people and organisations are called whom two cards name. */
const namesIn = async (reader: Reader, wording: Wording, cards: readonly Card[]): Promise<NameOf> => {
  const people = await namePeople(
    reader,
    cards.flatMap(({ contact, signatory }) => [contact, signatory].flatMap((id) => id ?? []))
  )
  const organisations = await nameOrganisations(
    reader,
    cards.flatMap(({ declaredPartners = [] }) => declaredPartners.map(({ organisation }) => organisation))
  )
  return (id) => people(id).name ?? organisations(id).name ?? wording.t('case.erased')
}

/** Names that the page writes itself. */
const ownNames = /^(?:revision|clash|asked|base\..+|choice\..+|merged\..+)$/

/** Shows both texts of a section that two people changed, as the second of them sees it. */
export const showClash = async (
  reader: Reader,
  visit: SignedVisit,
  seen: SeenProposal,
  clash: SectionClash,
  posted: Posted,
  isUndecided: boolean
) => {
  const { wording, csrf } = visit
  const { theirs, mine } = clash
  const nameOf = await namesIn(reader, wording, [mine, theirs.card])
  const fields = clash.sections.flatMap((section) =>
    differingIn(section, mine, theirs.card).map((path) =>
      fieldOf(wording, path, { mine, theirs: theirs.card, base: clash.base(section) }, posted, nameOf)
    )
  )
  const undecided = isUndecided ? fields.filter(({ chosen }) => chosen === '') : []
  const text = wording.t('propose.clash.needed')
  const errors: readonly FormError[] = undecided.map(({ path, label }) => ({
    name: `choice.${path}`,
    label,
    text
  }))
  const carried = [...posted].flatMap(([name, values]) =>
    ownNames.test(name) ? [] : values.map((value) => [name, value] as const)
  )
  const bases = clash.sections.map((section) => [`base.${section}`, String(theirs.revision)] as const)
  const before = [...posted].flatMap(([name, values]) =>
    /^(?:revision|base\.)/.test(name) && !bases.some(([each]) => each === name)
      ? values.map((value) => [name, value] as const)
      : []
  )
  return visit.show({
    title: wording.t('propose.clash.title'),
    status: 409,
    body: (
      <ClashPage
        wording={wording}
        csrf={csrf}
        action={`/proposals/${seen.id}/card`}
        number={seen.number}
        carried={[
          ...carried,
          ...before,
          ...bases,
          ['clash', clash.sections.join(' ')],
          ['asked', fields.map(({ path }) => path).join(' ')]
        ]}
        who={await whoIn(reader, wording, theirs)}
        when={wording.moment(theirs.at)}
        revision={theirs.revision}
        revisionHref={`/proposals/${seen.id}?revision=${theirs.revision}`}
        fields={fields.map((field) => ({
          ...field,
          error: undecided.includes(field) ? text : undefined
        }))}
        errors={errors}
        cancelHref={`/proposals/${seen.id}/card`}
      />
    )
  })
}
