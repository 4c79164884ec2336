import type { Profile } from '#shared/profile.ts'

import { krakow } from './krakow.ts'

/** For a small cluster: nobody checks the form of a scope, and a rejection is final. */
export const light: Profile = {
  ...krakow,
  id: 'light',
  version: 1,
  name: { pl: 'Procedura uproszczona', en: 'Light procedure' },
  rules: { ...krakow.rules, formalCheck: false, appeal: false }
}
