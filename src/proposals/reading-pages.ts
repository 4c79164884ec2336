import { nameOrganisations } from '#api/names.ts'
import { isJoining } from '#partnerships/model.ts'
import type { ActMaterial, ActQuestion, ReadFirst } from '#pages/act.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { ActOption } from '#templates/pages/act/fields.tsx'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import type { SeenProposal } from './store.ts'
import { needTextIn } from './translation.ts'

export const contextOf = ({ root }: ActQuestion): ProposalContext =>
  root.context as unknown as ProposalContext

/** The roles of a card as answers of a form. */
export const needOptions = (wording: Wording, seen: SeenProposal | undefined): readonly ActOption[] =>
  (seen?.card.needs ?? []).map((need) => {
    const own = (field: 'role' | 'work'): string =>
      seen === undefined ? '' : wording.own(needTextIn(seen.card, need, field, wording.language).text)
    const work = own('work')
    return {
      value: need.id,
      label: own('role'),
      hint: `${wording.t(need.must ? 'acts.mustNeed' : 'acts.wishNeed')}${work === '' ? '' : `. ${work}`}`
    }
  })

/** The lead and those who have agreed to take part. */
export const parties: ReadFirst = async (about) => {
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

/** Panels of an act that asks for nothing else. */
export const reading =
  (...parts: readonly ReadFirst[]) =>
  async (about: ActQuestion): Promise<ActMaterial> => ({
    panels: (await Promise.all(parts.map((part) => part(about)))).flat()
  })
