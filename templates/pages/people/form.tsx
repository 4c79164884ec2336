import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Options } from '#templates/components/choices.tsx'
import { TextField } from '#templates/components/fields.tsx'
import { ErrorSummary, Fields, Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

export type PersonFormProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly form: FormView
  /** Absent for a new one. */
  readonly id?: string
  readonly version?: number
  readonly hasConflict?: boolean
  /** The organisation the new person will represent. */
  readonly organisation?: { readonly id: string; readonly name: string } | undefined
}

/** Adds or changes a person. */
export const PersonFormPage = (props: PersonFormProps) => {
  const { wording, csrf, form, id, version, hasConflict, organisation } = props
  const { t } = wording
  return (
    <div class="narrow stack">
      <PageHead
        eyebrow={organisation?.name}
        title={t(id === undefined ? 'people.newTitle' : 'people.editTitle')}
        lead={id === undefined ? t('people.newLead') : undefined}
      />
      <ErrorSummary wording={wording} errors={form.errors} />
      {hasConflict && (
        <Note tone="bad">
          <p>{t('people.conflict')}</p>
        </Note>
      )}
      <Card id="person" title={t('people.title')}>
        <Form
          action={id === undefined ? '/people/new' : `/people/${id}/edit`}
          csrf={csrf}
          hidden={{
            ...(version !== undefined && { version: String(version) }),
            ...(organisation && { organisation: organisation.id })
          }}
          guarded
          stacked
        >
          <Fields>
            <TextField
              wording={wording}
              name="name"
              label={t('people.name')}
              required
              full
              limit={200}
              state={form.field('name')}
            />
            <TextField
              wording={wording}
              name="email"
              type="email"
              label={t('people.email')}
              hint={t('people.hintOf.email')}
              required
              full
              limit={254}
              state={form.field('email')}
            />
            <TextField
              wording={wording}
              name="function"
              label={t('people.function')}
              hint={t('people.hintOf.function')}
              full
              limit={200}
              state={form.field('function')}
            />
            <Options
              wording={wording}
              name="language"
              legend={t('people.language')}
              required
              side
              full
              options={[
                { value: 'pl', label: t('people.polish') },
                { value: 'en', label: t('people.english') }
              ]}
              state={form.field('language')}
            />
          </Fields>
          <p class="row">
            <Button primary>{t('people.save')}</Button>
            <ButtonLink href={id === undefined ? '/people' : `/people/${id}`}>{t('form.cancel')}</ButtonLink>
          </p>
        </Form>
      </Card>
    </div>
  )
}

/** Says what erasing a person means, and asks once more. */
export const ErasePage = ({
  wording,
  csrf,
  person
}: {
  readonly wording: Wording
  readonly csrf: string
  readonly person: { readonly id: string; readonly name: string }
}) => (
  <div class="narrow stack">
    <PageHead
      title={wording.t('people.eraseTitle', { name: person.name })}
      lead={wording.t('people.eraseLead')}
    />
    <Form action={`/people/${person.id}/erase`} csrf={csrf}>
      <p class="row">
        <Button danger icon="trash">
          {wording.t('people.eraseConfirm')}
        </Button>
        <ButtonLink href={`/people/${person.id}`}>{wording.t('form.cancel')}</ButtonLink>
      </p>
    </Form>
  </div>
)
