import { formView } from '#pages/form.ts'
import { postedOf } from '#pages/posted.ts'
import type { Wording } from '#templates/locales/index.ts'
import { WordingListPage } from '#templates/pages/notices-wording/list.tsx'
import { OneWordingPage } from '#templates/pages/notices-wording/one.tsx'
import type { TextsPair } from '#templates/pages/notices-wording/view.ts'

type Sample = { readonly wording: Wording }

const who = 'lider projektu, partnerzy projektu i przewodniczący Prezydium'

export const WordingListSample = ({ wording }: Sample) => (
  <WordingListPage
    wording={wording}
    unfit={1}
    query=""
    onlyOwn={false}
    views={[
      { label: wording.t('wording.all'), href: '/wording', count: 370, current: true },
      { label: wording.t('wording.changedOnly'), href: '/wording?only=own', count: 2 }
    ]}
    groups={[
      {
        name: 'N21',
        title: `N21: ${wording.t('wording.about.N21')}`,
        rows: (['original', 'own', 'unfit'] as const).map((standing) => ({
          href: `/wording/N21.${standing}`,
          place: `N21.${standing}`,
          notice: 'N21',
          variant: standing,
          subject: 'Prosimy o głos w głosowaniu tajnym',
          who,
          isAlways: standing === 'own',
          standing
        }))
      }
    ]}
  />
)

const words: TextsPair = {
  pl: {
    subject: 'Prosimy o głos{{until}}: {{title}}',
    happened: 'Otwarto głosowanie.',
    button: 'Otwórz kartę'
  },
  en: { subject: 'Vote{{until}}: {{title}}', happened: 'A ballot is open.', button: 'Open the ballot paper' }
}

const shown = (language: 'pl' | 'en') => ({
  language,
  subject: words[language]['subject'] ?? '',
  preheader: words[language]['happened'] ?? '',
  text: 'Otwórz kartę:\nhttps://projects.example.org/ballots/bal_x',
  isSample: language === 'en'
})

export const WordingSample = ({ wording }: Sample) => (
  <OneWordingPage
    wording={wording}
    csrf="token"
    action="/wording/N21"
    form={formView(postedOf(words), [
      { name: 'pl.happened', label: 'Co się stało (pl)', text: 'Bez adresów stron i poczty.' }
    ])}
    original={words}
    version={2}
    parts={[
      { part: 'subject', limit: 140 },
      { part: 'happened', limit: 500 },
      { part: 'button', limit: 40 }
    ]}
    placeholders={['title', 'until']}
    eyebrow="N21"
    title="Prosimy o głos"
    who={who}
    classText={wording.t('wording.always')}
    standing="unfit"
    unfit={['Temat (pl): brakuje {{title}}']}
    originalMoved
    isStale
    isDraft
    shown={[shown('pl'), shown('en')]}
    views={[{ label: wording.t('wording.both'), href: '/wording/N21', current: true }]}
    history={[
      { version: 2, who: 'Katarzyna Nowak', at: wording.now, words, before: words },
      { version: 1, who: 'Katarzyna Nowak', at: wording.now, words: null, before: words }
    ]}
  />
)
