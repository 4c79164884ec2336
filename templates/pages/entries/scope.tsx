import { cardLimits, projectKinds } from '#proposals/model.ts'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { PageHead } from '#templates/components/card.tsx'
import { Select } from '#templates/components/fields.tsx'
import type { Choice } from '#templates/components/fields.tsx'
import { Dock, ErrorSummary, Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'
import { Line, Paragraph, Section } from '#templates/pages/propose/parts.tsx'

export type PhonedScopeProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly form: FormView
  readonly action: string
  readonly person: string
  /** Organisations of the caller to propose for, when there are several. */
  readonly organisations: readonly Choice[]
  readonly cancelHref: string
}

/** The scope that somebody tells by phone: what fits into a call. The rest is theirs to add in the draft. */
export const PhonedScopePage = (props: PhonedScopeProps) => {
  const { wording, csrf, form, action, person, organisations, cancelHref } = props
  const { t } = wording
  const shared = { wording, form }
  return (
    <div class="narrow">
      <PageHead
        eyebrow={t('entries.kind.scope')}
        title={t('entries.scopeTitle', { person })}
        lead={t('entries.scopeLead')}
      />
      <ErrorSummary wording={wording} errors={form.errors} />
      <Form action={action} csrf={csrf} guarded stacked>
        <Note tone="info" icon="info-circle">
          <p>{t('entries.banner', { person })}</p>
        </Note>
        {organisations.length > 1 && (
          <section class="card">
            <Select
              wording={wording}
              name="organisation"
              label={t('propose.chooseOrganisation')}
              required
              choices={organisations}
              state={form.field('organisation')}
            />
          </section>
        )}
        <Section id="idea" title={t('propose.section.idea')}>
          <Line {...shared} name="title.pl" label="titlePl" full limit={cardLimits.title} />
          <Line {...shared} name="title.en" label="titleEn" full limit={cardLimits.title} />
          <Line {...shared} name="field" label="field" full limit={cardLimits.short} />
          <Select
            wording={wording}
            name="kind"
            label={t('propose.label.kind')}
            choices={projectKinds.map((kind) => ({ value: kind, label: t(`choices.kind.${kind}`) }))}
            state={form.field('kind')}
          />
        </Section>
        <Section id="content" title={t('propose.section.content')}>
          <Paragraph {...shared} name="problem" label="problem" limit={cardLimits.paragraph} />
          <Paragraph {...shared} name="goal" label="goal" limit={cardLimits.paragraph} />
          <Paragraph {...shared} name="work" label="work" limit={cardLimits.paragraph} />
          <Paragraph {...shared} name="contribution" label="contribution" limit={cardLimits.paragraph} />
        </Section>
        <Dock>
          <Button primary icon="check">
            {t('entries.scopeSave')}
          </Button>
          <ButtonLink href={cancelHref}>{t('form.cancel')}</ButtonLink>
        </Dock>
      </Form>
    </div>
  )
}
