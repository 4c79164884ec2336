import type { Profile } from '#shared/profile.ts'

import { krakow } from './krakow.ts'

/** For trials: the Krakow procedure without waiting for notice, opinions or late voters. */
export const immediate: Profile = {
  ...krakow,
  id: 'immediate',
  version: 1,
  name: { pl: 'Procedura natychmiastowa (próbna)', en: 'Immediate procedure (trial)' },
  summary: {
    pl: 'Tylko do prób: wystarczą dwie organizacje, opinii i zawiadomień nikt nie czeka, a głosowanie kończy się z ostatnim głosem.',
    en: 'For trials only: two organisations are enough, nobody waits for opinions or notice, and a ballot ends with the last vote.'
  },
  terms: { ...krakow.terms, T08a: { length: 0, unit: 'd', atEnd: 'move' } },
  rules: {
    ...krakow.rules,
    minimumConsortium: { organisations: 2, members: 1, types: 1, enterprises: 0 },
    closeWhenAllVoted: true,
    requiredOpinions: 0,
    sittingNoticeDays: 0
  }
}
