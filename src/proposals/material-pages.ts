import { nameOrganisations, readTexts } from '#api/names.ts'
import type { ActMaterial, ActMaterials, ActQuestion, FixedRow } from '#pages/act.ts'
import type { TextReference } from '#shared/text.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { ActOption } from '#templates/pages/act/fields.tsx'
import type { ActPanel } from '#templates/pages/act/panel.tsx'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import { organisationsBeside, sittingsAhead } from './choice-store.ts'
import { fieldsOfFullCard, fieldsOfScope, recusalGrounds } from './model.ts'
import { findProposal } from './store.ts'
import type { SeenProposal } from './store.ts'

const contextOf = ({ root }: ActQuestion): ProposalContext => root.context as unknown as ProposalContext

const seenFor = ({ reader, sight, view }: ActQuestion): Promise<SeenProposal | undefined> =>
  findProposal(reader, sight, view.case)

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const aboutProject = (wording: Wording, seen: SeenProposal | undefined): readonly ActPanel[] =>
  seen === undefined
    ? []
    : [
        {
          id: 'project',
          title: wording.t('acts.panels.project'),
          ...(seen.card.teaser && { words: seen.card.teaser }),
          facts: [{ label: wording.t('acts.panels.lead'), value: seen.lead.name ?? '' }],
          link: { href: `/proposals/${seen.id}`, label: wording.t('acts.openCase') }
        }
      ]

const projectOnly = async (about: ActQuestion): Promise<ActMaterial> => ({
  panels: aboutProject(about.wording, await seenFor(about))
})

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
  const joined = partners.filter(({ state }) => ['accepted', 'confirmed', 'active'].includes(state))
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

const motionMeaning = (about: ActQuestion): string => {
  const motion = contextOf(about).review?.last?.motion ?? 'approve'
  return about.wording.named(`acts.of.motion.put.motionMeaning.${motion}`)
}

/** What the pages of a proposal's acts show and offer. */
export const proposalMaterials: ActMaterials = {
  'scope.accept': projectOnly,
  'scope.return': async (about) => ({
    ...(await projectOnly(about)),
    options: { 'remarks.field': fieldOptions(about.wording) }
  }),
  'scope.resubmit': async (about) => ({
    rows: { answers: await rowsToAnswer(about, contextOf(about).remarks, 'remark') }
  }),
  'changes.resubmit': async (about) => ({
    rows: { answers: await rowsToAnswer(about, contextOf(about).changes, 'change') }
  }),
  'interest.express': async (about) => {
    const seen = await seenFor(about)
    return { panels: aboutProject(about.wording, seen), options: { need: needOptions(about.wording, seen) } }
  },
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
  'selection.confirm': async (about) => ({ panels: await parties(about) }),
  'proposal.submit': async (about) => ({ panels: await parties(about) }),
  'review.open': async (about) => {
    const { reader, wording } = about
    const ahead = await sittingsAhead(reader)
    return {
      panels: [...aboutProject(wording, await seenFor(about)), ...(await parties(about))],
      options: {
        sitting: ahead.map(({ id, begins_at }) => ({ value: id, label: wording.dayAndTime(begins_at) }))
      }
    }
  },
  'declaration.make': async (about) => ({
    panels: [...aboutProject(about.wording, await seenFor(about)), ...(await parties(about))],
    options: {
      ground: recusalGrounds.map((ground) => ({ value: ground, label: about.wording.t(`acts.grounds.${ground}`) }))
    }
  }),
  'opinion.file': projectOnly,
  'review.refer-back': projectOnly,
  'motion.put': async (about) => {
    const { wording } = about
    const last = contextOf(about).review?.last?.motion
    const possible = (['changes', 'reject'] as const).filter((motion) => motion !== last)
    return {
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
    ...(await projectOnly(about)),
    meanings: {
      choice: {
        for: about.wording.t('acts.tieMeaning.for', { what: motionMeaning(about) }),
        against: about.wording.t('acts.tieMeaning.against')
      }
    }
  }),
  'group.start': async (about) => ({ panels: await parties(about) }),
  'lead.take': async (about) => ({ panels: await parties(about) })
}
