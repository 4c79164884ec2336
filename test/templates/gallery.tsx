import type { Language } from '#shared/language.ts'
import { renderPage } from '#templates/document.tsx'

import { BallotSample, CaseSample } from './case-samples.tsx'
import { FormSample, SignInSample } from './form-samples.tsx'
import { BoardSample, HomeSample } from './home-samples.tsx'
import { EmptySample, ListSample, MailSample, PickerSample } from './list-samples.tsx'
import { aFrame } from './made-up.ts'
import { WordingListSample, WordingSample } from './wording-samples.tsx'

const samples = {
  home: HomeSample,
  case: CaseSample,
  ballot: BallotSample,
  board: BoardSample,
  form: FormSample,
  'sign-in': SignInSample,
  list: ListSample,
  empty: EmptySample,
  picker: PickerSample,
  mail: MailSample,
  wordings: WordingListSample,
  wording: WordingSample
} as const

export type SampleName = keyof typeof samples

export const sampleNames = Object.keys(samples) as SampleName[]

/** One page of the gallery: every component with made-up people and projects. */
export const renderSample = (name: SampleName, language: Language): string => {
  const Sample = samples[name]
  const frame =
    name === 'sign-in'
      ? aFrame(language, { reader: null, menu: [], path: '/sign-in' })
      : aFrame(language, {
          flash: {
            tone: 'ok',
            text: language === 'pl' ? 'Zapisano nową wersję karty.' : 'New version saved.'
          },
          trial: { switchHref: '/trial', mailHref: '/demo/mail' }
        })
  return renderPage({ frame, title: name, children: <Sample wording={frame.wording} /> })
}
