import { answerChoices, later } from '#proposals/answers.ts'
import { Badge } from '#templates/components/badge.tsx'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Select, TextArea } from '#templates/components/fields.tsx'
import { Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** An interest that waits for an answer. */
export type AnswerLine = {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly state: string
  readonly offer: string | null
}

export type AnswersPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly action: string
  readonly home: string
  readonly eyebrow: string
  readonly hidden: Readonly<Record<string, string>>
  readonly lines: readonly AnswerLine[]
  /** What the form said last. */
  readonly value: (name: string) => string
  readonly limit: number
  /** After a look ahead or a try: what comes of the answer to each. */
  readonly outcomes: ReadonlyMap<string, string> | null
  readonly error: string | null
  /** Only a look ahead: nothing has been sent. */
  readonly isPreview: boolean
}

const choicesOf = ({ t }: Wording, isForAll: boolean) =>
  answerChoices
    .filter((choice) => !isForAll || choice !== 'accept')
    .map((choice) => ({
      value: choice,
      label:
        choice === 'accept'
          ? t('answers.accept')
          : t('answers.decline', { reason: t(`choices.decline.${choice}`) })
    }))

const Interest = ({ line, ...props }: AnswersPageProps & { readonly line: AnswerLine }) => {
  const { wording, value, limit, outcomes } = props
  const { t } = wording
  const { id, name, role, state, offer } = line
  const outcome = outcomes?.get(id)
  return (
    <fieldset class="ruled apart">
      <legend class="hidden">{name}</legend>
      <p class="row between">
        <b>{name}</b>
        <Badge tone="warn">{state}</Badge>
      </p>
      <p class="small">{wording.own(role)}</p>
      {offer !== null && <p class="note prose apart">{wording.own(offer)}</p>}
      {outcomes !== null && (
        <div class="apart">
          <Note tone={outcome === undefined ? 'warn' : 'info'}>
            {outcome === undefined ? t('answers.stays') : t('answers.gets', { outcome })}
          </Note>
        </div>
      )}
      <div class="stack apart">
        <Select
          wording={wording}
          name={`answer.${id}`}
          label={t('answers.answer')}
          choices={[...choicesOf(wording, false), { value: later, label: t('answers.later') }]}
          state={{ value: value(`answer.${id}`) }}
        />
        <TextArea
          wording={wording}
          name={`text.${id}`}
          label={t('answers.words')}
          hint={t('answers.wordsHint')}
          limit={limit}
          rows={2}
          state={{ value: value(`text.${id}`) }}
        />
      </div>
    </fieldset>
  )
}

/** Every interest that waits, answered at once: a look at who gets what first, and then each gets an answer of its own. */
export const AnswersPage = (props: AnswersPageProps) => {
  const { wording, csrf, action, home, eyebrow, hidden, lines, value, limit, outcomes, error, isPreview } =
    props
  const { t } = wording
  if (lines.length === 0)
    return (
      <div class="narrow stack">
        <PageHead
          eyebrow={<a href={home}>{eyebrow}</a>}
          title={t('answers.none')}
          lead={t('answers.noneLead')}
        />
        <p>
          <ButtonLink href={home}>{t('answers.back')}</ButtonLink>
        </p>
      </div>
    )
  return (
    <div class="narrow stack">
      <PageHead
        eyebrow={<a href={home}>{eyebrow}</a>}
        title={t(isPreview ? 'answers.preview' : 'answers.heading', { count: lines.length })}
        lead={t(isPreview ? 'answers.previewLead' : 'answers.lead')}
      />
      {error !== null && <Note tone="bad">{error}</Note>}
      <Form action={action} csrf={csrf} hidden={hidden} stacked>
        <Card id="each" title={t('answers.each')} count={lines.length}>
          {lines.map((line) => (
            <Interest {...props} line={line} />
          ))}
        </Card>
        <Card id="rest" title={t('answers.rest')}>
          <div class="stack">
            <p class="small">{t('answers.restHint')}</p>
            <Select
              wording={wording}
              name="rest"
              label={t('answers.restAnswer')}
              choices={choicesOf(wording, true)}
              state={{ value: value('rest') }}
            />
            <TextArea
              wording={wording}
              name="text"
              label={t('answers.restWords')}
              hint={t('answers.wordsHint')}
              limit={limit}
              rows={3}
              state={{ value: value('text') }}
            />
          </div>
        </Card>
        <div class="row">
          {outcomes === null ? (
            <Button primary name="act" value="check">
              {t('answers.check')}
            </Button>
          ) : (
            <>
              <Button primary name="act" value="send">
                {t('answers.send')}
              </Button>
              <Button name="act" value="check">
                {t('answers.checkAgain')}
              </Button>
            </>
          )}
          <ButtonLink href={home}>{t('form.cancel')}</ButtonLink>
        </div>
      </Form>
    </div>
  )
}
