import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Checkbox, Options, Scale } from '#templates/components/choices.tsx'
import { DateField, NumberField, Select, TextArea, TextField } from '#templates/components/fields.tsx'
import { Dock, ErrorSummary, Fields, Form } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'

type Sample = { readonly wording: Wording }

export const FormSample = ({ wording }: Sample) => (
  <div class="narrow stack">
    <PageHead title="Zaproponuj projekt" lead="Jedna strona. Pełną kartę uzupełnisz później." />
    <ErrorSummary
      wording={wording}
      errors={[
        { name: 'title', text: 'Tytuł: to pole jest potrzebne' },
        { name: 'kind', text: 'Rodzaj: wybierz jedną z odpowiedzi' }
      ]}
    />
    <Form action="/proposals" csrf="token" guarded stacked>
      <Card id="idea" title="Pomysł">
        <Fields>
          <TextField
            wording={wording}
            name="title"
            label="Tytuł"
            hint="po polsku"
            required
            full
            limit={200}
            state={{ error: wording.t('form.required') }}
          />
          <TextArea
            wording={wording}
            name="teaser"
            label="W skrócie"
            hint="bez treści poufnych"
            required
            full
            limit={500}
            state={{ value: 'Model ostrzega oddział.' }}
          />
          <Select
            wording={wording}
            name="field"
            label="Obszar"
            required
            choices={[
              { value: 'digital', label: 'medycyna cyfrowa' },
              { value: 'materials', label: 'biomateriały' }
            ]}
          />
          <NumberField
            wording={wording}
            name="budget"
            label="Budżet"
            hint="zł"
            state={{ value: '1840000' }}
            minimum={0}
          />
          <DateField
            wording={wording}
            name="starts"
            label="Początek"
            required
            state={{ value: '2027-03-01' }}
          />
          <DateField
            wording={wording}
            name="ends"
            label="Koniec"
            required
            state={{ value: '2026-03-01', error: 'Koniec musi być po początku.' }}
          />
          <Options
            wording={wording}
            name="kind"
            legend="Rodzaj"
            required
            side
            full
            state={{ error: wording.t('form.notAChoice') }}
            options={[
              { value: 'research', label: 'Badania i rozwój', hint: 'nowa wiedza albo wyrób' },
              { value: 'implementation', label: 'Wdrożenie', hint: 'gotowe rozwiązanie w użyciu' },
              { value: 'training', label: 'Szkolenie' }
            ]}
          />
          <Scale
            wording={wording}
            name="fit"
            legend="Zgodność ze strategią"
            hint="waga 25"
            full
            state={{ value: '4' }}
          />
        </Fields>
      </Card>
      <Checkbox
        name="consent"
        label="Dane w zgłoszeniu są prawdziwe"
        hint="Oświadczenie składa przedstawiciel organizacji."
        required
      />
      <Dock hint="Zapisano dziś, 10:58">
        <Button primary>Wyślij zakres</Button>
        <ButtonLink href="/">{wording.t('form.cancel')}</ButtonLink>
      </Dock>
    </Form>
  </div>
)

export const SignInSample = ({ wording }: Sample) => (
  <div class="narrow stack">
    <PageHead
      title={wording.t('site.signIn')}
      lead="Wyślemy odnośnik, który działa przez 15 minut i tylko raz."
    />
    <Card id="by-mail" title="Odnośnik e-mailem">
      <Form action="/sign-in" csrf="token" stacked>
        <TextField
          wording={wording}
          name="email"
          type="email"
          label="Adres e-mail"
          required
          autocomplete="email"
        />
        <Button primary wide icon="mail">
          Wyślij odnośnik
        </Button>
      </Form>
    </Card>
  </div>
)
