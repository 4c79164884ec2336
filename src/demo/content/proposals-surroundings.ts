import { need } from './proposal.ts'
import type { DemoProposal } from './proposal.ts'

/** Environment, logistics, shared space and capital. */
export const surroundingProposals: readonly DemoProposal[] = [
  {
    key: 'jednotworzywo',
    language: 'pl',
    acronym: 'JednoTworzywo',
    title: {
      pl: 'Opakowanie jałowe z jednego tworzywa i jego powrót ze szpitala',
      en: 'Single-material sterile packaging and its way back from hospital'
    },
    teaser: 'Worek na narzędzia, który po operacji wraca jako tacka, a nie jako odpad medyczny.',
    kind: 'research',
    field: 'Opakowania, gospodarka obiegu zamkniętego',
    keywords: ['opakowanie jałowe', 'polietylen', 'recykling', 'ISO 11607'],
    problem:
      'Blok operacyjny wyrzuca 2,3 kg czystych opakowań na zabieg. Papier sklejony z folią nie nadaje się do niczego.',
    goal: 'Torebka z samego polietylenu spełniająca ISO 11607 i odzysk 60 % masy w jednym szpitalu.',
    work: 'Włóknina PE, zgrzew, starzenie, próba sterylizacji, zbiórka u źródła, granulat.',
    needs: [
      need(
        'szpital',
        'Blok operacyjny',
        ['chirurgia', 'zakażenia szpitalne'],
        'Dwie sale i szkolenie instrumentariuszek.',
        { type: 'hospital' }
      ),
      need(
        'sterylizacja',
        'Sterylizacja',
        ['sterylizacja', 'walidacja procesów'],
        'Tlenek etylenu i promieniowanie na nowym materiale.'
      ),
      need(
        'materialy',
        'Badania materiału',
        ['polimery medyczne', 'biozgodność'],
        'Starzenie i bariera mikrobiologiczna.',
        { type: 'institute' }
      )
    ],
    contribution: 'Linia do torebek, laboratorium barierowości, wytłaczarka.',
    startsIn: 4,
    lasts: 18,
    total: 1080,
    own: 430,
    source: 'NCBR, ścieżka środowiskowa',
    full: {
      readiness: [4, 7],
      packages: ['Włóknina i zgrzew.', 'Walidacja sterylizacji.', 'Zbiórka na bloku.', 'Granulat i tacka.'],
      strategy: 'Zielona transformacja producentów wyrobów.',
      benefit: 'Szpital płaci mniej za odpady, Opakruda wyprzedza przepisy o opakowaniach.',
      milestones: [
        [6, 'Torebka w starzeniu'],
        [11, 'Walidacja'],
        [17, 'Odzysk 60 %']
      ],
      rights: 'Zgrzew: Opakruda. Dane o starzeniu wspólne.',
      exploitation: 'Sprzedaż od drugiego kwartału po projekcie.',
      matters: ['medicalDevice'],
      note: 'Granulat z odzysku wyłącznie do tacek bez kontaktu z wyrobem.',
      risks:
        'Radiacja kruszy PE: stabilizator B. Zanieczyszczenie zbiórki: przezroczyste pojemniki i kontrola tygodniowa.'
    }
  },
  {
    key: 'chlodny-dron',
    language: 'pl',
    acronym: 'ChłodnyDron',
    title: {
      pl: 'Bezzałogowy przewóz próbek i krwi między szpitalami',
      en: 'Unmanned transport of samples and blood between hospitals'
    },
    teaser: 'Jedenaście minut nad doliną zamiast pięćdziesięciu szosą.',
    kind: 'study',
    field: 'Logistyka medyczna',
    keywords: ['dron', 'próbki', 'łańcuch chłodniczy'],
    problem: 'Krew na cito jedzie szosą przez dwa przejazdy kolejowe.',
    goal: 'Sto lotów próbnych z rejestracją temperatury i drgań oraz rachunek kosztów.',
    work: 'Pozwolenia, pojemnik, loty, wpływ na hemolizę.',
    needs: [
      need('samorzad', 'Samorząd', ['transport medyczny'], 'Lądowiska i zgody.', { type: 'administration' }),
      need(
        'laboratorium',
        'Laboratorium',
        ['diagnostyka laboratoryjna'],
        'Próbki porównawcze i ocena hemolizy.'
      ),
      need('operator', 'Operator lotów', ['bezzałogowe statki powietrzne'], 'Loty poza zasięgiem wzroku.')
    ],
    contribution: 'Pojemniki, rejestratory, dyspozytor.',
    startsIn: 5,
    lasts: 10,
    total: 480,
    own: 150,
    source: 'Program regionalny'
  },
  {
    key: 'pylek',
    language: 'pl',
    acronym: 'Pyłek+',
    title: {
      pl: 'Ostrzeżenia o pyłku i smogu dla chorych na astmę',
      en: 'Pollen and smog warnings for people with asthma'
    },
    teaser: 'Prognoza na jutro dla twojej ulicy, nie dla województwa.',
    kind: 'implementation',
    field: 'Zdrowie środowiskowe',
    keywords: ['pyłek', 'smog', 'astma', 'ostrzeżenia'],
    problem: 'Jedna stacja pyłkowa na pięć powiatów, odczyt raz w tygodniu.',
    goal: 'Sześć automatycznych stacji i powiadomienie wieczorem.',
    work: 'Stacje, model, aplikacja, ocena u 200 chorych.',
    needs: [
      need('aplikacja', 'Aplikacja', ['aplikacje mobilne'], 'Powiadomienia i dzienniczek.'),
      need('chorzy', 'Chorzy', ['choroby płuc'], '200 osób.', { type: 'ngo' }),
      need('miasto', 'Miasto', ['dane miejskie'], 'Miejsca i zasilanie stacji.', { type: 'administration' })
    ],
    contribution: 'Dane o powietrzu od 1996 roku.',
    startsIn: 4,
    lasts: 16,
    total: 400,
    own: 70,
    source: 'Fundusz ochrony środowiska'
  },
  {
    key: 'czysty-pokoj',
    language: 'pl',
    acronym: 'CzystyPokój',
    title: { pl: 'Wspólne pomieszczenie klasy C na godziny', en: 'A shared class C clean room by the hour' },
    teaser: 'Kto ile potrzebuje, za ile i z czyim systemem jakości. Sprawdzamy, zanim zbudujemy.',
    kind: 'study',
    field: 'Infrastruktura wytwórcza',
    keywords: ['pomieszczenia czyste', 'GMP', 'współdzielenie'],
    problem:
      'Trzy firmy planują własne pomieszczenia, z których każde stałoby puste przez dwie trzecie roku.',
    goal: 'Model współdzielenia z ceną, harmonogramem i opinią inspekcji.',
    work: 'Ankieta zapotrzebowania, układ pomieszczeń, system jakości wielu najemców.',
    needs: [
      need('jakosc', 'System jakości', ['audyt GMP', 'systemy jakości'], 'Podział odpowiedzialności.'),
      need('najemcy', 'Przyszli najemcy', ['produkcja GMP'], 'Profile procesów.', { seats: 3 })
    ],
    contribution: 'Hala 400 m² i kierownik laboratoriów.',
    startsIn: 3,
    lasts: 7,
    total: 150,
    own: 60,
    source: 'Środki własne technoparku',
    full: {
      packages: ['Zapotrzebowanie.', 'Układ i koszt.', 'Opinia.'],
      strategy: 'Wspólna infrastruktura.',
      benefit: 'Niższy próg wejścia dla małych wytwórców.',
      milestones: [
        [3, 'Ankieta'],
        [7, 'Model']
      ],
      rights: 'Opracowanie dostępne członkom.',
      exploitation: 'Decyzja inwestycyjna technoparku.',
      matters: ['stateAid'],
      risks: 'Zanieczyszczenie krzyżowe: kampanie rozdzielone czyszczeniem.'
    }
  },
  {
    key: 'seed-to-ce',
    language: 'en',
    acronym: 'Seed-to-CE',
    title: {
      pl: 'Od pieniędzy zalążkowych do znaku CE: przygotowanie dziesięciu zespołów',
      en: 'From seed money to CE mark: preparing ten teams'
    },
    teaser: 'We turn down seven device teams out of ten for the same three reasons. Let us fix the reasons.',
    kind: 'training',
    field: 'Investment readiness',
    keywords: ['seed capital', 'regulatory strategy', 'due diligence'],
    problem:
      'Pitch decks promise a CE mark in a year; no intended purpose, no freedom to operate, no cost of the clinical part.',
    goal: 'Ten teams with a regulatory plan, an IP opinion and a budget an investor believes; three funded.',
    work: 'Two cohorts of five teams, sixteen weeks each, with a mock due diligence at the end.',
    needs: [
      need(
        'regulatory',
        'Regulatory coach',
        ['MDR', 'clinical evaluation'],
        'Intended purpose, class, plan.'
      ),
      need('incubator', 'Incubator', ['mentoring', 'pre-incubation'], 'Recruitment and rooms.', {
        type: 'businessSupport'
      }),
      need('rights', 'Patent attorney', ['patents', 'freedom to operate'], 'One opinion a team.')
    ],
    contribution: 'Two partners’ time, the mock committee, PLN 100 000.',
    startsIn: 3,
    lasts: 12,
    total: 330,
    own: 150,
    source: 'Own funds and incubator grant'
  }
]
