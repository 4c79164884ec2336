import type { Wording } from '#templates/locales/index.ts'
import type { ProfileView } from '#templates/pages/organisations/can-do.tsx'

import { byField } from './competences.ts'
import type { Organisation } from './model.ts'
import { newestFirst } from './references.ts'

/** What an organisation can do, ready to be shown: terms by field in the reader's language, references newest first. */
export const profileView = (organisation: Organisation, { language }: Wording): ProfileView => ({
  ...organisation,
  fields: byField(organisation.competences, language),
  references: [...newestFirst(organisation.references)]
})
