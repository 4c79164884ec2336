import { representedBy } from '#api/acting.ts'
import { nameOrganisations, readTexts } from '#api/names.ts'
import type { ActMaterial, ActMaterials, ActQuestion, FixedRow } from '#pages/act.ts'
import { offering, undertakingPanel } from '#pages/offering.ts'
import { isLive } from '#partnerships/model.ts'
import type { TextReference } from '#shared/text.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { ActOption } from '#templates/pages/act/fields.tsx'
import { stateText } from '#templates/locales/index.ts'
import type { ActPanel } from '#templates/pages/act/panel.tsx'

import { organisationsBeside } from './choice-store.ts'
import { interestBeforeMerge } from './earlier-interest-store.ts'
import { fieldsOfFullCard, fieldsOfScope } from './model.ts'
import { projectPanels } from './project-pages.ts'
import { pathMaterials } from './path-material-pages.ts'
import { questionMaterial, replyMaterial, takeBackMaterial } from './question-pages.ts'
import { contextOf, needOptions, parties, reading } from './reading-pages.ts'
import { reviewMaterials } from './review-material-pages.ts'
import { findProposal } from './store.ts'
import type { SeenProposal } from './store.ts'

const seenFor = ({ reader, sight, view }: ActQuestion): Promise<SeenProposal | undefined> =>
  findProposal(reader, sight, view.case)

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const fieldOptions = (wording: Wording): readonly ActOption[] =>
  [...fieldsOfScope, ...fieldsOfFullCard].map((field) => ({
    value: field,
    label: upperFirst(wording.named(`fields.${field}`))
  }))

type Asked = {
  readonly id: string
  readonly text: TextReference
  readonly answer: TextReference | null
  readonly field?: string
}

const rowsToAnswer = async (
  { reader, wording }: ActQuestion,
  asked: readonly Asked[],
  name: 'remark' | 'change'
): Promise<readonly FixedRow[]> => {
  const open = asked.filter(({ answer }) => answer === null)
  const texts = await readTexts(
    reader,
    open.map(({ text }) => text)
  )
  return open.map(({ id, text, field }) => ({
    hidden: { [name]: id },
    about: [
      ...(field === undefined ? [] : [upperFirst(wording.lookUp(`fields.${field}`) ?? field)]),
      texts(text) ?? ''
    ]
  }))
}

/** For the lead and the coordinator: everybody in talks, by what they would do, and where the talks stand. */
const talks = async (about: ActQuestion): Promise<readonly ActPanel[]> => {
  const { reader, wording } = about
  const seen = await seenFor(about)
  if (!seen || !(seen.leading || seen.office)) return []
  const rows = contextOf(about).partners.filter(({ state }) => isLive(state))
  const names = await nameOrganisations(
    reader,
    rows.map(({ organisation }) => organisation)
  )
  return [
    {
      id: 'talks',
      title: wording.t('case.parties'),
      facts: rows.map(({ organisation, need, state }) => ({
        label: seen.card.needs?.find(({ id }) => id === need)?.role ?? need,
        value: `${names(organisation).name ?? organisation}: ${stateText(wording, 'partnership', state)}`
      }))
    }
  ]
}

/** Needs for which the reader's organisations are in talks already, with where these stand. */
const ownTalks = async (about: ActQuestion) => {
  const { reader, me, view, wording } = about
  const own = await representedBy(reader, me.person, { case: view.case, now: wording.now })
  return contextOf(about).partners.filter(
    ({ organisation, state }) => isLive(state) && own.some(({ id }) => id === organisation)
  )
}

/** What the reader's organisations offered to a proposal that was merged into this one stands in the form. */
const movedHere = async (about: ActQuestion): Promise<Pick<ActMaterial, 'defaults' | 'lead'>> => {
  const { reader, me, view, wording } = about
  const { absorbed } = contextOf(about)
  const own =
    absorbed.length === 0 ? [] : await representedBy(reader, me.person, { case: view.case, now: wording.now })
  const found = await interestBeforeMerge(
    reader,
    absorbed,
    own.map(({ id }) => id)
  )
  if (found === null) return {}
  const texts = await readTexts(reader, [found.contribution, found.text])
  const given = {
    contribution: texts(found.contribution),
    text: texts(found.text),
    availableFrom: found.availableFrom,
    availableUntil: found.availableUntil
  }
  return {
    lead: wording.t('acts.movedInterest'),
    defaults: Object.fromEntries(
      Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
    )
  }
}

const interest = async (about: ActQuestion): Promise<ActMaterial> => {
  const { wording } = about
  const seen = await seenFor(about)
  const mine = await ownTalks(about)
  const roleOf = (need: string): string => seen?.card.needs?.find(({ id }) => id === need)?.role ?? need
  const talking = wording.list(
    mine.map(({ need, state }) => `${wording.own(roleOf(need))}: ${stateText(wording, 'partnership', state)}`)
  )
  return {
    panels: [
      ...(await projectPanels(about)).map((panel) => ({ ...panel, folded: wording.t('acts.readCall') })),
      undertakingPanel(wording)
    ],
    ...offering(wording),
    ...(await movedHere(about)),
    settled: ['need'],
    options: {
      need: needOptions(wording, seen).filter(({ value }) => !mine.some(({ need }) => need === value))
    },
    ...(mine.length > 0 && { done: wording.t('acts.interestOpen', { talking }) })
  }
}

/** What the pages of a proposal's acts show and offer. */
export const proposalMaterials: ActMaterials = {
  ...pathMaterials,
  'scope.return': async (about) => ({
    panels: await projectPanels(about),
    options: { 'remarks.field': fieldOptions(about.wording) }
  }),
  'scope.resubmit': async (about) => ({
    rows: { answers: await rowsToAnswer(about, contextOf(about).remarks, 'remark') }
  }),
  'changes.resubmit': async (about) => ({
    rows: { answers: await rowsToAnswer(about, contextOf(about).changes, 'change') }
  }),
  'interest.express': interest,
  'question.ask': questionMaterial,
  'question.reply': replyMaterial,
  'question.withdraw': takeBackMaterial,
  'partner.invite': async (about) => {
    const { reader, wording, view } = about
    const organisations = await organisationsBeside(reader, view.case)
    return {
      without: ['suggested', 'person'],
      defaults: { text: wording.t('acts.invitation', { project: about.subject.title(wording.language) }) },
      options: {
        organisation: organisations.map(({ id, name }) => ({ value: id, label: name })),
        need: needOptions(wording, await seenFor(about))
      }
    }
  },
  'search.extend': reading(talks),
  'search.close': reading(talks),
  'search.reopen': reading(talks),
  'scope.revise': reading(talks),
  'selection.confirm': reading(talks),
  'gap.close': reading(talks),
  'proposal.submit': reading(talks, projectPanels),
  ...reviewMaterials,
  'group.start': reading(parties, projectPanels),
  'lead.take': reading(parties, projectPanels),
  'proposal.revive': reading(projectPanels),
  'proposal.park': reading(talks),
  'proposal.withdraw': reading(talks, parties),
  'lead.resign': reading(parties)
}
