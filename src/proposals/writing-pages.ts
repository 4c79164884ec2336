import type { Posted } from '#pages/posted.ts'
import type { Reader } from '#shared/database.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { OtherEditor } from '#templates/pages/propose/writing.tsx'

import { draftOf, overlaid, postedCard } from './card-form-pages.ts'
import type { Card } from './model.ts'
import { cardSections, differingIn, isSection } from './sections.ts'
import type { CardSection } from './sections.ts'
import { bySection } from './writing-commands.ts'
import type { WrittenSection } from './writing-commands.ts'
import { othersWritingAt, writingSince } from './writing-store.ts'
import type { Writing, WrittenFields } from './writing-store.ts'

/** Names that belong to the form, not to the card. */
const ofTheForm = /^(?:key|revision|sections|clash|asked|base\..+|choice\..+|merged\..+)$/

/** What was typed into a form, without what the form itself carries. */
export const typedIn = (posted: Posted): WrittenFields =>
  [...posted].filter(([name]) => !ofTheForm.test(name))

/** The sections that a form shows: all of them where it does not say. */
export const sectionsIn = (posted: Posted): readonly CardSection[] => {
  const named = (posted.get('sections')?.at(-1) ?? '').split(' ').filter(isSection)
  return named.length === 0 ? cardSections : named
}

/** The revision that each section of a form was filled in from. */
export const basesIn =
  (posted: Posted, newest: number) =>
  (section: CardSection): number => {
    const text = posted.get(`base.${section}`)?.at(-1) ?? posted.get('revision')?.at(-1)
    const revision = Number(text)
    return Number.isInteger(revision) && revision > 0 ? revision : newest
  }

/** Which sections of a form differ from the card they were filled in from, and which do not. */
export const sortedSections = (
  posted: Posted,
  sections: readonly CardSection[],
  base: (section: CardSection) => { readonly revision: number; readonly card: Card }
): { readonly changed: readonly WrittenSection[]; readonly unchanged: readonly CardSection[] } => {
  const draft = draftOf(posted)
  const fields = typedIn(posted)
  const differs = (section: CardSection): boolean => {
    const before = draftOf(postedCard(base(section).card))
    return differingIn(section, before, draft).length > 0
  }
  const isChanged = new Set(sections.filter(differs))
  return {
    changed: sections
      .filter((section) => isChanged.has(section))
      .map((section) => ({
        section,
        base: base(section).revision,
        fields: bySection(fields, section)
      })),
    unchanged: sections.filter((section) => !isChanged.has(section))
  }
}

/** The form of a card as its reader left it: what they typed and did not save stands over what the card says. */
export const resumed = (
  card: Card,
  writings: readonly Writing[]
): { readonly posted: Posted; readonly sections: readonly CardSection[] } => {
  const sections = writings.map(({ section }) => section).filter(isSection)
  const typed = new Map(writings.flatMap(({ fields }) => fields))
  return { posted: overlaid(postedCard(card), typed, sections), sections }
}

/** Who else writes at a proposal now, and in which section, in words. */
export const otherEditors = async (
  reader: Reader,
  wording: Wording,
  about: { readonly proposal: string; readonly person: string; readonly now: string }
): Promise<readonly OtherEditor[]> => {
  const since = writingSince(about.now)
  const rows = await othersWritingAt(reader, { place: about.proposal, person: about.person, since })
  return rows.flatMap(({ section, name, at }) =>
    isSection(section)
      ? [
          {
            section,
            text: wording.t('propose.editedBy', {
              who: name,
              section: wording.t(`propose.section.${section}`),
              at: wording.clockTime(at)
            })
          }
        ]
      : []
  )
}
