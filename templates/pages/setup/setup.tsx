import type { ComponentChildren } from 'preact'

import { Badge } from '#templates/components/badge.tsx'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Options } from '#templates/components/choices.tsx'
import { TextField } from '#templates/components/fields.tsx'
import { ErrorSummary, Fields, Form } from '#templates/components/form.tsx'
import type { SetupStep } from '#cluster/model.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

export type SetupPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly left: readonly SetupStep[]
  readonly person: { readonly id: string }
  readonly form: FormView
  readonly profiles: readonly {
    readonly reference: string
    readonly name: string
    readonly summary: string
    readonly version: number
  }[]
  /** The profile in force. */
  readonly profile: string
  readonly floor: number
  readonly presidium: number
  readonly chairs: number
  readonly members: number
}

const Step = ({
  wording,
  step,
  left,
  text,
  children
}: Pick<SetupPageProps, 'wording' | 'left'> & {
  readonly step: SetupStep
  readonly text: string
  readonly children: ComponentChildren
}) => {
  const isLeft = left.includes(step)
  return (
    <Card
      id={step}
      title={wording.t(`setup.${step}`)}
      aside={
        <Badge tone={isLeft ? 'warn' : 'ok'} icon={isLeft ? 'clock' : 'check'}>
          {wording.t(isLeft ? 'setup.todo' : 'setup.done')}
        </Badge>
      }
    >
      <div class="stack">
        <p>{text}</p>
        {children}
      </div>
    </Card>
  )
}

const ClusterStep = (props: SetupPageProps) => {
  const { wording, csrf, form } = props
  const { t } = wording
  return (
    <Step {...props} step="cluster" text={t('setup.clusterText')}>
      <Form action="/setup/cluster" csrf={csrf} stacked>
        <Fields>
          <TextField
            wording={wording}
            name="cluster"
            label={t('setup.clusterName')}
            required
            full
            limit={200}
            state={form.field('cluster')}
          />
          <TextField
            wording={wording}
            name="replyTo"
            type="email"
            label={t('setup.replyTo')}
            hint={t('setup.replyToHint')}
            full
            limit={254}
            state={form.field('replyTo')}
          />
          <TextField
            wording={wording}
            name="country"
            label={t('setup.country')}
            hint={t('setup.countryHint')}
            limit={2}
            state={form.field('country')}
          />
        </Fields>
        <p>
          <Button>{t('setup.saveCluster')}</Button>
        </p>
      </Form>
    </Step>
  )
}

const ProfileStep = (props: SetupPageProps) => {
  const { wording, csrf, profiles, profile } = props
  const { t } = wording
  return (
    <Step {...props} step="profile" text={t('setup.profileText')}>
      <Form action="/setup/profile" csrf={csrf} stacked>
        <Options
          wording={wording}
          name="profile"
          legend={t('setup.profileLegend')}
          required
          options={profiles.map(({ reference, name, summary, version }) => ({
            value: reference,
            label: name,
            hint: `${summary} (${t('setup.version', { version })})`
          }))}
          state={{ value: profile }}
        />
        <p>
          <Button>{t('setup.saveProfile')}</Button>
        </p>
      </Form>
    </Step>
  )
}

/** Leads a first coordinator through what the cluster needs before it can work. */
export const SetupPage = (props: SetupPageProps) => {
  const { wording, csrf, left, person, form, floor, presidium, chairs, members } = props
  const { t } = wording
  return (
    <div class="medium stack">
      <PageHead
        eyebrow={t('setup.title')}
        title={left.length === 0 ? t('setup.ready') : t('setup.left', { count: left.length })}
        lead={t('setup.lead')}
      />
      <ErrorSummary wording={wording} errors={form.errors} />
      <Step {...props} step="you" text={t('setup.youText')}>
        <ButtonLink href={`/people/${person.id}/edit`}>{t('setup.youLink')}</ButtonLink>
      </Step>
      <ClusterStep {...props} />
      <ProfileStep {...props} />
      <Step {...props} step="bodies" text={t('setup.bodiesText', { floor })}>
        <p class="small">{t('setup.bodiesCount', { presidium, chair: chairs })}</p>
        <ButtonLink href="/people">{t('setup.bodiesLink')}</ButtonLink>
      </Step>
      <Step {...props} step="members" text={t('setup.membersText')}>
        <p class="small">{t('setup.membersCount', { count: members })}</p>
        <ButtonLink href="/organisations/import">{t('setup.membersLink')}</ButtonLink>
      </Step>
      <Step {...props} step="mail" text={t('setup.mailText')}>
        <Form action="/setup/mail" csrf={csrf}>
          <Button icon="mail">{t('setup.mailSend')}</Button>
        </Form>
      </Step>
    </div>
  )
}
