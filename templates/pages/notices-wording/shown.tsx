import { Card } from '#templates/components/card.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import type { Wording } from '#templates/locales/index.ts'

import type { ShownNotice } from './view.ts'

/** One notice as it arrives in one language: subject, what stands beside it, both parts. */
export const Shown = ({
  wording,
  notice,
  isDraft
}: {
  readonly wording: Wording
  readonly notice: ShownNotice
  readonly isDraft: boolean
}) => {
  const { t } = wording
  const { language, subject, preheader, text, isSample, frameHref } = notice
  const name = t(`wording.${language}`)
  const title = t(isDraft ? 'wording.asItWouldBe' : 'wording.asItIs')
  return (
    <Card id={`shown-${language}`} title={`${title}: ${name}`}>
      <DefinitionList
        facts={[
          { label: t('wording.subject'), value: <span lang={language}>{subject}</span> },
          { label: t('wording.preheader'), value: <span lang={language}>{preheader}</span> },
          { label: t('wording.case'), value: t(isSample ? 'wording.sampleCase' : 'wording.realCase') }
        ]}
      />
      {frameHref && (
        <iframe
          class="mail apart"
          src={frameHref}
          title={t('wording.formatted', { language: name })}
          loading="lazy"
          sandbox=""
        />
      )}
      <details class="ruled" open={frameHref === undefined}>
        <summary>{t('wording.plainText')}</summary>
        <pre class="mail-text apart" lang={language}>
          {text}
        </pre>
      </details>
    </Card>
  )
}
