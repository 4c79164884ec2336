import { roleKinds } from '#people/model.ts'
import type { RoleKind } from '#people/model.ts'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import { DateField, Select } from '#templates/components/fields.tsx'
import type { Choice } from '#templates/components/fields.tsx'
import { ErrorSummary, Fields, Form } from '#templates/components/form.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { daysBetween } from '#templates/locales/time.ts'
import type { FormView } from '#templates/pages/form-view.ts'

import { MailOfPerson } from '#templates/pages/outbox/of-person.tsx'
import type { ListedMail } from '#templates/pages/outbox/standing.tsx'

import { Interests, Substitutions } from './ties.tsx'
import type { ShownInterest, ShownSubstitution } from './ties.tsx'

export type ShownRole = {
  readonly id: string
  readonly kind: RoleKind
  readonly organisation: { readonly id: string; readonly name: string } | null
  readonly fromOn: string
  readonly untilOn: string | null
  readonly inOffice: boolean
}

export type PersonPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly person: {
    readonly id: string
    readonly name: string
    readonly function: string | null
    readonly email: string | null
    readonly language: 'pl' | 'en'
  }
  readonly roles: readonly ShownRole[]
  readonly today: string
  /** The form to give a role; only for those who keep the register. */
  readonly grant: { readonly form: FormView; readonly organisations: readonly Choice[] } | null
  readonly substitutions: readonly ShownSubstitution[]
  /** The person sits in a body today or later. */
  readonly sits: boolean
  /** For the person and those who keep the register; null for others. */
  readonly interests: readonly ShownInterest[] | null
  /** Mail that has not reached the person; empty for readers whom it does not concern. */
  readonly undelivered: readonly ListedMail[]
}

const termOf = ({ fromOn, untilOn }: ShownRole, today: string, { t, ...wording }: Wording) => {
  if (untilOn === null) return t('people.noEnd')
  if (untilOn < today) return t('people.over')
  return (
    <>
      {wording.shortDay(untilOn)}
      {fromOn <= today && (
        <>
          <br />
          <small>{t('people.daysLeft', { count: daysBetween(today, untilOn) })}</small>
        </>
      )}
    </>
  )
}

const Roles = ({ wording, csrf, person, roles, today, grant }: PersonPageProps) => {
  const { t } = wording
  const canEnd = ({ untilOn }: ShownRole): boolean => grant !== null && (untilOn === null || untilOn >= today)
  return (
    <Card id="roles" title={t('people.roles')} count={roles.length}>
      {roles.length === 0 ? (
        <p class="small">{t('people.noRoles')}</p>
      ) : (
        <Table
          caption={t('people.roles')}
          items={roles}
          columns={[
            { label: t('people.role'), cell: ({ kind }) => t(`choices.role.${kind}`) },
            {
              label: t('people.organisation'),
              cell: ({ organisation }) =>
                organisation && <a href={`/organisations/${organisation.id}`}>{organisation.name}</a>
            },
            { label: t('people.from'), cell: ({ fromOn }) => wording.shortDay(fromOn) },
            { label: t('people.until'), cell: (role) => termOf(role, today, wording) },
            ...(grant === null
              ? []
              : [
                  {
                    label: '',
                    cell: (role: ShownRole) =>
                      canEnd(role) && (
                        <span class="row">
                          <ButtonLink slim href={`/people/${person.id}/roles/${role.id}/term`}>
                            {t('people.moveTerm')}
                          </ButtonLink>
                          <Form action={`/people/${person.id}/roles/${role.id}/end`} csrf={csrf}>
                            <Button slim about={t(`choices.role.${role.kind}`)}>
                              {t('people.endRole')}
                            </Button>
                          </Form>
                        </span>
                      )
                  }
                ])
          ]}
        />
      )}
    </Card>
  )
}

const Grant = ({ wording, csrf, person, grant }: PersonPageProps) => {
  const { t } = wording
  if (grant === null) return null
  const { form, organisations } = grant
  return (
    <Card id="grant" title={t('people.grantTitle')}>
      <Form action={`/people/${person.id}/roles`} csrf={csrf} stacked>
        <p class="small">{t('people.grantHint')}</p>
        <Fields>
          <Select
            wording={wording}
            name="kind"
            label={t('people.role')}
            required
            choices={roleKinds.map((kind) => ({ value: kind, label: t(`choices.role.${kind}`) }))}
            state={form.field('kind')}
          />
          <Select
            wording={wording}
            name="organisation"
            label={t('people.organisation')}
            hint={t('people.organisationHint')}
            choices={organisations}
            state={form.field('organisation')}
          />
          <DateField wording={wording} name="fromOn" label={t('people.from')} state={form.field('fromOn')} />
          <DateField
            wording={wording}
            name="untilOn"
            label={t('people.until')}
            hint={t('people.untilHint')}
            state={form.field('untilOn')}
          />
        </Fields>
        <p>
          <Button>{t('people.grant')}</Button>
        </p>
      </Form>
    </Card>
  )
}

/** One person: who they are, their roles with terms; for a coordinator the ways to change both. */
export const PersonPage = (props: PersonPageProps) => {
  const { wording, csrf, person, grant, today, substitutions, sits, interests } = props
  const shared = { wording, csrf, person, today, mayKeep: grant !== null }
  const { t } = wording
  return (
    <div class="medium stack">
      <PageHead
        title={person.name}
        lead={person.function}
        actions={
          grant !== null && (
            <ButtonLink href={`/people/${person.id}/edit`} icon="edit">
              {t('people.edit')}
            </ButtonLink>
          )
        }
      />
      {grant && <ErrorSummary wording={wording} errors={grant.form.errors} />}
      {person.email !== null && (
        <section class="card">
          <DefinitionList
            facts={[
              { label: t('people.email'), value: person.email },
              {
                label: t('people.language'),
                value: t(person.language === 'pl' ? 'people.polish' : 'people.english')
              }
            ]}
          />
        </section>
      )}
      <MailOfPerson
        wording={wording}
        csrf={csrf}
        person={person}
        mails={props.undelivered}
        mayKeep={grant !== null}
      />
      <Roles {...props} />
      <Substitutions {...shared} substitutions={substitutions} mayName={grant !== null && sits} />
      {interests !== null && <Interests {...shared} interests={interests} />}
      <Grant {...props} />
      {grant !== null && (
        <p class="row">
          <ButtonLink slim icon="arrows-left-right" href={`/people/${person.id}/hand-over`}>
            {t('people.handOver.open')}
          </ButtonLink>
          <ButtonLink slim icon="trash" href={`/people/${person.id}/erase`}>
            {t('people.erase')}
          </ButtonLink>
        </p>
      )}
    </div>
  )
}
