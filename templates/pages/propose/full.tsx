import { cardLimits, fundingStatuses, sensitiveMatters } from '#proposals/model.ts'
import { Button } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import { Checkbox } from '#templates/components/choices.tsx'
import { FieldError, FieldNotes } from '#templates/components/field.tsx'
import { DateField, NumberField } from '#templates/components/fields.tsx'
import { Fields } from '#templates/components/form.tsx'
import { addRow, removeRow } from '#templates/pages/form-view.ts'

import { about, Choose, Line, Paragraph, Second, Section } from './parts.tsx'
import type { PartProps } from './parts.tsx'

/** `required`: the card is on its way to the Presidium, so that its fields are no longer for later. */
export type FullProps = PartProps & { readonly required: boolean }

export const Milestones = ({ wording, form }: PartProps) => {
  const { t } = wording
  const rows = form.rows('milestones')
  return (
    <Card id="milestones" title={wording.t('propose.section.milestones')} count={rows.length}>
      <FieldNotes wording={wording} notes={form.field('milestones')?.notes} />
      {rows.map((place, index) => (
        <fieldset class="ruled apart">
          <legend class="hidden">{t('propose.milestoneTitle', { number: index + 1 })}</legend>
          <Fields>
            <Line {...{ wording, form }} name={`milestones.${place}.title`} label="milestoneTitle" required />
            <DateField
              {...about({
                wording,
                form,
                name: `milestones.${place}.on`,
                label: 'milestoneOn',
                required: true
              })}
            />
          </Fields>
          <p class="apart">
            <Button
              slim
              icon="trash"
              name="row"
              value={removeRow('milestones', place)}
              about={String(index + 1)}
            >
              {t('propose.removeMilestone')}
            </Button>
          </p>
        </fieldset>
      ))}
      {rows.length < cardLimits.milestones && (
        <p class="apart">
          <Button slim icon="plus" name="row" value={addRow('milestones')}>
            {t('propose.addMilestone')}
          </Button>
        </p>
      )}
    </Card>
  )
}

export const PlanSection = ({ wording, form, required }: FullProps) => {
  const shared = { wording, form }
  const level = { minimum: 1, maximum: 9 }
  return (
    <Section id="plan" title={wording.t('propose.section.plan')}>
      <Paragraph
        {...shared}
        name="workPackages"
        required={required}
        label="workPackages"
        hint="workPackages"
        limit={cardLimits.text}
        rows={8}
      />
      <NumberField
        {...about({ ...shared, name: 'readiness.from', label: 'readinessFrom', hint: 'readiness' })}
        {...level}
      />
      <NumberField
        {...about({ ...shared, name: 'readiness.to', label: 'readinessTo', hint: 'readiness' })}
        {...level}
      />
    </Section>
  )
}

export const ValueSection = (shared: FullProps) => (
  <Section id="value" title={shared.wording.t('propose.section.value')}>
    <Paragraph {...shared} name="strategyFit" label="strategyFit" />
    <Paragraph {...shared} name="benefit" label="benefit" />
    <Second {...shared} name="translation.benefit" label="benefit" limit={cardLimits.paragraph} />
    <Paragraph {...shared} name="exploitation" label="exploitation" />
  </Section>
)

export const MoneySection = ({ wording, form, required }: FullProps) => {
  const shared = { wording, form }
  return (
    <Section id="money" title={wording.t('propose.section.money')}>
      <NumberField
        {...about({ ...shared, name: 'budget.total', label: 'budgetTotal', hint: 'amount', required })}
        minimum={0}
      />
      <NumberField
        {...about({ ...shared, name: 'budget.own', label: 'budgetOwn', hint: 'amount', required })}
        minimum={0}
      />
      <Line {...shared} name="budget.source" label="budgetSource" required={required} full />
      <Line {...shared} name="call.programme" label="callProgramme" />
      <Line {...shared} name="call.id" label="callId" />
      <Line {...shared} name="call.topic" label="callTopic" />
      <DateField {...about({ ...shared, name: 'call.deadline', label: 'callDeadline' })} />
      <Line {...shared} name="call.consortiumRule" label="callConsortiumRule" hint="callConsortiumRule" />
      <Choose
        {...shared}
        name="call.status"
        label="callStatus"
        choices={fundingStatuses.map((status) => ({
          value: status,
          label: wording.t(`choices.funding.${status}`)
        }))}
      />
    </Section>
  )
}

export const RightsSection = ({ wording, form, required }: FullProps) => {
  const { t } = wording
  const shared = { wording, form }
  return (
    <Section id="rights" title={t('propose.section.rights')}>
      <Paragraph {...shared} name="intellectualProperty" label="intellectualProperty" required={required} />
      <fieldset class="field full" id="sensitive">
        <legend>
          {t('propose.label.sensitiveMatters')} <small>{t('propose.hint.sensitiveMatters')}</small>
        </legend>
        <FieldNotes wording={wording} notes={form.field('sensitive')?.notes} />
        <FieldError wording={wording} name="sensitive" error={form.field('sensitive')?.error} />
        {sensitiveMatters.map((matter) => (
          <Checkbox
            name="sensitive.matters"
            value={matter}
            label={t(`choices.sensitive.${matter}`)}
            checked={form.isTicked('sensitive.matters', matter)}
          />
        ))}
      </fieldset>
      <Paragraph
        {...shared}
        name="sensitive.note"
        label="sensitiveNote"
        required={required && form.values('sensitive.matters').length === 0}
        rows={3}
      />
      <Paragraph {...shared} name="risks" label="risks" required={required} />
    </Section>
  )
}

/** What the card needs before it goes to the Presidium. */
export const FullCard = (props: FullProps) => (
  <>
    <PlanSection {...props} />
    <Milestones {...props} />
    <ValueSection {...props} />
    <MoneySection {...props} />
    <RightsSection {...props} />
  </>
)
