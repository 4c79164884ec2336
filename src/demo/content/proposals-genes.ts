import { need } from './proposal.ts'
import type { DemoProposal } from './proposal.ts'

/** Genetics and cells. */
export const geneProposals: readonly DemoProposal[] = [
  {
    key: 'eksom-14',
    language: 'pl',
    acronym: 'Eksom14',
    title: {
      pl: 'Szybki eksom u noworodka na intensywnej terapii',
      en: 'A rapid exome for the newborn in intensive care'
    },
    teaser: 'Rozpoznanie w czternaście dni zamiast w siedem miesięcy, póki jeszcze zmienia leczenie.',
    confidentiality: 'nda',
    kind: 'implementation',
    field: 'Genetyka kliniczna',
    keywords: ['eksom', 'noworodki', 'trio', 'choroby metaboliczne'],
    problem:
      'Na oddziale co roku leży około 40 noworodków z podejrzeniem choroby genetycznej. Wynik przychodzi, gdy dziecko jest już w domu albo go nie ma.',
    goal: 'Sześćdziesiąt trio w rok, mediana 14 dni, odsetek rozpoznań i zmian leczenia policzony.',
    work: 'Kryteria włączenia, przewóz trio, sekwencjonowanie, konsylium dwa razy w tygodniu, rozmowa z rodziną.',
    needs: [
      need(
        'neonatologia',
        'Neonatologia',
        ['neonatologia', 'choroby rzadkie'],
        'Włączenie i fenotyp w HPO.',
        { type: 'hospital' }
      ),
      need('potok', 'Analiza', ['bioinformatyka', 'genomika'], 'Potok trio w sześć godzin.', {
        type: 'institute'
      }),
      need('rodziny', 'Rodziny', ['głos pacjentów'], 'Jak mówić o wyniku niepewnym.', { type: 'ngo' })
    ],
    contribution: 'Sekwenator, trzech diagnostów, odczynniki po koszcie.',
    startsIn: 4,
    lasts: 15,
    total: 1420,
    own: 380,
    source: 'Fundusz Medyczny',
    full: {
      readiness: [6, 8],
      packages: [
        'Ścieżka i zgody.',
        'Sekwencjonowanie w trybie pilnym.',
        'Konsylium.',
        'Koszt i wniosek do płatnika.'
      ],
      strategy: 'Choroby rzadkie i dane: dwa priorytety w jednym oddziale.',
      benefit: 'Trafniejsze leczenie dzieci, dla Genolipy nowa linia usług.',
      milestones: [
        [2, 'Pierwsze trio'],
        [8, '30 trio'],
        [14, 'Raport kosztów']
      ],
      rights: 'Dane dzieci w szpitalu; potok Instytutu na licencji dla Genolipy.',
      exploitation: 'Usługa dla ośrodków III stopnia w kraju.',
      matters: ['bioethics', 'personalData'],
      note: 'Wyników niezwiązanych z chorobą dziecka nie raportujemy.',
      risks:
        'Wynik niepewny: konsylium i ponowna analiza po roku. Awaria sekwenatora: umowa z drugim ośrodkiem.'
    }
  },
  {
    key: 'familia',
    language: 'pl',
    acronym: 'Familia',
    title: {
      pl: 'Badanie kaskadowe w hipercholesterolemii rodzinnej',
      en: 'Cascade testing in familial hypercholesterolaemia'
    },
    teaser: 'Jedno LDL powyżej 190 i rodzinne drzewo, które samo się nie przebada.',
    kind: 'implementation',
    field: 'Profilaktyka, genetyka',
    keywords: ['hipercholesterolemia rodzinna', 'kaskada', 'LDL'],
    problem: 'W naszych laboratoriach 5 600 osób przekroczyło próg LDL, a badanie genetyczne miało 90.',
    goal: 'Zaprosić 2 000 osób i dotrzeć do 1 200 krewnych.',
    work: 'Wyszukanie w wynikach, list lekarza, panel czterech genów, zaproszenie krewnych.',
    needs: [
      need('poz', 'Lekarze rodzinni', ['podstawowa opieka zdrowotna'], 'Zaproszenia i leczenie.', {
        type: 'hospital'
      }),
      need('geny', 'Genetyka', ['diagnostyka genetyczna'], '2 000 paneli.'),
      need('ekonomia', 'Ekonomika', ['ekonomika zdrowia'], 'Koszt na rok życia.'),
      need('samorzad', 'Samorząd', ['programy profilaktyczne'], 'Kampania.', {
        type: 'administration',
        welcome: true
      })
    ],
    contribution: 'Wyniki z 26 laboratoriów i 140 punktów pobrań.',
    startsIn: 5,
    lasts: 20,
    total: 1700,
    own: 300,
    source: 'Program polityki zdrowotnej',
    full: {
      packages: ['Wyszukanie.', 'Zaproszenia.', 'Panel.', 'Krewni.'],
      strategy: 'Profilaktyka zawałów.',
      benefit: 'Około 40 unikniętych zawałów w dziesięć lat.',
      milestones: [
        [4, 'Pierwsze listy'],
        [18, '1 200 krewnych']
      ],
      rights: 'Dane u lekarzy, panel u Genolipy.',
      exploitation: 'Program stały, jeśli koszt się potwierdzi.',
      matters: ['personalData', 'bioethics'],
      risks: 'Podstawa prawna wyszukiwania w wynikach. Lęk w rodzinach.'
    }
  },
  {
    key: 'vus-solve',
    language: 'en',
    acronym: 'VUSolve',
    title: {
      pl: 'Warianty o niepewnym znaczeniu: model białka i test komórkowy',
      en: 'Variants of uncertain significance: protein model and cell assay'
    },
    teaser: 'Every clinic has a drawer of “we do not know”. We want to empty a third of it.',
    kind: 'research',
    field: 'Genomics',
    keywords: ['VUS', 'protein modelling', 'functional assay'],
    problem: 'Forty per cent of the exome reports in the valley end with a variant nobody can interpret.',
    goal: 'Reclassify 300 variants in 40 genes, with evidence a clinical laboratory may cite.',
    work: 'Structure-based predictions, a calibrated saturation assay in six genes, a curation board.',
    needs: [
      need(
        'variants',
        'Genetic laboratory',
        ['genetic diagnostics', 'sequencing'],
        'Variants with phenotype, curation.'
      ),
      need('structures', 'Protein modelling', ['protein modelling'], 'Predictions with calibrated error.', {
        type: 'institute'
      }),
      need('assays', 'Cell assays', ['cell culture'], 'Edited lines for six genes.')
    ],
    contribution: 'Systems biology group, two PhD students, microscopy time.',
    startsIn: 6,
    lasts: 30,
    total: 1650,
    own: 120,
    source: 'National Science Centre'
  },
  {
    key: 'farmakogen',
    language: 'pl',
    acronym: 'FarmakoGen',
    title: {
      pl: 'Genotyp DPYD przed fluoropirymidyną w każdym szpitalu doliny',
      en: 'DPYD genotype before fluoropyrimidines in every hospital of the valley'
    },
    teaser: 'Cztery warianty, dwa dni, jedno życie na rok. Brakuje tylko drogi wyniku do zlecenia.',
    kind: 'implementation',
    field: 'Farmakogenetyka, onkologia',
    keywords: ['DPYD', '5-FU', 'farmakogenetyka'],
    problem:
      'Genotyp zleca się u 12 % chorych, choć zalecenia mówią o każdym. Wynik, jeśli przyjdzie, leży w skanie PDF.',
    goal: 'Genotyp przed pierwszą dawką u 95 % i automatyczna propozycja redukcji dawki.',
    work: 'Panel, przewóz, wynik w FHIR, podpowiedź w zleceniu chemioterapii, analiza kosztu.',
    needs: [
      need('panel', 'Laboratorium', ['diagnostyka molekularna'], 'Wynik w 48 godzin.', { type: 'institute' }),
      need('zlecenie', 'System zleceń', ['oprogramowanie szpitalne', 'HL7 FHIR'], 'Podpowiedź dawki.'),
      need(
        'koszt',
        'Ekonomika',
        ['ekonomika zdrowia', 'ocena technologii medycznych'],
        'Model kosztu powikłań.'
      )
    ],
    contribution: '700 chorych rocznie, farmaceuta kliniczny, zespół chemioterapii.',
    startsIn: 3,
    lasts: 14,
    total: 520,
    own: 180,
    source: 'Środki własne i program regionalny',
    full: {
      packages: ['Panel i przewóz.', 'Wynik strukturalny.', 'Podpowiedź i szkolenie.', 'Koszt po roku.'],
      strategy: 'Wynik laboratoryjny, który rozmawia z systemem: wzorzec do powtórzenia.',
      benefit: 'Mniej ciężkich toksyczności, około 300 tys. zł rocznie.',
      milestones: [
        [3, 'Panel w akredytacji'],
        [7, 'Podpowiedź działa'],
        [13, 'Raport']
      ],
      rights: 'Reguły dawki otwarte, moduł Softmedyki.',
      exploitation: 'Przeniesienie na UGT1A1 i CYP2C19.',
      matters: ['personalData'],
      note: 'Badanie jest standardem postępowania, komisja bioetyczna tylko do analizy kosztów.',
      risks: 'Wynik po dawce: blokada zlecenia z możliwością ominięcia za podpisem.'
    }
  },
  {
    key: 'organo-watroba',
    language: 'pl',
    acronym: 'OrganoWątroba',
    title: {
      pl: 'Organoidy wątroby w ocenie hepatotoksyczności przewlekłej',
      en: 'Liver organoids to assess chronic hepatotoxicity'
    },
    teaser: 'Dwadzieścia osiem dni dawkowania w szalce, zanim lek trafi do człowieka.',
    kind: 'research',
    field: 'Modele komórkowe',
    keywords: ['organoidy', 'DILI', 'obrazowanie', 'toksykologia'],
    problem:
      'Hepatocyty w płaskiej hodowli żyją siedem dni, a uszkodzenie polekowe ujawnia się po trzech tygodniach.',
    goal: 'Test 28-dniowy odróżniający 20 leków hepatotoksycznych od 20 bezpiecznych z trafnością 85 %.',
    work: 'Hodowla z czterech dawców, dawkowanie, obrazowanie na żywo, metabolity, ślepa próba.',
    needs: [
      need('farmakologia', 'Farmakologia', ['farmakologia'], 'Wybór leków i ekspozycja kliniczna.', {
        type: 'university'
      }),
      need(
        'obrazowanie',
        'Mikroskopia',
        ['mikroskopia', 'automatyka laboratoryjna'],
        'Obraz co sześć godzin bez fototoksyczności.'
      ),
      need('metabolity', 'Spektrometria', ['metabolomika', 'spektrometria mas'], 'Metabolity reaktywne.')
    ],
    contribution: 'Linie organoidów z czterech dawców, dwóch hodowców.',
    startsIn: 4,
    lasts: 20,
    total: 1340,
    own: 260,
    source: 'NCBR, program krajowy',
    full: {
      readiness: [4, 6],
      packages: ['Trwałość 28 dni.', 'Obrazowanie.', '40 leków na ślepo.', 'Dokument kwalifikacji metody.'],
      strategy: 'Ogranicza badania na zwierzętach, co Rada zapisała w zasadach.',
      benefit: 'Usługa, której w tej części Europy nikt nie ma.',
      milestones: [
        [6, '28 dni żywotności'],
        [13, 'Dwadzieścia leków'],
        [19, 'Odsłonięcie próby']
      ],
      rights: 'Hodowla: Cytomena. Mikroskop: Borek. Dane z 40 leków publikowane.',
      exploitation: 'Usługa CRO, cena 38 tys. zł za związek.',
      matters: ['bioethics', 'personalData'],
      note: 'Tkanka z resekcji za zgodą dawców, zgoda komisji z 2024 roku.',
      risks: 'Spadek CYP3A4: dodatek czynników w 7. dniu. Dawca nietypowy: zastępstwo z banku.'
    }
  }
]
