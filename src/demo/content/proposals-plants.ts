import { need } from './proposal.ts'
import type { DemoProposal } from './proposal.ts'

/** Medicinal plants, algae and cosmetics. */
export const plantProposals: readonly DemoProposal[] = [
  {
    key: 'dziewanna',
    language: 'pl',
    acronym: 'Dziewanna',
    title: {
      pl: 'Standaryzowany wyciąg z dziewanny na kaszel poinfekcyjny',
      en: 'A standardised mullein extract for post-infectious cough'
    },
    teaser: 'Dziewanna od naszych rolników, dawka liczona w werbaskozydzie i pierwsze porządne badanie.',
    kind: 'research',
    field: 'Fitofarmaceutyki',
    keywords: ['dziewanna', 'werbaskozyd', 'kaszel', 'standaryzacja'],
    problem:
      'Kwiat dziewanny stosuje się od wieków, a zawartość werbaskozydu w handlowym surowcu waha się dwunastokrotnie.',
    goal: 'Wyciąg o zawartości 4 % ± 0,4 i badanie na 120 dorosłych z kaszlem trwającym 3–8 tygodni.',
    work: 'Odmiana i termin zbioru, ekstrakcja wodno-etanolowa, syrop, badanie z placebo.',
    needs: [
      need(
        'fitochemia',
        'Fitochemia',
        ['fitochemia', 'standaryzacja surowca'],
        'Marker, odmiana, suszenie.',
        { type: 'institute' }
      ),
      need('postac', 'Postać leku', ['postać leku', 'produkcja GMP'], 'Syrop i placebo nie do odróżnienia.', {
        type: 'largeEnterprise'
      }),
      need('badanie', 'Badanie kliniczne', ['badania kliniczne'], 'Protokół, zgody, monitorowanie.')
    ],
    contribution: 'Czterdziestu plantatorów, ekstraktor 300 l, kierowniczka jakości.',
    startsIn: 5,
    lasts: 26,
    total: 1900,
    own: 450,
    source: 'FENG, ścieżka SMART',
    full: {
      readiness: [4, 7],
      packages: [
        'Surowiec: trzy odmiany na czterech polach.',
        'Wyciąg i metoda HPLC.',
        'Syrop, trwałość 24 miesiące.',
        'Badanie 120 osób.'
      ],
      strategy: 'Rośliny lecznicze doliny są w nazwie specjalizacji regionu.',
      benefit: 'Cena skupu wyższa o 40 % i umowy pięcioletnie dla rolników.',
      milestones: [
        [7, 'Zbiór z trzech odmian'],
        [12, 'Seria kliniczna'],
        [24, 'Zamknięcie bazy']
      ],
      rights:
        'Odmiana: Instytut Fitochemii. Proces ekstrakcji: tajemnica Fitorudawy. Wyniki badania wspólne.',
      exploitation: 'Rejestracja jako tradycyjny produkt roślinny, potem ugruntowane zastosowanie.',
      matters: ['bioethics', 'clinicalTrial', 'personalData'],
      risks:
        'Mokry czerwiec: suszarnia mobilna. Duży efekt placebo przy kaszlu: pomiar rejestratorem, nie ankietą.'
    }
  },
  {
    key: 'algo-krem',
    language: 'pl',
    acronym: 'AlgoKrem',
    title: {
      pl: 'Fikocyjanina ze spiruliny jako niebieski barwnik kosmetyków',
      en: 'Spirulina phycocyanin as a blue colour for cosmetics'
    },
    teaser: 'Niebieski, który nie płowieje w łazience. Ze szklarni po hucie.',
    kind: 'research',
    field: 'Surowce kosmetyczne',
    keywords: ['fikocyjanina', 'mikroalgi', 'stabilność barwy'],
    problem: 'Fikocyjanina w kremie blednie w trzy tygodnie na świetle.',
    goal: 'Barwa stabilna przez 12 miesięcy w dwóch recepturach.',
    work: 'Mikrokapsułki, przeciwutleniacze, testy w szafie świetlnej.',
    needs: [
      need('receptury', 'Receptury', ['formulacje'], 'Krem i żel do kąpieli.'),
      need('analityka', 'Analityka', ['chromatografia'], 'Czystość i produkty rozpadu.'),
      need('bezpieczenstwo', 'Bezpieczeństwo', ['badania aplikacyjne'], 'Testy płatkowe u 50 osób.', {
        type: 'university'
      })
    ],
    contribution: 'Fotobioreaktory 2 × 400 l.',
    startsIn: 5,
    lasts: 12,
    total: 260,
    own: 40,
    source: 'Bon na innowacje'
  },
  {
    key: 'jarzebina',
    language: 'pl',
    acronym: 'Jarzębina',
    title: {
      pl: 'Polifenole z wytłoków jarzębiny i aronii',
      en: 'Polyphenols from rowan and chokeberry pomace'
    },
    teaser: 'Siedemset ton wytłoków rocznie trafia na kompost razem z najlepszą częścią owocu.',
    kind: 'research',
    field: 'Gospodarka obiegu zamkniętego, składniki aktywne',
    keywords: ['wytłoki', 'ekstrakcja nadkrytyczna', 'antocyjany', 'obieg zamknięty'],
    problem:
      'Tłocznie płacą za wywóz wytłoków 90 zł za tonę, a firmy kosmetyczne kupują antocyjany z Chin po 600 zł za kilogram.',
    goal: 'Proces o odzysku 70 % antocyjanów i koszcie poniżej 250 zł/kg przy skali 50 kg na dobę.',
    work: 'Suszenie w ciągu sześciu godzin, CO2 nadkrytyczny z etanolem, frakcjonowanie, ocena życia cyklu.',
    needs: [
      need(
        'ekstrakcja',
        'Producent ekstraktów',
        ['ekstrakcja', 'surowce roślinne'],
        'Skala pilotażowa i bilans kosztów.'
      ),
      need('odbiorca', 'Odbiorca', ['dermokosmetyki'], 'Specyfikacja i próby w dwóch serum.'),
      need('metabolity', 'Analityka', ['metabolomika', 'kontrola jakości'], 'Profil 40 związków i pestycydy.')
    ],
    contribution: 'Instalacja nadkrytyczna 2 × 10 l i wyniki z trzech sezonów.',
    startsIn: 4,
    lasts: 18,
    total: 860,
    own: 150,
    source: 'NCBR, Lider zielonych technologii',
    full: {
      readiness: [4, 6],
      packages: ['Logistyka wytłoków.', 'Parametry ekstrakcji.', 'Pilotaż 50 kg.', 'Ocena cyklu życia.'],
      strategy: 'Zamyka obieg w łańcuchu, w którym klaster ma każde ogniwo.',
      benefit: 'Dochód dla sześciu tłoczni i tańszy surowiec dla dwóch członków.',
      milestones: [
        [4, 'Protokół suszenia'],
        [11, 'Odzysk 70 %'],
        [17, 'Pilotaż zakończony']
      ],
      rights: 'Parametry procesu wspólne Instytutu i Fitorudawy.',
      exploitation: 'Fitorudawa produkuje, Czysta Kropla ma pierwszeństwo zakupu przez dwa lata.',
      matters: ['stateAid'],
      risks:
        'Pestycydy zagęszczają się w ekstrakcie: kwalifikacja sadów. Sezon 7 tygodni: mrożenie połowy surowca.'
    }
  },
  {
    key: 'botanic-trace',
    language: 'en',
    acronym: 'BotanicTrace',
    title: {
      pl: 'Autentyczność surowców zielarskich: kod DNA i profil LC',
      en: 'Authenticity of herbal raw materials: DNA barcode and LC fingerprint'
    },
    teaser: 'Is it arnica or Mexican arnica? One sampling kit, two independent answers, five working days.',
    kind: 'implementation',
    field: 'Quality of raw materials',
    keywords: ['DNA barcoding', 'adulteration', 'HPTLC', 'botanicals'],
    problem: 'Two French buyers returned our goods last year over a species we had bought in good faith.',
    goal: 'Reference profiles of 60 species and a joint certificate recognised by four export buyers.',
    work: 'Vouchered specimens, ITS2 and trnH-psbA barcodes, LC fingerprints, ring test, buyers’ round table.',
    needs: [
      need('barcodes', 'Sequencing laboratory', ['sequencing'], 'Barcodes of 60 species and 20 mixtures.'),
      need(
        'reference',
        'Botanical collection',
        ['medicinal plants', 'phytochemistry'],
        'Vouchers and naming.',
        { type: 'institute' }
      ),
      need(
        'fingerprint',
        'LC laboratory',
        ['chromatography', 'quality control'],
        'Fingerprints and acceptance limits.',
        { abroad: true }
      )
    ],
    contribution: 'Retained samples since 2016, export contacts, 40 % of the cost.',
    startsIn: 4,
    lasts: 11,
    total: 390,
    own: 160,
    source: 'Own funds of the partners',
    full: {
      packages: [
        'Reference collection.',
        'Methods and limits.',
        'Ring test with three laboratories.',
        'Certificate and buyers.'
      ],
      strategy: 'Export quality is the weak spot named in the cluster’s audit.',
      benefit: 'Any member may order the certificate at cost.',
      milestones: [
        [3, '60 vouchers'],
        [8, 'Ring test'],
        [11, 'First certificate']
      ],
      rights: 'Reference profiles belong to the Institute, licensed free to members.',
      exploitation: 'A paid service of two laboratories under one label.',
      matters: [],
      risks:
        'DNA is destroyed in extracts: LC alone then, said so on the certificate. Rare species: botanic gardens abroad.'
    }
  },
  {
    key: 'skora-seniora',
    language: 'pl',
    acronym: 'SkóraSeniora',
    title: { pl: 'Emolient dla mieszkańców domów opieki', en: 'An emollient for residents of care homes' },
    teaser: 'Krem z dozownikiem, który opiekunka obsłuży łokciem, i dowód, że mniej jest rozdarć skóry.',
    kind: 'research',
    field: 'Kosmetologia, opieka długoterminowa',
    keywords: ['kseroza', 'rozdarcia skóry', 'opieka długoterminowa'],
    problem:
      'Co szósty mieszkaniec domu opieki ma w ciągu roku rozdarcie naskórka, a kremy podaje się rzadko, bo brakuje rąk.',
    goal: 'O jedną trzecią mniej rozdarć w sześciu domach przez pół roku.',
    work: 'Receptura bez zapachu, dozownik, badanie klasterowe, czas pracy opiekunek.',
    needs: [
      need('wytworca', 'Wytwórca', ['dermokosmetyki', 'produkcja GMP'], 'Receptura i 4 000 opakowań.'),
      need('dermatolog', 'Dermatolog', ['dermatologia'], 'Ocena skóry na ślepo.'),
      need('seniorzy', 'Kontakt z domami', ['seniorzy', 'wolontariat'], 'Sześć domów i zgody rodzin.', {
        type: 'ngo'
      })
    ],
    contribution: 'Panel badań aplikacyjnych i studentki kosmetologii.',
    startsIn: 4,
    lasts: 14,
    total: 470,
    own: 50,
    source: 'Budżet województwa',
    full: {
      packages: ['Receptura i dozownik.', 'Badanie w sześciu domach.', 'Czas i koszt.'],
      strategy: 'Odpowiada na starzenie się doliny.',
      benefit: 'Mniej bólu, mniej opatrunków.',
      milestones: [
        [4, 'Dozownik'],
        [12, 'Koniec obserwacji']
      ],
      rights: 'Receptura wytwórcy, wyniki uczelni.',
      exploitation: 'Sprzedaż do domów opieki.',
      matters: ['bioethics', 'personalData'],
      risks: 'Rotacja opiekunek. Zgody osób z otępieniem.'
    }
  }
]
