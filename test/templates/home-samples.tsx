import { Age } from '#templates/components/age.tsx'
import { Badge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Note } from '#templates/components/note.tsx'
import { Verb } from '#templates/components/tasks.tsx'
import { Timeline, eventIcon } from '#templates/components/timeline.tsx'
import { eventText, stageName, stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'

type Sample = { readonly wording: Wording }

export const HomeSample = ({ wording }: Sample) => (
  <>
    <PageHead
      eyebrow={wording.longDay(wording.now)}
      title="Na Ciebie czekają 3 sprawy"
      lead="Piotr Dąbrowski, członek Prezydium."
      actions={
        <ButtonLink href="/propose" icon="plus">
          Zaproponuj projekt
        </ButtonLink>
      }
    />
    <div class="split">
      <div class="stack">
        <div class="card">
          <Verb
            wording={wording}
            id="declare"
            verb={eventText(wording, 'declaration.make', 'label')}
            tasks={[
              {
                title: 'Rejestr blizn po oparzeniach u dzieci',
                titleHref: '/proposals/1',
                detail: 'KDR/PP/2026/047',
                dueAt: '2026-11-26T22:59:59.000Z',
                since: '2026-11-21T08:00:00.000Z',
                action: 'Wypełnij',
                href: '/proposals/1/declare'
              }
            ]}
          />
          <Verb
            wording={wording}
            id="vote"
            verb={eventText(wording, 'vote.cast', 'label')}
            tasks={[
              {
                title: 'Wczesne wykrywanie sepsy z danych przyłóżkowych',
                titleHref: '/proposals/2',
                detail: 'KDR/PP/2026/041 · głosy: 3 z 5, jest kworum',
                dueAt: '2026-12-01T22:59:59.000Z',
                since: '2026-11-24T08:12:00.000Z',
                action: 'Zagłosuj',
                href: '/ballots/2',
                primary: true
              },
              {
                title: 'Wspólna pracownia druku implantów',
                titleHref: '/proposals/3',
                detail: 'KDR/PP/2026/039 · głosy: 1 z 5',
                dueAt: '2026-12-03T22:59:59.000Z',
                since: '2026-11-25T07:40:00.000Z',
                action: 'Zagłosuj',
                href: '/ballots/3',
                primary: true
              }
            ]}
          />
        </div>
        <Card id="moved" title="Co się wydarzyło" aside={<a href="/history">{wording.t('site.showAll')}</a>}>
          <Timeline
            wording={wording}
            happenings={[
              {
                at: '2026-11-25T08:40:00.000Z',
                what: eventText(wording, 'opinions.close', 'past'),
                by: 'Katarzyna Nowak',
                icon: eventIcon('opinions.close')
              },
              {
                at: '2026-11-24T14:22:00.000Z',
                what: eventText(wording, 'interest.express', 'past'),
                by: 'Zorzamed',
                icon: eventIcon('interest.express')
              },
              {
                at: '2026-11-13T11:05:00.000Z',
                what: eventText(wording, 'scope.return', 'past'),
                icon: eventIcon('scope.return'),
                tone: 'warn',
                note: 'Brakuje oświadczenia o danych osobowych.'
              }
            ]}
          />
        </Card>
      </div>
      <aside class="stack" aria-label="Obok">
        <Card id="mine" title="Projekty Twojej organizacji">
          <ul class="rows">
            <li>
              <a href="/proposals/4">Rusztowania tkankowe z kolagenu</a>
              <p class="small">{stateText(wording, 'proposal', 'searchOpen', 'proposer')}</p>
            </li>
            <li>
              <a href="/proposals/5">Mapa zakażeń szpitalnych</a>
              <p class="small">{stateText(wording, 'proposal', 'active', 'proposer')}</p>
            </li>
          </ul>
        </Card>
        <Note>Głosy i oświadczenia składasz osobiście.</Note>
      </aside>
    </div>
  </>
)

export const BoardSample = ({ wording }: Sample) => (
  <>
    <PageHead title="Tablica etapów" />
    <div class="board">
      {(['scope', 'partners', 'review'] as const).map((stage, index) => (
        <section aria-labelledby={`stage-${stage}`}>
          <header>
            <h2 id={`stage-${stage}`}>
              {stageName(wording, stage)} <span class="count">1</span>
            </h2>
          </header>
          <ul class="stack">
            <li class="card">
              <p class="row between">
                <small>2026/049</small>
                <Badge>{stateText(wording, 'proposal', 'returned')}</Badge>
              </p>
              <h3>
                <a href="/proposals/9">Biobank zdrowego starzenia</a>
              </h3>
              <Age wording={wording} days={16 - index * 7} target={14} />
            </li>
          </ul>
        </section>
      ))}
    </div>
  </>
)
