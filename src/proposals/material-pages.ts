import { representedBy } from '#api/acting.ts'
import { nameOrganisations, readTexts } from '#api/names.ts'
import type { ActMaterial, ActMaterials, ActQuestion, FixedRow, ReadFirst } from '#pages/act.ts'
import { isJoining, isLive } from '#partnerships/model.ts'
import type { TextReference } from '#shared/text.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { ActOption } from '#templates/pages/act/fields.tsx'
import { stateText } from '#templates/locales/index.ts'
import type { ActPanel } from '#templates/pages/act/panel.tsx'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import { organisationsBeside, sittingsAhead } from './choice-store.ts'
import { fieldsOfFullCard, fieldsOfScope, recusalGrounds } from './model.ts'
import { opinionPanels, projectPanels } from './project-pages.ts'
import { findProposal } from './store.ts'
import type { SeenProposal } from './store.ts'

const contextOf = ({ root }: ActQuestion): ProposalContext => root.context as unknown as ProposalContext

const seenFor = ({ reader, sight, view }: ActQuestion): Promise<SeenProposal | undefined> =>
  findProposal(reader, sight, view.case)

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const needOptions = (wording: Wording, seen: SeenProposal | undefined): readonly ActOption[] =>
  (seen?.card.needs ?? []).map(({ id, role, work, must }) => ({
    value: id,
    label: wording.own(role),
    hint: `${wording.t(must ? 'acts.mustNeed' : 'acts.wishNeed')}${work === '' ? '' : `. ${wording.own(work)}`}`
  }))

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

const parties = async (about: ActQuestion): Promise<readonly ActPanel[]> => {
  const { reader, wording } = about
  const { lead, partners } = contextOf(about)
  const joined = partners.filter(({ state }) => isJoining(state))
  const names = await nameOrganisations(
    reader,
    [lead, ...joined].map(({ organisation }) => organisation)
  )
  const nameOf = (id: string): string => names(id).name ?? id
  return [
    {
      id: 'parties',
      title: wording.t('acts.panels.parties'),
      facts: [
        { label: wording.t('acts.panels.lead'), value: nameOf(lead.organisation) },
        ...joined.map(({ organisation }) => ({
          label: wording.t('acts.panels.partner'),
          value: nameOf(organisation)
        }))
      ]
    }
  ]
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

const interest = async (about: ActQuestion): Promise<ActMaterial> => {
  const { wording } = about
  const seen = await seenFor(about)
  const mine = await ownTalks(about)
  const roleOf = (need: string): string => seen?.card.needs?.find(({ id }) => id === need)?.role ?? need
  const talking = wording.list(
    mine.map(({ need, state }) => `${wording.own(roleOf(need))}: ${stateText(wording, 'partnership', state)}`)
  )
  return {
    panels: await projectPanels(about),
    options: {
      need: needOptions(wording, seen).filter(({ value }) => !mine.some(({ need }) => need === value))
    },
    ...(mine.length > 0 && { done: wording.t('acts.interestOpen', { talking }) })
  }
}

/** An opinion is written anew from what it said before. */
const opinion = async (about: ActQuestion): Promise<ActMaterial> => {
  const { reader, wording, me } = about
  const before = contextOf(about).review?.opinions.find(({ person }) => person === me.person)
  const texts = await readTexts(reader, [before?.text ?? null])
  const scores = Object.entries(before?.scores ?? {}).map(([name, score]) => [`scores.${name}`, String(score)])
  return {
    panels: [...(await parties(about)), ...(await projectPanels(about))],
    ...(before && {
      lead: wording.t('acts.opinionFiled', { day: wording.day(before.at) }),
      defaults: {
        ...Object.fromEntries(scores),
        recommendation: before.recommendation,
        text: texts(before.text) ?? ''
      }
    })
  }
}

const motionMeaning = (about: ActQuestion): string => {
  const motion = contextOf(about).review?.last?.motion ?? 'approve'
  return about.wording.named(`acts.of.motion.put.motionMeaning.${motion}`)
}

/** Panels of an act that asks for nothing else. */
const reading =
  (...parts: readonly ReadFirst[]) =>
  async (about: ActQuestion): Promise<ActMaterial> => ({
    panels: (await Promise.all(parts.map((part) => part(about)))).flat()
  })

/** What the pages of a proposal's acts show and offer. */
export const proposalMaterials: ActMaterials = {
  'scope.submit': reading(projectPanels),
  'scope.accept': reading(projectPanels),
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
  'partner.invite': async (about) => {
    const { reader, wording, view } = about
    const organisations = await organisationsBeside(reader, view.case)
    return {
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
  'review.open': async (about) => {
    const { reader, wording } = about
    const ahead = await sittingsAhead(reader)
    return {
      panels: [...(await parties(about)), ...(await projectPanels(about))],
      options: {
        sitting: ahead.map(({ id, begins_at }) => ({ value: id, label: wording.dayAndTime(begins_at) }))
      }
    }
  },
  'review.return': reading(parties, projectPanels),
  'declaration.make': async (about) => ({
    panels: [...(await parties(about)), ...(await projectPanels(about))],
    options: {
      ground: recusalGrounds.map((ground) => ({ value: ground, label: about.wording.t(`acts.grounds.${ground}`) }))
    }
  }),
  'opinion.file': opinion,
  'opinions.close': reading(opinionPanels, projectPanels),
  'review.refer-back': reading(opinionPanels, projectPanels),
  'review.reconvene': reading(projectPanels),
  'motion.put': async (about) => {
    const { wording } = about
    const last = contextOf(about).review?.last?.motion
    const possible = (['changes', 'reject'] as const).filter((motion) => motion !== last)
    return {
      panels: [...(await opinionPanels(about)), ...(await projectPanels(about))],
      options: {
        motion: possible.map((motion) => ({
          value: motion,
          label: wording.t(`choices.motion.${motion}`),
          hint: wording.named(`acts.of.motion.put.motionMeaning.${motion}`)
        }))
      }
    }
  },
  'tie.decide': async (about) => ({
    panels: [...(await opinionPanels(about)), ...(await projectPanels(about))],
    meanings: {
      choice: {
        for: about.wording.t('acts.tieMeaning.for', { what: motionMeaning(about) }),
        against: about.wording.t('acts.tieMeaning.against')
      }
    }
  }),
  'tie.revote': reading(opinionPanels, projectPanels),
  'group.start': reading(parties, projectPanels),
  'lead.take': reading(parties, projectPanels),
  'proposal.revive': reading(projectPanels)
}
