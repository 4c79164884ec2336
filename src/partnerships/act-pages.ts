import { nameOrganisations, readTexts } from '#api/names.ts'
import type { ActMaterial, ActMaterials, ActQuestion, ActSource, ReadFirst } from '#pages/act.ts'
import { titleIn } from '#pages/title.ts'
import type { Reader } from '#shared/database.ts'
import type { ActPanel } from '#templates/pages/act/panel.tsx'
import type { PartnershipContext } from '#workflows/partnership/context.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import { needOf } from './need-store.ts'
import { findPartnership } from './store.ts'

type Told = {
  readonly organisation: string
  readonly lead: string
  readonly role: string
  readonly contribution: string | null
  readonly message: string | null
}

const tell = async ({ reader, view, root }: ActQuestion): Promise<Told> => {
  const { organisation, need, contribution, message } = view.context as unknown as PartnershipContext
  const { lead } = root.context as unknown as ProposalContext
  const names = await nameOrganisations(reader, [organisation, lead.organisation])
  const texts = await readTexts(reader, [contribution, message])
  return {
    organisation: names(organisation).name ?? organisation,
    lead: names(lead.organisation).name ?? lead.organisation,
    role: (await needOf(reader, view.case, need)) ?? need,
    contribution: texts(contribution),
    message: texts(message)
  }
}

const panelOf = (about: ActQuestion, told: Told): ActPanel => {
  const { wording, view } = about
  const { origin, openedAt } = view.context as unknown as PartnershipContext
  const isInterest = origin === 'interest'
  return {
    id: 'talks',
    title: wording.t(isInterest ? 'acts.panels.interest' : 'acts.panels.invitation'),
    facts: [
      { label: wording.t('acts.panels.organisation'), value: told.organisation },
      { label: wording.t('acts.panels.role'), value: wording.own(told.role) },
      { label: wording.t('acts.panels.filed'), value: wording.day(openedAt) }
    ],
    texts: [
      ...(told.contribution === null
        ? []
        : [{ label: wording.t('acts.panels.offer'), text: told.contribution }]),
      ...(told.message === null
        ? []
        : [
            {
              label: wording.t(isInterest ? 'acts.panels.question' : 'acts.panels.words'),
              text: told.message
            }
          ])
    ]
  }
}

const talks = async (about: ActQuestion): Promise<ActMaterial> => ({
  panels: [panelOf(about, await tell(about))]
})

/** Who is asked to join reads what the project is about. */
const joining =
  (readFirst: ReadFirst) =>
  async (about: ActQuestion): Promise<ActMaterial> => ({
    panels: [panelOf(about, await tell(about)), ...(await readFirst(about))]
  })

const letter =
  (readFirst: ReadFirst) =>
  async (about: ActQuestion): Promise<ActMaterial> => {
    const { wording, subject } = about
    const told = await tell(about)
    const words = wording.t('acts.letterText', {
      organisation: told.organisation,
      title: subject.title(wording.language),
      number: subject.number ?? '',
      lead: told.lead,
      role: told.role
    })
    return {
      panels: [
        {
          id: 'letter',
          title: wording.t('acts.panels.letter'),
          words,
          texts:
            told.contribution === null
              ? []
              : [{ label: wording.t('acts.panels.offer'), text: told.contribution }]
        },
        ...(await readFirst(about))
      ],
      tick: wording.t('acts.letterTick')
    }
  }

const materialsWith = (readFirst: ReadFirst): ActMaterials => ({
  'interest.shortlist': talks,
  'interest.accept': talks,
  'interest.decline': talks,
  'interest.withdraw': talks,
  'invitation.accept': joining(readFirst),
  'invitation.decline': talks,
  'invitation.revoke': talks,
  'partnership.confirm': letter(readFirst),
  'partnership.refuse': talks,
  'partnership.withdraw': talks
})

/** The acts of a partnership as pages; what they change is read on the page of the proposal. */
export const partnershipActs = (reader: Reader, readFirst: ReadFirst): ActSource => ({
  collection: 'partnerships',
  find: async (_me, sight, id) => {
    const seen = await findPartnership(reader, sight, id)
    return (
      seen && {
        actor: seen.id,
        case: seen.case_id,
        number: seen.number,
        title: (language) => titleIn(seen, language),
        home: `/proposals/${seen.case_id}`
      }
    )
  },
  materials: materialsWith(readFirst)
})
