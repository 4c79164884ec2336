import { need } from './proposal.ts'
import type { DemoProposal } from './proposal.ts'

/** Skills, markets, rules and rights. */
export const skillProposals: readonly DemoProposal[] = [
  {
    key: 'line-safe',
    language: 'en',
    acronym: 'LineSafe VR',
    title: {
      pl: 'Nauka zakładania wkłucia centralnego w rzeczywistości wirtualnej',
      en: 'Learning central line insertion in virtual reality'
    },
    teaser: 'Forty attempts in a headset before the first one in a neck.',
    kind: 'training',
    field: 'Medical education',
    keywords: ['simulation', 'central venous access', 'virtual reality'],
    problem:
      'Residents do their first line after watching two. Our arterial puncture rate among beginners is 7 %.',
    goal: 'Beginners reach the expert’s economy of motion after six hours; puncture rate below 3 % in the first ten real lines.',
    work: 'Haptic needle, ultrasound model from 30 scans, curriculum, randomised study of 48 residents.',
    needs: [
      need(
        'centre',
        'Simulation centre',
        ['medical education', 'simulation'],
        'Curriculum, 48 residents, assessors.',
        { type: 'university' }
      ),
      need('hospital', 'Teaching hospital', ['intensive care'], 'Observation of the first ten lines.', {
        type: 'hospital'
      }),
      need('usability', 'Usability', ['usability tests'], 'Cybersickness and glove-friendly controls.', {
        welcome: true
      })
    ],
    contribution: 'Haptic rig, developer, phantoms.',
    startsIn: 4,
    lasts: 15,
    total: 460,
    own: 90,
    source: 'Regional programme, skills',
    full: {
      packages: [
        'Needle forces from cadaver data.',
        'Scene and ultrasound.',
        'Curriculum.',
        'Trial and follow-up.'
      ],
      strategy: 'Skills goal: training on devices made here.',
      benefit: 'Five hospitals send residents free of charge in the first year.',
      milestones: [
        [4, 'Force model'],
        [8, 'First course'],
        [14, '48 residents']
      ],
      rights: 'Simulator: Skalpel. Curriculum: ANM, open licence.',
      exploitation: 'Sale to simulation centres; per-course licence.',
      matters: ['personalData'],
      note: 'Observation of trainees approved by the ethics committee as education research.',
      risks: 'Haptics unrealistic: hybrid with a gel phantom. Residents rotate away: short blocks.'
    }
  },
  {
    key: 'gmp-start',
    language: 'pl',
    acronym: 'GMPStart',
    title: { pl: 'Praktyczna akademia GMP dla techników', en: 'A hands-on GMP academy for technicians' },
    teaser: 'Trzy tygodnie w prawdziwym czystym pomieszczeniu zamiast trzech dni ze slajdami.',
    kind: 'training',
    field: 'Kadry dla przemysłu',
    keywords: ['GMP', 'pomieszczenia czyste', 'kształcenie dualne'],
    problem:
      'Nowy operator popełnia pierwsze odchylenie w drugim tygodniu, a w klastrze brakuje 70 techników.',
    goal: 'Siedemdziesiąt osób przeszkolonych w rok, odchyleń w pierwszym kwartale pracy o 40 % mniej.',
    work: 'Program z dwoma wytwórcami, zajęcia w hali, egzamin praktyczny, staż.',
    needs: [
      need('farmacja', 'Wytwórca leków', ['produkcja GMP'], 'Instruktorzy i staże.', {
        type: 'largeEnterprise'
      }),
      need(
        'biotechnologia',
        'Wytwórca biotechnologiczny',
        ['fermentacja', 'oczyszczanie białek'],
        'Moduł biologiczny.'
      ),
      need('hala', 'Pomieszczenie czyste', ['pomieszczenia czyste'], 'Klasa C na dwanaście tygodni.', {
        type: 'businessSupport'
      }),
      need('szkola', 'Uczelnia', ['dydaktyka medyczna'], 'Uznanie punktów.', {
        type: 'university',
        welcome: true
      })
    ],
    contribution: 'Program, trzech audytorów, katalog 120 prawdziwych odchyleń.',
    startsIn: 4,
    lasts: 14,
    total: 560,
    own: 130,
    source: 'Program regionalny, kwalifikacje',
    full: {
      packages: ['Program i egzamin.', 'Cztery turnusy.', 'Staże.', 'Porównanie odchyleń.'],
      strategy: 'Brak rąk do pracy był pierwszym zdaniem ostatniej ankiety.',
      benefit: 'Absolwent od razu na linii; pięć firm deklaruje zatrudnienie.',
      milestones: [
        [3, 'Program przyjęty'],
        [5, 'Turnus I'],
        [13, 'Siedemdziesiąty absolwent']
      ],
      rights: 'Materiały wspólne, licencja dla członków.',
      exploitation: 'Turnusy płatne dla firm spoza klastra.',
      matters: ['stateAid', 'personalData'],
      note: 'Pomoc de minimis dla pracodawców stażystów.',
      risks: 'Awaria wentylacji: druga hala. Rezygnacje: stypendium wypłacane po egzaminie.'
    }
  },
  {
    key: 'stoisko',
    language: 'pl',
    acronym: 'Rudawa w Düsseldorfie',
    title: {
      pl: 'Wspólne stoisko i misja na targach medycznych',
      en: 'A joint stand and mission at a medical trade fair'
    },
    teaser: 'Sześćdziesiąt metrów zamiast czterech stolików w rogu.',
    kind: 'internationalisation',
    field: 'Umiędzynarodowienie',
    keywords: ['targi', 'eksport', 'misja gospodarcza'],
    problem:
      'Osobno stać nas na boks przy wyjściu. W zeszłym roku cztery firmy zapłaciły razem więcej niż za wspólną wyspę.',
    goal: 'Stoisko dla sześciu firm, 120 umówionych spotkań i pięć umów w rok.',
    work: 'Umówienie spotkań, projekt stoiska, szkolenie z rozmowy, podsumowanie po trzech miesiącach.',
    needs: [
      need(
        'wystawcy',
        'Wystawcy',
        ['eksport', 'wyroby medyczne'],
        'Produkt gotowy do sprzedaży i osoba mówiąca po niemiecku lub angielsku.',
        { seats: 5 }
      ),
      need('technopark', 'Organizacja', ['fundusze europejskie'], 'Rozliczenie dotacji i logistyka.', {
        type: 'businessSupport'
      })
    ],
    contribution: 'Baza 900 dystrybutorów, dwie osoby na stoisku.',
    startsIn: 5,
    lasts: 8,
    total: 420,
    own: 210,
    source: 'Program promocji branż i składki wystawców',
    full: {
      packages: ['Nabór i szkolenie.', 'Spotkania przed targami.', 'Targi.', 'Rozmowy po targach.'],
      strategy: 'Eksport: cel 7.',
      benefit: 'Koszt na firmę spada z 92 do 35 tys. zł.',
      milestones: [
        [2, 'Lista wystawców'],
        [5, 'Targi'],
        [8, 'Podsumowanie']
      ],
      rights: 'Baza kontaktów wspólna na dwa lata.',
      exploitation: 'Powtórka co dwa lata.',
      matters: ['stateAid'],
      risks: 'Mało wystawców: mniejsza wyspa do 60 dni przed. Kurs euro: rezerwa 8 %.'
    }
  },
  {
    key: 'patent-w-pore',
    language: 'pl',
    acronym: 'PatentWPorę',
    title: {
      pl: 'Poradnia własności intelektualnej dla młodych zespołów',
      en: 'An intellectual property clinic for young teams'
    },
    teaser: 'Godzina z rzecznikiem przed plakatem na konferencji, a nie po.',
    kind: 'training',
    field: 'Transfer technologii',
    keywords: ['patenty', 'komercjalizacja', 'doktoranci'],
    problem: 'Dziewięć wynalazków przepadło w dwa lata, bo najpierw była publikacja.',
    goal: 'Sto dwadzieścia porad, 25 zgłoszeń, ani jednego utraconego pierwszeństwa.',
    work: 'Dyżury, szybkie badanie stanu techniki, pięć warsztatów, fundusz na opłaty.',
    needs: [
      need('rzecznicy', 'Rzecznicy patentowi', ['patenty', 'czystość patentowa'], 'Dyżur co tydzień.'),
      need('inkubator', 'Inkubator', ['mentoring', 'preinkubacja'], 'Nabór i opieka.', {
        type: 'businessSupport'
      }),
      need(
        'uczelnia',
        'Uczelnia',
        ['bioinformatyka', 'biologia molekularna'],
        'Szkoła doktorska i regulamin.',
        { type: 'university', seats: 2 }
      )
    ],
    contribution: 'Brokerka technologii i dostęp do baz.',
    startsIn: 2,
    lasts: 18,
    total: 340,
    own: 100,
    source: 'Program regionalny i uczelnie',
    full: {
      packages: ['Dyżury.', 'Warsztaty.', 'Fundusz opłat.', 'Regulamin dla spółek odpryskowych.'],
      strategy: 'Cel 8: prawa zostają w dolinie.',
      benefit: 'Wszystkie uczelnie klastra, bezpłatnie.',
      milestones: [
        [1, 'Pierwszy dyżur'],
        [9, '60 porad'],
        [18, '25 zgłoszeń']
      ],
      rights: 'Prawa zostają przy twórcach i uczelniach według ich regulaminów.',
      exploitation: 'Po projekcie abonament uczelni.',
      matters: ['stateAid'],
      risks: 'Konflikt interesów kancelarii: oświadczenie przy każdej sprawie.'
    }
  },
  {
    key: 'mdr-desk',
    language: 'en',
    acronym: 'MDR Desk',
    title: { pl: 'Wspólny punkt pomocy w sprawach MDR i IVDR', en: 'A shared help desk for MDR and IVDR' },
    teaser:
      'Thirty hours of regulatory advice a year for every small maker, from people who have sat through audits.',
    kind: 'infrastructure',
    field: 'Regulatory support',
    keywords: ['MDR', 'IVDR', 'notified body', 'technical documentation'],
    problem:
      'Eleven small makers each keep half a regulatory person. None of them can read the next guidance in time, and four products left the market.',
    goal: 'Answer 300 questions a year within three days, and bring eight files to a notified body without a major deficiency.',
    work: 'Triage desk, template library, mock audits, a clean-validation lane at two laboratories.',
    needs: [
      need(
        'validation',
        'Process validation',
        ['sterilisation', 'process validation'],
        'Mock audits and validation advice.'
      ),
      need('laboratory', 'Testing laboratory', ['ISO 10993', 'biomaterials'], 'Fast slot for pilot tests.', {
        type: 'institute'
      }),
      need('host', 'Host', ['European funds', 'acceleration'], 'Rooms, contracts, settlement.', {
        type: 'businessSupport'
      })
    ],
    contribution: 'Three consultants, 60 templates, clinical evaluation lead.',
    startsIn: 3,
    lasts: 24,
    total: 890,
    own: 240,
    source: 'Regional programme, services for SMEs',
    full: {
      packages: ['Desk and triage.', 'Templates.', 'Mock audits.', 'Eight files.'],
      strategy: 'Serves the largest group of members, small device makers.',
      benefit: 'About PLN 45 000 a year saved by each maker.',
      milestones: [
        [2, 'Desk open'],
        [9, 'Four mock audits'],
        [22, 'Eighth file sent']
      ],
      rights: 'Templates stay with Regulator Med, free to members during the project.',
      exploitation: 'Subscription after month 24.',
      matters: ['stateAid'],
      note: 'De minimis aid to the makers, registered by the host.',
      risks:
        'Advisers conflicted: two-person rule and a register. Guidance changes: templates reviewed each quarter.'
    }
  }
]
