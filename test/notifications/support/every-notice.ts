import { letterOf } from '#notifications/letter.ts'
import { isLetter, noticePlaces } from '#notifications/wording-places.ts'
import type { NoticePlace } from '#notifications/wording-places.ts'
import { letterSample } from '#notifications/wording-preview.ts'
import { sampleLetter } from '#notifications/wording-sample.ts'
import type { Language } from '#shared/language.ts'
import { wordingOf } from '#templates/locales/index.ts'
import type { MailContent } from '#templates/mail/index.ts'

import { now } from './letters.ts'

const about = {
  sender: {
    cluster: 'Klaster Dolina Rudawy',
    replyTo: { name: 'Katarzyna Nowak', address: 'biuro@example.org' }
  },
  baseUrl: 'https://projects.example.org'
}

/** What the mail of a notice says about a made-up case. */
export const sampleOf = (place: NoticePlace, language: Language): MailContent => {
  const wording = wordingOf(language, now)
  return isLetter(place)
    ? letterSample(place, wording, about)
    : letterOf(sampleLetter(place, { wording, ...about }))
}

/** Every wording of every notice. */
export const places = noticePlaces
