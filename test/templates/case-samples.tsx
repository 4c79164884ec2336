import { Badge, DeadlineBadge } from '#templates/components/badge.tsx'
import { ActionButton, Button } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Facts } from '#templates/components/facts.tsx'
import { TextArea } from '#templates/components/fields.tsx'
import { Dock, Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import { People } from '#templates/components/people.tsx'
import { Slots } from '#templates/components/slots.tsx'
import { Steps } from '#templates/components/steps.tsx'
import { Turnout, VoteOptions } from '#templates/components/votes.tsx'
import { eventText, reasonText, stageName } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'

type Sample = { readonly wording: Wording }

const meanings = {
  for: 'Jeśli wniosek przejdzie, w 30 dni powstaje grupa zadaniowa.',
  against: 'Nie odrzuca propozycji, o tym jest osobny wniosek.',
  abstain: 'Liczy się do kworum, nie do większości.'
}

export const CaseSample = ({ wording }: Sample) => (
  <>
    <PageHead
      eyebrow="KDR/PP/2026/041 · medycyna cyfrowa"
      title={wording.own('Wczesne wykrywanie sepsy z danych przyłóżkowych')}
      lead="Lider: Uniwersytet Nadrudawski"
    />
    <div class="stack">
      <section class="card" aria-label="Etap sprawy">
        <Steps
          wording={wording}
          steps={[
            { name: stageName(wording, 'scope'), state: 'done', when: wording.shortDay('2026-09-01') },
            { name: stageName(wording, 'check'), state: 'done', when: wording.shortDay('2026-09-09') },
            { name: stageName(wording, 'partners'), state: 'done', when: wording.shortDay('2026-11-06') },
            { name: stageName(wording, 'review'), state: 'now', when: wording.shortDay('2026-12-01') },
            {
              name: stageName(wording, 'group'),
              state: 'next',
              when: wording.t('times.days', { count: 30 })
            },
            { name: stageName(wording, 'delivery'), state: 'next' }
          ]}
        />
        <p class="row meta ruled">
          <span>
            {wording.t('site.waitsFor')} <b>2 głosy Prezydium</b>: Piotr Dąbrowski, Maria Grzęda
          </span>
          <DeadlineBadge wording={wording} at="2026-12-01T22:59:59.000Z" />
        </p>
      </section>
      <div class="split aside-first">
        <div class="stack">
          <Card id="scope" title="Zakres" count={wording.t('site.version', { version: 4 })}>
            <p class="prose">
              {
                'Zbudujemy model, który ostrzega zespół oddziału na 6–12 godzin przed rozpoznaniem sepsy.\nSprawdzimy go na trzech oddziałach.'
              }
            </p>
            <div class="ruled">
              <Facts
                facts={[
                  { label: 'Budżet', value: wording.money(1840000) },
                  { label: 'Okres', value: 'III 2027 – II 2029' },
                  { label: 'TRL', value: '4 → 7' }
                ]}
              />
            </div>
          </Card>
          <Card
            id="needs"
            title="Kogo potrzebujemy"
            count="1 z 3"
            aside={
              <Badge tone="ok" icon="check">
                minimum konsorcjum: 3 z 3
              </Badge>
            }
          >
            <Slots
              slots={[
                {
                  state: 'agreed',
                  role: 'Badanie kliniczne',
                  organisation: 'Szpital Kliniczny w Borkowicach',
                  detail: 'Szpital Kliniczny w Borkowicach',
                  label: 'Uzgodnione'
                },
                {
                  state: 'talks',
                  role: 'Certyfikacja wyrobu medycznego',
                  organisation: 'Wektoria Diagnostyka',
                  detail: 'Wektoria Diagnostyka, list intencyjny do 30 lis',
                  label: 'W rozmowach'
                },
                {
                  state: 'empty',
                  role: 'Głos pacjentów',
                  detail: 'Organizacja pacjencka, rola pożądana',
                  label: 'Wolne miejsce'
                }
              ]}
            />
            <div class="ruled">
              <ActionButton
                id="invite"
                href="/invite"
                slim
                icon="user-plus"
                reasons={[
                  reasonText(wording, { rule: 'onlyFor', values: { relations: ['lead', 'coordinator'] } })
                ]}
              >
                {eventText(wording, 'partner.invite', 'label')}
              </ActionButton>
            </div>
          </Card>
        </div>
        <aside class="stack" aria-label="Głosowanie">
          <Card
            id="vote"
            title={wording.t('ballot.yourVote')}
            marked
            aside={<Badge tone="warn">{wording.left('2026-12-01T22:59:59.000Z')}</Badge>}
          >
            <Turnout wording={wording} cast={3} eligible={5} quorum={3} hidden />
            <Form action="/ballots/2/events" csrf="token" stacked ruled>
              <VoteOptions wording={wording} question="Czy zatwierdzić propozycję?" meanings={meanings} />
              <TextArea
                wording={wording}
                name="reason"
                label={wording.t('ballot.reasons')}
                hint={wording.t('ballot.reasonsHint')}
                limit={2000}
                rows={2}
              />
              <Button primary wide>
                {wording.t('ballot.cast')}
              </Button>
            </Form>
            <div class="ruled">
              <People
                wording={wording}
                people={[
                  { name: 'Anna Wójcik', status: wording.t('ballot.voted') },
                  { name: 'Łukasz Żmuda', detail: 'Akademia Techniczna', status: wording.t('ballot.voted') },
                  { name: 'Piotr Dąbrowski', status: wording.t('ballot.notYet'), isReader: true }
                ]}
              />
            </div>
          </Card>
        </aside>
      </div>
    </div>
  </>
)

export const BallotSample = ({ wording }: Sample) => (
  <div class="narrow stack">
    <PageHead
      eyebrow="Głosowanie obiegowe · KDR/PP/2026/041"
      title={wording.own('Zatwierdzić „Wczesne wykrywanie sepsy z danych przyłóżkowych”?')}
    />
    <Form action="/ballots/2/events" csrf="token" stacked>
      <DeadlineBadge wording={wording} at="2026-12-01T22:59:59.000Z" />
      <VoteOptions
        wording={wording}
        question={wording.t('ballot.yourVote')}
        meanings={meanings}
        state={{ value: 'for' }}
      />
      <TextArea wording={wording} name="reason" label={wording.t('ballot.reasons')} limit={2000} rows={2} />
      <Note tone="ok" icon="shield-check" title="Bezstronność potwierdzona 12 listopada">
        <p>Twoja organizacja nie jest partnerem ani konkurentem wnioskodawcy.</p>
      </Note>
      <Dock hint={wording.t('ballot.changeable')}>
        <Button primary wide>
          {wording.t('ballot.cast')}
        </Button>
      </Dock>
    </Form>
  </div>
)
