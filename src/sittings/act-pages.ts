import type { ActSource } from '#pages/act.ts'
import type { Language } from '#shared/language.ts'
import type { Reader } from '#shared/database.ts'
import { wordingOf } from '#templates/locales/index.ts'

import { findSitting } from './store.ts'

/** The acts of a sitting as pages. */
export const sittingActs = (reader: Reader): ActSource => ({
  collection: 'sittings',
  find: async (_me, sight, id) => {
    const seen = await findSitting(reader, sight, id)
    if (!seen) return undefined
    const title = (language: Language): string => {
      const wording = wordingOf(language, seen.convened_at)
      return wording.t('sitting.titleOn', { day: wording.dayAndTime(seen.begins_at) })
    }
    return { actor: seen.id, case: seen.id, number: null, title, home: `/sittings/${seen.id}` }
  },
  materials: {}
})
