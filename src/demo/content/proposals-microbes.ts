import { need } from './proposal.ts'
import type { DemoProposal } from './proposal.ts'

/** Microbes: infection, resistance, microbiome. */
export const microbeProposals: readonly DemoProposal[] = [
  {
    key: 'fag-noga',
    language: 'pl',
    acronym: 'FagNoga',
    title: { pl: 'Bakteriofagi w żelu na zakażone owrzodzenia', en: 'Phages in gel for infected ulcers' },
    teaser: 'Trzy fagi przeciw gronkowcowi, zawieszone w opatrunku, dobierane do szczepu w 48 godzin.',
    confidentiality: 'nda',
    kind: 'research',
    field: 'Terapie przeciwbakteryjne',
    keywords: ['bakteriofagi', 'MRSA', 'owrzodzenie', 'terapia dobierana'],
    problem: 'U chorych z MRSA w ranie trzeci antybiotyk z kolei działa rzadziej niż u co piątego.',
    goal: 'Preparat trzech fagów trwały sześć miesięcy w 5 °C, fagogram w dwie doby i 20 leczeń w ramach eksperymentu leczniczego.',
    work: 'Dobór szczepów, oczyszczanie endotoksyn, uwalnianie z żelu, protokół leczenia, kontrola oporności.',
    needs: [
      need(
        'poradnia',
        'Poradnia ran',
        ['leczenie ran', 'zakażenia szpitalne'],
        'Dwudziestu chorych i wymazy co tydzień.',
        { type: 'hospital' }
      ),
      need(
        'genomy',
        'Genomy fagów',
        ['sekwencjonowanie', 'mikrobiologia'],
        'Brak genów lizogenii i oporności.',
        { type: 'institute' }
      ),
      need('zel', 'Żel', ['hydrożele'], 'Nośnik bez konserwantów zabijających fagi.')
    ],
    contribution: 'Kolekcja 630 fagów, wytwórnia, mikrobiolog kliniczny.',
    startsIn: 5,
    lasts: 26,
    total: 2100,
    own: 330,
    source: 'Agencja Badań Medycznych',
    full: {
      readiness: [3, 5],
      packages: [
        'Bank trzech fagów z certyfikatem.',
        'Endotoksyny poniżej 5 EU/ml.',
        'Żel i trwałość miana.',
        'Eksperyment leczniczy.'
      ],
      strategy: 'Oporność jest wspólnym zagrożeniem, które Prezydium wskazało na ten rok.',
      benefit: 'Chorzy nie czekają na wyjazd do jedynego ośrodka w kraju.',
      milestones: [
        [6, 'Bank fagów'],
        [11, 'Spadek miana poniżej 1 log w pół roku'],
        [14, 'Pierwsze leczenie']
      ],
      rights: 'Szczepy fagów: Fagolab. Formulacja: wspólna z Hydrożelix.',
      exploitation: 'Najpierw lek recepturowy, równolegle doradztwo naukowe EMA.',
      matters: ['bioethics', 'clinicalTrial', 'gmo', 'personalData'],
      note: 'Fagi niemodyfikowane; zgłoszenie GMO tylko dla szczepu produkcyjnego.',
      risks: 'Oporność w trakcie leczenia: wymiana faga z banku. Endotoksyna: dodatkowa chromatografia.'
    }
  },
  {
    key: 'pepti-lock',
    language: 'en',
    acronym: 'PeptiLock',
    title: {
      pl: 'Peptydowy roztwór zamykający cewniki centralne',
      en: 'A peptide lock solution for central venous catheters'
    },
    teaser: 'Two millilitres of peptide in the lumen overnight. No antibiotic, no citrate in the blood.',
    confidentiality: 'nda',
    kind: 'research',
    field: 'Infection prevention',
    keywords: ['antimicrobial peptide', 'catheter lock', 'biofilm'],
    problem:
      'Tunnelled catheters of home parenteral nutrition patients get infected once in 900 days. Taurolidine helps, but occludes in children.',
    goal: 'A lock that clears 48-hour biofilm of four species by 4 log and stays stable for 30 days at 25 °C.',
    work: 'Lead selection among three peptides, compatibility with silicone and polyurethane, haemolysis, pilot batch.',
    needs: [
      need(
        'biocompatibility',
        'Biocompatibility',
        ['ISO 10993', 'biomaterials'],
        'Haemocompatibility and leachables.',
        { type: 'institute' }
      ),
      need(
        'ward',
        'Clinical ward',
        ['intensive care', 'infection control'],
        'Explanted catheters, handling trial.',
        { type: 'hospital' }
      ),
      need('filling', 'Sterile filling', ['sterilisation', 'GMP'], '2 000 prefilled syringes.')
    ],
    contribution: 'Three in-house molecules with data in 40 strains; synthesis up to 100 g.',
    startsIn: 5,
    lasts: 24,
    total: 2350,
    own: 480,
    source: 'FENG, SMART path',
    full: {
      readiness: [3, 5],
      packages: [
        'Lead peptide and salt form.',
        'Biofilm models, static and flow.',
        'Materials and haemolysis.',
        'Pilot batch and stability.'
      ],
      strategy: 'An alternative to antibiotics made entirely by members.',
      benefit: 'Children on parenteral nutrition stay at school; a first product for Peptydium.',
      milestones: [
        [5, 'Lead chosen'],
        [12, 'Four-log kill shown'],
        [21, 'Stability at 12 months, accelerated']
      ],
      rights: 'Composition of matter: Peptydium. Use claims shared with ITiP.',
      exploitation: 'Borderline medicine or device: advice procedure in the first quarter, then licensing.',
      matters: ['bioethics', 'medicalDevice'],
      risks: 'Aggregation in saline: buffered acetate as back-up. Cost of goods: truncated analogue.'
    }
  },
  {
    key: 'mikroskora',
    language: 'pl',
    acronym: 'MikroSkóra',
    title: {
      pl: 'Prebiotyk dla skóry atopowej dzieci szkolnych',
      en: 'A prebiotic for the atopic skin of schoolchildren'
    },
    teaser:
      'Karmić dobre bakterie zamiast zabijać wszystkie. Krem, którego działanie mierzymy sekwencjonowaniem.',
    kind: 'research',
    field: 'Dermokosmetyki, mikrobiom',
    keywords: ['mikrobiom skóry', 'AZS', 'prebiotyk', '16S'],
    problem: 'Emolient łagodzi suchość, lecz Staphylococcus aureus wraca w dwa tygodnie po odstawieniu.',
    goal: 'Spadek udziału S. aureus o połowę po ośmiu tygodniach u 64 dzieci, wobec tego samego kremu bez prebiotyku.',
    work: 'Wybór oligosacharydu in vitro, formulacja, badanie podwójnie ślepe, profil 16S i metabolity.',
    needs: [
      need('gabinet', 'Dermatolog', ['dermatologia', 'badania aplikacyjne'], 'Ocena EASI i pobrania.'),
      need('sekwencje', 'Sekwencjonowanie', ['sekwencjonowanie'], '400 profili 16S.'),
      need(
        'panel',
        'Badanie aplikacyjne',
        ['kosmetologia', 'badania aplikacyjne'],
        'Rekrutacja rodzin i pomiary TEWL.',
        { type: 'university' }
      )
    ],
    contribution: 'Dział badań, linia pilotażowa, trzy prebiotyki po próbach wstępnych.',
    startsIn: 4,
    lasts: 15,
    total: 780,
    own: 480,
    source: 'Środki własne i ulga B+R',
    full: {
      packages: [
        'Selekcja prebiotyku.',
        'Krem i test obciążeniowy.',
        'Badanie 64 dzieci.',
        'Analiza i publikacja.'
      ],
      strategy: 'Kosmetologia oparta na dowodach: specjalizacja dwóch uczelni klastra.',
      benefit: 'Szkoła zyskuje badanie wzorcowe, a firma dowód na etykietę.',
      milestones: [
        [4, 'Prebiotyk wybrany'],
        [7, 'Krem w badaniu'],
        [13, 'Ostatnia wizyta']
      ],
      rights: 'Formulacja: Czysta Kropla. Sekwencje otwarte po publikacji.',
      exploitation: 'Wprowadzenie w 12 miesięcy, pięć rynków.',
      matters: ['bioethics', 'personalData'],
      risks: 'Zaostrzenia zimą: losowanie w blokach sezonowych. Maści sterydowe poza protokołem: dzienniczek.'
    }
  },
  {
    key: 'oporna-rzeka',
    language: 'pl',
    acronym: 'OpornaRzeka',
    title: {
      pl: 'Geny oporności w ściekach szpitali i w Rudawie',
      en: 'Resistance genes in hospital wastewater and the Rudawa river'
    },
    teaser:
      'Dwanaście punktów, rok próbek, jedna mapa: skąd oporność wpływa do rzeki i gdzie można ją zatrzymać.',
    kind: 'study',
    field: 'Zdrowie publiczne i środowisko',
    keywords: ['antybiotykooporność', 'ścieki', 'qPCR', 'nadzór'],
    problem: 'Oczyszczalnia usuwa bakterie, ale nie geny. Karbapenemazę znaleziono już 4 km poniżej zrzutu.',
    goal: 'Bilans 30 genów oporności i 18 antybiotyków w dorzeczu oraz koszt trzech sposobów podczyszczania.',
    work: 'Próbki dwutygodniowe, qPCR, LC-MS, doświadczenie z ozonem na wylocie szpitala.',
    needs: [
      need(
        'szpital',
        'Szpital',
        ['zakażenia szpitalne'],
        'Dostęp do studzienki i dane o zużyciu antybiotyków.',
        { type: 'hospital' }
      ),
      need('miasto', 'Miasto', ['dane miejskie', 'zdrowie publiczne'], 'Oczyszczalnia i pozwolenia.', {
        type: 'administration'
      }),
      need(
        'pozostalosci',
        'Pozostałości leków',
        ['chromatografia', 'spektrometria mas'],
        '18 antybiotyków poniżej 10 ng/l.'
      ),
      need('srodowisko', 'Modelowanie rzeki', ['monitoring', 'epidemiologia'], 'Przepływy i ładunki.', {
        type: 'institute',
        welcome: true
      })
    ],
    contribution: 'Laboratorium oporności, kolekcja szczepów, zespół poborowy.',
    startsIn: 3,
    lasts: 18,
    total: 690,
    own: 140,
    source: 'Wojewódzki fundusz ochrony środowiska',
    full: {
      packages: [
        'Plan poboru i metody.',
        'Dwadzieścia sześć kampanii.',
        'Próba ozonu.',
        'Zalecenia dla pięciu powiatów.'
      ],
      strategy: 'Nauka na zamówienie samorządu: wzór współpracy z celu 5.',
      benefit: 'Miasto wie, na co wydać 4 mln zł, zanim je wyda.',
      milestones: [
        [2, 'Metody sprawdzone'],
        [9, 'Półrocze danych'],
        [17, 'Zalecenia']
      ],
      rights: 'Dane otwarte, z półrocznym embargiem na publikację.',
      exploitation: 'Zalecenia wprost do programu ochrony środowiska związku powiatów.',
      matters: [],
      note: 'Bez danych osobowych; zużycie leków wyłącznie na poziomie szpitala.',
      risks:
        'Wezbranie: pobór proporcjonalny do przepływu. Sprzeciw zakładu: rozmowa przed publikacją punktów.'
    }
  },
  {
    key: 'czyste-dlonie',
    language: 'pl',
    acronym: 'CzysteDłonie',
    title: { pl: 'Plakietka przypominająca o higienie rąk', en: 'A badge that reminds of hand hygiene' },
    teaser: 'Plakietka drży, gdy ktoś podchodzi do łóżka bez dezynfekcji. Nie donosi przełożonym.',
    kind: 'implementation',
    field: 'Zakażenia szpitalne',
    keywords: ['higiena rąk', 'czujniki zbliżeniowe', 'zakażenia szpitalne'],
    problem: 'W obserwacji jawnej higiena rąk sięga 84 %, w ukrytej 37 %.',
    goal: 'Podnieść ukrytą higienę do 60 % na dwóch oddziałach w pół roku.',
    work: 'Plakietki i znaczniki łóżek, dane tylko zbiorcze, obserwacja niezależna przed i po.',
    needs: [
      need(
        'plakietki',
        'Plakietki',
        ['czujniki', 'bezprzewodowa transmisja'],
        '120 sztuk, bateria na miesiąc.'
      ),
      need('dane', 'Analiza', ['analiza danych'], 'Wyniki zbiorcze bez śledzenia osób.'),
      need(
        'uczelnia',
        'Obserwacja',
        ['zdrowie publiczne', 'dydaktyka medyczna'],
        'Obserwatorzy i analiza przed–po.',
        { type: 'university' }
      )
    ],
    contribution: 'Dwa oddziały, zespół zakażeń szpitalnych i zgoda związków zawodowych.',
    startsIn: 4,
    lasts: 10,
    total: 310,
    own: 90,
    source: 'Środki własne szpitala'
  }
]
