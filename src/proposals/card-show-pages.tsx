import type { CaseParts } from '#api/contract.ts'
import { formView } from '#pages/form.ts'
import type { Posted } from '#pages/posted.ts'
import type { SignedVisit } from '#pages/visit.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { CardPage } from '#templates/pages/propose/propose.tsx'
import type { SectionLine } from '#templates/pages/propose/section-list.tsx'
import type { OtherEditor } from '#templates/pages/propose/writing.tsx'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import { draftOf, withRemarks } from './card-form-pages.ts'
import { findNewest } from './card-store.ts'
import { missingIn } from './card-words-pages.ts'
import { missingForPresidium, missingForScope } from './model.ts'
import type { CardField } from './model.ts'
import { choicesOf, partnerChoices, sendersFor } from './propose-pages.tsx'
import type { Nameable } from './propose-pages.tsx'
import { fileOf } from './record.ts'
import { cardSections, pathsOf, scopeSections, sectionOfControl, valueAt } from './sections.ts'
import type { CardSection } from './sections.ts'
import { similarTo } from './similar-pages.ts'
import { findProposal } from './store.ts'
import type { SeenProposal } from './store.ts'
import { otherEditors } from './writing-pages.ts'

export type ShownCard = {
  /** The whole form, also where one part of it is shown. */
  readonly posted: Posted
  /** The revision that the form was filled in from, and those of sections that began with another. */
  readonly revision: number
  readonly bases?: ReadonlyMap<CardSection, number>
  readonly errors?: readonly FormError[]
  readonly status?: number
  readonly part?: CardSection | undefined
  /** When the text was kept that is no version yet, and in which sections. */
  readonly savedAt?: string | undefined
  readonly unsaved?: readonly CardSection[]
  readonly isResumed?: boolean
  /** A wider circle of readers was asked for, and sending the form once more means it. */
  readonly widened?: string
}

export type CardShowParts = {
  readonly cases: CaseParts
  readonly peopleOf: (organisations: readonly string[]) => Promise<readonly Nameable[]>
}

/** True while it is the scope that is written, not yet the full card. */
export const isScope = ({ stage }: SeenProposal): boolean => stage === 'scope' || stage === 'check'

/** What the formal check asked and nobody has answered yet. */
const remarksOn = async ({ engine }: CaseParts, seen: SeenProposal, person: string) => {
  const { read } = engine.parts.database
  const root = await engine.view(read, seen.id)
  if (!root) return []
  const { remarks } = await fileOf(read, seen, root.context as unknown as ProposalContext, person)
  return remarks.filter(({ answer }) => answer === null)
}

const emptinessOf = (seen: SeenProposal, section: CardSection): SectionLine['empty'] => {
  if (pathsOf(section).some((path) => valueAt(seen.card, path) !== undefined)) return null
  return isScope(seen) && !scopeSections.includes(section) ? 'later' : 'optional'
}

const linesFor = (
  wording: Wording,
  seen: SeenProposal,
  missing: readonly CardField[],
  unsaved: readonly CardSection[],
  others: readonly OtherEditor[]
): readonly SectionLine[] =>
  cardSections.map((section) => ({
    section,
    href: `/proposals/${seen.id}/card?part=${section}`,
    missing: missing.filter((field) => sectionOfControl(field) === section).length,
    empty: emptinessOf(seen, section),
    isUnsaved: unsaved.includes(section),
    editors: others.some((other) => other.section === section) ? [wording.t('propose.editsNow')] : []
  }))

const hiddenOf = ({ revision, bases = new Map(), widened }: ShownCard): Readonly<Record<string, string>> => ({
  ...(widened !== undefined && { widened }),
  revision: String(revision),
  ...Object.fromEntries([...bases].map(([section, base]) => [`base.${section}`, String(base)]))
})

/** Shows the card of a proposal, or one part of it, to be written. */
export const showCard = async (
  { cases, peopleOf }: CardShowParts,
  visit: SignedVisit,
  seen: SeenProposal,
  shown: ShownCard
) => {
  const { wording, csrf, reader } = visit
  const { engine, sights } = cases
  const { read } = engine.parts.database
  const now = engine.parts.clock.now()
  const { posted, errors = [], part, savedAt, unsaved = [], isResumed = false } = shown
  const newest = await findNewest(read, seen.id)
  const isDraft = isScope(seen)
  const people = await peopleOf([seen.lead.id])
  const remarks = seen.state === 'returned' ? await remarksOn(cases, seen, reader.person) : []
  const missing = isDraft ? missingForScope(seen.card) : missingForPresidium(seen.card)
  const others = await otherEditors(read, wording, { proposal: seen.id, person: reader.person, now })
  const sight = sights(reader.person, now)
  const origin =
    seen.card.origin === undefined ? undefined : await findProposal(read, sight, seen.card.origin)
  return visit.show({
    title: wording.t('propose.editTitle'),
    status: shown.status ?? (errors.length > 0 ? 422 : 200),
    body: (
      <CardPage
        wording={wording}
        csrf={csrf}
        form={withRemarks(formView(posted, errors), remarks)}
        action={`/proposals/${seen.id}/card`}
        hidden={hiddenOf(shown)}
        number={seen.number}
        organisations={[]}
        {...choicesOf(people)}
        partners={await partnerChoices(read)}
        senders={sendersFor(wording, people, reader.person)}
        hasRemarks={remarks.length > 0}
        isDraft={isDraft}
        cancelHref={`/proposals/${seen.id}${part === undefined ? '' : '/card'}`}
        missing={missingIn(missing, seen.card, wording)}
        savedHint={
          newest &&
          wording.t('propose.savedAt', { moment: wording.moment(newest.at), revision: newest.revision })
        }
        writing={{
          href: `/proposals/${seen.id}/card/writing`,
          writer: reader.person,
          savedAt,
          savedText: savedAt && wording.t('propose.writing.savedDay', { moment: wording.moment(savedAt) })
        }}
        resumed={isResumed && savedAt ? wording.moment(savedAt) : undefined}
        others={part === undefined ? others : others.filter(({ section }) => section === part)}
        similar={
          part === undefined || part === 'rules'
            ? await similarTo(read, sight, wording, draftOf(posted), seen.id)
            : { hasWords: false, proposals: [], needs: [] }
        }
        part={part}
        parts={part === undefined ? linesFor(wording, seen, missing, unsaved, others) : undefined}
        origin={origin && { number: origin.number, href: `/proposals/${origin.id}` }}
      />
    )
  })
}
