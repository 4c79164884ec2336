import { nameOrganisations, namePeople, readTexts } from '#api/names.ts'
import type { ActMaterial, ActQuestion, ActSource } from '#pages/act.ts'
import { titleIn } from '#pages/title.ts'
import type { Reader } from '#shared/database.ts'
import type { ObjectionContext } from '#workflows/objection/context.ts'

import { findObjection, reasonInCard } from './objection-store.ts'
import { parties } from './reading-pages.ts'

/** Whom the applicant objects to and why: for those who rule. */
const objection = async (about: ActQuestion): Promise<ActMaterial> => {
  const { reader, wording, view } = about
  const { person, text, applicant, raisedAt } = view.context as unknown as ObjectionContext
  const names = await namePeople(reader, [person])
  const organisations = await nameOrganisations(reader, applicant === null ? [] : [applicant])
  const texts = await readTexts(reader, [text])
  const reason = text === null ? await reasonInCard(reader, view.case, person) : texts(text)
  const erased = wording.t('case.erased')
  return {
    panels: [
      {
        id: 'objection',
        title: wording.t('case.objections'),
        facts: [
          { label: wording.t('acts.fields.person'), value: names(person).name ?? erased },
          ...(applicant === null
            ? []
            : [
                {
                  label: wording.t('acts.panels.organisation'),
                  value: organisations(applicant).name ?? erased
                }
              ]),
          { label: wording.t('acts.panels.filed'), value: wording.day(raisedAt) }
        ],
        texts: [{ label: wording.t('acts.of.objection.raise.text'), text: reason ?? erased }]
      },
      ...(await parties(about))
    ]
  }
}

/** The acts of an objection as pages. */
export const objectionActs = (reader: Reader): ActSource => ({
  collection: 'objections',
  find: async (_me, sight, id) => {
    const seen = await findObjection(reader, sight, id)
    return (
      seen && {
        actor: seen.id,
        case: seen.case_id,
        number: seen.proposal_number,
        title: (language) => titleIn(seen, language),
        home: `/proposals/${seen.case_id}`
      }
    )
  },
  materials: { 'objection.rule': objection }
})
