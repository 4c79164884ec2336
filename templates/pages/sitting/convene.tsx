import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Options } from '#templates/components/choices.tsx'
import type { Option } from '#templates/components/choices.tsx'
import { DateField, Select, TextField } from '#templates/components/fields.tsx'
import type { Choice } from '#templates/components/fields.tsx'
import { Dock, ErrorSummary, Fields, Form } from '#templates/components/form.tsx'
import type { FormError } from '#templates/components/form.tsx'
import type { FieldState } from '#templates/components/field.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type ConvenePageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly hidden: Readonly<Record<string, string>>
  readonly organs: readonly Option[]
  readonly forms: readonly Option[]
  /** Sittings without quorum, or called off, that this one may be the second date of. */
  readonly firstDates: readonly Choice[]
  readonly field: (name: string) => FieldState
  readonly errors: readonly FormError[]
}

/** Convenes a sitting: which body, when, where, and whether it is a second date. */
export const ConvenePage = (props: ConvenePageProps) => {
  const { wording, csrf, hidden, organs, forms, firstDates, field, errors } = props
  return (
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
            <Options
              wording={wording}
              name="form"
              legend={wording.t('sitting.form')}
              options={forms}
              side
              full
              state={field('form')}
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
            {firstDates.length > 0 && (
              <Select
                wording={wording}
                name="secondDateOf"
                label={wording.t('sitting.secondDateOf')}
                hint={wording.t('sitting.secondDateHint')}
                choices={firstDates}
                full
                state={field('secondDateOf')}
              />
            )}
          </Fields>
        </Card>
        <Dock>
          <Button primary>{wording.t('events.sitting.convene.label')}</Button>
          <ButtonLink href="/sittings">{wording.t('form.cancel')}</ButtonLink>
        </Dock>
      </Form>
    </div>
  )
}
