import { nameOrganisations } from '#api/names.ts'
import { isJoining } from '#partnerships/model.ts'
import type { ActMaterial, ActQuestion, ReadFirst } from '#pages/act.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'

export const contextOf = ({ root }: ActQuestion): ProposalContext =>
  root.context as unknown as ProposalContext

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
