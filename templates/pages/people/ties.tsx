import type { Body } from '#people/body.ts'
import type { InterestKind } from '#people/interest.ts'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import { Form } from '#templates/components/form.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

type Named = { readonly id: string; readonly name: string }

export type ShownSubstitution = {
  readonly id: string
  readonly body: Body
  readonly member: Named
  readonly substitute: Named
  readonly fromOn: string
  readonly untilOn: string | null
}

export type ShownInterest = {
  readonly id: string
  readonly kind: InterestKind
  readonly organisation: Named
  readonly fromOn: string | null
  readonly untilOn: string | null
  readonly countsUntil: string | null
}

type Shared = {
  readonly wording: Wording
  readonly csrf: string
  readonly person: { readonly id: string }
  readonly today: string
}

const daysOf = (wording: Wording, fromOn: string | null, untilOn: string | null): string =>
  [
    ...(fromOn === null ? [] : [wording.t('people.sinceDay', { day: wording.shortDay(fromOn) })]),
    untilOn === null
      ? wording.t('people.noEnd')
      : wording.t('people.untilDay', { day: wording.shortDay(untilOn) })
  ].join(' ')

/** Who stands in for the person by statute, and for whom the person does. */
export const Substitutions = ({
  wording,
  csrf,
  person,
  today,
  substitutions,
  mayName,
  mayKeep
}: Shared & {
  readonly substitutions: readonly ShownSubstitution[]
  /** The person sits in a body, and the reader keeps the register. */
  readonly mayName: boolean
  readonly mayKeep: boolean
}) => {
  const { t } = wording
  if (substitutions.length === 0 && !mayName) return null
  return (
    <Card
      id="substitutes"
      title={t('people.substitutes')}
      count={substitutions.length}
      aside={mayName && <a href={`/people/${person.id}/substitute`}>{t('people.substituteAdd')}</a>}
    >
      {substitutions.length === 0 ? (
        <p class="small">{t('people.substituteNone')}</p>
      ) : (
        <Table
          caption={t('people.substitutes')}
          items={substitutions}
          columns={[
            { label: t('people.bodyOf'), cell: ({ body }) => t(`people.body.${body}`) },
            {
              label: t('people.memberOf'),
              cell: ({ member }) => <a href={`/people/${member.id}`}>{member.name}</a>
            },
            {
              label: t('people.substitute'),
              cell: ({ substitute }) => <a href={`/people/${substitute.id}`}>{substitute.name}</a>
            },
            { label: t('people.when'), cell: ({ fromOn, untilOn }) => daysOf(wording, fromOn, untilOn) },
            ...(mayKeep
              ? [
                  {
                    label: '',
                    cell: ({ id, member, substitute, untilOn }: ShownSubstitution) =>
                      (untilOn === null || untilOn >= today) && (
                        <Form action={`/people/${member.id}/substitutes/${id}/end`} csrf={csrf}>
                          <Button slim about={substitute.name}>
                            {t('people.endRole')}
                          </Button>
                        </Form>
                      )
                  }
                ]
              : [])
          ]}
        />
      )}
    </Card>
  )
}

/** The person's ties to organisations whose cases they do not decide; for the person and those who keep the register. */
export const Interests = ({
  wording,
  csrf,
  person,
  today,
  interests,
  mayKeep
}: Shared & { readonly interests: readonly ShownInterest[]; readonly mayKeep: boolean }) => {
  const { t } = wording
  const path = (id: string): string => `/people/${person.id}/interests/${id}`
  return (
    <Card id="interests" title={t('people.interests')} count={interests.length}>
      <div class="stack">
        <p class="small">{t('people.interestsHint')}</p>
        {interests.length > 0 && (
          <Table
            caption={t('people.interests')}
            items={interests}
            columns={[
              {
                label: t('people.organisation'),
                cell: ({ organisation }) => (
                  <a href={`/organisations/${organisation.id}`}>{organisation.name}</a>
                )
              },
              { label: t('people.interestKind'), cell: ({ kind }) => t(`people.tie.${kind}`) },
              {
                label: t('people.when'),
                cell: ({ fromOn, untilOn, countsUntil }) => (
                  <>
                    {daysOf(wording, fromOn, untilOn)}
                    {countsUntil !== null && countsUntil !== untilOn && (
                      <>
                        <br />
                        <small>{t('people.countsUntil', { day: wording.shortDay(countsUntil) })}</small>
                      </>
                    )}
                  </>
                )
              },
              {
                label: '',
                cell: ({ id, organisation, fromOn, untilOn }) => (
                  <span class="row">
                    {untilOn === null && (fromOn === null || fromOn <= today) && (
                      <Form action={`${path(id)}/end`} csrf={csrf}>
                        <Button slim about={organisation.name}>
                          {t('people.endRole')}
                        </Button>
                      </Form>
                    )}
                    {mayKeep && (
                      <Form action={`${path(id)}/withdraw`} csrf={csrf}>
                        <Button slim about={organisation.name}>
                          {t('people.interestWithdraw')}
                        </Button>
                      </Form>
                    )}
                  </span>
                )
              }
            ]}
          />
        )}
        <p>
          <ButtonLink slim icon="plus" href={`/people/${person.id}/interest`}>
            {t('people.interestAdd')}
          </ButtonLink>
        </p>
      </div>
    </Card>
  )
}
