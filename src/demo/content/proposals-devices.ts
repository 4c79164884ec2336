import { need } from './proposal.ts'
import type { DemoProposal } from './proposal.ts'

/** Medical devices and materials. */
export const deviceProposals: readonly DemoProposal[] = [
  {
    key: 'hydrostopa',
    language: 'pl',
    acronym: 'HydroStopa',
    title: {
      pl: 'Opatrunek hydrożelowy ze wskaźnikiem pH do wczesnego wykrywania zakażenia stopy cukrzycowej',
      en: 'A hydrogel dressing with a pH indicator for early detection of diabetic foot infection'
    },
    teaser:
      'Opatrunek, który zmienia barwę, zanim rana zacznie pachnieć. Szukamy producenta, poradni i pacjentów.',
    kind: 'research',
    field: 'Wyroby medyczne i leczenie ran',
    keywords: ['hydrożel', 'stopa cukrzycowa', 'pH wysięku', 'opatrunek wskaźnikowy'],
    problem:
      'Zakażenie rany w domu rozpoznaje się przeciętnie cztery dni za późno, bo chory z neuropatią nie czuje bólu. Co trzecia amputacja w naszym powiecie zaczęła się od rany oglądanej raz w tygodniu.',
    goal: 'Opatrunek na siedem dni, czytelny gołym okiem i aparatem telefonu, sprawdzony u 60 chorych.',
    work: 'Dobór barwnika związanego kowalencyjnie z siecią hydrożelu, próby wysięku, seria pilotażowa, badanie pilotażowe.',
    needs: [
      need(
        'producent',
        'Producent opatrunków',
        ['hydrożele', 'ISO 13485'],
        'Seria 3 000 sztuk i dokumentacja wyrobu.',
        {
          type: 'mediumEnterprise'
        }
      ),
      need(
        'poradnia',
        'Poradnia leczenia ran',
        ['leczenie ran', 'diabetologia'],
        'Rekrutacja i obserwacja 60 chorych.',
        {
          type: 'hospital'
        }
      ),
      need(
        'czytnik',
        'Odczyt barwy',
        ['czujniki', 'kalibracja barwy'],
        'Znacznik kalibracyjny i algorytm odczytu z telefonu.'
      ),
      need('pacjenci', 'Głos pacjentów', ['testy użyteczności'], 'Ocena instrukcji i dwóch prototypów.', {
        type: 'ngo',
        welcome: true
      })
    ],
    contribution: 'Receptura matrycy, laboratorium biozgodności, dwie osoby na pół etatu.',
    startsIn: 7,
    lasts: 24,
    total: 2400,
    own: 420,
    source: 'FENG, ścieżka SMART',
    full: {
      readiness: [4, 7],
      packages: [
        'Synteza i wymywalność barwnika (ITiP, mies. 1–8).',
        'Seria pilotażowa w warunkach ISO 13485 (mies. 7–14).',
        'Aplikacja i znacznik barwy, błąd odczytu poniżej 0,3 pH (mies. 6–15).',
        'Badanie pilotażowe i dokumentacja techniczna (mies. 13–24).'
      ],
      strategy: 'Leczenie ran jest jednym z trzech obszarów wspólnych strategii klastra.',
      benefit:
        'Mniej amputacji w trzech powiatach; producent zyskuje wyrób o marży trzykrotnie wyższej od zwykłego hydrożelu.',
      milestones: [
        [8, 'Barwnik niewymywalny według ISO 10993-18'],
        [14, 'Seria 3 000 sztuk'],
        [22, 'Ostatni chory zakończył obserwację']
      ],
      rights:
        'Zgłoszenie patentowe na matrycę należy do ITiP; prawa do odczytu barwy wspólne, udziały według nakładów.',
      exploitation: 'Licencja wyłączna dla producenta na UE, opłata od sprzedaży.',
      matters: ['bioethics', 'medicalDevice', 'personalData'],
      note: 'Wyrób klasy IIb; badanie pilotażowe wymaga zgody komisji bioetycznej i zgłoszenia do URPL.',
      risks:
        'Wysięk o dużej lepkości fałszuje barwę: zapasowy barwnik i warstwa rozprowadzająca. Wolna rekrutacja: druga poradnia.'
    }
  },
  {
    key: 'cichy-oddech',
    language: 'pl',
    acronym: 'CichyOddech',
    title: {
      pl: 'Cichy respirator domowy dla osób z niewydolnością nerwowo-mięśniową',
      en: 'A quiet home ventilator for people with neuromuscular failure'
    },
    teaser: 'Respirator o 9 dB cichszy od obecnych, z alarmem, który budzi opiekuna, a nie całą kamienicę.',
    confidentiality: 'nda',
    kind: 'implementation',
    field: 'Wyroby medyczne, opieka domowa',
    keywords: ['respirator', 'akustyka', 'wentylacja domowa', 'IEC 60601'],
    problem:
      'Szum turbiny to najczęstszy powód, dla którego chory zdejmuje maskę po północy. Średni czas użycia spada wtedy z ośmiu do pięciu godzin.',
    goal: 'Prototyp o hałasie poniżej 24 dB(A) i inteligentny alarm opiekuna, oceniony przez 20 rodzin.',
    work: 'Modelowanie przepływu w spirali, nowy tłumik, przeprojektowanie alarmów, próby w domach.',
    needs: [
      need(
        'akustyka',
        'Akustyka i przepływy',
        ['CFD', 'akustyka'],
        'Model turbiny i tłumika, pomiary w komorze bezechowej.',
        {
          type: 'university'
        }
      ),
      need(
        'klinika',
        'Ośrodek wentylacji domowej',
        ['intensywna terapia'],
        'Dobór chorych, nadzór nad próbą domową.',
        { type: 'hospital' }
      ),
      need('rodziny', 'Organizacja pacjentów', ['głos pacjentów'], 'Dwadzieścia rodzin i dzienniczki snu.', {
        type: 'ngo'
      }),
      need('uzytecznosc', 'Użyteczność alarmów', ['IEC 62366'], 'Badanie formatywne i sumatywne.', {
        welcome: true
      })
    ],
    contribution: 'Platforma respiratora R7, komora prób, zespół konstrukcyjny i 900 tys. zł.',
    startsIn: 6,
    lasts: 18,
    total: 3100,
    own: 1300,
    source: 'Środki własne i kredyt technologiczny',
    full: {
      readiness: [5, 8],
      packages: [
        'Źródła hałasu: od turbiny po maskę.',
        'Tłumik i obudowa w dwóch iteracjach.',
        'Alarm kierowany na opaskę opiekuna.',
        'Próby domowe u 20 rodzin przez sześć tygodni.'
      ],
      strategy: 'Wpisuje się w cel 2 strategii: leczyć w domu to, co nie musi być leczone w szpitalu.',
      benefit:
        'Produkcja pozostaje w Rudawcu, a pacjenci szpitala wychodzą do domu średnio tydzień wcześniej.',
      milestones: [
        [6, 'Makieta poniżej 26 dB(A)'],
        [12, 'Prototyp z kompletem badań bezpieczeństwa'],
        [18, 'Raport z domów']
      ],
      rights:
        'Tło: dokumentacja R7 (Aparatura). Wyniki akustyczne uczelnia publikuje po trzech miesiącach embarga.',
      exploitation: 'Wersja R7-N w sprzedaży rok po zakończeniu; tłumik oferowany też innym producentom.',
      matters: ['medicalDevice', 'bioethics'],
      note: 'Zmiana istotna wyrobu klasy IIb, uzgodniona wstępnie z jednostką notyfikowaną.',
      risks: 'Tłumik podnosi opór: próg 1,5 cmH2O jako kryterium stop. Dostawca łożysk: dwa źródła.'
    }
  },
  {
    key: 'tytan-lekki',
    language: 'pl',
    acronym: 'TytanLekki',
    title: {
      pl: 'Ażurowe implanty żuchwy po resekcji nowotworu',
      en: 'Lattice mandibular implants after tumour resection'
    },
    teaser: 'Implant, który ugina się jak kość. Drukowany z tytanu, liczony dla jednej twarzy.',
    kind: 'research',
    field: 'Implanty na miarę',
    keywords: ['tytan', 'druk 3D', 'żuchwa', 'struktury TPMS', 'zmęczenie materiału'],
    problem:
      'Płyty rekonstrukcyjne pękają po 18–30 miesiącach, bo są sztywniejsze od kości i niosą całe żucie. Reoperacja w napromienianej tkance goi się źle.',
    goal: 'Implant o module 12–18 GPa, wytrzymujący milion cykli, z czasem od tomografii do sali poniżej 12 dni.',
    work: 'Dobór komórki, próby zmęczeniowe, tor planowania z chirurgiem, walidacja mycia i sterylizacji ażuru.',
    needs: [
      need(
        'chirurgia',
        'Chirurgia szczękowo-twarzowa',
        ['onkologia', 'planowanie zabiegów'],
        'Dziesięć przypadków od planu do kontroli po roku.',
        {
          type: 'hospital'
        }
      ),
      need('zmeczenie', 'Badania zmęczeniowe', ['biomechanika'], 'Stanowisko żucia i model MES.', {
        type: 'university'
      }),
      need(
        'sterylizacja',
        'Walidacja czystości',
        ['sterylizacja', 'walidacja procesów'],
        'Pozostałości proszku i sterylizacja struktur porowatych.'
      )
    ],
    contribution: 'Drukarka SLM, oprogramowanie planowania, dwóch inżynierów.',
    startsIn: 5,
    lasts: 30,
    total: 1850,
    own: 460,
    source: 'NCBR, program krajowy',
    full: {
      readiness: [3, 6],
      packages: [
        'Biblioteka komórek i mapa sztywności.',
        'Zmęczenie w ślinie sztucznej, 37 °C.',
        'Czystość i sterylność ażuru.',
        'Dziesięć zabiegów, obserwacja 12 miesięcy.'
      ],
      strategy: 'Łączy druk 3D z onkologią: dwie specjalizacje, które dotąd w klastrze się nie spotkały.',
      benefit: 'Chorzy z doliny nie jeżdżą 300 km na rekonstrukcję; Ortomodel wchodzi w segment CMF.',
      milestones: [
        [9, 'Wybrana komórka i raport zmęczeniowy'],
        [15, 'Zatwierdzony proces czyszczenia'],
        [18, 'Pierwszy zabieg']
      ],
      rights: 'Geometria komórki zgłaszana wspólnie przez Ortomodel i Akademię, 60/40.',
      exploitation: 'Wyrób na zamówienie według art. 52 ust. 8 MDR, potem seria z parametrami pacjenta.',
      matters: ['bioethics', 'medicalDevice', 'personalData'],
      risks:
        'Złamanie w obserwacji: kryterium wymiany na płytę klasyczną. Proszek w porach: limit 0,1 mg i tomografia każdej sztuki.'
    }
  },
  {
    key: 'ten-materials',
    language: 'en',
    acronym: 'TenMaterials',
    title: {
      pl: 'Wspólny program biozgodności dziesięciu nowych materiałów',
      en: 'A shared biocompatibility programme for ten new materials'
    },
    teaser:
      'Ten polymers and glasses of cluster members, one test plan, one animal-sparing strategy, one report each.',
    kind: 'research',
    field: 'Biomaterials and regulatory science',
    keywords: ['ISO 10993', 'extractables', 'in vitro toxicology', 'bioactive glass'],
    problem:
      'Small makers buy the same cytotoxicity and extractables tests again and again, one material at a time, and still receive questions from the notified body on the toxicological assessment.',
    goal: 'Ten complete ISO 10993-1 evaluations at 55 % of the usual price, six of them without any animal test.',
    work: 'Pooling of materials by chemistry, joint extractables runs, in vitro irritation and sensitisation, toxicological risk assessments.',
    needs: [
      need(
        'makers',
        'Makers of materials',
        ['biomaterials', 'medical polymers'],
        'Bring two to four materials, with formulation data under NDA.',
        { seats: 2 }
      ),
      need(
        'packaging',
        'Sterile barrier maker',
        ['sterile packaging'],
        'Packaging materials and ageing chambers.',
        { welcome: true }
      ),
      need(
        'file',
        'Regulatory writer',
        ['MDR', 'clinical evaluation'],
        'Turns results into the chapters a notified body reads.'
      )
    ],
    contribution: 'Accredited laboratory, a toxicologist at half time, LC-HRMS instrument.',
    startsIn: 6,
    lasts: 15,
    total: 980,
    own: 240,
    source: 'Members’ fees and regional programme',
    full: {
      readiness: [5, 7],
      packages: [
        'Grouping and test plan agreed with two notified bodies.',
        'Extractables in three solvents, analytical evaluation threshold per device.',
        'In vitro battery: NRU, RhE irritation, h-CLAT.',
        'Ten assessments, peer-read inside the consortium.'
      ],
      strategy: 'Answers the most frequent request in the members’ survey: cheaper proof of safety.',
      benefit: 'Each maker saves roughly PLN 90 000 and four months a material.',
      milestones: [
        [3, 'Test plan frozen'],
        [10, 'All extractables profiles'],
        [15, 'Ten signed assessments']
      ],
      rights: 'Every maker owns the data on its material; the grouping method is published.',
      exploitation: 'ITiP offers the pooled plan as a yearly service from the second year.',
      matters: ['medicalDevice'],
      note: 'No clinical work. Two materials may need a guinea-pig study if in vitro results disagree.',
      risks:
        'A material fails early: its slot passes to the waiting list. Unequal readiness: two intake dates.'
    }
  }
]
