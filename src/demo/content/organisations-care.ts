import { type DemoOrganisation, member } from './organisation.ts'

/** Hospitals, business support, administration, non-profits and investors of the demo cluster. */
export const careAndSupportOrganisations: readonly DemoOrganisation[] = [
  member(
    'skb',
    'Szpital Kliniczny w Borkowicach',
    'Szpital Kliniczny',
    'hospital',
    'KLINIKA',
    'Borkowice',
    ['badania kliniczne', 'intensywna terapia', 'kardiologia', 'neurologia', 'dane medyczne'],
    '820 łóżek, trzy oddziały intensywnej terapii i centrum wsparcia badań klinicznych.',
    '820 beds, three intensive care units and a clinical trials support centre.'
  ),
  member(
    'son',
    'Szpital Okręgowy w Nadrudawiu',
    'Szpital Okręgowy',
    'hospital',
    'KLINIKA',
    'Nadrudawie',
    ['chirurgia', 'leczenie ran', 'diabetologia', 'telemedycyna', 'zakażenia szpitalne'],
    'Szpital pierwszego wyboru dla trzech powiatów, z poradnią stopy cukrzycowej i własną apteką recepturową.',
    'The first-choice hospital for three counties, with a diabetic-foot clinic and its own compounding pharmacy.'
  ),
  member(
    'cor',
    'Centrum Onkologii Rudawiec',
    'Centrum Onkologii',
    'hospital',
    'KLINIKA',
    'Rudawiec',
    ['onkologia', 'radioterapia', 'patomorfologia', 'badania kliniczne', 'biobankowanie'],
    'Ośrodek pełnoprofilowy: chirurgia, chemioterapia, radioterapia i pracownia patomorfologii cyfrowej.',
    'A comprehensive centre: surgery, chemotherapy, radiotherapy and a digital pathology laboratory.'
  ),
  member(
    'kasztan',
    'Szpital Dziecięcy „Pod Kasztanem”',
    'Szpital Pod Kasztanem',
    'hospital',
    'KLINIKA',
    'Nadrudawie',
    ['pediatria', 'neonatologia', 'choroby rzadkie', 'alergologia', 'badania pediatryczne'],
    'Szpital pediatryczny z oddziałem noworodków i jedyną w dolinie poradnią chorób metabolicznych.',
    'A children’s hospital with a neonatal ward and the valley’s only metabolic clinic.'
  ),
  member(
    'orj',
    'Ośrodek Rehabilitacji Jaworze',
    'Rehabilitacja Jaworze',
    'hospital',
    'KLINIKA',
    'Jaworze Rudawskie',
    ['rehabilitacja', 'neurorehabilitacja', 'analiza chodu', 'telerehabilitacja'],
    'Rehabilitacja po udarach i urazach, z laboratorium analizy ruchu i hotelem dla rodzin.',
    'Rehabilitation after stroke and injury, with a movement laboratory and rooms for families.'
  ),
  member(
    'prm',
    'Przychodnia Rodzinna Młynary',
    'Przychodnia Młynary',
    'hospital',
    'KLINIKA',
    'Młynary Dolne',
    ['podstawowa opieka zdrowotna', 'profilaktyka', 'opieka koordynowana', 'geriatria'],
    'Lekarze rodzinni dla 19 tysięcy pacjentów w siedmiu wsiach; chętnie sprawdzamy, co działa poza kliniką.',
    'Family doctors for 19 000 patients in seven villages, keen to see what works outside a clinic.'
  ),
  member(
    'kdr',
    'Dolina Rudawy Koordynator sp. z o.o.',
    'Koordynator Klastra',
    'businessSupport',
    'OTOCZENIE',
    'Borkowice',
    ['koordynacja klastra', 'fundusze europejskie', 'kojarzenie partnerów', 'organizacja wydarzeń'],
    'Prowadzi biuro Klastra Dolina Rudawy: sprawdza, ogłasza, kojarzy, zwołuje i przypomina.',
    'Runs the office of Klaster Dolina Rudawy: checks, publishes, matches, convenes and reminds.'
  ),
  member(
    'tpd',
    'Technopark Pod Dębem',
    'Technopark Pod Dębem',
    'businessSupport',
    'OTOCZENIE',
    'Borkowice',
    ['laboratoria na wynajem', 'akceleracja', 'pomieszczenia czyste', 'fundusze europejskie'],
    '6 000 m² laboratoriów i biur; pomieszczenia czyste klasy C można wynająć na tygodnie.',
    '6 000 m² of laboratories and offices; class C clean rooms are let by the week.'
  ),
  member(
    'nctw',
    'Nadrudawskie Centrum Transferu Wiedzy',
    'NCTW',
    'businessSupport',
    'OTOCZENIE',
    'Nadrudawie',
    ['transfer technologii', 'licencje', 'wycena IP', 'komercjalizacja', 'spółki odpryskowe'],
    'Wycenia, licencjonuje i pilnuje praw do wyników powstających na uczelniach doliny.',
    'Values, licenses and guards the rights to results made at the valley’s universities.'
  ),
  member(
    'iab',
    'Inkubator Akademicki Borkowice',
    'Inkubator Borkowice',
    'businessSupport',
    'OTOCZENIE',
    'Borkowice',
    ['preinkubacja', 'mentoring', 'szkolenia', 'studenckie zespoły projektowe'],
    'Pomaga studentom i młodym naukowcom sprawdzić pomysł, zanim wydadzą na niego pieniądze.',
    'Helps students and young researchers test an idea before money is spent on it.'
  ),
  member(
    'umn',
    'Urząd Miasta Nadrudawie',
    'Miasto Nadrudawie',
    'administration',
    'OTOCZENIE',
    'Nadrudawie',
    ['zdrowie publiczne', 'programy profilaktyczne', 'dane miejskie', 'zamówienia innowacyjne'],
    'Finansuje miejskie programy profilaktyczne i kupuje innowacje w trybie partnerstwa.',
    'Funds the city’s prevention programmes and buys innovation through partnership procedures.'
  ),
  member(
    'zpd',
    'Związek Powiatów Doliny Rudawy',
    'Związek Powiatów',
    'administration',
    'OTOCZENIE',
    'Stare Olchy',
    ['polityka regionalna', 'transport medyczny', 'opieka długoterminowa', 'dane zdrowotne'],
    'Pięć powiatów, które wspólnie prowadzą transport medyczny i planują opiekę długoterminową.',
    'Five counties that run medical transport together and plan long-term care.'
  ),
  member(
    'fpo',
    'Fundacja Pełny Oddech',
    'Pełny Oddech',
    'ngo',
    'OTOCZENIE',
    'Młynary Dolne',
    ['głos pacjentów', 'choroby płuc', 'edukacja zdrowotna', 'rekrutacja do badań'],
    'Pacjenci z chorobami płuc i ich rodziny; opiniujemy protokoły badań i uczymy inhalacji.',
    'People with lung disease and their families; we comment on trial protocols and teach inhalation.'
  ),
  member(
    'szg',
    'Stowarzyszenie Zdrowa Gmina',
    'Zdrowa Gmina',
    'ngo',
    'OTOCZENIE',
    'Wierzbno Rudawskie',
    ['profilaktyka', 'edukacja zdrowotna', 'seniorzy', 'wolontariat'],
    'Wolontariusze w 31 sołectwach: badania przesiewowe, kluby seniora, gotowanie bez soli.',
    'Volunteers in 31 villages: screening days, senior clubs, cooking without salt.'
  ),
  member(
    'fmk',
    'Fundacja Mały Krok',
    'Mały Krok',
    'ngo',
    'OTOCZENIE',
    'Nadrudawie',
    ['choroby rzadkie', 'głos pacjentów', 'opieka wytchnieniowa', 'rejestry pacjentów'],
    'Rodzice dzieci z chorobami rzadkimi. Prowadzimy rejestr 412 rodzin i dom wytchnieniowy.',
    'Parents of children with rare diseases. We keep a register of 412 families and a respite home.'
  ),
  member(
    'ssd',
    'Stowarzyszenie Diabetyków „Słodki Środek”',
    'Słodki Środek',
    'ngo',
    'OTOCZENIE',
    'Borkowice',
    ['głos pacjentów', 'diabetologia', 'edukacja zdrowotna', 'testy użyteczności'],
    'Siedem kół i grupa 60 osób, które chętnie psują prototypy, zanim trafią do sprzedaży.',
    'Seven local circles and 60 people who gladly break prototypes before they reach the market.'
  ),
  member(
    'brzask',
    'Fundusz Brzask ASI sp. z o.o.',
    'Fundusz Brzask',
    'investor',
    'OTOCZENIE',
    'Borkowice',
    ['kapitał zalążkowy', 'wyroby medyczne', 'ocena inwestycyjna'],
    'Kapitał zalążkowy do 4 mln zł dla wyrobów medycznych i diagnostyki.',
    'Seed capital of up to PLN 4 million for devices and diagnostics.'
  ),
  member(
    'kapn',
    'Kapitał Nadrudawski S.A.',
    'Kapitał Nadrudawski',
    'investor',
    'OTOCZENIE',
    'Nadrudawie',
    ['kapitał wzrostu', 'biotechnologia', 'fuzje', 'ocena inwestycyjna'],
    'Inwestuje w spółki biotechnologiczne po pierwszych przychodach i wprowadza je na rynki sąsiednie.',
    'Invests in biotechnology companies after first revenue and takes them to neighbouring markets.'
  ),
  member(
    'zrodlo',
    'Sieć Inwestorska Źródło',
    'Sieć Źródło',
    'investor',
    'OTOCZENIE',
    'Rudawiec',
    ['aniołowie biznesu', 'mentoring', 'kapitał zalążkowy'],
    'Czterdziestu prywatnych inwestorów, wielu z nich to dawni założyciele firm medycznych.',
    'Forty private investors, many of them former founders of medical companies.'
  )
]
