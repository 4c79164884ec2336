import { type DemoPerson, english, polish } from './person.ts'

/** People of the universities and institutes. */
export const researchPeople: readonly DemoPerson[] = [
  polish('un', 'Joanna Brzezińska', 'profesor, kierowniczka Katedry Medycyny Cyfrowej', 'signatory'),
  polish('un', 'Wit Jagodziński', 'prorektor ds. badań', 'signatory'),
  polish('un', 'Halina Orzechowicz', 'adiunktka, Zakład Biologii Molekularnej'),
  english('un', 'Matteo Ferrandini', 'assistant professor, Systems Biology', 'signatory'),
  polish('un', 'Borys Kłosowski', 'kierownik biura projektów'),
  polish('atb', 'Rafał Mroziński', 'dziekan Wydziału Inżynierii Biomedycznej', 'signatory', 'councilChair'),
  polish('atb', 'Celina Wrotek', 'profesor uczelni, biomechanika'),
  polish('atb', 'Igor Stępkowicz', 'kierownik hali prototypów'),
  english('atb', 'Anjali Deshvar', 'research associate, signal processing'),
  polish('anm', 'Ewa Śliwińska', 'prorektorka ds. klinicznych', 'signatory', 'council', 'presidium'),
  polish('anm', 'Zbigniew Tarkowicz', 'kierownik Ośrodka Badań Wczesnych Faz', 'signatory'),
  polish('anm', 'Marta Pilchowska', 'adiunktka, Zakład Farmakologii'),
  polish('wszk', 'Urszula Gajewnik', 'rektorka', 'signatory'),
  polish('wszk', 'Damian Strączek', 'kierownik panelu badań aplikacyjnych', 'signatory'),
  polish(
    'itip',
    'Piotr Dąbrowski',
    'zastępca dyrektora ds. badań',
    'signatory',
    'council',
    'presidium',
    'presidiumDeputy'
  ),
  polish('itip', 'Lidia Wawrzonek', 'kierowniczka Zakładu Hydrożeli', 'signatory'),
  english('itip', 'Henrik Solbakken', 'senior scientist, biocompatibility', 'signatory'),
  polish('ibo', 'Sławomir Kądziołka', 'dyrektor', 'signatory'),
  polish('ibo', 'Natalia Frączyk', 'kierowniczka Zespołu Genomiki', 'signatory'),
  english('ibo', 'Oluwaseun Adebanjo', 'group leader, protein modelling', 'signatory'),
  polish('ifr', 'Grażyna Ziółkowska-Bień', 'dyrektorka', 'signatory'),
  polish('ifr', 'Mateusz Dziewięcki', 'kierownik pól doświadczalnych'),
  polish('ifr', 'Aneta Szałwińska', 'adiunktka, Pracownia Ekstrakcji', 'signatory'),
  polish('idm', 'Krystian Holski', 'dyrektor naukowy', 'signatory'),
  polish('idm', 'Patrycja Modrzyk', 'kierowniczka Laboratorium Oporności', 'signatory'),
  english('idm', 'Ingrid Vestergren', 'principal investigator, liquid biopsy', 'signatory'),
  polish('izs', 'Bogumiła Smoleń', 'kierowniczka Zakładu Epidemiologii', 'signatory'),
  polish('izs', 'Kacper Pyrka', 'analityk danych środowiskowych')
]
