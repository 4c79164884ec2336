import { need } from './proposal.ts'
import type { DemoProposal } from './proposal.ts'

/** Care outside the hospital. */
export const careProposals: readonly DemoProposal[] = [
  {
    key: 'most-do-domu',
    language: 'pl',
    acronym: 'MostDoDomu',
    title: {
      pl: 'Trzydzieści dni po wypisie: teleopieka w niewydolności serca',
      en: 'Thirty days after discharge: telecare in heart failure'
    },
    teaser: 'Waga, plaster i pielęgniarka pod telefonem w miesiącu, w którym wraca co czwarty.',
    kind: 'implementation',
    field: 'Telemedycyna, kardiologia',
    keywords: ['niewydolność serca', 'rehospitalizacja', 'teleopieka'],
    problem:
      '24 % chorych wraca do szpitala w ciągu miesiąca, połowa z powodu płynu, który było widać na wadze pięć dni wcześniej.',
    goal: 'Readmisje poniżej 15 % u 300 kolejnych chorych i koszt na pacjenta znany co do złotówki.',
    work: 'Zestaw przy wypisie, plaster impedancyjny, progi ustalane przez kardiologa, wizyta POZ w siódmej dobie.',
    needs: [
      need(
        'kardiologia',
        'Oddział kardiologii',
        ['kardiologia'],
        'Włączenie przy wypisie, progi, dyżur konsultacyjny.',
        { type: 'hospital' }
      ),
      need('plaster', 'Plaster', ['elektronika noszona', 'czujniki'], '600 plastrów, siedem dni pracy.'),
      need('poz', 'Lekarze rodzinni', ['opieka koordynowana'], 'Wizyta w siódmej dobie.', {
        type: 'hospital',
        welcome: true
      })
    ],
    contribution: 'Centrum teleopieki 24/7, osiem pielęgniarek, platforma.',
    startsIn: 4,
    lasts: 16,
    total: 1150,
    own: 380,
    source: 'Program regionalny i środki własne',
    full: {
      readiness: [6, 8],
      packages: ['Ścieżka wypisu.', 'Plaster i progi.', '300 chorych.', 'Koszt i wniosek o świadczenie.'],
      strategy: 'Najczęściej wskazywana potrzeba szpitali w ankiecie klastra.',
      benefit: 'Szpital odzyskuje ok. 900 osobodni rocznie.',
      milestones: [
        [3, 'Pierwszy zestaw wydany'],
        [9, '150 chorych'],
        [15, '300 chorych']
      ],
      rights: 'Platforma i plaster pozostają u właścicieli; dane kliniczne w szpitalu.',
      exploitation: 'Usługa abonamentowa dla szpitali, wzór umowy dostępny członkom.',
      matters: ['personalData', 'medicalDevice', 'bioethics'],
      risks: 'Alarmy fałszywe: dwa progi zamiast jednego. Brak zasięgu: bramka z kartą dwóch sieci.'
    }
  },
  {
    key: 'night-eeg',
    language: 'en',
    acronym: 'NightEEG',
    title: {
      pl: 'Domowe nocne EEG dla pacjentów z dala od kliniki',
      en: 'Overnight home EEG for patients far from a clinic'
    },
    teaser: 'A band by courier, one night at home, a description on the neurologist’s screen by noon.',
    kind: 'research',
    field: 'Neurology, wearables',
    keywords: ['EEG', 'epilepsy', 'dry electrodes', 'home recording'],
    problem:
      'The wait for a sleep-deprived EEG is five months, and a routine recording catches discharges in one patient out of three.',
    goal: 'Diagnostic yield at home not worse than in the ward in 110 paired recordings; electrode failure below 10 %.',
    work: 'Eight-channel dry band, artefact rejection, paired study, reading by two blinded neurologists.',
    needs: [
      need(
        'neurology',
        'Neurology ward',
        ['neurology', 'clinical trials'],
        '110 patients recorded both ways.',
        { type: 'hospital' }
      ),
      need('signals', 'Signal group', ['signal processing'], 'Detection of discharges on eight channels.', {
        type: 'university'
      }),
      need(
        'regulatory',
        'Regulatory support',
        ['MDR', 'clinical evaluation'],
        'Investigation plan, class IIa file.'
      )
    ],
    contribution: 'The band (third generation), annotation software, the founder full time.',
    startsIn: 4,
    lasts: 19,
    total: 990,
    own: 120,
    source: 'National Centre for R&D',
    full: {
      readiness: [5, 7],
      packages: ['Electrodes for thick hair.', 'Detector and report.', 'Paired study.', 'Technical file.'],
      strategy: 'Brings a clinic-only test to villages, as the telemedicine goal asks.',
      benefit: 'Forty beds-nights a month freed in the ward.',
      milestones: [
        [5, 'Failure below 10 %'],
        [8, 'Committee approval'],
        [17, '110 pairs']
      ],
      rights: 'Band: Neurospis. Detector: joint with the Academy, licensed exclusively for EEG.',
      exploitation: 'Rental by the night to hospitals and neurologists.',
      matters: ['bioethics', 'medicalDevice', 'personalData'],
      risks:
        'Sweat artefacts in summer: winter-first recruitment. Two readers disagree: third reader, kappa reported.'
    }
  },
  {
    key: 'klucz-do-lekow',
    language: 'pl',
    acronym: 'KluczDoLeków',
    title: {
      pl: 'Przegląd lekowy u pacjentów z dziesięcioma i więcej lekami',
      en: 'Medication review for patients on ten or more drugs'
    },
    teaser: 'Farmaceuta w przychodni, program, który pyta o sens, i lekarz, który może odstawić.',
    kind: 'implementation',
    field: 'Podstawowa opieka zdrowotna',
    keywords: ['polipragmazja', 'depreskrypcja', 'farmaceuta kliniczny'],
    problem:
      'W naszej przychodni 1 140 osób bierze co najmniej dziesięć leków; u co trzeciej dwa z nich się wykluczają.',
    goal: 'Średnio o 1,8 leku mniej po pół roku, bez wzrostu hospitalizacji, u 240 osób.',
    work: 'Lista z e-recept, reguły STOPP/START w języku zrozumiałym, rozmowa, badanie z losowaniem poradni.',
    needs: [
      need('farmakologia', 'Farmakologia kliniczna', ['farmakologia'], 'Reguły i szkolenie farmaceutów.', {
        type: 'university'
      }),
      need(
        'program',
        'Oprogramowanie',
        ['HL7 FHIR', 'integracja danych'],
        'Podpowiedź w systemie gabinetowym.'
      ),
      need(
        'statystyka',
        'Statystyka',
        ['statystyka medyczna', 'plan badania'],
        'Losowanie klastrowe i analiza.'
      )
    ],
    contribution: 'Siedem poradni, 19 tysięcy pacjentów, dwie farmaceutki.',
    startsIn: 5,
    lasts: 18,
    total: 640,
    own: 90,
    source: 'Agencja Badań Medycznych',
    full: {
      packages: [
        'Reguły i próba w dwóch poradniach.',
        'Program.',
        'Badanie w siedmiu poradniach.',
        'Poradnik.'
      ],
      strategy: 'Pierwszy projekt prowadzony przez lekarzy rodzinnych klastra.',
      benefit: 'Mniej upadków i niższy rachunek w aptece, około 70 zł miesięcznie na osobę.',
      milestones: [
        [4, 'Reguły zatwierdzone'],
        [9, 'Losowanie'],
        [17, 'Analiza']
      ],
      rights: 'Reguły na otwartej licencji, moduł należy do Softmedyki.',
      exploitation: 'Moduł w standardzie systemu gabinetowego.',
      matters: ['bioethics', 'personalData'],
      risks:
        'Specjalista przywraca lek: list do specjalisty przed zmianą. Braki w e-receptach: torba z lekami na wizytę.'
    }
  },
  {
    key: 'dojazd-60',
    language: 'pl',
    acronym: 'Dojazd60',
    title: {
      pl: 'Wspólna dyspozytornia transportu planowego',
      en: 'A joint dispatch for scheduled patient transport'
    },
    teaser: 'Pięć powiatów, 34 karetki transportowe, jedna kolejka zamiast pięciu.',
    kind: 'study',
    field: 'Organizacja opieki',
    keywords: ['transport medyczny', 'optymalizacja tras', 'dializy'],
    problem: 'Karetka z dializy wraca pusta 41 % kilometrów, a pacjent czeka średnio 74 minuty.',
    goal: 'Czekanie poniżej 60 minut i o jedną piątą mniej pustych kilometrów w symulacji na danych z roku.',
    work: 'Dane z pięciu ewidencji, model tras, symulacja, projekt porozumienia.',
    needs: [
      need('model', 'Model tras', ['analiza danych', 'modele predykcyjne'], 'Symulacja i plan dnia.'),
      need('szpital', 'Szpital', ['telemedycyna', 'chirurgia'], 'Terminy wypisów i przyjęć.', {
        type: 'hospital'
      }),
      need('system', 'Wymiana zleceń', ['integracja danych'], 'Zlecenie transportu z systemu szpitala.')
    ],
    contribution: 'Ewidencja 61 tysięcy przejazdów i koordynatorka.',
    startsIn: 3,
    lasts: 9,
    total: 240,
    own: 110,
    source: 'Budżety powiatów',
    full: {
      packages: ['Czyszczenie danych.', 'Model i symulacja.', 'Projekt porozumienia.'],
      strategy: 'Wspólna usługa samorządów.',
      benefit: 'Krótsze czekanie dializowanych.',
      milestones: [
        [3, 'Dane połączone'],
        [7, 'Symulacja'],
        [9, 'Porozumienie']
      ],
      rights: 'Wyniki należą do Związku.',
      exploitation: 'Wdrożenie własne powiatów.',
      matters: ['personalData'],
      risks: 'Różne taryfy powiatów. Opór przewoźników.'
    }
  }
]
