import { Button } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { classNames } from '#templates/components/class-names.ts'
import { Facts } from '#templates/components/facts.tsx'
import { ErrorSummary, Form } from '#templates/components/form.tsx'
import { Views } from '#templates/components/lists.tsx'
import type { View } from '#templates/components/lists.tsx'
import { Note } from '#templates/components/note.tsx'

import { WordingHistory } from './history.tsx'
import { StandingBadge } from './list.tsx'
import { Shown } from './shown.tsx'
import type { ShownNotice, WordingStanding, WordingVersion } from './view.ts'
import { WordsForm } from './words-form.tsx'
import type { WordsFormProps } from './words-form.tsx'

export type OneWordingProps = WordsFormProps & {
  readonly eyebrow: string
  readonly title: string
  readonly who: string
  readonly classText: string
  readonly standing: WordingStanding
  /** What keeps the saved own words from being used. */
  readonly unfit: readonly string[]
  readonly originalMoved: boolean
  readonly isStale: boolean
  readonly isDraft: boolean
  readonly shown: readonly ShownNotice[]
  readonly views: readonly View[]
  readonly history: readonly WordingVersion[]
}

const State = ({ wording, unfit, originalMoved, isStale }: OneWordingProps) => {
  const { t } = wording
  return (
    <>
      {isStale && (
        <Note tone="bad" icon="alert-circle" title={t('wording.stale')}>
          {null}
        </Note>
      )}
      {unfit.length > 0 && (
        <Note tone="bad" icon="alert-circle" title={t('wording.unfitHere')}>
          <ul>
            {unfit.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </Note>
      )}
      {originalMoved && (
        <Note tone="warn">
          <p>{t('wording.moved')}</p>
        </Note>
      )}
    </>
  )
}

const Acts = ({ wording, csrf, action, version, standing }: OneWordingProps) => {
  const { t } = wording
  return (
    <div class={classNames(standing !== 'original' && 'split even')}>
      <Card id="test" title={t('wording.testTitle')}>
        <Form action={`${action}/test`} csrf={csrf} stacked>
          <p>{t('wording.testText')}</p>
          <div class="row">
            <Button name="languages" value="mine" icon="send">
              {t('wording.testMine')}
            </Button>
            <Button name="languages" value="both">
              {t('wording.testBoth')}
            </Button>
          </div>
        </Form>
      </Card>
      {standing !== 'original' && (
        <Card id="original" title={t('wording.restore')}>
          <Form action={`${action}/original`} csrf={csrf} hidden={{ follows: String(version) }} stacked>
            <p>{t('wording.restoreText')}</p>
            <Button icon="arrow-back-up">{t('wording.restore')}</Button>
          </Form>
        </Card>
      )}
    </div>
  )
}

/** One wording of a notice: as it arrives in both languages, to be tried out and to be said in own words. */
export const OneWordingPage = (props: OneWordingProps) => {
  const { wording, eyebrow, title, who, classText, standing, form, shown, views, history, isDraft } = props
  const { t } = wording
  return (
    <div class="stack">
      <PageHead eyebrow={eyebrow} title={title} />
      <ErrorSummary wording={wording} errors={form.errors} />
      <State {...props} />
      <Facts
        facts={[
          { label: t('wording.who'), value: who, light: true },
          { label: t('wording.class'), value: classText, light: true },
          { label: t('wording.standing'), value: <StandingBadge wording={wording} standing={standing} /> }
        ]}
      />
      <Views label={t('wording.languages')} views={views} />
      <div class={classNames(shown.length > 1 && 'split even')}>
        {shown.map((notice) => (
          <Shown wording={wording} notice={notice} isDraft={isDraft} />
        ))}
      </div>
      <WordsForm {...props} />
      <Acts {...props} />
      <WordingHistory wording={wording} versions={history} />
    </div>
  )
}
