import { need } from './proposal.ts'
import type { DemoProposal } from './proposal.ts'

/** Food and nutrition. */
export const foodProposals: readonly DemoProposal[] = [
  {
    key: 'serwatka-plus',
    language: 'pl',
    acronym: 'Serwatka+',
    title: {
      pl: 'Hydrolizat serwatki przeciw utracie mięśni u osób starszych',
      en: 'A whey hydrolysate against muscle loss in older people'
    },
    teaser: 'Z tego, co wylewamy do suszarni paszowej, robimy napój na sarkopenię, który da się wypić.',
    kind: 'research',
    field: 'Żywność specjalnego przeznaczenia medycznego',
    keywords: ['serwatka', 'leucyna', 'sarkopenia', 'hydroliza enzymatyczna'],
    problem:
      'Napoje białkowe są gorzkie i gęste, więc senior wypija pół buteleczki. Bez 2,5 g leucyny na posiłek synteza mięśni nie rusza.',
    goal: 'Klarowny napój 20 g białka w 150 ml, gorycz poniżej 3 w skali 10, siła chwytu większa o 1,5 kg po 12 tygodniach.',
    work: 'Dobór proteaz, odgoryczanie, badanie u 90 osób powyżej 70 lat z ćwiczeniami oporowymi.',
    needs: [
      need('enzymy', 'Enzymy i skala', ['enzymy', 'skalowanie procesów'], 'Kaskada dwóch proteaz, 1 000 l.'),
      need(
        'dietetyka',
        'Badanie żywieniowe',
        ['dietetyka', 'badania aplikacyjne'],
        'Plan, pomiary, panel smakowy.',
        { type: 'university' }
      ),
      need('poz', 'Praktyka lekarza rodzinnego', ['geriatria'], 'Rekrutacja 90 pacjentów.', {
        type: 'hospital'
      })
    ],
    contribution: 'Serwatka 400 t na dobę, suszarnia pilotażowa, dwie technolożki.',
    startsIn: 5,
    lasts: 22,
    total: 1750,
    own: 610,
    source: 'FENG, ścieżka SMART',
    full: {
      readiness: [4, 7],
      packages: ['Proteazy i gorycz.', 'Membrany, 1 000 l.', 'Napój i trwałość.', 'Badanie 12 tygodni.'],
      strategy: 'Zdrowe starzenie i lokalny surowiec w jednym projekcie.',
      benefit: 'Litr serwatki zarabia 40 groszy zamiast czterech.',
      milestones: [
        [6, 'Gorycz poniżej 3'],
        [12, 'Seria 2 000 butelek'],
        [20, 'Ostatni pomiar']
      ],
      rights: 'Kaskada enzymów: Biofermenta; zastosowanie w napoju: Mleczarnia. Licencje krzyżowe.',
      exploitation: 'Linia butelkowania w planie inwestycji na kolejny rok.',
      matters: ['bioethics', 'personalData'],
      note: 'Powiadomienie GIS jako żywność specjalnego przeznaczenia medycznego.',
      risks: 'Zmętnienie w niskim pH: frakcja bez kazeinomakropeptydu. Nerki: wykluczenie przy eGFR < 45.'
    }
  },
  {
    key: 'piekus',
    language: 'pl',
    acronym: 'Piekuś',
    title: {
      pl: 'Chleb niskobiałkowy dla dzieci z fenyloketonurią',
      en: 'Low-protein bread for children with phenylketonuria'
    },
    teaser: 'Chleb, który kroi się w kromki i nie kosztuje 34 złotych. Proszą o niego dzieci.',
    kind: 'implementation',
    field: 'Choroby rzadkie, żywienie',
    keywords: ['PKU', 'pieczywo', 'glikomakropeptyd'],
    problem: 'Pieczywo PKU sprowadza się z Włoch, mrożone, a w małej gminie nie ma go wcale.',
    goal: 'Bochenek poniżej 30 mg fenyloalaniny na 100 g, świeży pięć dni, w cenie do 12 zł.',
    work: 'Skrobie i GMP z serwatki, wypiek próbny, ocena w 40 rodzinach.',
    needs: [
      need(
        'surowiec',
        'Surowiec z serwatki',
        ['białka serwatkowe'],
        'Glikomakropeptyd o niskiej zawartości Phe.'
      ),
      need(
        'poradnia',
        'Poradnia metaboliczna',
        ['choroby rzadkie', 'pediatria'],
        'Bezpieczeństwo diety i stężenia Phe.',
        { type: 'hospital' }
      ),
      need(
        'technologia',
        'Technologia wypieku',
        ['żywność funkcjonalna', 'sensoryka'],
        'Receptura i panel dzieci.',
        { type: 'university' }
      )
    ],
    contribution: 'Czterdzieści rodzin, które znają smak wszystkiego, co jest na rynku.',
    startsIn: 5,
    lasts: 12,
    total: 290,
    own: 30,
    source: 'Fundusz społeczny i zbiórka'
  },
  {
    key: 'gut-on-plate',
    language: 'en',
    acronym: 'GutOnPlate',
    title: { pl: 'Organoidy jelita w ocenie postbiotyków', en: 'Gut organoids to test postbiotics' },
    teaser:
      'Ninety-six small guts in a dish tell us within a week which heat-killed strain calms a leaky barrier.',
    confidentiality: 'nda',
    kind: 'research',
    field: 'Microbiome and in vitro models',
    keywords: ['organoids', 'postbiotics', 'barrier function', 'metabolomics'],
    problem:
      'Caco-2 monolayers pass nearly every strain we feed them; human trials then fail. We need a test in between.',
    goal: 'A 96-well apical-out assay with CV below 20 % that ranks 24 postbiotics, two of them confirmed in donor tissue.',
    work: 'Organoids of eight donors, inflammatory challenge, barrier and cytokine read-out, metabolite profiles.',
    needs: [
      need(
        'organoids',
        'Organoid laboratory',
        ['cell culture', 'organoids'],
        'Eight donor lines, apical-out in 96 wells.'
      ),
      need(
        'strains',
        'Fermentation',
        ['fermentation'],
        '24 strains, heat-killed, lyophilised, endotoxin-checked.'
      ),
      need('systems', 'Data analysis', ['bioinformatics', 'systems biology'], 'Mixed models across donors.', {
        type: 'university'
      }),
      need('metabolites', 'Metabolomics', ['metabolomics'], 'Short-chain acids and indoles.', {
        welcome: true
      })
    ],
    contribution: 'Strain collection, two scientists, screening budget of PLN 300 000.',
    startsIn: 4,
    lasts: 18,
    total: 1320,
    own: 520,
    source: 'Own funds and R&D tax relief',
    full: {
      readiness: [3, 5],
      packages: [
        'Assay build and robustness.',
        'Screen of 24.',
        'Mechanism of the best three.',
        'Donor tissue confirmation.'
      ],
      strategy: 'Replaces animal models in a field where three members compete with foreign laboratories.',
      benefit: 'The assay stays open to members at a fixed price.',
      milestones: [
        [6, 'CV below 20 %'],
        [11, 'Ranking of 24'],
        [17, 'Two confirmed']
      ],
      rights: 'Strains: Czysta Kropla. Assay: Cytomena. Ranking data confidential for 18 months.',
      exploitation: 'Two postbiotics into product; the assay sold as a service.',
      matters: ['bioethics', 'personalData'],
      note: 'Donor tissue from endoscopy leftovers under existing consent.',
      risks:
        'Donor variance swamps effect: more donors, fewer strains. Endotoxin as confounder: TLR4 blocking arm.'
    }
  },
  {
    key: 'pol-soli',
    language: 'pl',
    acronym: 'PółSoli',
    title: { pl: 'O połowę mniej soli w stołówkach szkolnych', en: 'Half the salt in school canteens' },
    teaser: 'Nie zakaz, lecz zamiana: mieszanka potasowa, umami z drożdży i kucharki, które mają głos.',
    kind: 'promotion',
    field: 'Zdrowie publiczne',
    keywords: ['sól', 'nadciśnienie', 'szkoły', 'reformulacja'],
    problem: 'Obiad szkolny w Nadrudawiu ma średnio 4,1 g soli, czyli prawie całą dobową normę siedmiolatka.',
    goal: 'Dwa gramy w 22 stołówkach bez spadku liczby zjadanych obiadów.',
    work: 'Receptury, szkolenie kucharek, ważenie resztek, badanie moczu u ochotników.',
    needs: [
      need('receptury', 'Receptury', ['dietetyka', 'sensoryka'], 'Czterdzieści dań.', { type: 'university' }),
      need('edukacja', 'Edukacja', ['edukacja zdrowotna'], 'Rodzice i kucharki.', { type: 'ngo' }),
      need('dostawca', 'Dostawca', ['żywność medyczna'], 'Twaróg i zupy bazowe o mniejszej zawartości soli.')
    ],
    contribution: 'Dwadzieścia dwie stołówki i budżet programu miejskiego.',
    startsIn: 4,
    lasts: 12,
    total: 360,
    own: 200,
    source: 'Budżet miasta',
    full: {
      packages: [
        'Pomiar wyjściowy.',
        'Receptury i próby.',
        'Wdrożenie falami po sześć szkół.',
        'Pomiar końcowy.'
      ],
      strategy: 'Cel 6: zdrowie mieszkańców.',
      benefit: 'Cztery tysiące dzieci.',
      milestones: [
        [2, 'Pomiar wyjściowy'],
        [6, 'Pierwsze sześć szkół'],
        [12, 'Wynik']
      ],
      rights: 'Receptury otwarte.',
      exploitation: 'Przekazanie pozostałym gminom.',
      matters: ['bioethics'],
      risks: 'Dzieci solą po swojemu: solniczki z trzema otworami. Potas a nerki: lista wyłączeń od lekarzy.'
    }
  }
]
