import { nameOrganisations, namePeople, readTexts } from '#api/names.ts'
import type { ActMaterial, ActMaterials, ActQuestion, ActSource, ReadFirst } from '#pages/act.ts'
import { offerFacts, offerTexts, partFacts, partTexts, textsIn } from '#pages/offer-facts.ts'
import { offering, undertakingPanel } from '#pages/offering.ts'
import { titleIn } from '#pages/title.ts'
import type { Reader } from '#shared/database.ts'
import type { TextReference } from '#shared/text.ts'
import type { ActPanel } from '#templates/pages/act/panel.tsx'
import type { PartnershipContext } from '#workflows/partnership/context.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import { letterOf } from './facts.ts'
import { needOf, rolesOf } from './need-store.ts'
import { invitationReasons, isLive, undertakingVersion } from './model.ts'
import { findPartnership } from './store.ts'

type Told = {
  readonly organisation: string
  readonly lead: string
  readonly role: string
  readonly person: string | null
  readonly text: (reference: TextReference | null) => string | null
}

const contextIn = ({ view }: ActQuestion): PartnershipContext => view.context as unknown as PartnershipContext

const tell = async (about: ActQuestion): Promise<Told> => {
  const { reader, view, root } = about
  const { organisation, need, contribution, message, person } = contextIn(about)
  const { lead } = root.context as unknown as ProposalContext
  const names = await nameOrganisations(reader, [organisation, lead.organisation])
  const people = await namePeople(reader, person === null ? [] : [person])
  return {
    organisation: names(organisation).name ?? organisation,
    lead: names(lead.organisation).name ?? lead.organisation,
    role: (await needOf(reader, view.case, need)) ?? need,
    person: person === null ? null : people(person).name,
    text: await readTexts(reader, [contribution, message, ...textsIn(contextIn(about))])
  }
}

const panelOf = (about: ActQuestion, told: Told): ActPanel => {
  const { wording } = about
  const { origin, openedAt, contribution, message } = contextIn(about)
  const isInterest = origin === 'interest'
  const written = (label: string, text: string | null) => (text === null ? [] : [{ label, text }])
  return {
    id: 'talks',
    title: wording.t(isInterest ? 'acts.panels.interest' : 'acts.panels.invitation'),
    facts: [
      { label: wording.t('acts.panels.organisation'), value: told.organisation },
      { label: wording.t('acts.panels.role'), value: wording.own(told.role) },
      { label: wording.t('acts.panels.filed'), value: wording.day(openedAt) },
      ...offerFacts(wording, contextIn(about))
    ],
    texts: [
      ...written(wording.t('acts.panels.offer'), told.text(contribution)),
      ...written(wording.t(isInterest ? 'acts.panels.question' : 'acts.panels.words'), told.text(message)),
      ...offerTexts(wording, contextIn(about), told.text)
    ]
  }
}

const talks = async (about: ActQuestion): Promise<ActMaterial> => ({
  panels: [panelOf(about, await tell(about))]
})

/** Saying no, with a reason by its category in this field. */
const declining =
  (field: 'reason' | 'category') =>
  async (about: ActQuestion): Promise<ActMaterial> => ({
    ...(await talks(about)),
    options: {
      [field]: invitationReasons.map((reason) => ({
        value: reason,
        label: about.wording.t(`choices.invitationReason.${reason}`)
      }))
    }
  })

/** Who is asked to join reads what the project is about. */
const joining =
  (readFirst: ReadFirst) =>
  async (about: ActQuestion): Promise<ActMaterial> => ({
    panels: [
      panelOf(about, await tell(about)),
      ...(await readFirst(about)),
      ...(contextIn(about).nda === null ? [undertakingPanel(about.wording)] : [])
    ],
    ...(contextIn(about).nda !== null && { without: ['nda'] }),
    ...offering(about.wording)
  })

/** The undertaking as it stands, with its version: another text than the one that was read is not accepted. */
const binding = async (about: ActQuestion): Promise<ActMaterial> => ({
  panels: [panelOf(about, await tell(about)), undertakingPanel(about.wording)],
  hidden: { version: undertakingVersion }
})

/** Accepted by somebody from outside whose right to commit the organisation is in no register. */
const isGuests = ({ role, authorised, person }: PartnershipContext): boolean =>
  role === 'external' && person !== null && authorised === null

/** The letter as it stands, with the digest that tells whether it still says so when it is signed. */
const letter =
  (readFirst: ReadFirst) =>
  async (about: ActQuestion): Promise<ActMaterial> => {
    const { wording, subject, view, root } = about
    const told = await tell(about)
    const context = contextIn(about)
    const { version, revision, digest } = letterOf(root.context, view.context)
    const words = wording.t('acts.letterText', {
      organisation: told.organisation,
      title: subject.title(wording.language),
      number: subject.number ?? '',
      lead: told.lead,
      role: told.role
    })
    const contribution = told.text(context.contribution)
    return {
      panels: [
        {
          id: 'letter',
          title: wording.t('acts.panels.letter'),
          words,
          facts: [
            ...(told.person === null ? [] : [{ label: wording.t('acts.panels.person'), value: told.person }]),
            ...partFacts(wording, context)
          ],
          texts: [
            ...(contribution === null ? [] : [{ label: wording.t('acts.panels.offer'), text: contribution }]),
            ...partTexts(wording, context, told.text)
          ],
          note: wording.t('acts.letterVersion', { version, revision, digest: digest.slice(0, 12) })
        },
        ...(await readFirst(about))
      ],
      hidden: { letter: digest },
      // Nobody in the register vouches for a guest: they say by what right they sign.
      ...(isGuests(context) && { required: ['authority'] }),
      folded: {
        label: wording.t('acts.letterMore'),
        fields: isGuests(context) ? ['signature'] : ['signature', 'authority']
      },
      tick: wording.t('acts.letterTick')
    }
  }

/** The lead writes the part down beside what the organisation offered; the form begins with what stands. */
const describing = async (about: ActQuestion): Promise<ActMaterial> => {
  const told = await tell(about)
  const { part, offer } = contextIn(about)
  const number = (name: string, value: number | null) => (value === null ? {} : { [name]: String(value) })
  const words = (name: string, text: string | null) => (text === null ? {} : { [name]: text })
  return {
    panels: [panelOf(about, told)],
    defaults: {
      ...words('tasks', told.text(part?.tasks ?? contextIn(about).contribution)),
      ...words('deliverables', told.text(part?.deliverables ?? null)),
      ...number('personMonths', part?.personMonths ?? null),
      ...number('budget', part === null ? offer.budgetWanted : part.budget),
      ...number('ownShare', part?.ownShare ?? null)
    }
  }
}

/** What was said so far: the notice, or the breach and the answer to it. */
const leaving = async (about: ActQuestion): Promise<ActMaterial> => {
  const { reader, wording, view } = about
  const { breach, reason } = view.context as unknown as PartnershipContext
  const texts = await readTexts(reader, [breach?.text ?? null, breach?.answer ?? null, reason])
  const said = (label: string, text: string | null) => (text === null ? [] : [{ label, text }])
  return {
    panels: [
      {
        id: 'leaving',
        title: wording.t('acts.panels.leaving'),
        texts: [
          ...said(wording.t('acts.panels.breach'), texts(breach?.text ?? null)),
          ...said(wording.t('acts.panels.breachAnswer'), texts(breach?.answer ?? null)),
          ...(breach === null ? said(wording.t('acts.panels.notice'), texts(reason)) : [])
        ]
      },
      ...((await talks(about)).panels ?? [])
    ]
  }
}

/** What somebody wrote stands in the form, to be written anew. */
const amendingOwn = async (about: ActQuestion): Promise<ActMaterial> => {
  const { wording } = about
  const told = await tell(about)
  const { contribution, message, offer } = contextIn(about)
  const words = (name: string, text: string | null) => (text === null ? {} : { [name]: text })
  const number = (name: string, value: number | null) => (value === null ? {} : { [name]: String(value) })
  return {
    panels: [panelOf(about, told), undertakingPanel(wording)],
    ...offering(wording),
    defaults: {
      ...words('contribution', told.text(contribution)),
      ...words('text', told.text(message)),
      ...words('availableFrom', offer.availableFrom),
      ...words('availableUntil', offer.availableUntil),
      ...words('references', told.text(offer.references)),
      ...number('workShare', offer.workShare),
      ...number('budgetWanted', offer.budgetWanted),
      ...words('conditions', told.text(offer.conditions)),
      ...words('competition', told.text(offer.competition))
    }
  }
}

/** The other roles of the card in which the organisation has no part yet, to go on talking about. */
const movingElsewhere = async (about: ActQuestion): Promise<ActMaterial> => {
  const { reader, view, wording } = about
  const { need: own, organisation } = contextIn(about)
  const { partners } = about.root.context as unknown as ProposalContext
  const theirs = partners.filter((row) => row.organisation === organisation && isLive(row.state))
  const taken = new Set([own, ...theirs.map(({ need }) => need)])
  const roles = await rolesOf(reader, view.case)
  return {
    panels: [panelOf(about, await tell(about))],
    options: {
      need: roles
        .filter(({ id }) => !taken.has(id))
        .map(({ id, role }) => ({ value: id, label: wording.own(role) }))
    }
  }
}

const materialsWith = (readFirst: ReadFirst): ActMaterials => ({
  'interest.shortlist': talks,
  'clarification.ask': talks,
  'clarification.answer': talks,
  'interest.accept': talks,
  'interest.decline': talks,
  'interest.withdraw': talks,
  'interest.amend': amendingOwn,
  'role.move': movingElsewhere,
  'invitation.accept': joining(readFirst),
  'invitation.decline': declining('reason'),
  'invitation.revoke': talks,
  'nda.accept': binding,
  'file.open': talks,
  'part.set': describing,
  'agreement.record': talks,
  'partnership.confirm': letter(readFirst),
  'partnership.refuse': declining('category'),
  'partnership.withdraw': talks,
  'partnership.give-notice': talks,
  'impact.note': leaving,
  'breach.notice': talks,
  'breach.answer': leaving,
  'breach.remedied': leaving
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
