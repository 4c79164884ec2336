import { choicesFor } from '#accounts/notice-choice.ts'
import type { Choice, NoticeSettings, Topic } from '#accounts/notice-choice.ts'
import { Button } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DateField, Select, TextField } from '#templates/components/fields.tsx'
import { ErrorSummary, Fields, Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

export type NoticeSettingsProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly settings: NoticeSettings
  /** The case to choose for, when the reader comes from its page. */
  readonly about: { readonly id: string; readonly title: string; readonly choice: Choice | null } | null
  readonly form: FormView
}

const choiceOptions = ({ t }: Wording, choices: readonly Choice[]) =>
  choices.map((choice) => ({ value: choice, label: t(`account.notices.choice.${choice}`) }))

/** No choice for the case: what holds for its topics holds for it. */
const asTopics = 'topics'

const every: readonly Choice[] = ['now', 'daily', 'weekly', 'off']

const Always = ({ t }: Wording) => (
  <Note tone="info" icon="info-circle" title={t('account.notices.alwaysTitle')}>
    <p>{t('account.notices.always')}</p>
  </Note>
)

const topicName = ({ t }: Wording, topic: Topic): string => t(`account.notices.topic.${topic}.name`)

const Topics = ({ wording, csrf, settings }: NoticeSettingsProps) => {
  const { t } = wording
  return (
    <Card id="topics" title={t('account.notices.topics')}>
      <p class="small">{t('account.notices.topicsHint')}</p>
      <Form action="/account/notices/topics" csrf={csrf} stacked ruled>
        <Fields>
          {settings.topics.map(({ topic, choice }) => (
            <Select
              wording={wording}
              name={`topic-${topic}`}
              label={topicName(wording, topic)}
              hint={t(`account.notices.topic.${topic}.hint`)}
              required
              choices={choiceOptions(wording, choicesFor(topic))}
              state={{ value: choice }}
            />
          ))}
        </Fields>
        <Button primary>{t('account.notices.save')}</Button>
      </Form>
    </Card>
  )
}

const OneCase = ({ wording, csrf, about }: NoticeSettingsProps) =>
  about && (
    <Card id="case" title={about.title} marked>
      <p class="small">{wording.t('account.notices.caseHint')}</p>
      <Form action="/account/notices/cases" csrf={csrf} hidden={{ case: about.id }} stacked ruled>
        <Select
          wording={wording}
          name="choice"
          label={wording.t('account.notices.caseChoice')}
          required
          choices={[
            { value: asTopics, label: wording.t('account.notices.asTopics') },
            ...choiceOptions(wording, every)
          ]}
          state={{ value: about.choice ?? asTopics }}
        />
        <Button>{wording.t('account.notices.saveCase')}</Button>
      </Form>
    </Card>
  )

const Cases = ({ wording, csrf, settings }: NoticeSettingsProps) => {
  const { t } = wording
  if (settings.cases.length === 0) return null
  return (
    <Card id="cases" title={t('account.notices.cases')} count={settings.cases.length}>
      <Table
        caption={t('account.notices.cases')}
        items={settings.cases}
        columns={[
          {
            label: t('account.notices.case'),
            cell: (one) => <a href={`/proposals/${encodeURIComponent(one.case)}`}>{one.title}</a>
          },
          {
            label: t('account.notices.caseChoice'),
            cell: ({ choice }) => t(`account.notices.choice.${choice}`)
          },
          {
            label: '',
            cell: (one) => (
              <Form action="/account/notices/cases" csrf={csrf} hidden={{ case: one.case, choice: '' }}>
                <Button slim about={one.title}>
                  {t('account.notices.forget')}
                </Button>
              </Form>
            )
          }
        ]}
      />
    </Card>
  )
}

const Quiet = ({ wording, csrf, settings, form }: NoticeSettingsProps) => {
  const { t } = wording
  const state = (name: 'from' | 'until') => ({ value: settings.quiet?.[name], ...form.field(name) })
  return (
    <Card id="quiet" title={t('account.notices.quiet')}>
      <p class="small">{t('account.notices.quietHint')}</p>
      <Form action="/account/notices/quiet" csrf={csrf} stacked ruled>
        <Fields>
          <TextField
            wording={wording}
            name="from"
            label={t('account.notices.quietFrom')}
            hint={t('account.notices.hour')}
            limit={5}
            state={state('from')}
          />
          <TextField
            wording={wording}
            name="until"
            label={t('account.notices.quietUntil')}
            hint={t('account.notices.hourUntil')}
            limit={5}
            state={state('until')}
          />
        </Fields>
        <Button>{t('account.notices.save')}</Button>
      </Form>
    </Card>
  )
}

const Absences = ({ wording, csrf, settings, form }: NoticeSettingsProps) => {
  const { t } = wording
  return (
    <Card
      id="absence"
      title={t('account.notices.absence')}
      {...(settings.absences.length > 0 && { count: settings.absences.length })}
    >
      <p class="small">{t('account.notices.absenceHint')}</p>
      {settings.absences.length > 0 && (
        <div class="apart">
          <Table
            caption={t('account.notices.absence')}
            items={settings.absences}
            columns={[
              {
                label: t('account.notices.when'),
                cell: ({ fromOn, untilOn }) => `${wording.shortDay(fromOn)} – ${wording.shortDay(untilOn)}`
              },
              {
                label: t('account.notices.deputy'),
                cell: ({ deputy }) => deputy?.name ?? t('account.notices.nobody')
              },
              {
                label: '',
                cell: ({ id, fromOn }) => (
                  <Form action={`/account/notices/absences/${encodeURIComponent(id)}/end`} csrf={csrf}>
                    <Button slim about={wording.shortDay(fromOn)}>
                      {t('account.notices.endAbsence')}
                    </Button>
                  </Form>
                )
              }
            ]}
          />
        </div>
      )}
      <Form action="/account/notices/absences" csrf={csrf} stacked ruled>
        <Fields>
          <DateField
            wording={wording}
            name="fromOn"
            label={t('account.notices.fromOn')}
            required
            state={form.field('fromOn')}
          />
          <DateField
            wording={wording}
            name="untilOn"
            label={t('account.notices.untilOn')}
            required
            state={form.field('untilOn')}
          />
          <Select
            wording={wording}
            name="deputy"
            label={t('account.notices.deputy')}
            hint={t('account.notices.deputyHint')}
            choices={settings.deputies.map(({ id, name }) => ({ value: id, label: name }))}
            state={form.field('deputy')}
          />
        </Fields>
        <Button>{t('account.notices.addAbsence')}</Button>
      </Form>
    </Card>
  )
}

/** What a person wants to be told, when not, and who stands in while they are away. */
export const NoticeSettingsPage = (props: NoticeSettingsProps) => (
  <>
    <PageHead
      eyebrow={<a href="/account">{props.wording.t('site.account')}</a>}
      title={props.wording.t('account.notices.title')}
      lead={props.wording.t('account.notices.lead')}
    />
    <div class="stack narrow">
      <ErrorSummary wording={props.wording} errors={props.form.errors} />
      <OneCase {...props} />
      <Topics {...props} />
      <Always {...props.wording} />
      <Cases {...props} />
      <Quiet {...props} />
      <Absences {...props} />
    </div>
  </>
)
