import { Badge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Checkbox } from '#templates/components/choices.tsx'
import { Form } from '#templates/components/form.tsx'
import { Pagination, Query, Views } from '#templates/components/lists.tsx'
import { MailList, MailReader } from '#templates/components/mailbox.tsx'
import { Empty } from '#templates/components/note.tsx'
import { PersonPicker } from '#templates/components/people.tsx'
import { Table } from '#templates/components/table.tsx'
import { stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'

type Sample = { readonly wording: Wording }

const proposals = [
  {
    number: '2026/041',
    title: 'Wczesne wykrywanie sepsy z danych przyłóżkowych',
    state: 'ballot',
    budget: 1840000
  },
  { number: '2026/047', title: 'Rejestr blizn po oparzeniach u dzieci', state: 'coi', budget: 320000 },
  { number: '2026/049', title: 'Biobank zdrowego starzenia', state: 'returned', budget: 96000 }
] as const

export const ListSample = ({ wording }: Sample) => (
  <>
    <PageHead title="34 propozycje w toku" />
    <div class="stack">
      <Query
        wording={wording}
        action="/proposals"
        value="state:ballot sort:stuck"
        hint="Przykłady: state:ballot, lead:me, sepsa"
      />
      <Views
        label="Widoki"
        views={[
          { label: 'Wszystkie w toku', href: '/proposals', count: 34, current: true },
          { label: 'Moje', href: '/proposals?q=lead:me', count: 2 }
        ]}
      />
      <div class="split start">
        <aside aria-label="Filtry">
          <form class="card stack">
            <fieldset>
              <legend>Rola</legend>
              <Checkbox name="level" value="must" label="wymagana" count={8} checked />
              <Checkbox name="level" value="should" label="pożądana" count={3} />
            </fieldset>
          </form>
        </aside>
        <Card id="proposals" title={wording.t('site.proposals')}>
          <Table
            caption="Propozycje w toku"
            items={proposals}
            columns={[
              {
                label: 'Propozycja',
                cell: ({ title, number }) => <a href={`/proposals/${number}`}>{wording.own(title)}</a>
              },
              { label: 'Numer', cell: ({ number }) => number },
              { label: 'Stan', cell: ({ state }) => <Badge>{stateText(wording, 'proposal', state)}</Badge> },
              { label: 'Budżet', number: true, cell: ({ budget }) => wording.money(budget) }
            ]}
          />
          <div class="ruled">
            <Pagination
              wording={wording}
              shown={3}
              total={34}
              previousHref="/proposals?before=1"
              nextHref="/proposals?after=3"
            />
          </div>
        </Card>
      </div>
    </div>
  </>
)

export const EmptySample = ({ wording }: Sample) => (
  <>
    <PageHead title="Nic na Ciebie nie czeka" />
    <div class="card">
      <Empty
        icon="circle-check"
        title="Wszystko zrobione"
        action={<ButtonLink href="/exchange">{wording.t('site.exchange')}</ButtonLink>}
      >
        Gdy pojawi się sprawa, która wymaga Twojej decyzji, zobaczysz ją tutaj.
      </Empty>
    </div>
  </>
)

export const PickerSample = ({ wording }: Sample) => (
  <>
    <PageHead title="Kim chcesz być?" lead="W wersji próbnej wystąpisz jako dowolna osoba z klastra." />
    <Card id="presidium" title="Prezydium" count="3">
      <Form action="/trial/sign-in" csrf="token">
        <PersonPicker
          name="person"
          people={[
            {
              value: 'per_1',
              name: 'Piotr Dąbrowski',
              detail: wording.own('Instytut Tkanek i Polimerów, przewodniczący')
            },
            { value: 'per_2', name: 'Maria Grzęda', detail: 'Szpital Kliniczny, członek Prezydium' },
            { value: 'per_3', name: 'Łukasz Żmuda', detail: 'Akademia Techniczna, członek Prezydium' }
          ]}
        />
      </Form>
    </Card>
  </>
)

export const MailSample = ({ wording }: Sample) => (
  <>
    <PageHead title="Poczta" lead="Wszystkie wiadomości wersji próbnej, także przeczytane." />
    <div class="split mailbox">
      <section class="card" aria-label={wording.t('site.messages')}>
        <MailList
          wording={wording}
          mails={[
            {
              href: '/demo/mail/2',
              subject: '[KDR/PP/2026/041] Zagłosuj do 1 grudnia: Wczesne wykrywanie sepsy',
              to: 'Piotr Dąbrowski',
              at: '2026-11-25T08:12:00.000Z',
              current: true
            },
            {
              href: '/demo/mail/1',
              subject: '[KDR/PP/2026/046] Zaproszenie: badania polimerów',
              to: 'Olga Sikorska',
              at: '2026-11-24T08:12:00.000Z'
            }
          ]}
        />
      </section>
      <MailReader
        wording={wording}
        subject="[KDR/PP/2026/041] Zagłosuj do 1 grudnia: Wczesne wykrywanie sepsy"
        from="Wspólne Projekty <projekty@example.org>"
        to="Piotr Dąbrowski <piotr@example.org>"
        at="2026-11-25T08:12:00.000Z"
        text={
          'Panie Piotrze,\n\nPrezydium głosuje, czy zatwierdzić tę propozycję.\nhttps://example.org/step/abc'
        }
        attachments={[{ name: 'glosowanie.ics', href: '/demo/mail/2/1' }]}
      />
    </div>
  </>
)
