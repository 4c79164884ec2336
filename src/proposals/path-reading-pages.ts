import { nameOrganisations, readTexts } from '#api/names.ts'
import type { ActQuestion, ReadFirst } from '#pages/act.ts'
import type { TextReference } from '#shared/text.ts'
import type { ActOption } from '#templates/pages/act/fields.tsx'
import type { ActPanel } from '#templates/pages/act/panel.tsx'

import { otherProposal } from './path-pages.ts'
import { contextOf } from './reading-pages.ts'
import { findProposal } from './store.ts'

/** An organisation that asks something of the reader, with its words. */
export type Asking = { readonly organisation: string; readonly text: TextReference | null }

const namesOf = async (about: ActQuestion, organisations: readonly string[]) => {
  const names = await nameOrganisations(about.reader, organisations)
  return (id: string): string => names(id).name ?? id
}

/** Organisations as answers of a form. */
export const optionsFor = async (
  about: ActQuestion,
  organisations: readonly string[]
): Promise<readonly ActOption[]> => {
  const nameOf = await namesOf(about, organisations)
  return organisations.map((id) => ({ value: id, label: nameOf(id) }))
}

/** What each of several organisations has written to the reader. */
export const wordsOf = async (
  about: ActQuestion,
  panel: Pick<ActPanel, 'id' | 'title'>,
  asked: readonly Asking[]
): Promise<ActPanel> => {
  const texts = await readTexts(
    about.reader,
    asked.map(({ text }) => text)
  )
  const nameOf = await namesOf(
    about,
    asked.map(({ organisation }) => organisation)
  )
  return {
    ...panel,
    texts: asked.map(({ organisation, text }) => ({ label: nameOf(organisation), text: texts(text) ?? '' }))
  }
}

/** Why the author asks for another route, and for the urgent one the end of the funder's call. */
export const routeAsked: ReadFirst = async (about) => {
  const { reader, wording } = about
  const { asked } = contextOf(about)
  if (asked === null) return []
  const texts = await readTexts(reader, [asked.reason])
  const facts = [
    { label: wording.t('acts.of.scope.submit.route'), value: wording.t(`choices.route.${asked.route}`) },
    ...(asked.deadline === null
      ? []
      : [{ label: wording.t('acts.of.scope.submit.deadline'), value: wording.day(asked.deadline) }])
  ]
  const reason = {
    label: wording.t('acts.fields.reason'),
    text: texts(asked.reason) ?? wording.t('case.erased')
  }
  return [{ id: 'route', title: wording.t('acts.panels.route'), facts, texts: [reason] }]
}

/** Partners that the card names, each in its role. */
export const declaredPartners: ReadFirst = async (about) => {
  const { wording } = about
  const { declared } = contextOf(about)
  const seen = await findProposal(about.reader, about.sight, about.view.case)
  const nameOf = await namesOf(
    about,
    declared.map(({ organisation }) => organisation)
  )
  const facts = declared.map(({ organisation, need }) => ({
    label: wording.own(seen?.card.needs?.find(({ id }) => id === need)?.role ?? need),
    value: nameOf(organisation)
  }))
  return declared.length === 0 ? [] : [{ id: 'declared', title: wording.t('acts.panels.declared'), facts }]
}

/** The other proposal by its number, and by its title where the reader may know of it. */
export const merge: ReadFirst = async (about) => {
  const { wording } = about
  const { merge: offer } = contextOf(about)
  if (offer === null) return []
  const { label } = await otherProposal(about.reader, about.sight, wording, offer.other)
  const given = (has: boolean): string => wording.t(has ? 'acts.given' : 'acts.notGiven')
  return [
    {
      id: 'merge',
      title: wording.t('acts.panels.merge'),
      words: wording.t(offer.ends ? 'acts.mergeEnds' : 'acts.mergeStays', { number: label }),
      facts: [
        { label: wording.t('acts.mergeOwn'), value: given(offer.ownConsent) },
        { label: wording.t('acts.mergeOther'), value: given(offer.othersConsent) }
      ]
    }
  ]
}
