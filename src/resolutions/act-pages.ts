import { readTexts } from '#api/names.ts'
import type { ActMaterial, ActQuestion, ActSource } from '#pages/act.ts'
import { titleIn } from '#pages/title.ts'
import type { Reader } from '#shared/database.ts'
import type { ResolutionContext } from '#workflows/resolution/context.ts'

import { findResolution, sittingsOf } from './store.ts'

const sign = async (about: ActQuestion): Promise<ActMaterial> => {
  const { reader, wording, view, subject } = about
  const { motion, reasons, points, adoptedAt } = view.context as unknown as ResolutionContext
  const texts = await readTexts(reader, [reasons, ...points])
  return {
    lead: wording.t('acts.signLead'),
    panels: [
      {
        id: 'resolution',
        title: wording.t('resolution.text'),
        words: wording.t(`resolution.words.${motion}`, {
          title: subject.title(wording.language),
          number: subject.number ?? ''
        }),
        facts: [{ label: wording.t('acts.panels.adopted'), value: wording.dayAndTime(adoptedAt) }],
        texts: [
          ...(texts(reasons) === null
            ? []
            : [{ label: wording.t('acts.panels.reasons'), text: texts(reasons) ?? '' }]),
          ...points.map((point, place) => ({
            label: wording.t('acts.rowNumber', { number: place + 1 }),
            text: texts(point) ?? ''
          }))
        ]
      }
    ]
  }
}

/** A repeal may be voted on at a sitting of the organ that adopted the resolution, or of the Council. */
const repeal = async ({ reader, wording, view, subject }: ActQuestion): Promise<ActMaterial> => {
  const { organ } = view.context as unknown as ResolutionContext
  const ahead = await sittingsOf(reader, organ === 'council' ? ['council'] : [organ, 'council'])
  return {
    lead: subject.title(wording.language),
    options: {
      sitting: ahead.map(({ id, organ: of, begins_at: on }) => ({
        value: id,
        label: `${wording.t(`sitting.organs.${of}`)}, ${wording.dayAndTime(on)}`
      }))
    }
  }
}

/** The acts of a resolution as pages. */
export const resolutionActs = (reader: Reader): ActSource => ({
  collection: 'resolutions',
  find: async (_me, sight, id) => {
    const seen = await findResolution(reader, sight, id)
    return (
      seen && {
        actor: seen.id,
        case: seen.case_id,
        number: seen.proposal_number ?? '',
        title: (language) => titleIn(seen, language),
        home: `/resolutions/${seen.id}`
      }
    )
  },
  materials: { 'resolution.sign': sign, 'repeal.put': repeal }
})
