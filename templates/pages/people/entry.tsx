import { bodies } from '#people/body.ts'
import type { Body } from '#people/body.ts'
import { interestKinds } from '#people/interest.ts'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DateField, Select } from '#templates/components/fields.tsx'
import type { Choice } from '#templates/components/fields.tsx'
import { ErrorSummary, Fields, Form } from '#templates/components/form.tsx'
import type { Key, Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

/** What is written down of a person: a tie, a substitute, or another end of a role. */
export type Entry =
  | { readonly kind: 'interest'; readonly organisations: readonly Choice[] }
  | { readonly kind: 'substitute'; readonly seats: readonly Body[]; readonly people: readonly Choice[] }
  | { readonly kind: 'term'; readonly role: string; readonly today: string }

export type EntryPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly form: FormView
  readonly person: { readonly id: string; readonly name: string }
  readonly action: string
  readonly entry: Entry
}

const words: Readonly<
  Record<Entry['kind'], { readonly title: Key; readonly lead: Key; readonly save: Key }>
> = {
  interest: { title: 'people.interestTitle', lead: 'people.interestLead', save: 'people.interestSave' },
  substitute: {
    title: 'people.substituteTitle',
    lead: 'people.substituteLead',
    save: 'people.substituteSave'
  },
  term: { title: 'people.termTitle', lead: 'people.termLead', save: 'people.termSave' }
}

const Dates = ({
  wording,
  form,
  untilHint
}: {
  readonly wording: Wording
  readonly form: FormView
  readonly untilHint: Key
}) => (
  <>
    <DateField
      wording={wording}
      name="fromOn"
      label={wording.t('people.from')}
      state={form.field('fromOn')}
    />
    <DateField
      wording={wording}
      name="untilOn"
      label={wording.t('people.until')}
      hint={wording.t(untilHint)}
      state={form.field('untilOn')}
    />
  </>
)

const EntryFields = ({ wording, form, entry }: Pick<EntryPageProps, 'wording' | 'form' | 'entry'>) => {
  const { t } = wording
  switch (entry.kind) {
    case 'interest':
      return (
        <>
          <Select
            wording={wording}
            name="organisation"
            label={t('people.organisation')}
            required
            full
            choices={entry.organisations}
            state={form.field('organisation')}
          />
          <Select
            wording={wording}
            name="kind"
            label={t('people.interestKind')}
            required
            full
            choices={interestKinds.map((kind) => ({ value: kind, label: t(`people.tie.${kind}`) }))}
            state={form.field('kind')}
          />
          <Dates wording={wording} form={form} untilHint="people.interestUntilHint" />
        </>
      )
    case 'substitute':
      return (
        <>
          <Select
            wording={wording}
            name="body"
            label={t('people.bodyOf')}
            required
            full
            choices={bodies
              .filter((body) => entry.seats.includes(body))
              .map((body) => ({ value: body, label: t(`people.body.${body}`) }))}
            state={form.field('body')}
          />
          <Select
            wording={wording}
            name="substitute"
            label={t('people.substitute')}
            required
            full
            choices={entry.people}
            state={form.field('substitute')}
          />
          <Dates wording={wording} form={form} untilHint="people.untilHint" />
        </>
      )
    case 'term':
      return (
        <DateField
          wording={wording}
          name="on"
          label={t('people.until')}
          hint={t('people.termHint')}
          first={entry.today}
          state={form.field('on')}
        />
      )
  }
}

/** Asks for one entry of the register about a person. */
export const EntryPage = (props: EntryPageProps) => {
  const { wording, csrf, form, person, action, entry } = props
  const { t } = wording
  const said = words[entry.kind]
  return (
    <div class="narrow stack">
      <PageHead
        eyebrow={person.name}
        title={t(said.title)}
        lead={entry.kind === 'term' ? entry.role : t(said.lead)}
      />
      <ErrorSummary wording={wording} errors={form.errors} />
      <Card id="entry" title={t('people.entry')}>
        <Form action={action} csrf={csrf} guarded stacked>
          {entry.kind === 'term' && <p class="small">{t(said.lead)}</p>}
          <Fields>
            <EntryFields wording={wording} form={form} entry={entry} />
          </Fields>
          <p class="row">
            <Button primary>{t(said.save)}</Button>
            <ButtonLink href={`/people/${person.id}`}>{t('form.cancel')}</ButtonLink>
          </p>
        </Form>
      </Card>
    </div>
  )
}
