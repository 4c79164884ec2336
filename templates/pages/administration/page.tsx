import { Badge } from '#templates/components/badge.tsx'
import { Button } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import type { Tone } from '#templates/components/class-names.ts'
import { Select, TextField } from '#templates/components/fields.tsx'
import type { Choice } from '#templates/components/fields.tsx'
import { ErrorSummary, Form } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

/** One job of the office: where it is done, what it is for, how it stands. */
export type Job = {
  readonly href: string
  readonly name: string
  readonly about: string
  /** A number or a state in words. */
  readonly stand: string | null
  readonly tone?: Tone
}

export type AdministrationPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly jobs: readonly Job[]
  readonly people: readonly Choice[]
  readonly verification: {
    readonly byName: string
    readonly beganAt: string
    readonly endedAt: string | null
    readonly underWay: boolean
    readonly result: {
      readonly damages: readonly { readonly place: string; readonly problem: string }[]
      readonly damaged: number
      readonly cases: number
      readonly rows: number
      readonly milliseconds: number
    } | null
  } | null
  readonly form: FormView
}

const Jobs = ({ wording, jobs }: AdministrationPageProps) => (
  <Card id="jobs" title={wording.t('administration.jobs')}>
    <ul class="rows">
      {jobs.map(({ href, name, about, stand, tone }) => (
        <li class="row between">
          <span>
            <a href={href}>
              <b>{name}</b>
            </a>
            <br />
            <small>{about}</small>
          </span>
          {stand !== null && (tone === undefined ? <span>{stand}</span> : <Badge tone={tone}>{stand}</Badge>)}
        </li>
      ))}
    </ul>
  </Card>
)

const Found = ({ wording, verification }: AdministrationPageProps) => {
  const { t } = wording
  if (verification === null) return <p>{t('administration.record.never')}</p>
  const { byName, beganAt, underWay, result } = verification
  const when = t('administration.record.when', { moment: wording.moment(beganAt), name: byName })
  if (underWay)
    return (
      <p>
        {t('administration.record.underWay')} {when}{' '}
        <a href="/administration#record">{t('administration.record.look')}</a>
      </p>
    )
  if (result === null) return <p>{`${t('administration.record.brokenOff')} ${when}`}</p>
  const size = t('administration.record.size', {
    cases: result.cases,
    rows: result.rows,
    seconds: wording.number(result.milliseconds / 1000)
  })
  return (
    <>
      <p>
        <Badge tone={result.damaged === 0 ? 'ok' : 'bad'}>
          {result.damaged === 0
            ? t('administration.record.whole')
            : t('administration.record.damaged', { count: result.damaged })}
        </Badge>
      </p>
      <p class="small">{`${when} ${size}`}</p>
      {result.damages.length > 0 && (
        <ul class="rows">
          {result.damages.map(({ place, problem }) => (
            <li>
              <b>{place}</b>
              <br />
              <span lang="en">{problem}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const Record = (props: AdministrationPageProps) => {
  const { wording, csrf, verification } = props
  const { t } = wording
  return (
    <Card id="record" title={t('administration.record.title')}>
      <div class="stack">
        <p class="small">{t('administration.record.hint')}</p>
        <Found {...props} />
        {verification?.underWay !== true && (
          <Form action="/administration/verification" csrf={csrf}>
            <Button icon="shield-check">{t('administration.record.begin')}</Button>
          </Form>
        )}
      </div>
    </Card>
  )
}

const HandOver = ({ wording, people }: AdministrationPageProps) => {
  const { t } = wording
  return (
    <Card id="leaving" title={t('administration.handOver.title')}>
      <form class="stack" method="get" action="/administration/hand-over">
        <p class="small">{t('administration.handOver.hint')}</p>
        <div class="field">
          <label class="label" for="leaver">
            {t('administration.handOver.who')}
          </label>
          <select id="leaver" name="person" required>
            <option value="">{t('form.choose')}</option>
            {people.map(({ value, label }) => (
              <option value={value}>{label}</option>
            ))}
          </select>
        </div>
        <Button icon="arrows-left-right">{t('administration.handOver.look')}</Button>
      </form>
    </Card>
  )
}

const Viewing = ({ wording, csrf, people, form }: AdministrationPageProps) => {
  const { t } = wording
  return (
    <Card id="viewing" title={t('administration.viewing.title')}>
      <Form action="/administration/viewing" csrf={csrf} stacked>
        <p class="small">{t('administration.viewing.hint')}</p>
        <Select
          wording={wording}
          name="person"
          label={t('administration.viewing.who')}
          required
          choices={people}
          state={form.field('person')}
        />
        <TextField
          wording={wording}
          name="reason"
          label={t('administration.viewing.reason')}
          hint={t('administration.viewing.reasonHint')}
          required
          limit={200}
          state={form.field('reason')}
        />
        <Button icon="eye">{t('administration.viewing.begin')}</Button>
      </Form>
    </Card>
  )
}

const labels = { person: 'who', reason: 'reason' } as const

/** The office's jobs, each with how it stands; the record's soundness; and what is done when people leave or ask for help. */
export const AdministrationPage = (props: AdministrationPageProps) => {
  const { wording, form, jobs } = props
  const pressing = jobs.filter(({ tone }) => tone === 'warn' || tone === 'bad').length
  return (
    <div class="medium stack">
      <PageHead
        eyebrow={wording.t('administration.title')}
        title={wording.t(pressing === 0 ? 'administration.calm' : 'administration.pressing', {
          count: pressing
        })}
      />
      <ErrorSummary
        wording={wording}
        errors={form.errors.map((error) =>
          error.name === 'person' || error.name === 'reason'
            ? { ...error, label: wording.t(`administration.viewing.${labels[error.name]}`) }
            : error
        )}
      />
      <Jobs {...props} />
      <HandOver {...props} />
      <Viewing {...props} />
      <Record {...props} />
    </div>
  )
}
