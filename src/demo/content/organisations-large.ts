import { type DemoOrganisation, member } from './organisation.ts'

/** Large and medium enterprises of the demo cluster. */
export const largerEnterprises: readonly DemoOrganisation[] = [
  member(
    'olcha',
    'Farmacja Olcha S.A.',
    'Farmacja Olcha',
    'largeEnterprise',
    'BIZ.BIO',
    'Stare Olchy',
    ['leki generyczne', 'produkcja GMP', 'postać leku', 'rejestracja leków', 'trwałość'],
    'Tabletki, syropy i leki wziewne na 14 rynków. Wydział pilotażowy przyjmuje zlecenia od 5 kg.',
    'Tablets, syrups and inhaled medicines for 14 markets. The pilot plant takes orders from 5 kg.'
  ),
  member(
    'kropla',
    'Czysta Kropla S.A.',
    'Czysta Kropla',
    'largeEnterprise',
    'BIZ.BIO',
    'Borkowice',
    ['dermokosmetyki', 'mikrobiom', 'probiotyki', 'produkcja GMP', 'badania aplikacyjne'],
    'Dermokosmetyki i suplementy probiotyczne; własny dział badań liczy 45 osób.',
    'Dermocosmetics and probiotic supplements, with a research department of 45.'
  ),
  member(
    'mlewi',
    'Mleczarnia Wierzbno S.A.',
    'Mleczarnia Wierzbno',
    'largeEnterprise',
    'BIZ.BIO',
    'Wierzbno Rudawskie',
    ['fermentacja', 'białka serwatkowe', 'żywność medyczna', 'suszenie rozpyłowe'],
    'Przerabia 400 tysięcy litrów mleka na dobę i szuka dla serwatki lepszego losu niż pasza.',
    'Processes 400 000 litres of milk a day and wants a better fate for whey than feed.'
  ),
  member(
    'aparud',
    'Aparatura Rudawska S.A.',
    'Aparatura Rudawska',
    'largeEnterprise',
    'BIZ.MED',
    'Rudawiec',
    ['wyroby medyczne', 'respiratory', 'pompy infuzyjne', 'produkcja seryjna', 'MDR'],
    'Respiratory, pompy infuzyjne i monitory od 1961 roku; własny dział zgodności z MDR.',
    'Ventilators, infusion pumps and monitors since 1961; its own MDR compliance department.'
  ),
  member(
    'analityka',
    'Laboratoria Analityka Rudawska S.A.',
    'Analityka Rudawska',
    'largeEnterprise',
    'BIZ.MED',
    'Nadrudawie',
    ['diagnostyka laboratoryjna', 'logistyka próbek', 'dane medyczne', 'biomarkery'],
    '26 laboratoriów i 140 punktów pobrań; trzy miliony oznaczeń rocznie.',
    '26 laboratories and 140 collection points; three million assays a year.'
  ),
  member(
    'softmedyka',
    'Softmedyka S.A.',
    'Softmedyka',
    'largeEnterprise',
    'BIZ.MED',
    'Borkowice',
    ['oprogramowanie szpitalne', 'HL7 FHIR', 'integracja danych', 'cyberbezpieczeństwo'],
    'System szpitalny wdrożony w 58 placówkach i warstwa wymiany danych FHIR.',
    'A hospital system in 58 institutions and a FHIR exchange layer.'
  ),
  member(
    'zorzamed',
    'Zorzamed sp. z o.o.',
    'Zorzamed',
    'mediumEnterprise',
    'BIZ.MED',
    'Rudawiec',
    ['sterylizacja', 'produkcja GMP', 'pakowanie wyrobów', 'walidacja procesów'],
    'Sterylizacja radiacyjna i tlenkiem etylenu, pakowanie wyrobów klasy IIa i IIb.',
    'Radiation and ethylene-oxide sterilisation, packaging of class IIa and IIb devices.'
  ),
  member(
    'wektoria',
    'Wektoria Diagnostyka sp. z o.o.',
    'Wektoria',
    'mediumEnterprise',
    'BIZ.MED',
    'Nadrudawie',
    ['diagnostyka in vitro', 'IVDR', 'certyfikacja wyrobu medycznego', 'testy immunologiczne'],
    'Testy immunologiczne i oprogramowanie diagnostyczne; przeszła pełną drogę zgodności z IVDR.',
    'Immunoassays and diagnostic software; has walked the whole IVDR path.'
  ),
  member(
    'biofermenta',
    'Biofermenta sp. z o.o.',
    'Biofermenta',
    'mediumEnterprise',
    'BIZ.BIO',
    'Wierzbno Rudawskie',
    ['fermentacja', 'enzymy', 'skalowanie procesów', 'oczyszczanie białek'],
    'Fermentory od 5 do 3 000 litrów i zespół, który umie przenieść proces z kolby do hali.',
    'Fermenters from 5 to 3 000 litres and a team that can move a process from flask to hall.'
  ),
  member(
    'klinopus',
    'KlinOpus sp. z o.o.',
    'KlinOpus',
    'mediumEnterprise',
    'BIZ.USŁ',
    'Nadrudawie',
    ['badania kliniczne', 'monitoring badań', 'farmakowigilancja', 'statystyka medyczna'],
    'Organizacja badań na zlecenie: protokół, zgody, monitorowanie i raport.',
    'A contract research organisation: protocol, approvals, monitoring and report.'
  ),
  member(
    'opakruda',
    'Opakruda sp. z o.o.',
    'Opakruda',
    'mediumEnterprise',
    'BIZ.MED',
    'Stare Olchy',
    ['pakowanie wyrobów', 'opakowania jałowe', 'recykling tworzyw', 'badania barierowości'],
    'Blistry, torebki i tacki do wyrobów jałowych, coraz częściej z jednego tworzywa.',
    'Blisters, pouches and trays for sterile devices, more and more of a single material.'
  ),
  member(
    'hydrozelix',
    'Hydrożelix sp. z o.o.',
    'Hydrożelix',
    'mediumEnterprise',
    'BIZ.MED',
    'Borkowice',
    ['hydrożele', 'opatrunki', 'leczenie ran', 'wyroby medyczne'],
    'Opatrunki hydrożelowe sprzedawane w dziewięciu krajach; linia do 12 mln sztuk rocznie.',
    'Hydrogel dressings sold in nine countries; a line for 12 million pieces a year.'
  ),
  member(
    'genolipa',
    'Genolipa sp. z o.o.',
    'Genolipa',
    'mediumEnterprise',
    'BIZ.BIO',
    'Nadrudawie',
    ['sekwencjonowanie', 'genomika', 'diagnostyka genetyczna', 'bioinformatyka'],
    'Sekwencjonowanie eksomów i genomów z opisem klinicznym w 21 dni.',
    'Exome and genome sequencing with a clinical report in 21 days.'
  ),
  member(
    'ortomodel',
    'Ortomodel sp. z o.o.',
    'Ortomodel',
    'mediumEnterprise',
    'BIZ.MED',
    'Borkowice',
    ['implanty', 'druk 3D', 'tytan', 'planowanie zabiegów'],
    'Implanty na miarę z tytanu i polimerów oraz szablony chirurgiczne.',
    'Made-to-measure implants in titanium and polymers, and surgical guides.'
  ),
  member(
    'jaworowa',
    'Kosmetyka Jaworowa sp. z o.o.',
    'Kosmetyka Jaworowa',
    'mediumEnterprise',
    'BIZ.BIO',
    'Jaworze Rudawskie',
    ['kosmetologia', 'formulacje', 'surowce roślinne', 'badania aplikacyjne'],
    'Kosmetyki z surowców doliny, 60 receptur rocznie, także dla marek obcych.',
    'Cosmetics from the valley’s plants, 60 formulas a year, also for other brands.'
  ),
  member(
    'wetagro',
    'Wetagro Lab sp. z o.o.',
    'Wetagro',
    'mediumEnterprise',
    'BIZ.BIO',
    'Młynary Dolne',
    ['weterynaria', 'szczepionki', 'mikrobiologia', 'One Health'],
    'Autoszczepionki i diagnostyka dla hodowców; chętnie łączy zdrowie zwierząt i ludzi.',
    'Autogenous vaccines and diagnostics for breeders, glad to join animal and human health.'
  ),
  member(
    'sensoryka',
    'Sensoryka Dolna sp. z o.o.',
    'Sensoryka Dolna',
    'mediumEnterprise',
    'BIZ.MED',
    'Młynary Dolne',
    ['czujniki', 'elektronika noszona', 'bezprzewodowa transmisja', 'elastyczna elektronika'],
    'Czujniki noszone i jednorazowe, od projektu po krótką serię.',
    'Wearable and disposable sensors, from design to short series.'
  ),
  member(
    'telemost',
    'Telezdrowie Most sp. z o.o.',
    'Telezdrowie Most',
    'mediumEnterprise',
    'BIZ.MED',
    'Nadrudawie',
    ['telemedycyna', 'opieka zdalna', 'aplikacje mobilne', 'HL7 FHIR'],
    'Całodobowe centrum teleopieki i platforma, z której korzysta 11 tysięcy osób.',
    'A round-the-clock telecare centre and a platform used by 11 000 people.'
  ),
  member(
    'chlodna',
    'Chłodna Linia sp. z o.o.',
    'Chłodna Linia',
    'mediumEnterprise',
    'BIZ.USŁ',
    'Stare Olchy',
    ['logistyka próbek', 'łańcuch chłodniczy', 'GDP', 'monitoring temperatury'],
    'Transport leków, krwi i próbek w temperaturach od –80 do +25 °C.',
    'Transport of medicines, blood and samples from –80 to +25 °C.'
  )
]
