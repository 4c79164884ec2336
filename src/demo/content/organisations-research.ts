import { type DemoOrganisation, member } from './organisation.ts'

/** Universities and institutes of the demo cluster. */
export const researchOrganisations: readonly DemoOrganisation[] = [
  member(
    'un',
    'Uniwersytet Nadrudawski',
    'Uniwersytet Nadrudawski',
    'university',
    'NAUKA',
    'Nadrudawie',
    ['biologia molekularna', 'bioinformatyka', 'uczenie maszynowe', 'medycyna cyfrowa', 'bioetyka'],
    'Największa uczelnia regionu: wydziały biologii, chemii i informatyki oraz szkoła doktorska nauk o życiu.',
    'The largest university of the region, with faculties of biology, chemistry and computer science and a doctoral school.'
  ),
  member(
    'atb',
    'Akademia Techniczna w Borkowicach',
    'Akademia Techniczna',
    'university',
    'NAUKA',
    'Borkowice',
    ['uczenie maszynowe', 'inżynieria biomedyczna', 'druk 3D', 'przetwarzanie sygnałów', 'biomechanika'],
    'Inżynieria biomedyczna od czujnika po robota. Prowadzi halę prototypów otwartą dla członków klastra.',
    'Biomedical engineering from sensor to robot. Runs a prototype hall open to members of the cluster.'
  ),
  member(
    'anm',
    'Akademia Nauk Medycznych w Rudawcu',
    'ANM Rudawiec',
    'university',
    'NAUKA',
    'Rudawiec',
    ['badania kliniczne', 'farmakologia', 'immunologia', 'zdrowie publiczne', 'dydaktyka medyczna'],
    'Kształci lekarzy, farmaceutów i pielęgniarki; ma własny ośrodek badań wczesnych faz i symulacji medycznej.',
    'Trains physicians, pharmacists and nurses; has its own early-phase unit and simulation centre.'
  ),
  member(
    'wszk',
    'Wyższa Szkoła Żywienia i Kosmetologii w Wierzbnie',
    'WSŻiK Wierzbno',
    'university',
    'NAUKA',
    'Wierzbno Rudawskie',
    ['kosmetologia', 'dietetyka', 'badania aplikacyjne', 'sensoryka', 'żywność funkcjonalna'],
    'Uczelnia zawodowa z gabinetami ćwiczeniowymi i panelem 300 probantów do badań aplikacyjnych.',
    'A vocational school with training salons and a panel of 300 volunteers for application tests.'
  ),
  member(
    'itip',
    'Instytut Tkanek i Polimerów',
    'ITiP',
    'institute',
    'NAUKA',
    'Borkowice',
    ['inżynieria tkankowa', 'hydrożele', 'polimery medyczne', 'kolagen', 'biozgodność'],
    'Bada materiały, które goją i podtrzymują tkanki. Laboratorium biozgodności pracuje według ISO 10993.',
    'Studies materials that heal and support tissue. Its biocompatibility laboratory works to ISO 10993.'
  ),
  member(
    'ibo',
    'Instytut Biologii Obliczeniowej',
    'IBO',
    'institute',
    'NAUKA',
    'Nadrudawie',
    ['bioinformatyka', 'genomika', 'modelowanie białek', 'obliczenia dużej skali', 'dane FAIR'],
    'Klaster obliczeniowy 2 PF, dwa zespoły algorytmiczne i jeden, który pilnuje, by dane dało się odnaleźć po latach.',
    'A 2 PF computing cluster, two groups in algorithms, and one that makes sure data can still be found years later.'
  ),
  member(
    'ifr',
    'Instytut Fitochemii i Roślin Leczniczych',
    'Instytut Fitochemii',
    'institute',
    'NAUKA',
    'Stare Olchy',
    ['fitochemia', 'rośliny lecznicze', 'ekstrakcja', 'standaryzacja surowca', 'agronomia'],
    'Kolekcja 1 400 gatunków roślin leczniczych, pola doświadczalne i instalacja ekstrakcji nadkrytycznej.',
    'A living collection of 1 400 medicinal plants, trial fields and a supercritical extraction plant.'
  ),
  member(
    'idm',
    'Instytut Diagnostyki Molekularnej',
    'IDM',
    'institute',
    'NAUKA',
    'Rudawiec',
    ['diagnostyka molekularna', 'sekwencjonowanie', 'biomarkery', 'mikrobiologia', 'biopsja płynna'],
    'Opracowuje i waliduje testy molekularne; laboratorium akredytowane, z własną kolekcją szczepów opornych.',
    'Develops and validates molecular tests; an accredited laboratory with its own collection of resistant strains.'
  ),
  member(
    'izs',
    'Instytut Zdrowia Środowiskowego',
    'Instytut Zdrowia Środowiskowego',
    'institute',
    'NAUKA',
    'Młynary Dolne',
    ['epidemiologia', 'toksykologia', 'monitoring powietrza', 'alergologia', 'zdrowie publiczne'],
    'Łączy dane o powietrzu, wodzie i pyłkach z danymi o zdrowiu mieszkańców doliny od 1996 roku.',
    'Has linked data on air, water and pollen with the health of the valley’s inhabitants since 1996.'
  )
]
