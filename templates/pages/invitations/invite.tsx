import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Options } from '#templates/components/choices.tsx'
import { Select, TextArea, TextField } from '#templates/components/fields.tsx'
import type { Choice } from '#templates/components/fields.tsx'
import { ErrorSummary, Fields, Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

export type InvitePageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly proposal: { readonly id: string; readonly name: string }
  readonly form: FormView
  readonly roles: readonly Choice[]
  readonly types: readonly Choice[]
  /** Organisations of the register that may be the one meant. */
  readonly alike: readonly { readonly id: string; readonly name: string }[]
  /** Nobody from outside can be asked at the moment. */
  readonly onlyMembers: boolean
  /** Where the card is changed; null where it cannot be. */
  readonly cardHref: string | null
  /** Sending the form twice is sending it once. */
  readonly draft: string
}

type Part = Pick<InvitePageProps, 'wording' | 'form'>

const Line = ({
  wording,
  form,
  name,
  limit,
  ...more
}: Part & {
  readonly name: 'organisation' | 'country' | 'nip' | 'pic' | 'name' | 'email'
  readonly limit: number
  readonly required?: boolean
  readonly full?: boolean
  readonly type?: 'email'
}) => (
  <TextField
    wording={wording}
    name={name}
    label={wording.t(`invitations.field.${name}`)}
    hint={wording.lookUp(`invitations.hint.${name}`)}
    limit={limit}
    state={form.field(name)}
    {...more}
  />
)

const Organisation = ({ wording, form, types }: Part & Pick<InvitePageProps, 'types'>) => (
  <Card id="organisation-card" title={wording.t('invitations.invite.organisation')}>
    <Fields>
      <Line wording={wording} form={form} name="organisation" limit={300} required full />
      <Select
        wording={wording}
        name="type"
        label={wording.t('invitations.field.type')}
        required
        choices={types}
        state={form.field('type')}
      />
      <Line wording={wording} form={form} name="country" limit={2} required />
      <Line wording={wording} form={form} name="nip" limit={30} />
      <Line wording={wording} form={form} name="pic" limit={30} />
    </Fields>
  </Card>
)

const Person = ({ wording, form }: Part) => (
  <Card id="person-card" title={wording.t('invitations.invite.person')}>
    <Fields>
      <Line wording={wording} form={form} name="name" limit={200} required />
      <Line wording={wording} form={form} name="email" limit={254} type="email" required />
      <Select
        wording={wording}
        name="language"
        label={wording.t('invitations.field.language')}
        required
        choices={(['pl', 'en'] as const).map((value) => ({ value, label: wording.tongue(value) }))}
        state={form.field('language')}
      />
    </Fields>
  </Card>
)

const WhichOne = ({ wording, form, alike }: Part & Pick<InvitePageProps, 'alike'>) =>
  alike.length === 0 ? null : (
    <Card id="alike" title={wording.t('invitations.invite.alike')} marked>
      <Options
        wording={wording}
        name="known"
        legend={wording.t('invitations.field.known')}
        required
        options={[
          ...alike.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'new', label: wording.t('invitations.invite.none') }
        ]}
        state={form.field('known')}
      />
    </Card>
  )

/** Asks for what an invitation by mail needs, in the order in which somebody knows it. */
export const InvitePage = (props: InvitePageProps) => {
  const { wording, csrf, form, proposal, roles, draft, cardHref } = props
  const { t } = wording
  const href = `/proposals/${proposal.id}`
  return (
    <div class="narrow stack">
      <PageHead
        eyebrow={<a href={href}>{wording.own(proposal.name)}</a>}
        title={t('invitations.invite.title')}
        lead={t('invitations.invite.lead')}
      />
      {props.onlyMembers && (
        <Note tone="info" icon="info-circle" title={t('invitations.invite.onlyMembersTitle')}>
          <p>
            {t('invitations.invite.onlyMembers')}{' '}
            {cardHref !== null && <a href={cardHref}>{t('invitations.invite.card')}</a>}
          </p>
        </Note>
      )}
      <ErrorSummary wording={wording} errors={form.errors} />
      <Form action={`${href}/invite`} csrf={csrf} hidden={{ key: draft }} guarded stacked>
        <WhichOne {...props} />
        <Card id="role-card" title={t('invitations.invite.role')}>
          <div class="stack">
            <Select
              wording={wording}
              name="need"
              label={t('invitations.field.need')}
              required
              choices={roles}
              state={form.field('need')}
            />
            <TextArea
              wording={wording}
              name="text"
              label={t('invitations.field.text')}
              hint={t('invitations.hint.text')}
              limit={3000}
              required
              state={form.field('text')}
            />
          </div>
        </Card>
        <Organisation {...props} />
        <Person {...props} />
        <p class="row">
          <Button primary>{t('invitations.invite.send')}</Button>
          <ButtonLink href={href}>{t('form.cancel')}</ButtonLink>
        </p>
      </Form>
    </div>
  )
}
