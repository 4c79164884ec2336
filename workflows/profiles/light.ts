import type { Profile } from '#shared/profile.ts'

import { krakow } from './krakow.ts'

/** For a small cluster: nobody checks the form of a scope, and a rejection is final. */
export const light: Profile = {
  ...krakow,
  id: 'light',
  version: 1,
  name: { pl: 'Procedura uproszczona', en: 'Light procedure' },
  summary: {
    pl: 'Dla małego klastra: zakres od razu trafia do naboru partnerów bez sprawdzania, a odmowa jest ostateczna.',
    en: 'For a small cluster: a scope goes straight to the partner search without a check, and a rejection is final.'
  },
  rules: { ...krakow.rules, formalCheck: false, appeal: false }
}
