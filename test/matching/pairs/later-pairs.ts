import type { Pair } from './pair.ts'

/** Written after the first hundred: 16 of 20 were found at first; general synonyms that they showed missing were added then. */
export const laterPolish: readonly Pair[] = [
  [
    'Szukamy hematologów, którzy pobiorą szpik od chorych na białaczkę do naszych badań nad lekiem.',
    'Leukaemia ward of a teaching hospital; bone marrow sampling and early trials of new drugs.'
  ],
  [
    'Pszczelarze potrzebni do oceny środka przeciw roztoczom w ulach.',
    'Bee research station with 200 hives; we test treatments against mites and analyse honey.'
  ],
  [
    'Kto zaprojektuje oczyszczalnię gazów i wody dla nowej wytwórni szczepionek?',
    'Engineers of pharmaceutical plants: purified water, medical gases, ventilation of clean rooms.'
  ],
  [
    'Szukamy uzdrowiska, w którym kuracjusze po covidzie wypróbują trening oddechowy.',
    'Health resort by the sea. Respiratory rehabilitation and breathing exercise for guests after pneumonia.'
  ],
  [
    'Potrzebny zespół od języka, który wyłuska rozpoznania z wypisów szpitalnych.',
    'Natural language processing for hospitals: diagnoses and drugs read out of free-text records.'
  ],
  [
    'Potrzebujemy logopedów do testowania programu dla osób z afazją.',
    'Speech and language therapists treating people after stroke, in clinic and online.'
  ],
  [
    'Wykonawca badań kompatybilności elektromagnetycznej dla naszego respiratora.',
    'Test house for electrical safety and EMC of medical equipment according to IEC 60601.'
  ],
  [
    'Szukamy położnych i ginekologów do próby opaski, która mierzy skurcze.',
    'Maternity hospital, 4 000 births; midwives and obstetricians try out monitors for pregnant women.'
  ],
  [
    'Potrzebny producent pasz, który doda nasze enzymy do mieszanki dla prosiąt.',
    'Animal nutrition company: feed additives for pigs and poultry, own mill and farm trials.'
  ],
  [
    'Kto nagra i wyda kurs internetowy dla farmaceutów?',
    'Online courses for health professionals: filming, learning platform, accreditation for pharmacists.'
  ]
]

export const laterEnglish: readonly Pair[] = [
  [
    'Orthopaedic surgeons to evaluate a bone graft substitute made of ceramic.',
    'Klinika ortopedii i traumatologii; operujemy ubytki kości i oceniamy wszczepy z ceramiki w badaniach klinicznych.'
  ],
  [
    'Hearing aid company wishing to test an app with deaf children.',
    'Wytwarzamy aparaty słuchowe, także dla dzieci niesłyszących, i oprogramowanie do ich dopasowania.'
  ],
  [
    'Group with knowledge of soil bacteria as biostimulants for wheat.',
    'Mikrobiolodzy gleby: szczepy bakterii wspomagające wzrost zbóż, próby szklarniowe i polowe.'
  ],
  [
    'Partner able to run focus groups with caregivers and analyse interviews.',
    'Socjologowie zdrowia; prowadzimy wywiady i grupy fokusowe z opiekunami i pacjentami.'
  ],
  [
    'Radiopharmacy producing tracers for PET.',
    'Ośrodek medycyny nuklearnej z cyklotronem, wytwarzamy radiofarmaceutyki do badań pozytonowych.'
  ],
  [
    'A city library or school network for a campaign on healthy eating.',
    'Wydział edukacji gminy: sieć 25 szkół, kampanie o zdrowym żywieniu, warsztaty dla rodziców.'
  ],
  [
    'Developer of smart home sensors for older people living alone.',
    'Robimy czujniki domowe, które zauważą upadek seniora mieszkającego samotnie i powiadomią rodzinę.'
  ],
  [
    'Contract laboratory for pesticide residues and mycotoxins in herbs.',
    'Akredytowane laboratorium badania żywności i ziół: pozostałości pestycydów, mykotoksyny, metale ciężkie.'
  ],
  [
    'Dental technicians who print crowns and can document wear.',
    'Pracownia protetyki stomatologicznej, korony i mosty z drukarki 3D, pomiary ścierania.'
  ],
  [
    'Simulation of air flow in a new inhaler.',
    'Katedra mechaniki płynów: obliczenia przepływu powietrza i cząstek w drogach oddechowych i inhalatorach.'
  ]
]
