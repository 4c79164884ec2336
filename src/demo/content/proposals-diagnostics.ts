import { need } from './proposal.ts'
import type { DemoProposal } from './proposal.ts'

/** Laboratory diagnostics. */
export const diagnosticsProposals: readonly DemoProposal[] = [
  {
    key: 'liquid-lung',
    language: 'en',
    acronym: 'LiquidLung',
    title: {
      pl: 'Wolne DNA nowotworowe w kontroli po resekcji raka płuca',
      en: 'Circulating tumour DNA in follow-up after lung cancer resection'
    },
    teaser:
      'A tube of blood every three months instead of waiting for the scan to show what is already back.',
    confidentiality: 'nda',
    kind: 'research',
    field: 'Molecular diagnostics, oncology',
    keywords: ['ctDNA', 'minimal residual disease', 'liquid biopsy', 'lung cancer'],
    problem:
      'Half of the stage II patients relapse, and imaging finds it at a median of five months after ctDNA would have. Commercial tumour-informed assays cost more than our hospitals pay for a year of follow-up.',
    goal: 'A 48-amplicon tumour-informed assay with a detection limit of 0.01 % and a lead time measured in 90 patients.',
    work: 'Tumour exomes, patient-specific panels, error-suppressed sequencing, blinded comparison with CT.',
    needs: [
      need(
        'surgery',
        'Thoracic oncology centre',
        ['oncology', 'clinical trials'],
        'Ninety patients, seven blood draws each.',
        { type: 'hospital' }
      ),
      need('exomes', 'Sequencing provider', ['sequencing'], 'Exomes and deep amplicon runs within ten days.'),
      need(
        'logistics',
        'Sample network',
        ['sample logistics'],
        'Draws near home, plasma separated within four hours.',
        { welcome: true }
      )
    ],
    contribution: 'Assay chemistry with unique identifiers, accredited laboratory, two postdocs.',
    startsIn: 6,
    lasts: 36,
    total: 3900,
    own: 520,
    source: 'Medical Research Agency',
    full: {
      readiness: [4, 6],
      packages: [
        'Panel design pipeline, turnaround of 15 days.',
        'Analytical validation on contrived plasma.',
        'Clinical cohort of 90.',
        'Health-economic sketch with the payer.'
      ],
      strategy: 'Precision oncology is priority 1 of the cluster, and this is its first cohort.',
      benefit: 'An assay at a fifth of the import price, run in Rudawiec.',
      milestones: [
        [8, 'Limit of detection shown'],
        [12, 'Half of the cohort enrolled'],
        [34, 'Unblinding']
      ],
      rights: 'Background: error-suppression chemistry (IDM). Foreground shared by inventive step.',
      exploitation: 'In-house test under article 5(5) IVDR first, then transfer to a maker.',
      matters: ['bioethics', 'personalData'],
      note: 'Results are not returned to patients during the study; the committee asked for this in a similar case.',
      risks:
        'Low shedders: report as “not assessable”. Haemolysed tubes: stabilising tubes at the collection points.'
    }
  },
  {
    key: 'sepsa-6',
    language: 'pl',
    acronym: 'Sepsa6',
    title: {
      pl: 'Mikroprzepływowy test odpowiedzi gospodarza w sepsie',
      en: 'A microfluidic host-response test for sepsis'
    },
    teaser: 'Sześć transkryptów z kropli krwi w 35 minut, przy łóżku, bez pipety.',
    kind: 'research',
    field: 'Diagnostyka in vitro',
    keywords: ['sepsa', 'lab-on-chip', 'RT-LAMP', 'odpowiedź gospodarza'],
    problem:
      'Na posiew czeka się dwie doby. Antybiotyk dostają wszyscy, także ci, których gorączka jest pooperacyjna.',
    goal: 'Kartridż rozróżniający zakażenie bakteryjne od jałowego zapalenia z AUC co najmniej 0,88.',
    work: 'Liza w kanale, sześciokrotny RT-LAMP, odczyt fluorescencji, badanie na 220 próbkach.',
    needs: [
      need(
        'odczynniki',
        'Odczynniki i IVDR',
        ['testy immunologiczne', 'IVDR'],
        'Liofilizacja i dokumentacja działania.'
      ),
      need(
        'oit',
        'Oddział intensywnej terapii',
        ['intensywna terapia'],
        '220 próbek z rozstrzygnięciem klinicznym.',
        { type: 'hospital' }
      ),
      need(
        'referencja',
        'Laboratorium odniesienia',
        ['diagnostyka molekularna'],
        'RT-qPCR i sekwencjonowanie rozbieżnych.',
        { type: 'institute' }
      )
    ],
    contribution: 'Projekt układu, wtryskarka precyzyjna, dwie formy.',
    startsIn: 6,
    lasts: 28,
    total: 2950,
    own: 610,
    source: 'FENG, ścieżka SMART',
    full: {
      readiness: [3, 6],
      packages: [
        'Układ: liza i dozowanie.',
        'Amplifikacja sześciu celów w jednej komorze.',
        'Czytnik do 2 kg.',
        'Badanie działania na OIT.'
      ],
      strategy: 'Wyrób od formy po odczynnik powstaje w czterech firmach doliny.',
      benefit: 'Krótsza antybiotykoterapia u co czwartego chorego, mniej oporności.',
      milestones: [
        [9, 'Sześć celów w kartridżu'],
        [17, 'Seria 500 sztuk'],
        [27, 'Wynik badania']
      ],
      rights:
        'Układ: Przepływ. Odczynniki: Wektoria. Sygnatura sześciu genów z literatury, wolna; opinia o czystości patentowej w pierwszym kwartale.',
      exploitation: 'Wspólna spółka celowa albo licencja; decyzja po milestone 2.',
      matters: ['bioethics', 'medicalDevice', 'personalData'],
      risks:
        'Inhibicja w krwi pełnej: krok rozcieńczenia. Sygnatura zawodzi u neutropenicznych: kryterium wyłączenia i podgrupa.'
    }
  },
  {
    key: 'sucha-kropla',
    language: 'pl',
    acronym: 'SuchaKropla',
    title: {
      pl: 'Stężenie leków przeciwpadaczkowych z suchej kropli krwi pobranej w domu',
      en: 'Antiepileptic drug levels from a dried blood spot taken at home'
    },
    teaser: 'Pacjent kłuje palec przed poranną dawką, pocztą idzie bibuła, a nie pacjent.',
    kind: 'implementation',
    field: 'Terapia monitorowana',
    keywords: ['DBS', 'LC-MS/MS', 'padaczka', 'hematokryt'],
    problem: 'Pomiar tuż przed dawką wymaga przyjazdu na czczo do miasta. Zamiast tego neurolog zgaduje.',
    goal: 'Metoda na sześć leków z poprawką na hematokryt, różnica od surowicy poniżej 15 % w 95 % par.',
    work: 'Bibuła wolumetryczna, walidacja według EMA, przesyłka, wynik w aplikacji z komentarzem lekarza.',
    needs: [
      need('neurologia', 'Poradnia neurologiczna', ['neurologia'], '120 par próbek krew–bibuła.', {
        type: 'hospital'
      }),
      need(
        'przesylka',
        'Transport',
        ['łańcuch chłodniczy', 'logistyka próbek'],
        'Koperta z wkładką wilgotności i śledzeniem.'
      ),
      need('aplikacja', 'Aplikacja', ['telemedycyna'], 'Przypomnienie o pobraniu i wynik.', { welcome: true })
    ],
    contribution: 'LC-MS/MS, dwóch analityków, metoda na cztery leki.',
    startsIn: 3,
    lasts: 13,
    total: 610,
    own: 230,
    source: 'Bon na innowacje i środki własne',
    full: {
      readiness: [5, 8],
      packages: [
        'Walidacja.',
        'Trwałość w 4, 25 i 40 °C.',
        'Badanie zgodności u 120 osób.',
        'Obieg zlecenia i wyniku.'
      ],
      strategy: 'Usługa dla całego regionu, oparta na sprzęcie, który już stoi.',
      benefit: 'Oszczędza pacjentowi 70 km, a laboratorium daje stały strumień próbek.',
      milestones: [
        [5, 'Raport walidacji'],
        [10, '120 par'],
        [13, 'Pierwsze zlecenie komercyjne']
      ],
      rights: 'Metoda pozostaje w Chromatos, dane kliniczne w szpitalu.',
      exploitation: 'Cennik badań od trzeciego kwartału po zakończeniu.',
      matters: ['bioethics', 'personalData'],
      risks:
        'Zbyt mała kropla: obraz bibuły oceniany przed analizą. Hematokryt skrajny: pomiar potasu jako korekta.'
    }
  },
  {
    key: 'kleszcz',
    language: 'pl',
    acronym: 'Kleszcz',
    title: { pl: 'Panel odkleszczowy dla ludzi i psów', en: 'A tick-borne panel for people and dogs' },
    teaser:
      'Pies choruje pierwszy. Łączymy gabinety weterynaryjne i lekarzy rodzinnych w jedną mapę ostrzegania.',
    kind: 'research',
    field: 'One Health',
    keywords: ['borelioza', 'anaplazma', 'One Health', 'mapa ryzyka'],
    problem:
      'Ogniska anaplazmozy u psów wyprzedzały ludzkie o sześć tygodni w trzech kolejnych sezonach, a nikt tych danych nie zestawił.',
    goal: 'Wspólny panel pięciu patogenów i mapa gmin aktualizowana co tydzień od marca do listopada.',
    work: 'Multipleks serologiczny, zbiór 1 500 kleszczy, 40 gabinetów, model przestrzenny.',
    needs: [
      need('test', 'Producent testu', ['testy immunologiczne'], 'Multipleks pasków dla dwóch gatunków.'),
      need('mapa', 'Epidemiologia', ['epidemiologia', 'zdrowie publiczne'], 'Model i mapa.', {
        type: 'institute'
      }),
      need('lekarze', 'Lekarze rodzinni', ['podstawowa opieka zdrowotna'], '400 próbek ludzkich z opisem.', {
        type: 'hospital'
      })
    ],
    contribution: 'Sieć 40 gabinetów, laboratorium mikrobiologii, 800 surowic psich w zamrażarce.',
    startsIn: 5,
    lasts: 20,
    total: 920,
    own: 210,
    source: 'Program regionalny',
    full: {
      packages: [
        'Antygeny i pasek.',
        'Zbiór kleszczy na 30 transektach.',
        'Dwa sezony badań.',
        'Mapa i komunikaty.'
      ],
      strategy: 'Pierwszy w klastrze projekt łączący zdrowie zwierząt i ludzi.',
      benefit: 'Gminy ostrzegają z wyprzedzeniem, Wektoria wchodzi na rynek weterynaryjny.',
      milestones: [
        [4, 'Pasek w pięciu liniach'],
        [9, 'Koniec sezonu I'],
        [19, 'Mapa publiczna']
      ],
      rights: 'Pasek: Wektoria i Wetagro po połowie. Mapa na otwartej licencji.',
      exploitation: 'Sprzedaż panelu gabinetom, mapa utrzymywana przez Instytut.',
      matters: ['bioethics', 'personalData'],
      risks: 'Reakcje krzyżowe: potwierdzenie Western blot. Suchy sezon: przedłużenie zbioru o miesiąc.'
    }
  },
  {
    key: 'breathprint',
    language: 'en',
    acronym: 'BreathPrint',
    title: {
      pl: 'Lotne związki w oddechu dzieci chorych na astmę',
      en: 'Volatile compounds in the breath of children with asthma'
    },
    teaser:
      'A whistle with a sorbent chip: blow for one minute, and learn whether the inhaled steroid works.',
    kind: 'research',
    field: 'Respiratory diagnostics',
    keywords: ['VOC', 'asthma', 'sorbent chip', 'GC-MS'],
    problem: 'Spirometry below the age of six is guesswork; FeNO devices cost as much as a small car.',
    goal: 'A sampler costing under EUR 4 and a set of at most eight compounds that separates controlled from uncontrolled asthma.',
    work: 'Sorbent coating in a moulded chip, thermal desorption GC-MS, cohort of 150 children in two seasons.',
    needs: [
      need(
        'clinic',
        'Paediatric allergology',
        ['paediatrics', 'allergology'],
        '150 children with control status by GINA.',
        { type: 'hospital' }
      ),
      need(
        'analysis',
        'GC-MS laboratory',
        ['mass spectrometry', 'metabolomics'],
        'Thermal desorption of 900 chips.'
      ),
      need(
        'families',
        'Patient organisation',
        ['patients’ voice'],
        'Make the sampler something a child wants to blow.',
        { type: 'ngo', welcome: true }
      )
    ],
    contribution: 'Mould, coating rig, a process engineer.',
    startsIn: 5,
    lasts: 22,
    total: 1050,
    own: 240,
    source: 'National Centre for R&D',
    full: {
      packages: ['Chip and blank levels.', 'Analytical method.', 'Cohort.', 'Model and external test.'],
      strategy: 'Non-invasive diagnostics for children, asked for by two hospitals last autumn.',
      benefit: 'A disposable with volume, made in Borkowice.',
      milestones: [
        [6, 'Blank below 1 ng per compound'],
        [14, '80 children'],
        [21, 'Locked model']
      ],
      rights: 'Chip: Przepływ. Compound list: joint application.',
      exploitation: 'Research-use sampler first; diagnostic claim after a second cohort.',
      matters: ['bioethics', 'personalData'],
      risks: 'Room air dominates: paired ambient chip. Viral season: two visits per child.'
    }
  }
]
