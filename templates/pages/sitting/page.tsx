import { Badge } from '#templates/components/badge.tsx'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Options } from '#templates/components/choices.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import { DateField, TextField } from '#templates/components/fields.tsx'
import { Dock, ErrorSummary, Fields, Form } from '#templates/components/form.tsx'
import type { FormError } from '#templates/components/form.tsx'
import type { FieldState } from '#templates/components/field.tsx'
import { Empty } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { ActionsCard } from '#templates/pages/act/actions.tsx'
import type { CaseAction } from '#templates/pages/act/actions.tsx'

export type SittingPageProps = {
  readonly wording: Wording
  readonly organ: string
  readonly beginsAt: string
  readonly state: string
  readonly isAhead: boolean
  readonly place: string | null
  readonly reason: string | null
  readonly agenda: readonly {
    readonly number: string
    readonly title: string
    readonly state: string
    readonly href: string
    readonly ballotHref: string | null
  }[]
  readonly actions: readonly CaseAction[]
}

/** One sitting: when and where, and what is on its agenda. */
export const SittingPage = (props: SittingPageProps) => {
  const { wording, organ, beginsAt, state, place, reason, agenda, actions } = props
  return (
    <>
      <PageHead
        eyebrow={organ}
        title={wording.t('sitting.titleOn', { day: wording.dayAndTime(beginsAt) })}
        actions={<Badge tone={props.isAhead ? 'info' : undefined}>{state}</Badge>}
      />
      <div class={actions.length > 0 ? 'split aside-first' : 'stack'}>
        <div class="stack">
          {(place !== null || reason !== null) && (
            <Card id="about" title={wording.t('sitting.about')}>
              <DefinitionList
                facts={[
                  ...(place === null
                    ? []
                    : [{ label: wording.t('sitting.place'), value: wording.own(place) }]),
                  ...(reason === null
                    ? []
                    : [{ label: wording.t('sitting.cancelledBecause'), value: wording.own(reason) }])
                ]}
              />
            </Card>
          )}
          <Card id="agenda" title={wording.t('sitting.agenda')} count={agenda.length}>
            {agenda.length === 0 ? (
              <p>{wording.t('sitting.agendaEmpty')}</p>
            ) : (
              <ol class="rows">
                {agenda.map((item) => (
                  <li class="row between">
                    <span>
                      <a href={item.href}>{wording.own(item.title)}</a>
                      <br />
                      <small>
                        {item.number}, {item.state}
                      </small>
                    </span>
                    {item.ballotHref !== null && (
                      <ButtonLink slim href={item.ballotHref} about={item.title}>
                        {wording.t('ballot.open')}
                      </ButtonLink>
                    )}
                  </li>
                ))}
              </ol>
            )}
          </Card>
        </div>
        {actions.length > 0 && (
          <aside class="stack" aria-label={wording.t('case.aside')}>
            <ActionsCard wording={wording} actions={actions} />
          </aside>
        )}
      </div>
    </>
  )
}

export type SittingsPageProps = {
  readonly wording: Wording
  readonly sittings: readonly {
    readonly href: string
    readonly when: string
    readonly organ: string
    readonly state: string
    readonly isAhead: boolean
  }[]
  readonly mayConvene: boolean
}

/** All sittings, the latest first. */
export const SittingsPage = ({ wording, sittings, mayConvene }: SittingsPageProps) => {
  const convene = mayConvene && (
    <ButtonLink primary icon="plus" href="/sittings/new">
      {wording.t('events.sitting.convene.label')}
    </ButtonLink>
  )
  return (
    <>
      <PageHead title={wording.t('site.sittings')} actions={sittings.length > 0 && convene} />
      <section class="card" aria-label={wording.t('site.sittings')}>
        {sittings.length === 0 ? (
          <Empty icon="calendar-event" title={wording.t('sitting.none')} action={convene}>
            {wording.t('sitting.noneHint')}
          </Empty>
        ) : (
          <ul class="rows">
            {sittings.map(({ href, when, organ, state, isAhead }) => (
              <li class="row between">
                <span>
                  <a href={href}>{when}</a>
                  <br />
                  <small>{organ}</small>
                </span>
                <Badge tone={isAhead ? 'info' : undefined}>{state}</Badge>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

export type ConvenePageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly hidden: Readonly<Record<string, string>>
  readonly organs: readonly { readonly value: string; readonly label: string }[]
  readonly field: (name: string) => FieldState
  readonly errors: readonly FormError[]
}

/** Convenes a sitting: which body, when and where. */
export const ConvenePage = ({ wording, csrf, hidden, organs, field, errors }: ConvenePageProps) => (
  <div class="narrow stack">
    <PageHead
      title={wording.t('events.sitting.convene.heading')}
      lead={wording.t('events.sitting.convene.effect')}
    />
    <ErrorSummary wording={wording} errors={errors} />
    <Form action="/sittings/new" csrf={csrf} hidden={hidden} stacked>
      <Card id="sitting" title={wording.t('sitting.about')}>
        <Fields>
          <Options
            wording={wording}
            name="organ"
            legend={wording.t('sitting.organ')}
            options={organs}
            required
            side
            full
            state={field('organ')}
          />
          <DateField
            wording={wording}
            name="on"
            label={wording.t('sitting.begins')}
            required
            time
            full
            state={field('on')}
          />
          <TextField
            wording={wording}
            name="place"
            label={wording.t('sitting.place')}
            hint={wording.t('sitting.placeHint')}
            full
            limit={300}
            state={field('place')}
          />
        </Fields>
      </Card>
      <Dock>
        <Button primary>{wording.t('events.sitting.convene.label')}</Button>
        <ButtonLink href="/sittings">{wording.t('form.cancel')}</ButtonLink>
      </Dock>
    </Form>
  </div>
)
