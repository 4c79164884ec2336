import { nameOrganisations, namePeople, readTexts } from '#api/names.ts'
import type { ActMaterial, ActMaterials, ActQuestion } from '#pages/act.ts'
import type { ActOption } from '#templates/pages/act/fields.tsx'
import type { ActPanel, PanelText } from '#templates/pages/act/panel.tsx'
import type { Change, TaskGroupContext } from '#workflows/task-group/context.ts'

import { finalTexts, resultCounts } from './model.ts'
import type { GroupMotion } from './model.ts'
import { sittingsAhead } from './sitting-store.ts'

const contextOf = ({ view }: ActQuestion): TaskGroupContext => view.context as unknown as TaskGroupContext

const filed = ({ changes }: TaskGroupContext): Change | undefined =>
  changes.findLast(({ state }) => state === 'filed')

/** What the lead asks to change. */
const changePanel = async (about: ActQuestion): Promise<readonly ActPanel[]> => {
  const { reader, wording } = about
  const change = filed(contextOf(about))
  if (change === undefined) return []
  const texts = await readTexts(reader, [change.text])
  const names = await nameOrganisations(reader, change.organisation === null ? [] : [change.organisation])
  const fact = (label: string, value: string | null) => (value === null ? [] : [{ label, value }])
  return [
    {
      id: 'change',
      title: wording.t('group.changeAsked'),
      facts: [
        {
          label: wording.t('acts.fields.kinds'),
          value: wording.list(change.kinds.map((kind) => wording.t(`choices.change.${kind}`)))
        },
        ...fact(
          wording.t('acts.fields.budgetPercent'),
          change.budgetPercent === null ? null : `${change.budgetPercent}%`
        ),
        ...fact(wording.t('acts.fields.endsOn'), change.endsOn && wording.day(change.endsOn)),
        ...fact(
          wording.t('acts.fields.organisation'),
          change.organisation && (names(change.organisation).name ?? change.organisation)
        )
      ],
      words: texts(change.text) ?? wording.t('case.erased')
    }
  ]
}

/** The final report as those read it who decide about it: without how the lead rates the partners. */
const finalPanel = async (about: ActQuestion): Promise<readonly ActPanel[]> => {
  const { reader, wording } = about
  const { final } = contextOf(about)
  if (final === null) return []
  const texts = await readTexts(
    reader,
    finalTexts.map((field) => final[field])
  )
  return [
    {
      id: 'final',
      title: wording.t('group.finalReport'),
      facts: [
        ...resultCounts.map((field) => ({
          label: wording.t(`acts.fields.${field}`),
          value: wording.number(final[field])
        })),
        { label: wording.t('acts.fields.funding'), value: wording.money(final.funding) }
      ],
      texts: finalTexts.flatMap((field): readonly PanelText[] => {
        const text = texts(final[field])
        return text === null ? [] : [{ label: wording.t(`acts.fields.${field}`), text }]
      })
    }
  ]
}

const suspensionPanel = async (about: ActQuestion): Promise<readonly ActPanel[]> => {
  const { reader, wording } = about
  const { suspension } = contextOf(about)
  if (suspension === null) return []
  const texts = await readTexts(reader, [suspension.reason])
  const words = texts(suspension.reason)
  return [
    {
      id: 'suspension',
      title: wording.t('group.suspension'),
      facts: [{ label: wording.t('group.since'), value: wording.day(suspension.since) }],
      ...(words !== null && { words })
    }
  ]
}

/** Which motions fit where the group stands. */
const fitting: Readonly<Record<string, readonly GroupMotion[]>> = {
  charterReview: ['appoint'],
  active: ['exclude', 'terminate'],
  gapRepair: ['exclude', 'terminate'],
  changeReview: ['approveChange', 'refuseChange', 'refuseChangeNotViable'],
  suspended: ['confirmSuspension', 'resume', 'extendSuspension', 'terminate'],
  closureReview: ['acceptClosure', 'closeWithoutReport'],
  closed: ['reopen']
}

const isOpen = (motion: GroupMotion, { suspension, breaches, final, changes }: TaskGroupContext): boolean => {
  if (motion === 'confirmSuspension') return suspension?.provisional === true
  if (motion === 'exclude') return breaches.length > 0
  if (motion === 'acceptClosure') return final !== null
  if (motion === 'refuseChange') return filed({ changes } as TaskGroupContext)?.from !== 'gapRepair'
  return true
}

const partners = async (
  { reader }: ActQuestion,
  { breaches }: TaskGroupContext
): Promise<readonly ActOption[]> => {
  const names = await nameOrganisations(
    reader,
    breaches.map(({ organisation }) => organisation)
  )
  return breaches.map(({ partnership, organisation }) => ({
    value: partnership,
    label: names(organisation).name ?? organisation
  }))
}

/** The motions that fit, what each of them means, and what the Presidium should read before. */
const motion =
  (charter: (about: ActQuestion) => Promise<ActMaterial>) =>
  async (about: ActQuestion): Promise<ActMaterial> => {
    const { reader, wording, view } = about
    const context = contextOf(about)
    const motions = (fitting[view.state] ?? []).filter((one) => isOpen(one, context))
    const ahead = await sittingsAhead(reader)
    const read = view.state === 'charterReview' ? ((await charter(about)).panels ?? []) : []
    return {
      heading: wording.t('group.motionHeading'),
      effect: wording.t('group.motionEffect'),
      panels: [
        ...(await changePanel(about)),
        ...(await finalPanel(about)),
        ...(await suspensionPanel(about)),
        ...read
      ],
      options: {
        motion: motions.map((value) => ({
          value,
          label: wording.t(`choices.motion.${value}`),
          hint: wording.named(`acts.of.motion.put.motionMeaning.${value}`)
        })),
        sitting: ahead.map(({ id, begins_at: on }) => ({ value: id, label: wording.dayAndTime(on) })),
        partnership: await partners(about, context)
      },
      without: [
        ...(motions.includes('exclude') ? [] : ['partnership']),
        ...(motions.some((one) => one === 'extendSuspension' || one === 'reopen') ? [] : ['until'])
      ],
      ...(motions.length === 1 && { defaults: { motion: motions[0] ?? '' } })
    }
  }

const tie = async (about: ActQuestion): Promise<ActMaterial> => {
  const { wording } = about
  const put = contextOf(about).put?.motion
  return {
    panels: [...(await changePanel(about)), ...(await finalPanel(about)), ...(await suspensionPanel(about))],
    meanings: {
      choice: {
        for: wording.t('acts.tieMeaning.for', {
          what: put === undefined ? '' : wording.named(`acts.of.motion.put.motionMeaning.${put}`)
        }),
        against: wording.t('acts.tieMeaning.against')
      }
    }
  }
}

/** The lead may hand the project to another organisation in it. */
const change = async (about: ActQuestion): Promise<ActMaterial> => {
  const { reader, wording } = about
  const { organisations, lead, rules } = contextOf(about)
  const names = await nameOrganisations(reader, organisations)
  return {
    lead: wording.t('group.changeLead', {
      percent: rules.materialChange.budgetPercent,
      months: rules.materialChange.endMonths
    }),
    options: {
      organisation: organisations
        .filter((id) => id !== lead.organisation)
        .map((id) => ({ value: id, label: names(id).name ?? id }))
    }
  }
}

const milestone = async (about: ActQuestion): Promise<ActMaterial> => {
  const { reader, wording } = about
  const { milestones } = contextOf(about)
  const texts = await readTexts(
    reader,
    milestones.map(({ name }) => name)
  )
  return {
    options: {
      milestone: milestones.map(({ id, name, dueOn }) => ({
        value: id,
        label: `${texts(name) ?? id}, ${wording.day(dueOn)}`
      }))
    }
  }
}

/** The form begins with the report that came back; each partner is rated on a row of its own. */
const final = async (about: ActQuestion): Promise<ActMaterial> => {
  const { reader, wording } = about
  const { final: before, organisations, lead, reason } = contextOf(about)
  const others = organisations.filter((id) => id !== lead.organisation)
  const names = await nameOrganisations(reader, others)
  const texts = await readTexts(reader, [reason, ...finalTexts.map((field) => before?.[field] ?? null)])
  const why = texts(reason)
  return {
    panels: why === null ? [] : [{ id: 'returned', title: wording.t('group.finalReturned'), words: why }],
    ...(others.length > 0 && {
      rows: {
        ratings: others.map((id) => ({ hidden: { organisation: id }, about: [names(id).name ?? id] }))
      }
    }),
    ...(before !== null && {
      defaults: {
        ...Object.fromEntries(finalTexts.map((field) => [field, texts(before[field]) ?? ''])),
        ...Object.fromEntries(
          [...resultCounts, 'funding' as const].map((field) => [field, String(before[field])])
        ),
        ...Object.fromEntries(
          others.flatMap((id, place) => {
            const rated = before.ratings.find(({ organisation }) => organisation === id)
            return rated === undefined ? [] : [[`ratings.${place}.rating`, String(rated.rating)]]
          })
        )
      }
    })
  }
}

/** Anybody in the group may be named to lead it for the time being. */
const acting = async (about: ActQuestion): Promise<ActMaterial> => {
  const { delegates } = contextOf(about)
  const names = await namePeople(
    about.reader,
    delegates.map(({ person }) => person)
  )
  return {
    options: {
      person: delegates.map(({ person }) => ({ value: person, label: names(person).name ?? person }))
    }
  }
}

const recall = async (about: ActQuestion): Promise<ActMaterial> => {
  const { reader, wording } = about
  const { recall: demanded } = contextOf(about)
  const texts = await readTexts(reader, [demanded?.reason ?? null])
  const words = texts(demanded?.reason ?? null)
  return { panels: words === null ? [] : [{ id: 'recall', title: wording.t('group.recallDemanded'), words }] }
}

/** The acts of a group at work, and of those who decide about it. */
export const workMaterials = (charter: (about: ActQuestion) => Promise<ActMaterial>): ActMaterials => ({
  'motion.put': motion(charter),
  'tie.decide': tie,
  'change.request': change,
  'change.record': change,
  'milestone.report': milestone,
  'final.submit': final,
  'closure.return': async (about) => ({ panels: await finalPanel(about) }),
  'acting.name': acting,
  'recall.demand': recall,
  'leader.recall': recall
})
