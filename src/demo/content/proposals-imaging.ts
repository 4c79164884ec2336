import { need } from './proposal.ts'
import type { DemoProposal } from './proposal.ts'

/** Imaging, pathology and video. */
export const imagingProposals: readonly DemoProposal[] = [
  {
    key: 'drugie-oko',
    language: 'pl',
    acronym: 'DrugieOko',
    title: {
      pl: 'Drugi czytelnik tomografii klatki piersiowej w szpitalach powiatowych',
      en: 'A second reader for chest CT in county hospitals'
    },
    teaser:
      'Program wskazuje guzki, których dyżurny nie szukał. Mierzymy, ile z nich naprawdę miało znaczenie.',
    kind: 'implementation',
    field: 'Diagnostyka obrazowa',
    keywords: ['tomografia', 'guzki płuca', 'uczenie maszynowe', 'badanie prospektywne'],
    problem:
      'Tomografię z powodu urazu opisuje się pod kątem urazu. Przegląd 2 100 badań pokazał 38 guzków większych niż 6 mm, o których nikt nie wspomniał.',
    goal: 'Prospektywna ocena czułości i liczby zbędnych kontroli na 6 000 badań w dwóch szpitalach.',
    work: 'Integracja z PACS, praca w cieniu przez trzy miesiące, potem wynik widoczny dla radiologa, konsylium rozbieżności.',
    needs: [
      need(
        'szpital',
        'Szpital z pracownią TK',
        ['radiologia', 'badania kliniczne'],
        'Po 3 000 badań i dwóch radiologów czytających niezależnie.',
        {
          type: 'hospital',
          seats: 2
        }
      ),
      need(
        'mdr',
        'Ocena kliniczna',
        ['MDR', 'ocena kliniczna'],
        'Plan PMCF i raport dla jednostki notyfikowanej.'
      )
    ],
    contribution: 'Oprogramowanie z oznakowaniem klasy IIa, serwer u szpitala, kierowniczka badania.',
    startsIn: 5,
    lasts: 14,
    total: 870,
    own: 390,
    source: 'Środki własne, program regionalny',
    full: {
      readiness: [7, 9],
      packages: [
        'Podłączenie i próba w cieniu.',
        'Faza widoczna z licznikiem kontroli.',
        'Konsylium i publikacja.'
      ],
      strategy: 'Sztuczna inteligencja sprawdzana u nas, zanim się ją kupi: tak brzmi cel 4 strategii.',
      benefit: 'Oba szpitale zostają z narzędziem na dwa lata bez opłat.',
      milestones: [
        [3, 'Koniec fazy cienia'],
        [11, '6 000 badań'],
        [14, 'Raport PMCF']
      ],
      rights: 'Model należy do Obrazowni; zbiór rozbieżności współwłasny i dostępny członkom do badań.',
      exploitation: 'Cennik dla szpitali powiatowych na podstawie zmierzonej liczby kontroli.',
      matters: ['medicalDevice', 'personalData', 'bioethics'],
      risks: 'Lawina zbędnych kontroli: próg zmieniany tylko przez konsylium. Awaria PACS: tryb odłączenia.'
    }
  },
  {
    key: 'patoskan',
    language: 'pl',
    acronym: 'PatoSkan',
    title: {
      pl: 'Tani skaner preparatów i śródoperacyjna telepatologia',
      en: 'A low-cost slide scanner and intraoperative telepathology'
    },
    teaser: 'Skaner za jedną piątą ceny i wynik intra w 20 minut tam, gdzie nie ma patologa.',
    kind: 'infrastructure',
    field: 'Patomorfologia cyfrowa',
    keywords: ['telepatologia', 'skaner preparatów', 'badanie śródoperacyjne'],
    problem:
      'W dolinie pracuje siedmiu patomorfologów, wszyscy w jednym mieście. Mrożaki wozi karetka albo planuje się drugą operację.',
    goal: 'Łańcuch skan–opis–odpowiedź poniżej 20 minut w trzech salach operacyjnych i zgodność z mikroskopem co najmniej 97 %.',
    work: 'Budowa trzech skanerów, kompresja obrazu, stanowisko opisu, ocena zgodności na 200 przypadkach.',
    needs: [
      need('patologia', 'Zakład patomorfologii', ['patomorfologia'], 'Dyżur opisowy i 200 porównań.', {
        type: 'hospital'
      }),
      need('obraz', 'Analiza obrazu', ['analiza obrazów'], 'Kontrola ostrości i wskazanie pól.', {
        welcome: true
      }),
      need(
        'siec',
        'Integracja',
        ['HL7 FHIR', 'cyberbezpieczeństwo'],
        'Zlecenie i wynik w systemie szpitala, łącze zapasowe.'
      )
    ],
    contribution: 'Konstrukcja optyczna po dwóch prototypach, warsztat precyzyjny.',
    startsIn: 7,
    lasts: 22,
    total: 1560,
    own: 310,
    source: 'Program regionalny, działanie 1.2',
    full: {
      packages: [
        'Optyka i automatyka, trzy sztuki.',
        'Kompresja i łącze, 4 GB w 90 s.',
        'Zgodność rozpoznań.',
        'Uruchomienie dyżuru.'
      ],
      strategy: 'Wspólna infrastruktura dostępna wszystkim szpitalom klastra.',
      benefit: 'Około 140 uniknionych drugich operacji rocznie.',
      milestones: [
        [8, 'Skaner nr 1 w sali'],
        [16, '200 porównań'],
        [22, 'Dyżur tygodniowy działa']
      ],
      rights: 'Mechanika i optyka: Mikroskopia Borek. Protokół przesyłu otwarty.',
      exploitation: 'Sprzedaż skanera do szpitali bez patologa, serwis w abonamencie.',
      matters: ['medicalDevice', 'personalData'],
      note: 'Skaner jako wyrób IVD klasy A; do czasu oceny opis równoległy mikroskopem.',
      risks:
        'Ostrość na grubych skrawkach: skan wielopłaszczyznowy. Brak patologa na dyżurze: umowa z drugim zakładem.'
    }
  },
  {
    key: 'raman-edge',
    language: 'en',
    acronym: 'RamanEdge',
    title: {
      pl: 'Spektroskopia Ramana w wyznaczaniu marginesu raka podstawnokomórkowego',
      en: 'Raman spectroscopy to find the margin of basal cell carcinoma'
    },
    teaser:
      'A pen-sized probe that reads the wound edge in two seconds and spares the patient a second excision.',
    kind: 'research',
    field: 'Optical diagnostics',
    keywords: ['Raman', 'basal cell carcinoma', 'surgical margins', 'chemometrics'],
    problem:
      'One in nine facial excisions comes back with a positive margin. Mohs surgery would help, yet no centre in the region offers it.',
    goal: 'Sensitivity above 95 % at specificity above 80 % on 240 excised specimens, read within two seconds a point.',
    work: 'Probe redesign at 1064 nm, ex vivo mapping against histology, classifier with an explicit “cannot tell”.',
    needs: [
      need(
        'surgery',
        'Skin cancer surgery',
        ['oncology', 'histopathology'],
        'Provide 240 specimens with inked margins and histology.',
        { type: 'hospital' }
      ),
      need(
        'models',
        'Chemometrics group',
        ['machine learning', 'spectral analysis'],
        'Preprocessing, classifier, uncertainty.',
        { type: 'university' }
      ),
      need('optics', 'Optical workshop', ['optics', 'microscopy'], 'Coupling of probe and scanning stage.')
    ],
    contribution: 'Two spectrometers, the probe design, and the founder’s own time.',
    startsIn: 5,
    lasts: 21,
    total: 1120,
    own: 160,
    source: 'National Centre for R&D',
    full: {
      readiness: [3, 5],
      packages: [
        'Fluorescence budget at 785, 830 and 1064 nm.',
        'Mapping stage and co-registration to histology.',
        'Specimens 1–120 train, 121–240 locked test.',
        'Handling study with three surgeons.'
      ],
      strategy: 'Turns two micro firms’ optics into something a hospital will use.',
      benefit: 'Fewer second excisions on faces; a first clinical data set for Widmo.',
      milestones: [
        [6, 'Wavelength chosen'],
        [13, '120 specimens mapped'],
        [20, 'Locked test opened']
      ],
      rights: 'Probe: Widmo. Spectra: joint, open after twelve months. Classifier licensed to Widmo.',
      exploitation: 'Investigational device dossier, then a partner for class IIa.',
      matters: ['bioethics', 'personalData'],
      note: 'Ex vivo only: nothing touches the patient in this project.',
      risks:
        'Blood on the surface swamps the signal: rinse protocol tested first. If 1064 nm is too slow, fall back to 830 nm with bleaching.'
    }
  },
  {
    key: 'oko-w-gminie',
    language: 'pl',
    acronym: 'OkoWGminie',
    title: {
      pl: 'Badanie dna oka u diabetyków w świetlicach wiejskich',
      en: 'Retinal screening for diabetics in village halls'
    },
    teaser: 'Kamera w bagażniku, wolontariusz z kursem i wynik tego samego dnia.',
    kind: 'implementation',
    field: 'Profilaktyka i zdrowie publiczne',
    keywords: ['retinopatia', 'badania przesiewowe', 'wolontariat'],
    problem: 'W gminach bez okulisty tylko 22 % chorych na cukrzycę miało w ubiegłym roku badane dno oka.',
    goal: '2 500 osób zbadanych w 31 sołectwach, z umówioną wizytą dla każdego wyniku dodatniego.',
    work: 'Trasa objazdu, kurs dla 20 wolontariuszy, odczyt automatyczny z kontrolą okulisty, skierowania.',
    needs: [
      need(
        'odczyt',
        'Odczyt zdjęć',
        ['analiza obrazów'],
        'Program z oznakowaniem CE i próg dobrany do przesiewu.'
      ),
      need('poz', 'Lekarze rodzinni', ['podstawowa opieka zdrowotna'], 'Zaproszenia imienne i skierowania.', {
        type: 'hospital'
      }),
      need('diabetycy', 'Koła diabetyków', ['edukacja zdrowotna'], 'Namówić tych, którzy nie przychodzą.', {
        type: 'ngo',
        welcome: true
      })
    ],
    contribution: 'Wolontariusze, sale i samochód; koordynatorka objazdu.',
    startsIn: 5,
    lasts: 12,
    total: 430,
    own: 60,
    source: 'Program polityki zdrowotnej samorządów'
  },
  {
    key: 'ruch-malucha',
    language: 'pl',
    acronym: 'RuchMalucha',
    title: {
      pl: 'Ocena ruchów globalnych niemowląt z nagrań telefonem',
      en: 'Assessing infants’ general movements from phone recordings'
    },
    teaser:
      'Trzy minuty filmu z łóżeczka, żeby porażenie mózgowe podejrzewać w trzecim miesiącu, a nie w osiemnastym.',
    confidentiality: 'named',
    kind: 'research',
    field: 'Neonatologia',
    keywords: ['ruchy globalne', 'wcześniaki', 'estymacja pozy', 'mózgowe porażenie'],
    problem:
      'Metodę Prechtla zna w województwie pięć osób. Wcześniaki ze wsi trafiają na ocenę, gdy okno ruchów „fidgety” już minęło.',
    goal: 'Model zgodny z ekspertem w 90 % na 400 nagraniach i ścieżka, w której film nie opuszcza szpitala.',
    work: 'Nagrania domowe według instrukcji, podwójna ocena ekspercka, estymacja pozy, uczenie w murach szpitala.',
    needs: [
      need(
        'wizja',
        'Widzenie komputerowe',
        ['uczenie maszynowe', 'przetwarzanie sygnałów'],
        'Szkielet ruchu niemowlęcia w słabym świetle.',
        {
          type: 'university'
        }
      ),
      need(
        'prywatnosc',
        'Uczenie bez wywożenia danych',
        ['uczenie federacyjne'],
        'Środowisko na serwerze szpitala.'
      ),
      need(
        'rodzice',
        'Rodzice',
        ['głos pacjentów'],
        'Instrukcja nagrania i rozmowa o tym, jak podać wynik.',
        { type: 'ngo' }
      )
    ],
    contribution: 'Poradnia wcześniaka, dwie osoby z certyfikatem GM, 180 nagrań historycznych.',
    startsIn: 6,
    lasts: 26,
    total: 1380,
    own: 150,
    source: 'Agencja Badań Medycznych',
    full: {
      readiness: [3, 6],
      packages: [
        'Instrukcja i aplikacja nagrywająca.',
        'Ocena ekspercka, rozstrzyganie rozbieżności.',
        'Model i próg „skieruj”.',
        'Próba w czterech poradniach.'
      ],
      strategy: 'Dzieci i choroby rzadkie to obszar, w którym Rada prosiła o więcej projektów szpitali.',
      benefit: 'Rehabilitacja zaczyna się rok wcześniej, koszt oceny spada z 300 do 20 zł.',
      milestones: [
        [5, 'Zgoda komisji i pierwsze nagranie'],
        [16, '400 ocenionych nagrań'],
        [24, 'Wyniki z poradni']
      ],
      rights:
        'Nagrania pozostają własnością rodzin i mogą być wycofane; wagi modelu należą do konsorcjum po równo.',
      exploitation: 'Bezpłatnie w szpitalach publicznych, odpłatnie dla sieci prywatnych.',
      matters: ['bioethics', 'personalData'],
      note: 'Wizerunek dzieci: przechowujemy wyłącznie szkielet ruchu, film kasowany po ocenie.',
      risks:
        'Mało przypadków dodatnich: współpraca z drugim ośrodkiem III stopnia. Niepokój rodziców: wynik tylko w rozmowie.'
    }
  }
]
