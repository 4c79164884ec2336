import { need } from './proposal.ts'
import type { DemoProposal } from './proposal.ts'

/** Rehabilitation. */
export const rehabilitationProposals: readonly DemoProposal[] = [
  {
    key: 'miekki-chwyt',
    language: 'pl',
    acronym: 'MiękkiChwyt',
    title: {
      pl: 'Miękka rękawica wspomagająca chwyt po udarze',
      en: 'A soft glove that assists grasp after stroke'
    },
    teaser: 'Rękawica z cięgnami zamiast silników przy palcach: 190 gramów, zakładana jedną ręką.',
    kind: 'research',
    field: 'Rehabilitacja i robotyka medyczna',
    keywords: ['udar', 'egzorękawica', 'EMG', 'neurorehabilitacja'],
    problem:
      'Po wyjściu z oddziału chory ćwiczy rękę kilkanaście minut dziennie. Istniejące egzorękawice ważą tyle, że po kwadransie boli bark.',
    goal: 'Sto powtórzeń chwytu dziennie w domu przez osiem tygodni u 24 osób i zmiana w teście ARAT o co najmniej 6 punktów.',
    work: 'Cięgna i siłownik na przedramieniu, rozpoznanie zamiaru z dwóch kanałów EMG, zestaw zadań domowych.',
    needs: [
      need(
        'oddzial',
        'Oddział rehabilitacji',
        ['neurorehabilitacja'],
        'Protokół ćwiczeń, 24 uczestników, testy ARAT i Fugl-Meyer.',
        { type: 'hospital' }
      ),
      need(
        'sygnaly',
        'Sygnały EMG',
        ['przetwarzanie sygnałów', 'uczenie maszynowe'],
        'Wykrycie zamiaru przy spastyczności do MAS 2.',
        { type: 'university' }
      ),
      need('projekt', 'Wzornictwo', ['użyteczność wyrobów'], 'Zakładanie jedną ręką w 40 sekund.')
    ],
    contribution: 'Trzy prototypy cięgnowe i pracownia; konstruktorka na pełny etat.',
    startsIn: 6,
    lasts: 20,
    total: 1240,
    own: 190,
    source: 'PARP, wzór na konkurencję',
    full: {
      packages: ['Mechanika i ergonomia.', 'Sterowanie zamiarem.', 'Badanie domowe z teleopieką.'],
      strategy: 'Pierwszy wspólny wyrób firm z Jaworza i Borkowic po zaleceniu Rady o rehabilitacji domowej.',
      benefit: 'Ośrodek skraca kolejkę do terapii ręki, a firma zyskuje wyrób seryjny obok protez na miarę.',
      milestones: [
        [5, 'Prototyp C: 190 g'],
        [10, 'Zgoda komisji bioetycznej'],
        [19, 'Koniec badania domowego']
      ],
      rights: 'Patent na prowadzenie cięgien: Protezownia. Zbiór EMG po anonimizacji otwarty.',
      exploitation: 'Wypożyczalnia przez ośrodek, po roku wniosek o wpis na listę refundacyjną.',
      matters: ['bioethics', 'medicalDevice', 'personalData'],
      risks: 'Pot i dryf elektrod: kalibracja dzienna 20 s. Odparzenia: wkładka wymienna co tydzień.'
    }
  },
  {
    key: 'krok-po-udarze',
    language: 'pl',
    acronym: 'KrokPoUdarze',
    title: {
      pl: 'Z laboratorium chodu do domu: telerehabilitacja z wkładkami',
      en: 'From gait laboratory to home: telerehabilitation with insoles'
    },
    teaser: 'Wkładka do buta widzi to, co laboratorium ruchu, a fizjoterapeuta poprawia krok przez telefon.',
    kind: 'research',
    field: 'Telerehabilitacja',
    keywords: ['udar', 'analiza chodu', 'wkładki pomiarowe'],
    problem:
      'Trzy tygodnie na oddziale uczą chodzić po korytarzu. Po pół roku w domu połowa pacjentów chodzi wolniej niż w dniu wypisu.',
    goal: 'Utrzymać prędkość chodu po sześciu miesiącach u 80 osób, z grupą kontrolną.',
    work: 'Wkładka z ośmioma polami nacisku, porównanie z platformą dynamometryczną, dwa spotkania zdalne w tygodniu.',
    needs: [
      need('platforma', 'Platforma teleopieki', ['telemedycyna'], 'Wideo, harmonogram, alarm upadku.'),
      need('wkladki', 'Wkładki', ['czujniki', 'elektronika noszona'], 'Sto par w rozmiarach 36–46.'),
      need('model', 'Model chodu', ['biomechanika'], 'Parametry chodu z nacisku i walidacja.', {
        type: 'university'
      })
    ],
    contribution: 'Laboratorium analizy ruchu, sześciu fizjoterapeutów, hotel na pomiary kontrolne.',
    startsIn: 6,
    lasts: 24,
    total: 1680,
    own: 220,
    source: 'Agencja Badań Medycznych',
    full: {
      packages: [
        'Wkładka i zgodność z platformą (ICC > 0,9).',
        'Program ćwiczeń i szkolenie terapeutów.',
        'Badanie z randomizacją, 80 osób.',
        'Koszt jednej utrzymanej sprawności.'
      ],
      strategy: 'Przenosi wiedzę jedynego w dolinie laboratorium ruchu do domów.',
      benefit: 'Ośrodek prowadzi dwa razy tylu chorych tym samym zespołem.',
      milestones: [
        [7, 'Wkładki zwalidowane'],
        [10, 'Pierwszy uczestnik'],
        [22, 'Ostatnia wizyta']
      ],
      rights: 'Każdy zachowuje swoje rozwiązania; algorytm chodu współwłasny Akademii i Ośrodka.',
      exploitation: 'Pakiet „dom” w ofercie Telezdrowia Most i rozmowa z płatnikiem o świadczeniu.',
      matters: ['bioethics', 'personalData', 'medicalDevice'],
      risks:
        'Wkładki wypadają z obuwia domowego: wersja skarpetowa. Rezygnacje: rodzina jako druga osoba kontaktowa.'
    }
  },
  {
    key: 'gesty-kes',
    language: 'pl',
    acronym: 'GęstyKęs',
    title: {
      pl: 'Posiłki o zmienionej konsystencji dla osób z dysfagią',
      en: 'Texture-modified meals for people with dysphagia'
    },
    teaser: 'Schabowy, który wygląda jak schabowy, a ma konsystencję IDDSI 4.',
    kind: 'implementation',
    field: 'Żywienie medyczne',
    keywords: ['dysfagia', 'IDDSI', 'niedożywienie', 'sensoryka'],
    problem: 'Pacjent po udarze dostaje szarą papkę i zjada jedną trzecią. Traci w miesiąc średnio 4 kg.',
    goal: 'Dwanaście dań w trzech konsystencjach, zjadanych w co najmniej 80 %, z terminem 21 dni.',
    work: 'Zagęstniki z białek serwatkowych, formowanie, testy lejka i widelca, panel sensoryczny, próba na oddziale.',
    needs: [
      need(
        'zaklad',
        'Zakład spożywczy',
        ['białka serwatkowe', 'żywność medyczna'],
        'Zagęstnik i seria próbna 4 000 porcji.',
        { type: 'largeEnterprise' }
      ),
      need('panel', 'Panel sensoryczny', ['sensoryka', 'dietetyka'], 'Ocena i skład odżywczy.', {
        type: 'university'
      }),
      need(
        'pakowanie',
        'Opakowania',
        ['badania barierowości'],
        'Tacka do podgrzewania, którą otworzy jedna ręka.',
        { welcome: true }
      )
    ],
    contribution: 'Kuchnia ośrodka, logopedzi, 60 pacjentów na kwartał.',
    startsIn: 4,
    lasts: 12,
    total: 540,
    own: 180,
    source: 'Środki własne partnerów',
    full: {
      packages: [
        'Receptury i testy IDDSI.',
        'Trwałość i opakowanie.',
        'Próba oddziałowa z ważeniem resztek.'
      ],
      strategy: 'Łączy mleczarnię z rehabilitacją, czego strategia domaga się wprost w celu 3.',
      benefit: 'Mniej zachłystowych zapaleń płuc, nowy wyrób z krajowej serwatki.',
      milestones: [
        [4, 'Sześć dań w trzech konsystencjach'],
        [8, 'Badanie trwałości'],
        [12, 'Raport z oddziału']
      ],
      rights: 'Receptury wspólne, znak towarowy należy do mleczarni.',
      exploitation: 'Sprzedaż do szpitali i domów opieki, Ośrodek kupuje po koszcie przez trzy lata.',
      matters: ['bioethics'],
      note: 'Żywność specjalnego przeznaczenia medycznego: powiadomienie GIS.',
      risks:
        'Synereza po zamrożeniu: dwa zagęstniki zapasowe. Zmiana dostawcy białka: specyfikacja z tolerancjami.'
    }
  }
]
