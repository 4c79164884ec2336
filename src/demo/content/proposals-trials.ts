import { need } from './proposal.ts'
import type { DemoProposal } from './proposal.ts'

/** Clinical trials and medicines. */
export const trialProposals: readonly DemoProposal[] = [
  {
    key: 'pierwsza-faza',
    language: 'pl',
    acronym: 'PierwszaFaza',
    title: {
      pl: 'Regionalna sieć gotowości do badań wczesnych faz',
      en: 'A regional readiness network for early-phase trials'
    },
    teaser: 'Jedna umowa, jeden budżet, 60 dni do pierwszego pacjenta. Sponsorzy przestaną nas omijać.',
    kind: 'infrastructure',
    field: 'Badania kliniczne',
    keywords: ['faza I', 'start-up', 'farmakokinetyka'],
    problem:
      'Od zapytania sponsora do aktywacji ośrodka mija u nas 171 dni, w Brnie 74. Cztery badania odeszły w zeszłym roku.',
    goal: 'Aktywacja w 60 dni w trzech badaniach, wspólny cennik i baza 400 zdrowych ochotników.',
    work: 'Wzór umowy trójstronnej, jedna komisja wiodąca, pracownia próbek, dyżur lekarski, próbny audyt.',
    needs: [
      need('cro', 'CRO', ['badania kliniczne', 'monitoring badań'], 'Procedury, budżetowanie, audyt próbny.'),
      need(
        'laboratorium',
        'Laboratorium',
        ['diagnostyka laboratoryjna', 'logistyka próbek'],
        'Próbki PK w 30 minut, mrożenie do –80 °C.'
      ),
      need(
        'szpital',
        'Szpital z OIT',
        ['intensywna terapia', 'badania kliniczne'],
        'Zabezpieczenie i łóżka nocne.',
        { type: 'hospital' }
      )
    ],
    contribution: 'Ośrodek na 16 łóżek, pięciu badaczy z certyfikatem GCP.',
    startsIn: 5,
    lasts: 24,
    total: 4200,
    own: 900,
    source: 'Agencja Badań Medycznych, sieć CWBK',
    full: {
      packages: [
        'Umowa i cennik.',
        'Procedury i szkolenia.',
        'Pracownia próbek.',
        'Trzy badania pilotażowe.'
      ],
      strategy: 'Cel 1 strategii wprost: więcej badań wczesnych faz w regionie.',
      benefit: 'Przychód ośrodków rzędu 6 mln zł rocznie od trzeciego roku.',
      milestones: [
        [4, 'Umowa trójstronna'],
        [9, 'Audyt próbny'],
        [20, 'Aktywacja w 60 dni']
      ],
      rights: 'Wzory dokumentów dostępne członkom bezpłatnie.',
      exploitation: 'Wspólny dział zapytań, marża 6 % na utrzymanie.',
      matters: ['clinicalTrial', 'bioethics', 'personalData'],
      risks: 'Zmiana przepisów o badaniach: bufor prawny. Mało ochotników: kampania z uczelniami.'
    }
  },
  {
    key: 'decentra',
    language: 'en',
    acronym: 'Decentra',
    title: { pl: 'Zestaw narzędzi do badań zdecentralizowanych', en: 'A toolkit for decentralised trials' },
    teaser: 'Visits by video, blood by courier, drug to the door: tested in one dull but honest trial.',
    kind: 'research',
    field: 'Clinical trial methods',
    keywords: ['decentralised trial', 'eConsent', 'direct-to-patient'],
    problem:
      'Our dropout in rural sites is 29 %, mostly for travel. Everyone sells platforms; nobody here has measured what they do to data quality.',
    goal: 'A randomised comparison of home and site visits within one low-risk trial of 140 patients: missing data, cost, satisfaction.',
    work: 'Study within a trial, home nursing, cold chain to the door, source data checks.',
    needs: [
      need('platform', 'Telemedicine', ['telemedicine', 'mobile applications'], 'Video visits and eConsent.'),
      need('couriers', 'Cold chain', ['cold chain', 'GDP'], 'Kits both ways, temperature logged.'),
      need(
        'patients',
        'Patients',
        ['patients’ voice', 'trial recruitment'],
        'Design of the burden questionnaire.',
        { type: 'ngo' }
      )
    ],
    contribution: 'Host trial, biometrics, monitoring.',
    startsIn: 5,
    lasts: 20,
    total: 1280,
    own: 560,
    source: 'Own funds, Medical Research Agency',
    full: {
      packages: ['Protocol and approvals.', 'Logistics dry run.', '140 patients.', 'Analysis by estimand.'],
      strategy: 'Makes the valley’s dispersed villages an argument instead of an excuse.',
      benefit: 'A costed package that all four hospitals may offer.',
      milestones: [
        [4, 'Approval'],
        [6, 'Dry run'],
        [17, 'Last visit']
      ],
      rights: 'Toolkit open to members; platform stays with its owner.',
      exploitation: 'KlinOpus offers the package to sponsors.',
      matters: ['clinicalTrial', 'bioethics', 'personalData'],
      risks:
        'Regulator objects to direct shipping: via local pharmacy. Video fails in valleys: phone plus nurse.'
    }
  },
  {
    key: 'syrop-bez',
    language: 'pl',
    acronym: 'SyropBez',
    title: {
      pl: 'Bezcukrowy syrop z paracetamolem i ukrytym smakiem',
      en: 'A sugar-free paracetamol syrup with masked taste'
    },
    teaser: 'Dziecko połyka, rodzic nie goni łyżeczką po podłodze. Bez sacharozy i bez barwników.',
    kind: 'research',
    field: 'Leki pediatryczne',
    keywords: ['maskowanie smaku', 'pediatria', 'postać leku'],
    problem:
      'Jedna trzecia dawek u trzylatków kończy się wypluciem. Słodzik w dużej ilości przyspiesza pasaż.',
    goal: 'Akceptacja 90 % u dzieci 2–6 lat przy równoważności uwalniania.',
    work: 'Kompleksy z żywicą, panel dorosłych, ocena akceptacji u dzieci, trwałość.',
    needs: [
      need('smak', 'Panel smakowy', ['sensoryka'], 'Panel dorosłych i skala dziecięca.', {
        type: 'university'
      }),
      need('szpital', 'Szpital dziecięcy', ['pediatria', 'badania pediatryczne'], '80 dzieci z gorączką.', {
        type: 'hospital'
      }),
      need('analityka', 'Analityka', ['chromatografia'], 'Uwalnianie i produkty rozpadu.')
    ],
    contribution: 'Linia płynów, dział rejestracji.',
    startsIn: 5,
    lasts: 20,
    total: 1400,
    own: 800,
    source: 'Środki własne'
  },
  {
    key: 'minitabletka',
    language: 'pl',
    acronym: 'MiniTabletka',
    title: {
      pl: 'Druk minitabletek w aptece szpitalnej',
      en: 'Printing mini-tablets in a hospital pharmacy'
    },
    teaser: 'Dawka 3,75 mg dla wcześniaka, drukowana w aptece, a nie dzielona żyletką.',
    kind: 'research',
    field: 'Farmacja szpitalna',
    keywords: ['druk 3D leków', 'ekstruzja', 'pediatria', 'receptura'],
    problem: 'W naszej aptece dzieli się rocznie 9 000 tabletek. Odchylenie dawki w połówkach sięga 18 %.',
    goal: 'Trzy leki w minitabletkach 2 mm o odchyleniu poniżej 5 % i zwolnienie serii w godzinę.',
    work: 'Pasty do ekstruzji, kontrola NIR, kwalifikacja drukarki, opinia inspekcji.',
    needs: [
      need('technologia', 'Technologia leku', ['postać leku', 'trwałość'], 'Pasty i trwałość 30 dni.', {
        type: 'largeEnterprise'
      }),
      need('drukarka', 'Drukarka', ['druk 3D'], 'Głowica i kontrola masy każdej sztuki.', {
        type: 'university'
      }),
      need('jakosc', 'System jakości', ['audyt GMP', 'walidacja procesów'], 'Procedury na poziomie apteki.')
    ],
    contribution: 'Apteka recepturowa, dwie farmaceutki, lista najczęściej dzielonych leków.',
    startsIn: 5,
    lasts: 21,
    total: 1160,
    own: 140,
    source: 'Agencja Badań Medycznych',
    full: {
      readiness: [3, 6],
      packages: [
        'Wybór leków i past.',
        'Drukarka i NIR.',
        'Kwalifikacja i szkolenie.',
        'Sto serii próbnych.'
      ],
      strategy: 'Szpital jako miejsce wytwarzania, nie tylko odbiorca.',
      benefit: 'Bezpieczniejsze dawki w trzech szpitalach z jednego urządzenia.',
      milestones: [
        [6, 'Pasta pierwszego leku'],
        [13, 'Drukarka zakwalifikowana'],
        [20, 'Sto serii']
      ],
      rights: 'Pasty: Farmacja Olcha. Głowica: Akademia. Procedury wspólne.',
      exploitation: 'Wkłady z pastą jako produkt, drukarka w dzierżawie.',
      matters: ['stateAid', 'medicalDevice'],
      note: 'Lek recepturowy; stan prawny uzgadniany z inspekcją farmaceutyczną.',
      risks: 'Sprzeciw inspekcji: pozostaje faza laboratoryjna. Zatykanie głowicy: dwie średnice dyszy.'
    }
  },
  {
    key: 'proba-wprost',
    language: 'pl',
    acronym: 'PróbaWprost',
    title: { pl: 'Badania kliniczne opisane prostym językiem', en: 'Clinical trials in plain language' },
    teaser: 'Czternaście stron zgody na dwóch. Sprawdzone przez tych, którzy mają ją podpisać.',
    kind: 'promotion',
    field: 'Głos pacjentów',
    keywords: ['prosty język', 'świadoma zgoda', 'rekrutacja'],
    problem: 'Co drugi uczestnik nie potrafi powiedzieć, czym różni się badanie od leczenia.',
    goal: 'Wzór informacji zrozumiały dla 80 % czytelników w teście powtórzenia.',
    work: 'Przepisanie sześciu zgód, testy z pacjentami, uzgodnienie z komisją.',
    needs: [
      need('cro', 'CRO', ['badania kliniczne'], 'Sześć prawdziwych dokumentów.'),
      need('grafika', 'Projektowanie', ['testy użyteczności'], 'Układ i ilustracje.'),
      need('komisja', 'Uczelnia z komisją', ['bioetyka', 'badania kliniczne'], 'Opinia bioetyczna.', {
        type: 'university'
      })
    ],
    contribution: 'Czterdziestu pacjentów recenzentów.',
    startsIn: 3,
    lasts: 9,
    total: 170,
    own: 20,
    source: 'Fundusz Inicjatyw Obywatelskich'
  }
]
