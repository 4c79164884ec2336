import { need } from './proposal.ts'
import type { DemoProposal } from './proposal.ts'

/** Health data and information security. */
export const dataProposals: readonly DemoProposal[] = [
  {
    key: 'federacja-5',
    language: 'pl',
    acronym: 'Federacja5',
    title: {
      pl: 'Uczenie federacyjne do przewidywania pogorszenia stanu na oddziałach',
      en: 'Federated learning to predict deterioration on hospital wards'
    },
    teaser:
      'Model jeździ po szpitalach, dane zostają. Sześć godzin ostrzeżenia zamiast dzwonka po reanimację.',
    kind: 'research',
    field: 'Dane medyczne, sztuczna inteligencja',
    keywords: ['uczenie federacyjne', 'wczesne ostrzeganie', 'NEWS2', 'FHIR'],
    problem:
      'Skala NEWS2 na naszych oddziałach daje 31 alarmów na jedno prawdziwe pogorszenie. Pielęgniarki przestały na nie patrzeć.',
    goal: 'O połowę mniej alarmów przy tej samej czułości, w dwóch szpitalach, które nie wymieniają ani jednego rekordu.',
    work: 'Mapowanie do FHIR, węzły w szpitalach, uczenie, próba w cieniu, potem oddział.',
    needs: [
      need(
        'szpital',
        'Szpital',
        ['dane medyczne', 'intensywna terapia'],
        'Trzy lata danych z oddziałów, węzeł, zespół kliniczny.',
        { type: 'hospital' }
      ),
      need('integracja', 'Integracja', ['HL7 FHIR', 'integracja danych'], 'Strumień parametrów do węzła.'),
      need('obliczenia', 'Obliczenia', ['obliczenia dużej skali'], 'Agregacja i testy ataków na gradienty.', {
        type: 'institute'
      })
    ],
    contribution: 'Szkielet federacyjny działający w trzech klinikach za granicą.',
    startsIn: 5,
    lasts: 24,
    total: 2250,
    own: 340,
    source: 'NCBR, Infostrateg',
    full: {
      readiness: [4, 7],
      packages: [
        'Słownik 46 zmiennych.',
        'Węzły i bezpieczeństwo.',
        'Model, kalibracja w podgrupach.',
        'Cień i dwa oddziały.'
      ],
      strategy: 'Wspólne dane bez wspólnej bazy: tak klaster zapisał to w mapie cyfrowej.',
      benefit: 'Infrastruktura węzłów zostaje i posłuży następnym modelom.',
      milestones: [
        [6, 'Dwa węzły'],
        [14, 'Model w cieniu'],
        [22, 'Wynik oddziałów']
      ],
      rights: 'Wagi modelu współwłasne według liczby rekordów; szkielet Algorudy jako tło.',
      exploitation: 'Moduł w systemie szpitalnym, opłata od łóżka.',
      matters: ['personalData', 'medicalDevice', 'bioethics'],
      note: 'Ocena skutków dla ochrony danych przed uruchomieniem pierwszego węzła.',
      risks:
        'Różne nawyki zapisu: kalibracja lokalna. Wyciek przez gradient: prywatność różnicowa, test czerwonego zespołu.'
    }
  },
  {
    key: 'zgoda-zywa',
    language: 'pl',
    acronym: 'ZgodaŻywa',
    title: { pl: 'Zgoda dynamiczna dla dawców biobanku', en: 'Dynamic consent for biobank donors' },
    teaser: 'Dawca widzi, do czego posłużyła jego próbka, i może zmienić zdanie w dwóch dotknięciach.',
    kind: 'implementation',
    field: 'Biobankowanie, etyka',
    keywords: ['zgoda dynamiczna', 'biobank', 'użyteczność'],
    problem:
      'Z 210 tysięcy próbek 37 % ma zgodę tak wąską, że nie można ich użyć w nowym badaniu. Nikt dawców o nic nie zapytał ponownie.',
    goal: 'Odnowić zgody 20 tysięcy dawców, w tym tych bez telefonu, z czasem wycofania poniżej doby.',
    work: 'Model zgody z komisją, portal i wersja papierowa, próba na trzech kohortach, przepływ wycofania do zamrażarki.',
    needs: [
      need(
        'projekt',
        'Projektowanie',
        ['testy użyteczności', 'aplikacje mobilne'],
        'Ekrany i list dla osób po 75. roku życia.'
      ),
      need('bioetyka', 'Bioetyka', ['bioetyka'], 'Stopnie zgody i ich granice.', { type: 'university' }),
      need('pacjenci', 'Pacjenci', ['głos pacjentów', 'rejestry pacjentów'], 'Rada dawców.', { type: 'ngo' })
    ],
    contribution: 'System biobanku, kierowniczka zgód, kontakt z 64 tysiącami dawców.',
    startsIn: 4,
    lasts: 15,
    total: 580,
    own: 170,
    source: 'Program regionalny, cyfryzacja',
    full: {
      packages: ['Model zgody.', 'Portal i papier.', 'Trzy kohorty.', 'Wycofanie od portalu po próbkę.'],
      strategy: 'Bez zaufania dawców nie ma projektów na danych.',
      benefit: 'Każdy członek korzystający z biobanku dostaje większą pulę próbek.',
      milestones: [
        [3, 'Opinia komisji'],
        [8, 'Portal'],
        [14, '20 tysięcy odpowiedzi']
      ],
      rights: 'Portal należy do biobanku, wzory zgód otwarte.',
      exploitation: 'Wdrożenie u dwóch innych biobanków w kraju.',
      matters: ['personalData', 'bioethics'],
      risks:
        'Cisza dawców: milczenie nie jest zgodą, próbka zostaje przy starej. Phishing: listy z kodem, nigdy z odnośnikiem.'
    }
  },
  {
    key: 'fair-valley',
    language: 'en',
    acronym: 'FAIRValley',
    title: {
      pl: 'Wspólny katalog metadanych nauk o życiu',
      en: 'A shared metadata catalogue for the life sciences'
    },
    teaser: 'Find out in a minute whether somebody across the river already measured it.',
    kind: 'infrastructure',
    field: 'Research data',
    keywords: ['FAIR', 'metadata', 'DCAT', 'ontologies'],
    problem:
      'We counted 312 data sets of members; nineteen can be found by a stranger. Two teams paid for the same proteome last year.',
    goal: 'A catalogue of 200 described data sets, each with an owner, conditions and a persistent identifier.',
    work: 'A minimal profile, harvesters for four systems, stewards’ hours with each owner, an access desk.',
    needs: [
      need('biobank', 'Biobank', ['biobanking', 'FAIR data'], 'Sample catalogue and consent classes.'),
      need('software', 'Hospital software', ['HL7 FHIR'], 'Aggregated cohort counts without records.'),
      need('university', 'University', ['bioinformatics'], 'Sixty data sets and a steward at half time.', {
        type: 'university'
      })
    ],
    contribution: 'Servers, a data steward, identifier service.',
    startsIn: 4,
    lasts: 16,
    total: 720,
    own: 210,
    source: 'Regional programme, digital infrastructure',
    full: {
      packages: [
        'Profile and two ontologies, no more.',
        'Harvesting.',
        'Description sprints.',
        'Access desk and rules.'
      ],
      strategy: 'The map of competences in the strategy names data as the missing layer.',
      benefit: 'Members search free of charge; outsiders see what we have.',
      milestones: [
        [3, 'Profile agreed'],
        [8, '80 data sets'],
        [16, '200 data sets']
      ],
      rights: 'Descriptions CC0. Data stay with their owners under their own terms.',
      exploitation: 'Kept running by IBO for five years at its own cost.',
      matters: ['personalData'],
      note: 'Only descriptions and counts above ten; no record leaves its system.',
      risks:
        'Owners have no time: a steward writes, they correct. Catalogue goes stale: yearly check, grey label after 18 months.'
    }
  },
  {
    key: 'ciemny-kod',
    language: 'pl',
    acronym: 'CiemnyKod',
    title: {
      pl: 'Ćwiczenia szpitali na wypadek ataku z żądaniem okupu',
      en: 'Hospital drills for a ransomware attack'
    },
    teaser: 'Wyłączamy system na cztery godziny, zanim zrobi to ktoś obcy.',
    confidentiality: 'named',
    kind: 'training',
    field: 'Cyberbezpieczeństwo w ochronie zdrowia',
    keywords: ['ransomware', 'ciągłość działania', 'NIS2'],
    problem:
      'Procedura awaryjna trzech szpitali istnieje na papierze z 2014 roku, kiedy leki zlecało się długopisem.',
    goal: 'Dwa pełne ćwiczenia na żywych oddziałach i czas przejścia na papier poniżej 25 minut.',
    work: 'Scenariusze, zestawy papierowe, sala symulacyjna, ćwiczenie w nocy, raport bez nazwisk.',
    needs: [
      need('szpital', 'Szpital', ['dane medyczne'], 'Oddział, apteka i laboratorium na cztery godziny.', {
        type: 'hospital',
        seats: 2
      }),
      need('symulacja', 'Symulacja', ['symulacja medyczna', 'szkolenia'], 'Reżyseria i sędziowie.')
    ],
    contribution: 'Zespół bezpieczeństwa, środowisko zapasowe, scenariusze po dwóch prawdziwych atakach.',
    startsIn: 3,
    lasts: 9,
    total: 320,
    own: 160,
    source: 'Fundusz cyberbezpieczeństwa i środki własne',
    full: {
      packages: [
        'Scenariusze i granice bezpieczeństwa pacjenta.',
        'Sala.',
        'Dwa ćwiczenia.',
        'Wzorzec dla pozostałych.'
      ],
      strategy: 'NIS2 dotyczy jedenastu członków naraz.',
      benefit: 'Wzorzec planu dostaje każdy szpital klastra.',
      milestones: [
        [3, 'Próba w sali'],
        [6, 'Ćwiczenie I'],
        [9, 'Wzorzec']
      ],
      rights: 'Scenariusze poufne, wzorzec dla członków.',
      exploitation: 'Roczny abonament ćwiczeń.',
      matters: ['personalData'],
      risks: 'Zdarzenie kliniczne w trakcie: hasło przerwania u każdej pielęgniarki.'
    }
  },
  {
    key: 'rejestr-412',
    language: 'pl',
    acronym: 'Rejestr412',
    title: {
      pl: 'Rejestr rodzin z chorobami rzadkimi gotowy do badań',
      en: 'A register of rare-disease families ready for research'
    },
    teaser:
      'Arkusz prowadzony przez rodziców zamieniamy w rejestr, do którego badacz może zapytać, a rodzina odmówić.',
    confidentiality: 'nda',
    kind: 'infrastructure',
    field: 'Choroby rzadkie',
    keywords: ['rejestr pacjentów', 'ORPHAcode', 'HPO'],
    problem: 'Mamy 412 rodzin, 96 rozpoznań i 11 sposobów zapisania tej samej wady serca.',
    goal: 'Rejestr w ORPHAcode i HPO, połączony z wynikami genetycznymi, zgłoszony do europejskiej sieci.',
    work: 'Słownik, przepisanie wstecz, podłączenie wyników, rada rodzin decydująca o zapytaniach.',
    needs: [
      need(
        'genetyka',
        'Wyniki genetyczne',
        ['diagnostyka genetyczna'],
        'Warianty w zapisie VRS za zgodą rodzin.'
      ),
      need('klinika', 'Poradnia', ['choroby rzadkie', 'pediatria'], 'Weryfikacja rozpoznań.', {
        type: 'hospital'
      }),
      need('dane', 'Architektura danych', ['dane FAIR'], 'Rejestr i zapytania bez ujawniania osób.', {
        type: 'institute'
      })
    ],
    contribution: 'Rodziny, ich zgody i opiekun rejestru.',
    startsIn: 5,
    lasts: 18,
    total: 510,
    own: 60,
    source: 'Fundusz Medyczny',
    full: {
      packages: ['Słownik i zgody.', 'Przepisanie 412 kart.', 'Węzeł zapytań.', 'Rada rodzin.'],
      strategy: 'Klaster ma szpital, genetykę i rodziny w promieniu 40 km.',
      benefit: 'Pierwsze w regionie badania kliniczne chorób ultrarzadkich.',
      milestones: [
        [4, 'Słownik'],
        [11, '412 kart'],
        [17, 'Pierwsze zapytanie z zewnątrz']
      ],
      rights: 'Administratorem jest Fundacja; nikt nie kopiuje rejestru.',
      exploitation: 'Opłata za zapytanie od firm pokrywa utrzymanie.',
      matters: ['personalData', 'bioethics'],
      risks: 'Rozpoznawalność rzadkich wariantów: próg pięciu rodzin. Wypalenie opiekuna: drugi etat.'
    }
  }
]
