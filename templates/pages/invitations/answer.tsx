import { Badge, DeadlineBadge } from '#templates/components/badge.tsx'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import { Steps } from '#templates/components/steps.tsx'
import type { Step } from '#templates/components/steps.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { ActFieldView } from '#templates/pages/act/fields.tsx'
import type { ActField } from '#templates/pages/act/fields.tsx'
import { Panel } from '#templates/pages/act/panel.tsx'
import type { ActPanel } from '#templates/pages/act/panel.tsx'

/** A form on the page of an invitation: its fields, some of them folded away, and its button. */
export type AnswerForm = {
  readonly action: string
  readonly fields: readonly ActField[]
  readonly folded: readonly ActField[]
  readonly hidden: Readonly<Record<string, string>>
}

export type InvitationPageProps = {
  readonly wording: Wording
  readonly csrf: string
  /** Whose link it is: the person and the organisation. */
  readonly name: string
  /** Who stands behind the invitation, for somebody who has never heard of the cluster. */
  readonly cluster: { readonly name: string; readonly email: string | null }
  readonly eyebrow: string
  readonly heading: string
  readonly lead: string
  readonly until: string | null
  readonly steps: readonly Step[]
  readonly panels: readonly ActPanel[]
  /** The undertaking of confidentiality, while it has not been accepted. */
  readonly undertaking?:
    | (AnswerForm & { readonly text: string; readonly version: string; readonly why: string })
    | undefined
  readonly accept?: AnswerForm | undefined
  readonly decline?: AnswerForm | undefined
  /** Acts on pages of their own: the letter of intent to sign or refuse, an answer that is awaited. */
  readonly acts: readonly { readonly href: string; readonly label: string }[]
  /** The first of them is what is asked now. */
  readonly asks: boolean
}

const Hidden = ({
  wording,
  csrf,
  form,
  label,
  primary
}: Pick<InvitationPageProps, 'wording' | 'csrf'> & {
  readonly form: AnswerForm
  readonly label: string
  readonly primary: boolean
}) => (
  <Form action={form.action} csrf={csrf} hidden={form.hidden} guarded={form.fields.length > 0} stacked>
    {form.fields.map((field) => (
      <ActFieldView wording={wording} field={field} />
    ))}
    {form.folded.length > 0 && (
      <details class="ruled">
        <summary>{wording.t('acts.offerMore')}</summary>
        <div class="stack apart">
          {form.folded.map((field) => (
            <ActFieldView wording={wording} field={field} />
          ))}
        </div>
      </details>
    )}
    <p>
      <Button primary={primary}>{label}</Button>
    </p>
  </Form>
)

const Undertaking = ({ wording, csrf, undertaking, accept }: InvitationPageProps) =>
  undertaking === undefined ? null : (
    <Card id="undertaking" title={wording.t('invitations.answer.undertaking')} marked={accept === undefined}>
      <div class="stack">
        <p>{undertaking.why}</p>
        <details>
          <summary>{wording.t('acts.panels.undertakingRead', { version: undertaking.version })}</summary>
          <p class="prose">{undertaking.text}</p>
        </details>
        <Hidden
          wording={wording}
          csrf={csrf}
          form={undertaking}
          label={wording.t('invitations.answer.bind')}
          primary={accept === undefined}
        />
      </div>
    </Card>
  )

/**
 * The page behind the link of an invitation: what it is about, and every answer to it, for somebody who has no account and
 * needs none.
 */
export const InvitationPage = (props: InvitationPageProps) => {
  const { wording, csrf, cluster, until, accept, decline, acts } = props
  const { t } = wording
  return (
    <div class="narrow stack">
      <PageHead eyebrow={props.eyebrow} title={props.heading} lead={props.lead} />
      {until !== null && (
        <p class="row">
          <DeadlineBadge wording={wording} at={until} />
          <Badge tone={wording.nearness(until)}>{wording.left(until)}</Badge>
        </p>
      )}
      <Steps wording={wording} steps={props.steps} />
      {acts.length > 0 && (
        <p class="row">
          {acts.map(({ href, label }, place) => (
            <ButtonLink primary={props.asks && place === 0} href={href}>
              {label}
            </ButtonLink>
          ))}
        </p>
      )}
      {props.panels.map((panel) => (
        <Panel wording={wording} panel={panel} />
      ))}
      <Undertaking {...props} />
      {accept && (
        <Card id="accept" title={t('invitations.answer.accept')} marked>
          <Hidden
            wording={wording}
            csrf={csrf}
            form={accept}
            label={t('invitations.answer.accept')}
            primary
          />
        </Card>
      )}
      {decline && (
        <Card id="decline" title={t('invitations.answer.decline')}>
          <details>
            <summary>{t('invitations.answer.declineMore')}</summary>
            <div class="apart">
              <Hidden
                wording={wording}
                csrf={csrf}
                form={decline}
                label={t('invitations.answer.decline')}
                primary={false}
              />
            </div>
          </details>
        </Card>
      )}
      <Card id="who" title={t('invitations.answer.who', { cluster: cluster.name })}>
        <div class="stack">
          <p>{t('invitations.answer.whoText')}</p>
          {cluster.email && (
            <p>
              {t('invitations.answer.whoAsk')} <a href={`mailto:${cluster.email}`}>{cluster.email}</a>
            </p>
          )}
        </div>
      </Card>
      <Note tone="info" icon="link">
        <p>{t('invitations.answer.personal', { name: props.name })}</p>
      </Note>
    </div>
  )
}

/** What is left of an invitation that nobody can answer any more. */
export const InvitationOver = ({
  wording,
  title,
  text,
  signIn
}: {
  readonly wording: Wording
  readonly title: string
  readonly text: string
  readonly signIn: boolean
}) => (
  <div class="narrow stack">
    <PageHead title={title} lead={text} />
    {signIn && (
      <p>
        <ButtonLink href="/sign-in">{wording.t('steps.signIn')}</ButtonLink>
      </p>
    )}
  </div>
)
