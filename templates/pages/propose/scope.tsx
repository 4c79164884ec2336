import { cardLimits, confidentialityLevels, projectKinds } from '#proposals/model.ts'
import { languages } from '#shared/language.ts'
import { Checkbox, Options } from '#templates/components/choices.tsx'
import { FieldError, FieldNotes } from '#templates/components/field.tsx'
import { DateField, NumberField } from '#templates/components/fields.tsx'
import type { Choice } from '#templates/components/fields.tsx'
import { Button } from '#templates/components/button.tsx'

import { about, Choose, Line, Paragraph, Second, Section } from './parts.tsx'
import type { PartProps } from './parts.tsx'
import { Similar } from './similar.tsx'
import type { SimilarProps } from './similar.tsx'

export type ScopeProps = PartProps & {
  /** People who may be named, the authorised ones apart. */
  readonly people: readonly Choice[]
  readonly signatories: readonly Choice[]
  /** What others propose and seek that is like this. */
  readonly similar: Omit<SimilarProps, 'wording'>
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
        counted
        limit={cardLimits.title}
      />
      <Line
        {...shared}
        name="title.en"
        label="titleEn"
        hint="titleEn"
        full
        counted
        limit={cardLimits.title}
      />
      <Paragraph
        {...shared}
        name="teaser"
        label="teaser"
        hint="teaser"
        required
        limit={cardLimits.teaser}
        rows={3}
      />
      <Second {...shared} name="translation.teaser" label="teaser" limit={cardLimits.teaser} />
      <Choose
        {...shared}
        name="kind"
        label="kind"
        required
        choices={projectKinds.map((kind) => ({ value: kind, label: wording.t(`choices.kind.${kind}`) }))}
      />
      <Line {...shared} name="field" label="field" hint="field" required />
      <Line {...shared} name="keywords" label="keywords" hint="keywords" required limit={1_000} />
      <Second {...shared} name="translation.field" label="field" limit={cardLimits.short} line />
      <Line {...shared} name="acronym" label="acronym" hint="acronym" limit={cardLimits.acronym} />
      <Choose
        {...shared}
        name="language"
        label="language"
        hint="language"
        choices={languages.map((language) => ({ value: language, label: wording.tongue(language) }))}
      />
    </Section>
  )
}

export const ContentSection = ({ wording, form }: PartProps) => {
  const shared = { wording, form, required: true }
  return (
    <Section id="content" title={wording.t('propose.section.content')}>
      {(['problem', 'goal', 'work'] as const).map((name) => (
        <>
          <Paragraph {...shared} name={name} label={name} hint={name} />
          <Second {...shared} name={`translation.${name}`} label={name} limit={cardLimits.paragraph} />
        </>
      ))}
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

export const RulesSection = ({ wording, form, people, signatories, similar }: ScopeProps) => {
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
        <div class="well" aria-label={t('propose.similarTitle')} role="group">
          <Similar wording={wording} {...similar} />
          <p class="apart only-unscripted">
            <Button slim icon="refresh" name="act" value="similar">
              {t('propose.similarShow')}
            </Button>
          </p>
        </div>
        {tick('similarSeen', 'similarSeen')}
        {tick('clauses.dataProtection', 'dataProtection')}
        {tick('clauses.truth', 'truth')}
      </div>
    </Section>
  )
}
