import { cardLimits, confidentialityLevels, projectKinds } from '#proposals/model.ts'
import { Checkbox, Options } from '#templates/components/choices.tsx'
import { FieldError, FieldNotes } from '#templates/components/field.tsx'
import { DateField, NumberField } from '#templates/components/fields.tsx'
import type { Choice } from '#templates/components/fields.tsx'

import { about, Choose, Line, Paragraph, Section } from './parts.tsx'
import type { PartProps } from './parts.tsx'

export type ScopeProps = PartProps & {
  /** People who may be named, the authorised ones apart. */
  readonly people: readonly Choice[]
  readonly signatories: readonly Choice[]
}

export const IdeaSection = ({ wording, form }: PartProps) => {
  const shared = { wording, form }
  return (
    <Section id="idea" title={wording.t('propose.section.idea')}>
      <Line
        {...shared}
        name="title.pl"
        label="titlePl"
        hint="titlePl"
        required
        full
        limit={cardLimits.title}
      />
      <Line {...shared} name="title.en" label="titleEn" hint="titleEn" full limit={cardLimits.title} />
      <Paragraph
        {...shared}
        name="teaser"
        label="teaser"
        hint="teaser"
        required
        limit={cardLimits.teaser}
        rows={3}
      />
      <Choose
        {...shared}
        name="kind"
        label="kind"
        required
        choices={projectKinds.map((kind) => ({ value: kind, label: wording.t(`choices.kind.${kind}`) }))}
      />
      <Line {...shared} name="field" label="field" hint="field" required />
      <Line {...shared} name="keywords" label="keywords" hint="keywords" required limit={1_000} />
      <Line {...shared} name="acronym" label="acronym" hint="acronym" limit={cardLimits.acronym} />
    </Section>
  )
}

export const ContentSection = ({ wording, form }: PartProps) => {
  const shared = { wording, form, required: true }
  return (
    <Section id="content" title={wording.t('propose.section.content')}>
      <Paragraph {...shared} name="problem" label="problem" hint="problem" />
      <Paragraph {...shared} name="goal" label="goal" hint="goal" />
      <Paragraph {...shared} name="work" label="work" hint="work" />
    </Section>
  )
}

export const FrameSection = ({ wording, form }: PartProps) => {
  const shared = { wording, form, required: true }
  return (
    <Section id="frame" title={wording.t('propose.section.frame')}>
      <Paragraph {...shared} name="contribution" label="contribution" hint="contribution" rows={3} />
      <DateField {...about({ ...shared, name: 'start', label: 'start' })} />
      <DateField {...about({ ...shared, name: 'end', label: 'end' })} />
      <NumberField
        {...about({ ...shared, name: 'budgetRange.from', label: 'budgetFrom', hint: 'budget' })}
        minimum={0}
      />
      <NumberField
        {...about({ ...shared, name: 'budgetRange.to', label: 'budgetTo', hint: 'budget' })}
        minimum={0}
      />
    </Section>
  )
}

export const RulesSection = ({ wording, form, people, signatories }: ScopeProps) => {
  const { t } = wording
  const shared = { wording, form, required: true }
  const tick = (name: string, label: 'similarSeen' | 'dataProtection' | 'truth') => (
    <div class="field full">
      <FieldError wording={wording} name={name} error={form.field(name)?.error} />
      <Checkbox
        name={name}
        label={t(`propose.label.${label}`)}
        hint={
          label === 'similarSeen' ? (
            <a href="/proposals" target="_blank" rel="noopener">
              {t('propose.hint.similarSeen')}
            </a>
          ) : undefined
        }
        checked={form.isTicked(name)}
      />
    </div>
  )
  return (
    <Section id="rules" title={t('propose.section.rules')} hint={t('propose.hintOf.rules')}>
      <Options
        wording={wording}
        name="confidentiality"
        legend={t('propose.label.confidentiality')}
        hint={t('propose.hint.confidentiality')}
        required
        side
        full
        options={confidentialityLevels.map((level) => ({
          value: level,
          label: t(`choices.confidentiality.${level}`),
          hint: t(`choices.confidentialityHint.${level}`)
        }))}
        state={form.field('confidentiality')}
      />
      <Choose {...shared} name="contact" label="contact" hint="contact" choices={people} />
      <Choose {...shared} name="signatory" label="signatory" hint="signatory" choices={signatories} />
      <div class="field full" id="clauses">
        <FieldNotes wording={wording} notes={form.field('clauses')?.notes} />
        {tick('similarSeen', 'similarSeen')}
        {tick('clauses.dataProtection', 'dataProtection')}
        {tick('clauses.truth', 'truth')}
      </div>
    </Section>
  )
}
