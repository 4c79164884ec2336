import { Card } from '#templates/components/card.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import { Timeline } from '#templates/components/timeline.tsx'
import { languages } from '#shared/language.ts'
import type { Wording } from '#templates/locales/index.ts'

import type { TextsPair, WordingVersion } from './view.ts'

type Props = { readonly wording: Wording; readonly versions: readonly WordingVersion[] }

const Lines = ({ wording, words }: { readonly wording: Wording; readonly words: TextsPair }) => (
  <DefinitionList
    facts={languages.flatMap((language) =>
      Object.entries(words[language])
        .filter(([, text]) => text !== '')
        .map(([part, text]) => ({
          label: `${wording.named(`wording.part.${part}`)} (${language})`,
          value: <span lang={language}>{text}</span>
        }))
    )}
  />
)

const Change = ({ wording, change }: { readonly wording: Wording; readonly change: WordingVersion }) => (
  <details>
    <summary>{wording.t('wording.historyChange')}</summary>
    <div class="stack">
      <p>
        <b>{wording.t('wording.historyBefore')}</b>
      </p>
      <Lines wording={wording} words={change.before} />
      {change.words !== null && (
        <>
          <p>
            <b>{wording.t('wording.historyAfter')}</b>
          </p>
          <Lines wording={wording} words={change.words} />
        </>
      )}
    </div>
  </details>
)

/** Who said the notice differently, when, and what it said before. */
export const WordingHistory = ({ wording, versions }: Props) => {
  const { t } = wording
  return (
    <Card id="history" title={t('wording.history')}>
      {versions.length === 0 ? (
        <p>{t('wording.noHistory')}</p>
      ) : (
        <Timeline
          wording={wording}
          happenings={versions.map((change) => ({
            at: change.at,
            what: t(change.words === null ? 'wording.historyBack' : 'wording.historyOwn'),
            by: change.who,
            note: <Change wording={wording} change={change} />,
            icon: change.words === null ? 'arrow-back-up' : 'edit'
          }))}
        />
      )}
    </Card>
  )
}
